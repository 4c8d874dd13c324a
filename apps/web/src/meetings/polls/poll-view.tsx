import { enumerate } from '@tvaers/domain/language';
import { sayVerb } from '@tvaers/domain/verbs';
import { pollAnswerWords } from '@tvaers/domain/meetings/labels';
import { type PollAnswer, saySlot } from '@tvaers/domain/meetings/slot-ranking';
import { Check } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Section } from '../../look/section.tsx';
import { StateChip } from '../../look/state-chip.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PollShown, SlotShown } from '../meeting.ts';
import { PollMatrix } from './poll-matrix.tsx';
import { useSectorNames } from '../../recommendations/use-naming.ts';

const ConveneDialog = lazy(() => import('../convening/convene-dialog.tsx').then((file) => ({ default: file.ConveneDialog })));

const RemindDialog = lazy(() => import('./remind-dialog.tsx').then((file) => ({ default: file.RemindDialog })));

const answers = ['yes', 'ifNeedBe', 'no'] as const;

/** Finding a date: one tap per slot for who is asked, and for the secretariat the slots as they rank, each with why. */
export function PollView({ meeting, poll }: { meeting: MeetingShown; poll: PollShown }) {
  const t = useWords('meetings');
  const dates = useDates();
  const [chosen, setChosen] = useState<SlotShown | null>(null);
  const { actor } = useTaskforce();
  const isAsked = poll.voters.some(({ isSelf }) => isSelf) && meeting.offers.includes('answerPoll');
  const mayChoose = meeting.offers.includes('convene');
  // The best first for who chooses; by the calendar for who answers.
  const slots = mayChoose
    ? poll.slots.toSorted((a, b) => a.rank - b.rank || (a.startsLocal < b.startsLocal ? -1 : 1))
    : poll.slots;
  const answering = useAnswers(meeting, poll, actor.userId);
  const day = meeting.pollDeadlineOn ? dates.day(meeting.pollDeadlineOn, { year: false }) : null;
  return (
    <Section title={t('poll.title')} note={day ? t(isAsked ? 'poll.answerBy' : 'poll.answerByNobody', { day }) : null}>
      <ErrorSentence>{answering.problem}</ErrorSentence>
      <ul className="divide-y divide-line border-y border-line">
        {slots.map((slot) => (
          <li key={slot.id} className="grid gap-2 py-3.5">
            <Slot slot={slot} isBest={slot.rank === 1} />
            {isAsked ? (
              <div className="max-w-[28rem]">
                <Answer slot={slot} value={answering.of(slot)} onAnswer={(answer) => answering.give(slot.id, answer)} />
              </div>
            ) : null}
            <Reasons slot={slot} />
            {mayChoose ? (
              <div>
                <Button
                  size="small"
                  kind={slot.rank === 1 && !slot.isTied ? 'primary' : 'secondary'}
                  onPress={() => setChosen(slot)}
                >
                  {t('poll.choose')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {isAsked ? <Saved missing={answering.missing} isSaved={answering.isSaved} /> : null}
      {meeting.offers.includes('remind') ? <Reminder meeting={meeting} poll={poll} /> : null}
      <PollMatrix meeting={meeting} poll={poll} />
      <Suspense>{chosen ? <ConveneDialog meeting={meeting} slot={chosen} onClose={() => setChosen(null)} /> : null}</Suspense>
    </Section>
  );
}

/** Who has a slot to answer; a reminder goes to them alone. */
function Reminder({ meeting, poll }: { meeting: MeetingShown; poll: PollShown }) {
  const t = useWords('meetings');
  const language = useLanguage();
  const dates = useDates();
  const [isAsking, setAsking] = useState(false);
  const names = poll.voters
    .filter(({ userId }) => poll.slots.some((slot) => !slot.answers.some((said) => said.userId === userId)))
    .map(({ name }) => name);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status">{names.length === 0 ? t('remind.nobody') : t('remind.missing', { names: enumerate(names, language) })}</p>
      {names.length > 0 ? (
        <Button size="small" onPress={() => setAsking(true)}>
          {sayVerb('meetings.remind', language)}
        </Button>
      ) : null}
      {meeting.pollRemindedAt ? (
        <p className="text-sm text-soft">{t('remind.last', { when: dates.moment(meeting.pollRemindedAt) })}</p>
      ) : null}
      <Suspense>{isAsking ? <RemindDialog meeting={meeting} names={names} onClose={() => setAsking(false)} /> : null}</Suspense>
    </div>
  );
}

function useAnswers(meeting: MeetingShown, poll: PollShown, userId: string) {
  const { taskforceId } = useTaskforce();
  // What was tapped stands at once; the server's answer follows.
  const [tapped, setTapped] = useState<Readonly<Record<string, PollAnswer>>>({});
  const [isSaved, setSaved] = useState(false);
  const answer = useCommand(trpc.meetings.answerPoll, { onDone: () => setSaved(true) });
  const of = (slot: SlotShown) => tapped[slot.id] ?? slot.answers.find((one) => one.userId === userId)?.answer ?? null;

  async function give(slotId: string, given: PollAnswer) {
    setTapped((before) => ({ ...before, [slotId]: given }));
    setSaved(false);
    const done = await answer.run({ taskforceId, meetingId: meeting.id, slotId, answer: given, seatId: null });
    if (done) return;
    setTapped(({ [slotId]: _, ...before }) => before);
  }

  return {
    of,
    give: (slotId: string, given: PollAnswer) => void give(slotId, given),
    missing: poll.slots.filter((slot) => of(slot) === null).length,
    isSaved,
    problem: answer.problem,
  };
}

function Slot({ slot, isBest }: { slot: SlotShown; isBest: boolean }) {
  const t = useWords('meetings');
  const dates = useDates();
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h3 className="text-lg font-semibold first-letter:uppercase">
        {dates.day(slot.startsLocal.slice(0, 10), { year: false })}
      </h3>
      <span className="flex items-center gap-3">
        {isBest ? (
          <StateChip tone={slot.isTied ? 'quiet' : 'good'} glyph={slot.isTied ? 'open' : 'done'}>
            {t(slot.isTied ? 'poll.tied' : 'poll.best')}
          </StateChip>
        ) : null}
        <span className="figures text-soft">
          {dates.time(slot.startsLocal)}–{dates.time(slot.endsLocal)}
        </span>
      </span>
      {slot.isTaken ? <p className="w-full text-sm text-risk">{t('elsewhere')}</p> : null}
    </div>
  );
}

function Answer({
  slot,
  value,
  onAnswer,
}: {
  slot: SlotShown;
  value: PollAnswer | null;
  onAnswer: (answer: PollAnswer) => void;
}) {
  const t = useWords('meetings');
  const dates = useDates();
  const language = useLanguage();
  return (
    <ChoiceRow
      label={t('poll.slotQuestion', { slot: dates.period(slot.startsLocal, slot.endsLocal) })}
      options={answers.map((id) => ({ id, label: pollAnswerWords[id][language] }))}
      value={value}
      onChange={onAnswer}
    />
  );
}

function Reasons({ slot }: { slot: SlotShown }) {
  const language = useLanguage();
  const names = useSectorNames();
  return <p className={`text-sm ${slot.needsReason ? 'text-risk' : 'text-good'}`}>{saySlot(slot.reasons, names, language)}</p>;
}

function Saved({ missing, isSaved }: { missing: number; isSaved: boolean }) {
  const t = useWords('meetings');
  return (
    <p role="status" className="flex items-start gap-2 rounded bg-surface px-3 py-2 text-sm inset-ring inset-ring-line">
      {missing === 0 || isSaved ? <Check className="mt-0.5 size-4 shrink-0 text-good" aria-hidden="true" /> : null}
      <span>
        {isSaved && missing > 0 ? <strong className="font-semibold">{t('poll.saved')} </strong> : null}
        {missing === 0 ? t('poll.savedAll') : t('poll.savedSome', { count: missing })}
      </span>
    </p>
  );
}
