import { lackIndstilling } from '@tvaers/domain/meetings/readiness';
import { sayQuorum } from '@tvaers/domain/meetings/quorum';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { StateChip } from '../../look/state-chip.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { hasVote, type MeetingShown, type StepDialogProps } from '../meeting.ts';
import { anchorOf } from './use-shown-item.ts';
import { useSectorNames } from '../../recommendations/use-naming.ts';

/** Opens the meeting for everybody; the question shows who is coming, whether that makes a quorum, and what is not ready. */
export function OpenDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const open = useCommand(trpc.meetings.open, { done: t('open.done') });
  const on = meeting.startsLocal?.slice(0, 10) ?? today;
  const bare = lackIndstilling(meeting.items);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('open.title', { number: String(meeting.number) })}
      confirm={t('open.confirm')}
      onConfirm={async () => (await open.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{open.problem}</ErrorSentence>
      {on === today ? null : (
        <p className="font-medium text-risk">
          {t('open.otherDay', {
            day: dates.day(on, { year: on.slice(0, 4) !== today.slice(0, 4) }),
            today: dates.day(today, { year: false }),
          })}
        </p>
      )}
      <p>{t('open.body')}</p>
      <Expected meeting={meeting} />
      {bare.length > 0 ? (
        <div className="grid gap-1">
          <p className="font-medium text-risk">{t('open.bare')}</p>
          <ul className="list-disc pl-5">
            {bare.map((item) => (
              <li key={item.id}>
                <TextLink to="." search={true} hash={anchorOf(item)} onClick={onClose}>
                  {item.position}. {item.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </ConfirmDialog>
  );
}

const replies = ['attending', 'maybe', 'apologies', 'unanswered'] as const;

/** What those who count in the quorum have replied, and whether those who come are enough. */
function Expected({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const language = useLanguage();
  const names = useSectorNames();
  const { expected } = meeting;
  const voters = meeting.people.filter(hasVote);
  const replyOf = (person: (typeof voters)[number]) => person.invitation?.reply ?? 'unanswered';
  return (
    <div className="grid gap-2 rounded bg-sunk px-4 py-3">
      {expected ? (
        <div className="grid justify-items-start gap-1">
          <p className="font-medium">{m('reply.expected')}</p>
          <StateChip tone={expected.quorate ? 'good' : 'risk'} glyph={expected.quorate ? 'done' : 'warning'}>
            {t(expected.quorate ? 'presence.quorate' : 'presence.notQuorate')}
          </StateChip>
          <p className="text-sm">{sayQuorum(expected, names, language)}</p>
        </div>
      ) : null}
      <dl className="grid gap-1 text-sm">
        {replies.map((reply) => {
          const those = voters.filter((person) => replyOf(person) === reply);
          return those.length > 0 ? (
            <div key={reply} className="grid gap-x-3 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
              <dt className="text-soft">
                {m(`reply.groups.${reply}`)} <span className="figures">{those.length}</span>
              </dt>
              <dd>{those.map(({ name }) => name).join(', ')}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </div>
  );
}
