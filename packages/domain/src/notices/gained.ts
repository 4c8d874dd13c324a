import type { Owed, OwedKind } from '../inbox/owed.ts';

/** Something that has happened: by whom (null: by a rule), and to which thing. */
export type Deed = { userId: string | null; thingId: string };

/** Letters that ask for the same at the moment it is asked for: who got one is not told again. */
const ownLetters: Partial<Record<OwedKind, readonly string[]>> = {
  answerPoll: ['meetings.poll'],
  reply: ['meetings.convene', 'meetings.reschedule'],
  takePosition: ['rounds.open', 'procedures.open'],
  reconfirm: ['recommendations.nameVersion'],
  approveForecast: ['milestones.forecast'],
  approveBaseline: ['milestones.rebaseline'],
  readThrough: ['meetings.askReadThrough'],
  proposalAnswered: ['meetings.answerProposal'],
  readMinutes: ['meetings.sendMinutes'],
  approveStatus: ['status.send', 'status.answer'],
  answerStatus: ['status.ask'],
};

/**
 * Of what a person owes now and is not known yet: what he is to be told, and what is only to be noted. Noted only is what he brought
 * about himself (all that happened to the thing meanwhile was his own doing), what he had a letter of its own about, what he has muted,
 * and, on the first look (`isFirst`), whatever nothing has happened to: it waited before anybody looked.
 */
export function gained(
  owed: readonly Owed[],
  at: {
    userId: string;
    known: ReadonlySet<string>;
    deeds: readonly Deed[];
    letterKinds: ReadonlySet<string>;
    isFirst: boolean;
    isTold: (kind: OwedKind) => boolean;
  },
): { told: Owed[]; noted: Owed[] } {
  const told: Owed[] = [];
  const noted: Owed[] = [];
  for (const row of owed.filter(({ key }) => !at.known.has(key))) {
    const about = at.deeds.filter(({ thingId }) => thingId === row.thing.id || thingId === row.page.id);
    // What an event says of the thing it came from (an action, of the meeting) is not the thing itself: then all that happened counts.
    const causes = about.length > 0 ? about : at.deeds;
    const isOwn = causes.length > 0 && causes.every(({ userId }) => userId === at.userId);
    const hadLetter = (ownLetters[row.kind] ?? []).some((kind) => at.letterKinds.has(kind));
    const waitedBefore = at.isFirst && about.length === 0;
    (isOwn || hadLetter || waitedBefore || !at.isTold(row.kind) ? noted : told).push(row);
  }
  return { told, noted };
}
