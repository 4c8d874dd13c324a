import { type Actor, isOfSector, votes, works } from '../actor.ts';
import { type RecommendationFacts, recommendationPolicy } from '../recommendations/policy.ts';

/** What lies in a sector's room; where it is about a recommendation, who may not read that does not read this. */
export type RoomFacts = { sectorId: string; recommendation: RecommendationFacts | null };

/** A sector's room is its own (access.md): its members and their advisers, neither another sector's chair nor the secretariat. */
function reads(actor: Actor, { sectorId, recommendation }: RoomFacts): boolean {
  return (
    works(actor) &&
    isOfSector(actor, sectorId) &&
    (recommendation === null || recommendationPolicy['recommendations.read'](actor, recommendation))
  );
}

export const roomPolicy = {
  'rooms.read': reads,
  'rooms.writeNote': reads,
  'rooms.editNote': reads,
  'rooms.withdrawNote': reads,
  'rooms.restoreNote': reads,
  /** Puts its words before the taskforce: only where they are about something that lies there already. */
  'rooms.shareNote': (actor: Actor, note: RoomFacts) =>
    reads(actor, note) && votes(actor) && note.recommendation !== null && note.recommendation.audience !== 'sector',
  /** Says what the sector means to answer: its members and advisers prepare it together. */
  'rooms.prepare': reads,
  /** Only who takes a position agrees to one. */
  'rooms.agree': (actor: Actor, common: RoomFacts) => reads(actor, common) && actor.seat.role !== 'adviser',
  'rooms.takeBackAgreement': (actor: Actor, common: RoomFacts) => reads(actor, common) && actor.seat.role !== 'adviser',
};
