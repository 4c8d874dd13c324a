import type { On } from '../dates/calendar-day.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { enumerate, type Language, type Words } from '../language.ts';
import type { ItemType } from './kinds.ts';
import type { MeetingState } from './workflow.ts';

export type ReadinessFacts = {
  state: MeetingState;
  hasTime: boolean;
  items: number;
  /** The numbers on the agenda of decision items without an indstilling. */
  withoutIndstilling: readonly number[];
  isAgendaApproved: boolean;
  /** Voting seats that have not answered the poll, or the notice. */
  unanswered: number;
  /** Whether those who said they come make a quorum; null before anybody was asked. */
  isQuorumExpected: boolean | null;
};

/** One thing a meeting lacks before it can be held. */
export type Lack =
  | { kind: 'time' }
  | { kind: 'answers'; count: number }
  | { kind: 'agenda' }
  | { kind: 'indstilling'; positions: readonly number[] }
  | { kind: 'approval' }
  | { kind: 'release' }
  | { kind: 'replies'; count: number }
  | { kind: 'quorum' };

/**
 * What a coming meeting still lacks, in the order it is dealt with (domain.md, Meetings): a time, answers to the poll, an agenda with
 * an indstilling on every decision item, the chair's approval, the material sent out, replies, a quorum. Empty once it has begun.
 */
export function meetingLacks(facts: ReadinessFacts): Lack[] {
  const { state, items, withoutIndstilling, unanswered } = facts;
  if (state === 'draft') return [...(facts.hasTime ? [] : [{ kind: 'time' } as const]), ...agendaLacks(facts)];
  if (state === 'pollOpen')
    return [...(unanswered > 0 ? [{ kind: 'answers', count: unanswered } as const] : [{ kind: 'time' } as const])];
  if (state !== 'called' && state !== 'materialOut') return [];
  const lacks: Lack[] = state === 'called' ? agendaLacks(facts) : [];
  if (state === 'called' && items > 0 && !facts.isAgendaApproved) lacks.push({ kind: 'approval' });
  if (state === 'called' && items > 0 && facts.isAgendaApproved && withoutIndstilling.length === 0)
    lacks.push({ kind: 'release' });
  if (unanswered > 0) lacks.push({ kind: 'replies', count: unanswered });
  if (facts.isQuorumExpected === false && unanswered === 0) lacks.push({ kind: 'quorum' });
  return lacks;
}

/** Decision items without an indstilling: with one of them an agenda is neither approved nor sent out (domain.md, Release). */
export function lackIndstilling<Item extends { type: ItemType; indstilling: string }>(items: readonly Item[]): Item[] {
  return items.filter(({ type, indstilling }) => type === 'decision' && indstilling.trim() === '');
}

function agendaLacks({ items, withoutIndstilling }: ReadinessFacts): Lack[] {
  if (items === 0) return [{ kind: 'agenda' }];
  return withoutIndstilling.length > 0 ? [{ kind: 'indstilling', positions: withoutIndstilling }] : [];
}

/** The last day the material may go out: so many working days before the meeting, by the composition rule. */
export function materialDueOn(startsOn: On, materialWorkingDays: number): On {
  return addWorkingDays(startsOn, -materialWorkingDays);
}

/** The last day on which objections to the minutes may come: so many working days after they were sent out. */
export function objectionsUntilOn(sentOn: On, objectionWorkingDays: number): On {
  return addWorkingDays(sentOn, objectionWorkingDays);
}

const words = {
  time: { da: 'mangler et tidspunkt', en: 'has no time yet' },
  agenda: { da: 'dagsordenen er tom', en: 'the agenda is empty' },
  approval: { da: 'formanden har ikke godkendt dagsordenen', en: 'the chair has not approved the agenda' },
  release: { da: 'materialet er klar til at blive udsendt', en: 'the material is ready to go out' },
  quorum: { da: 'svarene giver ikke et beslutningsdygtigt møde', en: 'the replies do not make a quorum' },
} as const satisfies Partial<Record<Lack['kind'], Words>>;

/** What is lacking as it stands in a list: "punkt 6 og 8 mangler en indstilling", "2 mangler at svare". */
export function sayLack(lack: Lack, language: Language): string {
  if (lack.kind === 'answers' || lack.kind === 'replies') {
    if (language === 'da') return `${lack.count === 1 ? 'én' : lack.count} mangler at svare`;
    return lack.count === 1 ? '1 has not answered' : `${lack.count} have not answered`;
  }
  if (lack.kind !== 'indstilling') return words[lack.kind][language];
  const numbers = enumerate(lack.positions.map(String), language);
  if (language === 'da') return `punkt ${numbers} mangler en indstilling`;
  return lack.positions.length === 1 ? `item ${numbers} lacks a proposed decision` : `items ${numbers} lack a proposed decision`;
}
