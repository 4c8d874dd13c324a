import { presences as all } from '@tvaers/domain/meetings/kinds';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PersonShown } from '../meeting.ts';

export type Presence = NonNullable<PersonShown['attendance']>['presence'];
export const presences: readonly Presence[] = all;

/** What somebody of whom nothing is noted yet has said beforehand; null where he has not said. */
export function repliedPresence({ invitation, attendance }: PersonShown): Presence | null {
  if (attendance) return null;
  if (invitation?.reply === 'attending') return 'present';
  return invitation?.reply === 'apologies' ? 'apologies' : null;
}

/** Records who is there: one person at a time, or all by what they replied. */
export function usePresence(meeting: MeetingShown) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const command = useCommand(trpc.meetings.recordPresence);
  const all = useCommand(trpc.meetings.recordPresence, { done: t('presence.recorded') });
  type Line = { presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null };
  return {
    problem: command.problem ?? all.problem,
    pending: all.pending,
    set: ({ seatId, attendance }: PersonShown, line: Line) =>
      void command.run({
        taskforceId,
        meetingId: meeting.id,
        lines: [{ seatId, ...line, version: attendance?.version ?? null }],
      }),
    /** Those who said they come are there, those who sent apologies are not; of the rest nothing is noted. */
    byReplies: async () => {
      const lines = meeting.people.flatMap((person) => {
        const presence = repliedPresence(person);
        return presence ? [{ seatId: person.seatId, presence, arrivedAtItem: null, leftAfterItem: null, version: null }] : [];
      });
      if (lines.length > 0) await all.run({ taskforceId, meetingId: meeting.id, lines });
    },
  };
}
