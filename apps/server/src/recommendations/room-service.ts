import type { Actor } from '@tvaers/domain/actor';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { type ListedRecommendation, listRecommendations } from './list-rows.ts';
import { findSeatsNow, type Person, personOf } from './page-rows.ts';

/** A sector's own room: what lies in it, what the sector has put before the taskforce, and who reads here. */
export type Room = {
  sectorId: string | null;
  drafts: ListedRecommendation[];
  shared: ListedRecommendation[];
  people: RoomPerson[];
};
/** One who reads there; an adviser with the member he serves. */
type RoomPerson = Person & { servesSeatId: string | null };

/** The room of the sector the actor sits in. Who sits in none has no room, and none is shown. */
export async function findRoom(read: Read, actor: Actor, clock: Clock): Promise<Room> {
  const { sectorId } = actor.seat;
  if (sectorId === null) return { sectorId, drafts: [], shared: [], people: [] };
  const own = (await listRecommendations(read, actor)).filter(({ leadSectorId }) => leadSectorId === sectorId);
  const { seats } = await findSeatsNow(read, clock.today());
  return {
    sectorId,
    drafts: own.filter(({ audience }) => audience === 'sector'),
    shared: own.filter(({ audience }) => audience !== 'sector'),
    people: seats
      .filter((seat) => seat.sectorId === sectorId)
      .map((seat) => ({ ...personOf(seat), servesSeatId: seat.servesSeatId })),
  };
}
