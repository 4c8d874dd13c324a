import { standingStatements } from '@tvaers/domain/rounds/sector-statement';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { isSecretariat, votes } from '@tvaers/domain/actor';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Select } from '../look/select.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';

const StateDialog = fetchedLater(() => import('./state-dialog.tsx').then((file) => file.StateDialog));

type SectorVoiceProps = { page: RecommendationPageData; round: RoundShown; sector: { id: string; name: string } };

/** What the sector says in its own name, set apart from what follows of its members; who speaks for it, and the way to do so. */
export function SectorVoice({ page, round, sector }: SectorVoiceProps) {
  const t = useWords('rounds');
  const label = useLabel();
  const { actor } = useTaskforce();
  const [asking, ask] = useState<'state' | 'name' | null>(null);
  const speaker = page.spokespersons.find(({ sectorId }) => sectorId === sector.id);
  const name = round.asked.find(({ seatId }) => seatId === speaker?.seatId)?.name;
  const given = page.rounds.flatMap(({ statements }) => statements);
  const recused = page.recusals.map(({ seatId }) => seatId);
  const statement = standingStatements(given, recused).find(({ sectorId }) => sectorId === sector.id);
  const on = page.versions.find(({ id }) => id === statement?.versionId);
  const isChanged = on && page.versions.some(({ isSubstantial, serial }) => isSubstantial && serial > on.serial);
  const version = page.versions.at(-1);
  const own = page.people.filter(({ id, sectorId }) => sectorId === sector.id && round.asked.some(({ seatId }) => seatId === id));
  const mayState = round.offers.includes('stateForSector') && speaker?.seatId === actor.seat.id && version;
  const mayName =
    round.offers.length > 0 && own.length > 1 && (isSecretariat(actor) || (votes(actor) && actor.seat.sectorId === sector.id));
  if (!statement && !mayState && !mayName) return null;
  return (
    <div className={statement ? 'grid gap-1 border-l-2 border-line-strong py-1 pl-4 sm:ml-7.5' : 'sm:pl-7.5'}>
      {statement ? (
        <>
          <p className="text-sm">
            <span className="font-semibold">{t('voice.title')}</span> {label(stanceWords[statement.stance])}
          </p>
          {statement.text ? (
            <p {...written} className="max-w-reading font-serif whitespace-pre-line">
              “{statement.text}”
            </p>
          ) : null}
          <p className="text-xs text-soft">
            {t('voice.by', {
              name: statement.statedBy,
              label: on?.label ?? '',
            })}{' '}
            {isChanged ? `· ${t('voice.changedSince')} ` : null}· <RelativeTime at={statement.statedAt} />
          </p>
        </>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft" data-print="no">
        {name ? t('voice.speaker', { name }) : t('voice.nobody')}
        {mayState ? (
          <Button kind="quiet" size="small" onPress={() => ask('state')}>
            {t(statement ? 'voice.again' : 'voice.open')}
          </Button>
        ) : null}
        {mayName ? (
          <Button kind="quiet" size="small" onPress={() => ask('name')}>
            {t(name ? 'voice.change' : 'voice.choose')}
          </Button>
        ) : null}
      </p>
      {asking === 'state' && version ? (
        <Aside onFailed={() => ask(null)}>
          <StateDialog
            recommendationId={page.id}
            round={round}
            version={version}
            sectorName={sector.name}
            onClose={() => ask(null)}
          />
        </Aside>
      ) : null}
      {asking === 'name' ? (
        <NameDialog sectorName={sector.name} people={own} current={speaker?.seatId ?? ''} onClose={() => ask(null)} />
      ) : null}
    </div>
  );
}

type NameDialogProps = {
  sectorName: string;
  people: readonly { id: string; name: string }[];
  current: string;
  onClose: () => void;
};

function NameDialog({ sectorName, people, current, onClose }: NameDialogProps) {
  const t = useWords('rounds');
  const { taskforceId } = useTaskforce();
  const [seatId, choose] = useState(current);
  const name = useCommand(trpc.seats.nameSpokesperson, { done: t('voice.chosen'), alsoChanges: ['recommendations'] });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('voice.chooseTitle', { sector: sectorName })}
      confirm={t('voice.chooseAct')}
      disabledBecause={seatId === '' || seatId === current ? t('voice.chooseNeeded') : null}
      onConfirm={async () => (await name.run({ taskforceId, seatId })) !== undefined}
    >
      <ErrorSentence>{name.problem}</ErrorSentence>
      <p>{t('voice.chooseBody')}</p>
      <Select
        label={t('voice.who')}
        value={seatId}
        placeholder={t('voice.chooseNeeded')}
        onChange={choose}
        options={people.map(({ id, name: label }) => ({ id, label }))}
      />
    </ConfirmDialog>
  );
}
