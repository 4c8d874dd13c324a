import { saySectors, type Language, type SectorNames, type Words } from '../language.ts';

export type Presence = 'present' | 'online' | 'apologies' | 'absent';

/** A seat with a vote, as of the date of the meeting. `leads`: the chair, or the deputy chair. */
export type VotingSeat = { seatId: string; sectorId: string; leads: 'chair' | 'deputyChair' | null };

/**
 * What was recorded about one seat. Someone who came late is there from the item at `arrivedAtItem` on; someone who left
 * early was there to the end of the item at `leftAfterItem` (positions on the agenda; null: from the start, to the end).
 */
export type PresenceLine = { seatId: string; presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null };

/** Who stands in for a member, at one item (its position) or, where that is null, at the whole meeting. He has a line of his own. */
export type Substitution = { seatId: string; substituteSeatId: string; itemPosition: number | null };

/** The part of the composition rule about quorum. More than `quorumShare` of the seats must be there: 0.5 is more than half. */
export type QuorumRule = { quorumShare: number; quorumMinSectors: number; quorumNeedsChair: boolean };

export type QuorumGap =
  { kind: 'seats'; more: number } | { kind: 'sectors'; more: number; sectorIds: string[] } | { kind: 'chair' };

export type Quorum = {
  quorate: boolean;
  present: number;
  /** Voting seats that are not recused. */
  of: number;
  /** Sectors with somebody there, and those with nobody, among sectors not wholly recused; in the order of the seats. */
  sectors: string[];
  sectorsMissing: string[];
  missing: QuorumGap[];
};

/** Is the seat in the room, or online, at the item in that position? Nothing recorded means not there. */
export function isThereAt(line: PresenceLine | undefined, itemPosition: number): boolean {
  if (!line || (line.presence !== 'present' && line.presence !== 'online')) return false;
  const hasArrived = line.arrivedAtItem === null || line.arrivedAtItem <= itemPosition;
  const hasLeft = line.leftAfterItem !== null && line.leftAfterItem < itemPosition;
  return hasArrived && !hasLeft;
}

/** Who stands in for the seat at the item in that position, and is there and not recused himself; null where nobody does. */
export function substituteAt(
  seatId: string,
  itemPosition: number,
  presence: readonly PresenceLine[],
  recused: readonly string[],
  substitutions: readonly Substitution[],
): string | null {
  const standing = substitutions.filter(
    (one) => one.seatId === seatId && (one.itemPosition === null || one.itemPosition === itemPosition),
  );
  // Who is named for the very item goes before who is named for the meeting.
  const ordered = standing.toSorted((a, b) => Number(b.itemPosition !== null) - Number(a.itemPosition !== null));
  const present = ordered.find(({ substituteSeatId: id }) => {
    const line = presence.find((one) => one.seatId === id);
    return !recused.includes(id) && isThereAt(line, itemPosition);
  });
  return present?.substituteSeatId ?? null;
}

/**
 * Quorum among voting seats of which some are there and some are recused.
 *
 * A recused seat is out of the room: it counts neither among the present nor in the number they are measured against, so
 * that a recusal alone neither makes nor breaks a majority. The number of sectors asked for is not lowered by recusals:
 * where too few sectors are left, the decision needs a recorded reason (domain.md, quorum). Of nobody there is no quorum.
 */
export function quorumAmong(
  seats: readonly VotingSeat[],
  there: ReadonlySet<string>,
  recused: ReadonlySet<string>,
  rule: QuorumRule,
): Quorum {
  const base = seats.filter(({ seatId }) => !recused.has(seatId));
  const present = base.filter(({ seatId }) => there.has(seatId));
  const sectors = [...new Set(present.map(({ sectorId }) => sectorId))];
  const sectorsMissing = [...new Set(base.map(({ sectorId }) => sectorId))].filter((id) => !sectors.includes(id));
  const needed = Math.floor(base.length * rule.quorumShare) + 1;

  const missing: QuorumGap[] = [];
  if (present.length < needed) missing.push({ kind: 'seats', more: needed - present.length });
  if (sectors.length < rule.quorumMinSectors)
    missing.push({ kind: 'sectors', more: rule.quorumMinSectors - sectors.length, sectorIds: sectorsMissing });
  if (rule.quorumNeedsChair && !present.some(({ leads }) => leads !== null)) missing.push({ kind: 'chair' });
  return { quorate: missing.length === 0, present: present.length, of: base.length, sectors, sectorsMissing, missing };
}

/**
 * Quorum at one item of a meeting: `itemPosition` is its place on the agenda, `recused` the seats recused from it. A seat counts as there
 * when its holder is, or who stands in for him at that item; once, also when both are (domain.md, Seat).
 */
export function quorumAt(
  itemPosition: number,
  seats: readonly VotingSeat[],
  presence: readonly PresenceLine[],
  recused: readonly string[],
  rule: QuorumRule,
  substitutions: readonly Substitution[] = [],
): Quorum {
  const lines = new Map(presence.map((line) => [line.seatId, line]));
  const isRepresented = (seatId: string) =>
    isThereAt(lines.get(seatId), itemPosition) || substituteAt(seatId, itemPosition, presence, recused, substitutions) !== null;
  const there = new Set(seats.map(({ seatId }) => seatId).filter(isRepresented));
  return quorumAmong(seats, there, new Set(recused), rule);
}

const words = {
  of: { da: 'af', en: 'of' },
  allSectors: { da: 'alle sektorer', en: 'every sector' },
  lacking: { da: 'mangler', en: 'missing' },
  missing: { da: 'Mangler', en: 'Missing' },
  chair: { da: 'formand eller næstformand', en: 'the chair or deputy chair' },
} as const satisfies Record<string, Words>;

function sayGap(gap: QuorumGap, names: SectorNames, language: Language): string {
  if (gap.kind === 'chair') return words.chair[language];
  if (gap.kind === 'seats') {
    if (language === 'da') return gap.more === 1 ? 'ét medlem mere' : `${gap.more} medlemmer mere`;
    return gap.more === 1 ? 'one more member' : `${gap.more} more members`;
  }
  const said = saySectors(gap.sectorIds, names, language);
  if (said && gap.sectorIds.length === gap.more) return said;
  const [number, sectors] =
    language === 'da' ? [gap.more, gap.more === 1 ? 'sektor' : 'sektorer'] : [gap.more, gap.more === 1 ? 'sector' : 'sectors'];
  const more = language === 'da' ? `${number} ${sectors} mere` : `${number} more ${sectors}`;
  return said ? `${more} (${said})` : more;
}

/**
 * The quorum in plain words: "9 af 10 · alle sektorer", "9 af 10 · det private mangler", and where there is none
 * "5 af 10. Mangler: ét medlem mere, regionerne, formand eller næstformand".
 */
export function sayQuorum(quorum: Quorum, names: SectorNames, language: Language): string {
  const count = `${quorum.present} ${words.of[language]} ${quorum.of}`;
  if (!quorum.quorate) {
    return `${count}. ${words.missing[language]}: ${quorum.missing.map((gap) => sayGap(gap, names, language)).join(', ')}`;
  }
  return `${count} · ${sayCoverage(quorum.sectorsMissing, names, language)}`;
}

/** Which sectors nobody speaks for: "alle sektorer", "det private mangler". */
export function sayCoverage(sectorsMissing: readonly string[], names: SectorNames, language: Language): string {
  if (sectorsMissing.length === 0) return words.allSectors[language];
  const said = saySectors(sectorsMissing, names, language);
  return language === 'da' ? `${said} ${words.lacking.da}` : `${words.lacking.en}: ${said}`;
}
