import { isVotingRole, type Role } from '@tvaers/domain/actor';

type Assent = { seatId: string; name: string; isToLatest: boolean };
type Member = { id: string; name: string; role: Role; servesSeatId: string | null };

/** Who of the sector agrees to the words as they stand, who agreed to earlier ones, and who has not said. */
export function whoAgrees(assents: readonly Assent[], people: readonly Member[]) {
  const names = (isToLatest: boolean) => assents.filter((one) => one.isToLatest === isToLatest).map(({ name }) => name);
  const said = new Set(assents.map(({ seatId }) => seatId));
  const silent = people.filter(({ id, role }) => isVotingRole(role) && !said.has(id)).map(({ name }) => name);
  return { latest: names(true), earlier: names(false), silent };
}

type Written = { stance: string | null; reason: string; wouldChange: string };

/** What must be written before it can be saved: who cannot support says why and what would change it. */
export function lacksOfStance({ stance, reason, wouldChange }: Written): ('stance' | 'reason' | 'wouldChange')[] {
  if (stance === null) return ['stance'];
  if (stance !== 'cannotSupport') return [];
  return (['reason', 'wouldChange'] as const).filter((field) => (field === 'reason' ? reason : wouldChange).trim() === '');
}

type Asking = { deadlineOn: string; members: readonly { stance: string }[] | null };

/** Whether the sector still has something to answer: one of its own has not, or the round does not tell. */
export function isLacking(round: Asking | null): boolean {
  return round !== null && (round.members === null || round.members.some(({ stance }) => stance === 'notStated'));
}

/**
 * What a sector agrees on, one place for each recommendation: first what it still has to answer, by the deadline, then what it will be asked
 * about, then what was prepared and all its own have answered; apart from these what all have answered without, and what it once prepared for
 * something that is settled.
 */
export function placesOf<
  C extends { recommendation: { id: string } },
  M extends { id: string; number: number | null; round: Asking | null },
>(matters: readonly M[], commons: readonly C[]) {
  type Place = { matter: M; common: C | null };
  const due = ({ round }: M) => (isLacking(round) ? `0 ${round?.deadlineOn}` : round === null ? '1' : `2 ${round.deadlineOn}`);
  const places: Place[] = matters
    .toSorted((a, b) => due(a).localeCompare(due(b)) || (a.number ?? 0) - (b.number ?? 0))
    .map((matter) => ({ matter, common: commons.find(({ recommendation }) => recommendation.id === matter.id) ?? null }));
  const ids = new Set(matters.map(({ id }) => id));
  const isAnswered = ({ matter: { round }, common }: Place) => round !== null && !isLacking(round) && common === null;
  return {
    now: places.filter((place) => !isAnswered(place)),
    answered: places.filter(isAnswered),
    settled: commons.filter(({ recommendation }) => !ids.has(recommendation.id)),
  };
}

/** An adviser with the member he serves: each member, and beneath him his advisers; last who serves nobody that sits here. */
export function byService<P extends Member>(people: readonly P[]): { person: P; serves: string | null }[] {
  const members = people.filter(({ role }) => role !== 'adviser');
  const advisersOf = (id: string) => people.filter((one) => one.role === 'adviser' && one.servesSeatId === id);
  const served = members.flatMap((person) => [
    { person, serves: null },
    ...advisersOf(person.id).map((adviser) => ({ person: adviser, serves: person.name })),
  ]);
  const listed = new Set(served.map(({ person }) => person.id));
  return [...served, ...people.filter(({ id }) => !listed.has(id)).map((person) => ({ person, serves: null }))];
}
