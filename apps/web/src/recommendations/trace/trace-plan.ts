import type { PartShown } from '../page-data.ts';

export const carriedKinds = ['basis', 'agenda', 'criteria', 'suggestions'] as const;
export type CarriedKind = (typeof carriedKinds)[number];
type Named = { seatId: string; name: string };

/** What there is to take along from these. */
export function carriable(parts: readonly PartShown[]): CarriedKind[] {
  return [
    ...(parts.some(({ findings }) => findings > 0) ? (['basis'] as const) : []),
    ...(parts.some(({ agenda }) => agenda.length > 0) ? (['agenda'] as const) : []),
    ...(parts.some(({ milestones }) => milestones.length > 0) ? (['criteria'] as const) : []),
    ...(parts.some(({ suggestions }) => suggestions > 0) ? (['suggestions'] as const) : []),
  ];
}

function once(people: readonly Named[]): Named[] {
  return [...new Map(people.map((person) => [person.seatId, person])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'da'),
  );
}

/**
 * Who will be told where these have gone: those asked in a round that is closed by it, and who proposed them; not oneself, nor who is
 * recused from what they become.
 */
export function toldOf(ended: readonly PartShown[], parts: readonly PartShown[], ownSeatId: string): Named[] {
  const people = ended.flatMap(({ round, proposer }) => [...(round?.isOpen ? round.asked : []), ...(proposer ? [proposer] : [])]);
  const apart = new Set([ownSeatId, ...recusedOf(parts).map(({ seatId }) => seatId)]);
  return once(people.filter(({ seatId }) => !apart.has(seatId)));
}

/** Who may be asked to confirm a position on the one that goes on: those asked in its round, but for who is recused from any part. */
export function askedAgainOf(goesOn: PartShown | undefined, parts: readonly PartShown[]): Named[] {
  const recused = new Set(recusedOf(parts).map(({ seatId }) => seatId));
  return (goesOn?.round?.asked ?? []).filter(({ seatId }) => !recused.has(seatId));
}

/** Who is recused from one of them, and by that from the whole. */
export function recusedOf(parts: readonly PartShown[]): Named[] {
  return once(parts.flatMap(({ recused }) => recused));
}

/** Do the very same words go on? Only then can positions stand. */
export function isUnchanged(
  into: PartShown | undefined,
  { title, textOf }: { title: string; textOf: string },
): into is PartShown {
  return into !== undefined && textOf === into.id && title.trim() === into.title;
}
