import { can } from '@tvaers/domain/policy';
import { Printer } from 'lucide-react';
import { Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Menu } from '../look/menu.tsx';
import type { MenuItem } from '../look/menu-items.ts';
import { WithWritten } from '../look/with-written.tsx';
import { OpenRoundDialog } from '../rounds/open-round-dialog.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { AgendaDialog } from './agenda-dialog.tsx';
import { BallDialog } from './ball-dialog.tsx';
import { concluderOf } from './concluder.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { NameVersionDialog } from './versions/name-version-dialog.tsx';
import type { RecommendationPageData } from './page-data.ts';
import { useFetchItems } from './versions/fetch-menu.tsx';
import { RecuseDialog } from './recuse-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { prepareWriting, useWriting } from './text/text-face.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const LetWriteDialog = fetchedLater(() => import('./let-write-dialog.tsx').then((file) => file.LetWriteDialog));
const ImportDialog = fetchedLater(() => import('./versions/import-dialog.tsx').then((file) => file.ImportDialog));
const MergeDialog = fetchedLater(() => import('./trace/merge-dialog.tsx').then((file) => file.MergeDialog));
const SplitDialog = fetchedLater(() => import('./trace/split-dialog.tsx').then((file) => file.SplitDialog));
const ReplaceDialog = fetchedLater(() => import('./trace/replace-dialog.tsx').then((file) => file.ReplaceDialog));

type Trace = 'merge' | 'split' | 'replace';
type Question =
  | Trace
  | 'importDraft'
  | 'letWrite'
  | 'nameVersion'
  | 'share'
  | 'details'
  | 'ball'
  | 'openRound'
  | 'agenda'
  | 'deliberate'
  | 'recuse'
  | 'withdraw';

/** What one can do with it now. The next step of its way stands first. */
export function RecommendationActs({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const w = useWords('writing');
  const traces = useWords('trace');
  const { actor } = useTaskforce();
  const [question, ask] = useState<Question | null>(null);
  const [isWriting, write] = useWriting();
  const may = (act: string) => page.offers.includes(act);
  const mayPutOnAgenda = can(actor, 'meetings.addItem', {}) && (page.state === 'shared' || page.state === 'deliberation');
  // While one writes, what is on the screen may not be saved yet: a step is taken on what the server has.
  const canName = !isWriting && may('nameVersion') && (page.versions.length === 0 || page.isChangedSinceVersion);
  const close = () => ask(null);

  const steps: { id: Question; label: string; is: boolean }[] = [
    { id: 'share', label: t(page.audience === 'sector' ? 'share.open' : 'share.forward'), is: may('share') },
    { id: 'openRound', label: t('acts.openRound'), is: may('openRound') && page.state === 'shared' },
    { id: 'agenda', label: t('acts.agenda'), is: mayPutOnAgenda },
  ];
  const next = isWriting ? undefined : steps.find(({ is }) => is);
  const item = (id: Question, label: string, danger = false): MenuItem[] => [{ id, label, danger, onPress: () => ask(id) }];
  const text: MenuItem[] = [
    ...(may('importDraft') && !isWriting ? item('importDraft', w('importing.open')) : []),
    ...(may('describe') ? item('details', t('acts.details')) : []),
    ...(may('letWrite') ? item('letWrite', t(page.isOpenToAll ? 'acts.letLeadWrite' : 'acts.letAllWrite')) : []),
  ];
  const rest: MenuItem[] = [
    ...(may('passBall') ? item('ball', t('acts.ball')) : []),
    ...steps.filter((step) => step.is && step !== next).flatMap(({ id, label }) => item(id, label)),
    ...(may('openRound') && page.state === 'deliberation' ? item('openRound', t('acts.openRound')) : []),
    ...(may('deliberate') ? item('deliberate', t('acts.deliberate')) : []),
  ];
  const paper = useFetchItems(page.id, 'current').map((one) => ({
    ...one,
    label: t('acts.fetchAs', { form: w(`versions.${one.form}`) }),
  }));
  const trace: MenuItem[] = [
    ...(isWriting ? [] : (['merge', 'split', 'replace'] as const)).flatMap((act) =>
      may(act) ? item(act, traces(`acts.${act}`)) : [],
    ),
  ];
  const away: MenuItem[] = [
    ...(may('recuse') ? item('recuse', t('acts.recuse')) : []),
    ...(may('withdraw') ? item('withdraw', t('acts.withdraw'), true) : []),
  ];
  const print: MenuItem = {
    id: 'print',
    label: t('print'),
    icon: <Printer className="size-4" aria-hidden="true" />,
    onPress: () => window.print(),
  };
  return (
    <>
      <Menu
        label={t('acts.more')}
        kind="quiet"
        groups={[
          { id: 'text', items: text },
          { id: 'on', items: rest },
          { id: 'paper', items: [print, ...paper] },
          { id: 'trace', items: trace },
          { id: 'away', items: away },
        ].filter(({ items }) => items.length > 0)}
      />
      {may('write') && !isWriting ? (
        <span onPointerEnter={prepareWriting} onFocus={prepareWriting}>
          <Button onPress={() => write(true)}>{t('write')}</Button>
        </span>
      ) : null}
      {canName ? <Button onPress={() => ask('nameVersion')}>{t('nameVersion.open')}</Button> : null}
      {next ? (
        <Button kind="primary" onPress={() => ask(next.id)}>
          {next.label}
        </Button>
      ) : null}
      {/* Around what is fetched first: without it the whole page would give way meanwhile, with what is being written. */}
      <Aside onFailed={close}>
        {question === 'importDraft' ? <ImportDialog page={page} onClose={close} /> : null}
        {question === 'letWrite' ? <LetWriteDialog page={page} onClose={close} /> : null}
      </Aside>
      {question === 'nameVersion' ? <NameVersionDialog page={page} onClose={close} /> : null}
      {question === 'share' ? <ShareDialog page={page} onClose={close} /> : null}
      {question === 'details' ? <DetailsDialog page={page} onClose={close} /> : null}
      {question === 'ball' ? <BallDialog page={page} onClose={close} /> : null}
      {question === 'openRound' ? <OpenRoundDialog page={page} onClose={close} /> : null}
      {question === 'agenda' ? <AgendaDialog page={page} onClose={close} /> : null}
      {question === 'deliberate' ? <DeliberateDialog page={page} onClose={close} /> : null}
      {question === 'recuse' ? <RecuseDialog page={page} onClose={close} /> : null}
      <Suspense fallback={null}>
        {question === 'merge' ? <MergeDialog page={page} onClose={close} /> : null}
        {question === 'split' ? <SplitDialog page={page} onClose={close} /> : null}
        {question === 'replace' ? <ReplaceDialog page={page} onClose={close} /> : null}
      </Suspense>
      {question === 'withdraw' ? <WithdrawDialog page={page} onClose={close} /> : null}
    </>
  );
}

function DeliberateDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const { taskforceId } = useTaskforce();
  const deliberate = useCommand(trpc.recommendations.deliberate, { done: t('deliberate.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('deliberate.title', { title: page.title })} own={page.title} />}
      confirm={t('deliberate.act')}
      onConfirm={async () =>
        (await deliberate.run({ taskforceId, recommendationId: page.id, version: page.version })) !== undefined
      }
    >
      <ErrorSentence>{deliberate.problem}</ErrorSentence>
      <p>
        {t('deliberate.body', { label: page.versions.at(-1)?.label ?? '' })} {t(concluderOf(page))}
      </p>
    </ConfirmDialog>
  );
}
