import { pollAnswerWords } from '@tvaers/domain/meetings/labels';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ChoiceRow } from '../look/choice-row.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, Settle } from './rows.ts';

const answers = ['yes', 'ifNeedBe', 'no'] as const;
type Answer = (typeof answers)[number];

/** The slots of a poll, one tap each, each kept as it is given. When all are answered the row folds; it can be opened again. */
export function AnswerPoll({ doing, touch, settled }: Settle & { doing: DoingOf<'answerPoll'> }) {
  const t = useWords('waiting');
  const dates = useDates();
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState<Record<string, Answer>>(() =>
    Object.fromEntries(doing.slots.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))),
  );
  const answerPoll = useCommand(trpc.meetings.answerPoll);
  const left = doing.slots.filter(({ id }) => !given[id]).length;

  async function choose(slotId: string, answer: Answer) {
    const before = given;
    const next = { ...given, [slotId]: answer };
    setGiven(next);
    touch();
    const done = await answerPoll.run({ taskforceId, meetingId: doing.meetingId, slotId, answer, seatId: null });
    if (!done) return setGiven(before);
    if (doing.slots.every(({ id }) => next[id])) settled(t('poll.done', { count: doing.slots.length }));
  }

  if (!isOpen) {
    return (
      <Button size="small" kind="primary" onPress={() => setOpen(true)}>
        {t('poll.answer')}
      </Button>
    );
  }
  return (
    <div className="grid gap-4">
      <ErrorSentence>{answerPoll.problem}</ErrorSentence>
      <ul className="divide-y divide-line border-y border-line">
        {doing.slots.map(({ id, startsLocal, endsLocal }) => {
          const on = startsLocal.slice(0, 10);
          const day = dates.day(on, { year: false });
          const time = `${dates.time(startsLocal)}–${dates.time(endsLocal)}`;
          return (
            <li key={id} className="grid gap-2 py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4" aria-hidden="true">
                <span className="font-medium">{capital(day)}</span>
                <span className="figures text-soft">{time}</span>
              </p>
              <ChoiceRow
                label={t('poll.slot', { when: `${day}, ${time}` })}
                value={given[id] ?? null}
                onChange={(answer) => void choose(id, answer)}
                options={answers.map((answer) => ({ id: answer, label: pollAnswerWords[answer][language] }))}
              />
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-soft" role="status">
        {left < doing.slots.length ? `${t('poll.saved')} ` : ''}
        {left > 0 ? t('poll.left', { count: left }) : ''}
      </p>
    </div>
  );
}
