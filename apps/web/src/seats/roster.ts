import type { inferRouterOutputs } from '@trpc/server';
import { isVotingRole, type Role } from '@tvaers/domain/actor';
import { type ComingChange, isHeldOn } from '@tvaers/domain/seats/balance';
import type { AppRouter } from '@tvaers/server/app-router';
import { inDanishOrder } from '../words/language.ts';

type Answers = inferRouterOutputs<AppRouter>['seats'];
export type Roster = Answers['roster'];
export type RosterSeat = Roster['seats'][number];
export type PersonOnPage = Answers['person'];

/** A member with the advisers beneath him. */
export type MemberRow = { seat: RosterSeat; advisers: RosterSeat[] };
export type RosterGroups = {
  sectors: { sectorId: string; members: MemberRow[] }[];
  /** Secretariat, commissioner and observer, each with its seats; roles nobody holds are left out. */
  others: { role: Role; seats: RosterSeat[] }[];
};

const rank: readonly Role[] = ['chair', 'deputyChair', 'member', 'adviser'];
const otherRoles: readonly Role[] = ['secretariat', 'commissioner', 'observer'];

function byRoleThenName(a: RosterSeat, b: RosterSeat): number {
  return rank.indexOf(a.role) - rank.indexOf(b.role) || inDanishOrder(a.name, b.name);
}

/** The seats held on a day by sector, the chair first and advisers beneath the member they serve; then the others by role. */
export function groupRoster({ seats, sectors, on }: Pick<Roster, 'seats' | 'sectors' | 'on'>): RosterGroups {
  const held = seats.filter((seat) => isHeldOn(seat, on)).toSorted(byRoleThenName);
  const servedBy = ({ id, userId }: RosterSeat) =>
    held.filter(({ role, servesSeatId }) => {
      const served = seats.find((seat) => seat.id === servesSeatId);
      return role === 'adviser' && (servesSeatId === id || served?.userId === userId);
    });
  return {
    sectors: sectors.map(({ id }) => ({
      sectorId: id,
      members: held
        .filter(({ role, sectorId }) => isVotingRole(role) && sectorId === id)
        .map((seat) => ({ seat, advisers: servedBy(seat) })),
    })),
    others: otherRoles
      .map((role) => ({ role, seats: held.filter((seat) => seat.role === role) }))
      .filter((group) => group.seats.length > 0),
  };
}

/** What a person does in a coming change: from and to are sectors, null where he comes from or goes out of the taskforce. */
export type Step = { name: string; from: string | null; to: string | null };

/** A change told by person: who ends one voting seat and begins another moves, in one step. */
export function stepsOf(change: ComingChange, seats: readonly RosterSeat[]): Step[] {
  const find = (ids: readonly string[]) => seats.filter(({ id }) => ids.includes(id));
  const [ends, begins] = [find(change.ends), find(change.begins)];
  const left = ends.map((seat) => {
    const next = begins.find(({ userId }) => userId === seat.userId);
    return { name: seat.name, from: seat.sectorId, to: next?.sectorId ?? null };
  });
  const come = begins.filter(({ userId }) => !ends.some((seat) => seat.userId === userId));
  return [...left, ...come.map(({ name, sectorId }) => ({ name, from: null, to: sectorId }))];
}
