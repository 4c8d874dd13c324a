import { departureOf, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { proposedConclusion } from '@tvaers/domain/procedures/conclude';
import { useEffect, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Section } from '../look/section.tsx';
import { TextArea } from '../look/text-area.tsx';
import { AdoptionResult, useAdoption } from '../meetings/session/adoption-result.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { MatterShown } from './procedure-data.ts';

type Result = 'approved' | 'rejected' | 'leave';
type Draft = { result: Result; conclusion: string | null; reason: string; isMet: boolean | null };
const untouched: Draft = { result: 'leave', conclusion: null, reason: '', isMet: null };

/** The chair's conclusion on each, beside what the rule gives; where the two differ the reason is asked for. */
export function ConcludeDialog({
  procedureId,
  matters,
  onClose,
}: {
  procedureId: string;
  matters: readonly MatterShown[];
  onClose: () => void;
}) {
  const t = useWords('adoption');
  const { taskforceId } = useTaskforce();
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const draftOf = (id: string) => drafts[id] ?? untouched;
  const change = (id: string, part: Partial<Draft>) =>
    setDrafts((all) => ({ ...all, [id]: { ...(all[id] ?? untouched), ...part } }));
  const conclude = useCommand(trpc.procedures.conclude, {
    alsoChanges: ['recommendations', 'rounds', 'decisions', 'minority', 'inbox'],
    done: t('conclude.done'),
  });
  const nameOf = ({ number, title }: MatterShown) =>
    `${number === null ? '' : `${saySerial('recommendation', number)} `}${title}`;
  const proposed = (matter: MatterShown, result: Result) =>
    result === 'leave' ? '' : proposedConclusion(result, nameOf(matter));
  const departs = ({ result, isMet }: Draft) =>
    result === 'leave' || isMet === null ? null : departureOf(result, { met: isMet });
  const chosen = matters.filter(({ id }) => draftOf(id).result !== 'leave');
  // Of several all or none are concluded: which one stands in the way is told where it stands.
  const { matterId: refusedId } = (conclude.current ?? {}) as { matterId?: string };
  const lacksReason = chosen.some(({ id }) => departs(draftOf(id)) && draftOf(id).reason.trim() === '');
  return (
    <ConfirmDialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('conclude.title', { count: matters.length })}
      confirm={t('conclude.act')}
      disabledBecause={chosen.length === 0 ? t('conclude.nothing') : lacksReason ? t('conclude.reasonFirst') : null}
      onConfirm={async () =>
        (await conclude.run({
          taskforceId,
          procedureId,
          matters: chosen.map((matter) => {
            const { result, conclusion, reason } = draftOf(matter.id);
            return {
              matterId: matter.id,
              result: result === 'rejected' ? ('rejected' as const) : ('approved' as const),
              conclusion: conclusion ?? proposed(matter, result),
              departureReason: reason.trim() || null,
            };
          }),
        })) !== undefined
      }
    >
      <ErrorSentence>{refusedId ? null : conclude.problem}</ErrorSentence>
      <p>{t('conclude.body')}</p>
      {matters.map((matter) => {
        const draft = draftOf(matter.id);
        return (
          <Section key={matter.id} title={nameOf(matter)} level={3}>
            <ErrorSentence>{refusedId === matter.id ? conclude.problem : null}</ErrorSentence>
            <Computed matter={matter} onMet={(isMet) => (draft.isMet === isMet ? undefined : change(matter.id, { isMet }))} />
            <RadioGroup<Result>
              label={t('conclude.result')}
              value={draft.result}
              onChange={(result) => change(matter.id, { result, conclusion: null })}
              options={(['approved', 'rejected', 'leave'] as const).map((id) => ({ id, label: t(`conclude.${id}`) }))}
            />
            {draft.result === 'leave' ? null : (
              <TextArea
                label={t('conclude.conclusion')}
                value={draft.conclusion ?? proposed(matter, draft.result)}
                onChange={(conclusion) => change(matter.id, { conclusion })}
                maxLength={4000}
                rows={3}
                reader={t('conclude.readers')}
              />
            )}
            <Difference departure={departs(draft)} reason={draft.reason} onReason={(reason) => change(matter.id, { reason })} />
          </Section>
        );
      })}
    </ConfirmDialog>
  );
}

type DifferenceProps = { departure: ReturnType<typeof departureOf>; reason: string; onReason: (reason: string) => void };

function Difference({ departure, reason, onReason }: DifferenceProps) {
  const t = useWords('adoption');
  const language = useLanguage();
  if (!departure) return null;
  return (
    <>
      <p className="font-medium text-risk">{sayDeparture(departure, language)}</p>
      <TextArea
        label={t('conclude.reason')}
        value={reason}
        onChange={onReason}
        maxLength={1000}
        rows={2}
        reader={t('conclude.readers')}
      />
    </>
  );
}

/** What the rule gives of the positions as they stand, and who stands out. */
function Computed({ matter, onMet }: { matter: MatterShown; onMet: (isMet: boolean) => void }) {
  const adoption = useAdoption(matter.recommendationId);
  const isMet = adoption.page?.standings?.consensus?.met;
  useEffect(() => {
    if (isMet !== undefined) onMet(isMet);
  });
  return <AdoptionResult adoption={adoption} />;
}
