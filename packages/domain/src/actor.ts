/** The roles a seat can carry; `product.md`, Words. */
export const roles = ['chair', 'deputyChair', 'member', 'adviser', 'secretariat', 'observer', 'commissioner'] as const;
export type Role = (typeof roles)[number];

/** One person's place in one taskforce, as held on the day of the request. */
export type ActingSeat = {
  id: string;
  taskforceId: string;
  role: Role;
  /** Null for secretariat, observer and commissioner. */
  sectorId: string | null;
  /** The member an adviser's seat serves; null for every other role. */
  servesSeatId: string | null;
  /** The chair, or the deputy chair within a dated period the chair has set. */
  actsAsChair: boolean;
  /** The taskforce is archived: its seats read as before and change nothing. */
  isArchived?: boolean;
};

/** Who is asking, and in which seat: what every rule is asked of. Plain data; the browser holds the same shape. */
export type Actor = { userId: string; seat: ActingSeat };

const voting: readonly Role[] = ['chair', 'deputyChair', 'member'];

/** Chair, deputy chair and members vote; access.md, Roles. */
export function isVotingRole(role: Role): boolean {
  return voting.includes(role);
}

/** The actor holds a voting seat. */
export function votes(actor: Actor): boolean {
  return isVotingRole(actor.seat.role);
}

/** The actor's seat belongs to the secretariat. */
export function isSecretariat(actor: Actor): boolean {
  return actor.seat.role === 'secretariat';
}

/** The actor is the chair, or the deputy chair in the chair's stead. */
export function actsAsChair(actor: Actor): boolean {
  return actor.seat.actsAsChair;
}

/** Secretariat or acting chair: those who run the taskforce between its meetings. */
export function runs(actor: Actor): boolean {
  return isSecretariat(actor) || actsAsChair(actor);
}

/** Voting seats, advisers and secretariat: those who work in the taskforce, apart from observers and commissioners. */
function isWorkingRole(role: Role): boolean {
  return isVotingRole(role) || role === 'adviser' || role === 'secretariat';
}

/** The actor works in the taskforce. */
export function works(actor: Actor): boolean {
  return isWorkingRole(actor.seat.role);
}

/** What was meant for a seat of the one role may be told in a seat of the other: both work in the taskforce, or both follow it as the same. */
export function readsAlike(one: Role, other: Role): boolean {
  return one === other || (isWorkingRole(one) && isWorkingRole(other));
}

/** The actor's own sector (voting seats and their advisers). A null sector is nobody's. */
export function isOfSector(actor: Actor, sectorId: string | null): boolean {
  return sectorId !== null && actor.seat.sectorId === sectorId;
}
