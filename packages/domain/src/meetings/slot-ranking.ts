import type { Language, SectorNames, Words } from '../language.ts';
import { addDays } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { holidayName, isWorkingDay } from '../dates/working-days.ts';
import { quorumAmong, sayCoverage, type QuorumRule, type VotingSeat } from './quorum.ts';

export type PollAnswer = 'yes' | 'ifNeedBe' | 'no';
export type Slot = { id: string; starts: Local; ends: Local };
export type SlotAnswer = { slotId: string; seatId: string; answer: PollAnswer };

/** What speaks for and against a slot; the sentence is made of it by `saySlot`. */
export type SlotReasons = {
  /** Who of the two that may lead can: the chair, else the deputy, else nobody, or nobody yet. */
  lead: 'chair' | 'deputyChair' | 'unanswered' | 'nobody';
  can: number;
  of: number;
  quorate: boolean;
  sectorsMissing: string[];
  ifNeedBe: number;
  unanswered: number;
  /** The administration is closed that day (a weekend has no name), or on the next one for a holiday. */
  closed: { on: 'theDay'; name: Words | null } | { on: 'theDayAfter'; name: Words } | null;
  /** The schools are closed that day in most places; it is said, and weighs nothing. */
  school: Words | null;
};

/** `rank` counts from 1; slots equal in everything but the date share it and are marked as tied. */
export type RankedSlot = Slot & { rank: number; isTied: boolean; reasons: SlotReasons; needsReason: boolean };

function nameOf(on: string): Words | null {
  const [da, en] = [holidayName(on, 'da'), holidayName(on, 'en')];
  return da && en ? { da, en } : null;
}

function closedAround(on: string): SlotReasons['closed'] {
  if (!isWorkingDay(on)) return { on: 'theDay', name: nameOf(on) };
  const name = nameOf(addDays(on, 1));
  return name ? { on: 'theDayAfter', name } : null;
}

function leadOf(seats: readonly VotingSeat[], answers: ReadonlyMap<string, PollAnswer>): SlotReasons['lead'] {
  const leads = (['chair', 'deputyChair'] as const).flatMap((role) => seats.filter((seat) => seat.leads === role));
  const able = leads.find(({ seatId }) => can(answers.get(seatId)));
  if (able?.leads) return able.leads;
  return leads.some(({ seatId }) => !answers.has(seatId)) ? 'unanswered' : 'nobody';
}

const can = (answer: PollAnswer | undefined) => answer === 'yes' || answer === 'ifNeedBe';

/** What the answers say about one slot. Only voting seats count; "if need be" is a yes that weighs when slots are compared. */
export function slotReasons(
  slot: Slot,
  seats: readonly VotingSeat[],
  answers: readonly SlotAnswer[],
  rule: QuorumRule,
): SlotReasons {
  const bySeat = new Map(answers.filter(({ slotId }) => slotId === slot.id).map(({ seatId, answer }) => [seatId, answer]));
  const able = seats.filter(({ seatId }) => can(bySeat.get(seatId)));
  const quorum = quorumAmong(seats, new Set(able.map(({ seatId }) => seatId)), new Set(), rule);
  return {
    lead: leadOf(seats, bySeat),
    can: quorum.present,
    of: quorum.of,
    quorate: quorum.quorate,
    sectorsMissing: quorum.sectorsMissing,
    ifNeedBe: able.filter(({ seatId }) => bySeat.get(seatId) === 'ifNeedBe').length,
    unanswered: seats.filter(({ seatId }) => !bySeat.has(seatId)).length,
    closed: closedAround(slot.starts.slice(0, 10)),
    school: schoolHoliday(slot.starts.slice(0, 10)),
  };
}

/** The criteria of domain.md in their order, each better when lower; the date comes after them. */
const weights = ({ lead, quorate, sectorsMissing, ifNeedBe }: SlotReasons): number[] => [
  lead === 'chair' || lead === 'deputyChair' ? 0 : 1,
  quorate ? 0 : 1,
  sectorsMissing.length === 0 ? 0 : 1,
  ifNeedBe,
];

