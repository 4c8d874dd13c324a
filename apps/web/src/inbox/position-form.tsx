import { stanceMeanings, stanceQuestions, stanceWords, wouldChangeQuestion } from '@tvaers/domain/rounds/labels';
import { type Stance, stances } from '@tvaers/domain/rounds/workflow';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf } from './rows.ts';

type PositionFormProps = {
  doing: DoingOf<'position'>;
  touch: () => void;
  onTaken: (stance: Stance) => void;
  onCancel: () => void;
};

/** The five positions, each with what it means; who cannot support says why and what would change it. */
export function PositionForm({ doing, touch, onTaken, onCancel }: PositionFormProps) {
  const t = useWords('inbox');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const { roundId, versionId, versionLabel, question } = doing;
  const kept = { userId, thing: `rounds/${roundId}` };
  const [stance, setStance] = useState<Stance | null>(null);
  const [isAsked, setAsked] = useState(false);
  const reason = useKept({ ...kept, field: 'reason' }, '');
  const wouldChange = useKept({ ...kept, field: 'wouldChange' }, '');
  const take = useCommand(trpc.rounds.takePosition);
  const isBlocking = stance === 'cannotSupport';
  const lacking = (text: string) => (isAsked && isBlocking && !text.trim() ? common('fields.required') : null);

  async function give() {
    setAsked(true);
    if (!stance || (isBlocking && (!reason.value.trim() || !wouldChange.value.trim()))) return;
    touch();
    const said = { reason: stanceQuestions[stance] ? reason.value : '', wouldChange: isBlocking ? wouldChange.value : '' };
    const answer = await take.run({ taskforceId, roundId, versionId, seatId: null, howGiven: null, stance, ...said });
    if (!answer) return;
    reason.saved();
    wouldChange.saved();
    onTaken(stance);
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <ErrorSentence>{take.problem}</ErrorSentence>
      <RadioGroup
        label={t('position.ask')}
        description={
          question.includes(versionLabel) ? question : `${question} ${t('position.version', { label: versionLabel })}.`
        }
        value={stance}
        onChange={setStance}
        error={isAsked && !stance ? t('position.choose') : null}
        options={stances.map((id) => ({ id, label: stanceWords[id][language], description: stanceMeanings[id][language] }))}
        under={(id) => {
          const asked = stanceQuestions[id];
          return asked ? (
            <div className="grid gap-3">
              <TextArea
                label={asked[language]}
                value={reason.value}
                onChange={reason.set}
                error={take.fields['reason'] ?? lacking(reason.value)}
                rows={2}
                maxLength={4000}
              />
              {id === 'cannotSupport' ? (
                <TextArea
                  label={wouldChangeQuestion[language]}
                  value={wouldChange.value}
                  onChange={wouldChange.set}
                  error={take.fields['wouldChange'] ?? lacking(wouldChange.value)}
                  rows={2}
                  maxLength={4000}
                />
              ) : null}
            </div>
          ) : null;
        }}
        reader={t('position.reader')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={take.pending}>
          {t('position.give')}
        </Button>
        <Button onPress={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
