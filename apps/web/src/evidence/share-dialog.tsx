import { saySerial } from '@tvaers/domain/numbers/serial';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { type EvidenceOnPage, type FindingOnPage, type SourceOnPage, whereOf } from './evidence.ts';

/** What is about to come before the taskforce. */
export type Shared = { thing: 'finding'; finding: FindingOnPage } | { thing: 'source'; source: SourceOnPage };

/** Asks before something leaves the room: what, who can read it then, and which sources go with it. */
export function ShareDialog({ shared, page, onClose }: { shared: Shared; page: EvidenceOnPage; onClose: () => void }) {
  const t = useWords('evidence');
  const { taskforceId } = useTaskforce();
  const under = shared.thing === 'finding' ? shared.finding.sources.map(({ sourceId }) => sourceId) : [];
  const ofRoom = page.sources.filter(
    (source) => under.includes(source.id) && whereOf(source) === 'sector' && source.offers.includes('share'),
  );
  const [alsoSourceIds, setAlso] = useState(() => ofRoom.map(({ id }) => id));
  const share = useCommand(trpc.evidence.share, {
    done: ({ number }) => t('share.done', { number: saySerial(shared.thing, number) }),
  });
  const going = shared.thing === 'source' ? [shared.source] : ofRoom.filter((source) => alsoSourceIds.includes(source.id));
  // Whoever gave an interview to the room alone has not said yes to the whole taskforce.
  const consents = going.map(({ consent }) => consent).filter(Boolean);
  const { id, version } = shared.thing === 'finding' ? shared.finding : shared.source;
  const what = shared.thing === 'finding' ? shared.finding.claim : shared.source.title;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(shared.thing === 'finding' ? 'share.titleFinding' : 'share.titleSource')}
      confirm={t('share.confirm')}
      onConfirm={async () => (await share.run({ taskforceId, thing: shared.thing, id, version, alsoSourceIds })) !== undefined}
    >
      <p>{t('share.who', { what: `“${what.replace(/\.$/, '')}”` })}</p>
      {ofRoom.length > 0 ? (
        <>
          <CheckboxGroup
            label={t('share.also')}
            options={ofRoom.map((source) => ({ id: source.id, label: source.title }))}
            value={alsoSourceIds}
            onChange={setAlso}
          />
          {alsoSourceIds.length < ofRoom.length ? <p className="text-sm text-soft">{t('share.without')}</p> : null}
        </>
      ) : null}
      {consents.map((consent) => (
        <p key={consent} className="border-l-2 border-line-strong pl-3 text-sm">
          {t('share.consent', { consent })}
        </p>
      ))}
      <p className="text-sm text-soft">{t('share.numbered')}</p>
      <ErrorSentence>{share.problem}</ErrorSentence>
    </ConfirmDialog>
  );
}