function byWeights(a: SlotReasons, b: SlotReasons): number {
  const theirs = weights(b);
  return weights(a).reduce((order, weight, i) => order || weight - (theirs[i] ?? 0), 0);
}

/**
 * The slots of a date poll, best first: chair or deputy can, quorum holds, every sector covered, fewest "if need be",
 * earliest (domain.md, date poll). The date only orders slots that are otherwise equal; they keep one rank, so that a tie
 * is seen as a tie and people choose. `needsReason`: choosing the slot would lose a sector or the quorum. Where the
 * composition changes between the slots' days, `seats` tells the seats of each.
 */
export function rankSlots(
  slots: readonly Slot[],
  seats: readonly VotingSeat[] | ((slot: Slot) => readonly VotingSeat[]),
  answers: readonly SlotAnswer[],
  rule: QuorumRule,
): RankedSlot[] {
  const seatsOf = (slot: Slot) => (typeof seats === 'function' ? seats(slot) : seats);
  const judged = slots.map((slot) => ({ slot, reasons: slotReasons(slot, seatsOf(slot), answers, rule) }));
  judged.sort(
    (a, b) => byWeights(a.reasons, b.reasons) || (a.slot.starts < b.slot.starts ? -1 : a.slot.starts > b.slot.starts ? 1 : 0),
  );
  return judged.map(({ slot, reasons }) => {
    const equals = judged.filter((other) => byWeights(other.reasons, reasons) === 0);
    const rank = judged.findIndex((other) => byWeights(other.reasons, reasons) === 0) + 1;
    return {
      ...slot,
      rank,
      isTied: equals.length > 1,
      reasons,
      needsReason: !reasons.quorate || reasons.sectorsMissing.length > 0,
    };
  });
}

const words = {
  lead: {
    chair: { da: 'formand kan', en: 'the chair can' },
    deputyChair: { da: 'næstformand kan', en: 'the deputy chair can' },
    unanswered: { da: 'formand mangler at svare', en: 'the chair has not answered' },
    nobody: { da: 'hverken formand eller næstformand kan', en: 'neither chair nor deputy chair can' },
  },
  of: { da: 'af', en: 'of' },
  notQuorate: { da: 'ikke beslutningsdygtig', en: 'not quorate' },
  ifNeedBe: { da: 'hvis nødvendigt', en: 'if need be' },
  unanswered: { da: 'mangler at svare', en: 'not answered' },
  closed: { da: 'lukkedag', en: 'a day off' },
  dayBefore: { da: 'dagen før', en: 'the day before' },
} as const;

function sayClosed(closed: SlotReasons['closed'], language: Language): string {
  if (!closed) return '';
  if (closed.on === 'theDayAfter') return `${words.dayBefore[language]} ${closed.name[language]}`;
  return closed.name?.[language] ?? words.closed[language];
}

/** Why a slot stands where it stands: "formand kan · 8 af 10 · alle sektorer · 1 hvis nødvendigt". */
export function saySlot(reasons: SlotReasons, names: SectorNames, language: Language): string {
  return [
    words.lead[reasons.lead][language],
    `${reasons.can} ${words.of[language]} ${reasons.of}`,
    reasons.quorate ? '' : words.notQuorate[language],
    sayCoverage(reasons.sectorsMissing, names, language),
    reasons.ifNeedBe > 0 ? `${reasons.ifNeedBe} ${words.ifNeedBe[language]}` : '',
    reasons.unanswered > 0 ? `${reasons.unanswered} ${words.unanswered[language]}` : '',
    sayClosed(reasons.closed, language),
    reasons.closed?.on === 'theDay' ? '' : (reasons.school?.[language] ?? ''),
  ]
    .filter(Boolean)
    .join(' · ');
}
