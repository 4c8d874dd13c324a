import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextArea } from '../look/text-area.tsx';
import type { RoundShown } from '../recommendations/page-data.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';

const FillFromSector = fetchedLater(() => import('../rooms/fill-from-sector.tsx').then((file) => file.FillFromSector));

const said = ['supports', 'reservation', 'cannotSupport', 'noPosition'] as const;

type StateDialogProps = {
  recommendationId: string;
  round: RoundShown;
  version: { id: string; label: string };
  sectorName: string;
  onClose: () => void;
};

/** The sector's own statement, in the words of its spokesperson. It changes no count, and the dialog says so. */
export function StateDialog({ recommendationId, round, version, sectorName, onClose }: StateDialogProps) {
  const t = useWords('rounds');
  const label = useLabel();
  const { taskforceId, userId } = useTaskforce();
  const [stance, setStance] = useState<(typeof said)[number] | null>(null);
  /** What stood here before the common position was put in; null where it was not. */
  const [replaced, setReplaced] = useState<{ stance: typeof stance; text: string } | null>(null);
  const text = useKept({ userId, thing: `rounds/${recommendationId}/sector`, field: 'text' }, '');
  const state = useCommand(trpc.rounds.stateForSector, { done: t('voice.done'), onDone: () => text.saved() });
  const lacksText = stance !== null && stance !== 'supports' && text.value.trim() === '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('voice.stateTitle', { sector: sectorName })}
      confirm={t('voice.act')}
      disabledBecause={stance === null ? t('voice.stanceNeeded') : lacksText ? t('voice.textNeeded') : null}
      onConfirm={async () =>
        stance !== null &&
        (await state.run({ taskforceId, roundId: round.id, versionId: version.id, stance, text: text.value })) !== undefined
      }
    >
      <ErrorSentence>
        {state.conflict ? t('form.newVersion', { label: (state.conflict as { label?: string }).label ?? '' }) : state.problem}
      </ErrorSentence>
      <p>{t('voice.stateBody', { label: version.label })}</p>
      <Otherwise otherwise={null}>
        <Suspense>
          <FillFromSector
            recommendationId={recommendationId}
            isUsed={replaced !== null}
            onUse={(common) => {
              setReplaced({ stance, text: text.value });
              setStance(common.stance);
              text.set([common.reason, common.wouldChange].filter(Boolean).join('\n\n'));
            }}
            onUndo={() => {
              if (!replaced) return;
              setStance(replaced.stance);
              text.set(replaced.text);
              setReplaced(null);
            }}
          />
        </Suspense>
      </Otherwise>
      <RadioGroup
        label={t('voice.stance')}
        value={stance}
        onChange={setStance}
        options={said.map((id) => ({ id, label: label(stanceWords[id]) }))}
      />
      <TextArea
        label={t('voice.text')}
        optional={stance === 'supports'}
        value={text.value}
        onChange={text.set}
        maxLength={4000}
        error={state.fields['text']}
        reader={t(round.isHiddenUntilAnswer ? 'reader.hidden' : 'reader.all')}
      />
    </ConfirmDialog>
  );
}
