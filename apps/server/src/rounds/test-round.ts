// For tests of rounds: a recommendation before the taskforce with its first version, and a round open on it.
import { makeRecommendation, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { makeRound } from '@tvaers/db/factories/rounds';
import type { TestDatabase } from '@tvaers/db/test-database';
import type { PositionSource, Stance } from '@tvaers/domain/rounds/workflow';
import type { Clock } from '../doors/clock.ts';
import { as, type Persona, type World } from '../doors/test-world.ts';

export type AskedRound = { id: string; versionId: string; roundId: string };
type Given = Partial<{
  stance: Stance;
  reason: string;
  wouldChange: string;
  seatId: string;
  source: PositionSource;
  howGiven: string;
  afterVersionId: string;
  clock: Clock;
}>;

/** What the tests do in a world, said once. */
export function roundsIn(database: TestDatabase, world: World) {
  const { taskforceId, personas } = world;
  const at = { taskforceId };
  const doors = (persona: Persona, clock?: Clock) => as(database, persona, clock ? { clock } : {});
  return {
    async shared(): Promise<{ id: string; versionId: string }> {
      const { municipalities } = personas;
      const { id } = await makeRecommendation(database.owner, {
        ...at,
        leadSectorId: world.sectorIds.municipalities,
        proposedById: municipalities.actor.seat.id,
      });
      const version = await makeVersion(database.owner, { ...at, recommendationId: id, namedById: municipalities.actor.seat.id });
      return { id, versionId: version.id };
    },

    async asked(given: { isHiddenUntilAnswer?: boolean; deadlineOn?: Date; openedAt?: Date } = {}): Promise<AskedRound> {
      const { id, versionId } = await this.shared();
      const openedById = personas.secretariat.actor.seat.id;
      const round = await makeRound(database.owner, { ...at, recommendationId: id, versionId, openedById, ...given });
      return { id, versionId, roundId: round.id };
    },

    take(persona: Persona, { roundId, versionId }: Omit<AskedRound, 'id'>, { clock, ...given }: Given = {}) {
      const words = { stance: 'supports' as const, reason: '', wouldChange: '', seatId: null, source: null, howGiven: null };
      return doors(persona, clock).rounds.takePosition({ ...at, roundId, versionId, ...words, ...given });
    },

    /** A version of substance after the one there is. */
    changed: ({ id }: { id: string }) =>
      makeVersion(database.owner, {
        ...at,
        recommendationId: id,
        namedById: personas.chair.actor.seat.id,
        text: paragraphsOf('Nyt indhold.'),
        isSubstantial: true,
      }),

    page: (persona: Persona, key: string) => doors(persona).recommendations.page({ ...at, key }),
    positionsOf: (roundId: string, persona: Persona) =>
      database.owner.position.findMany({
        where: { roundId, seatId: persona.actor.seat.id },
        orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
      }),
    letters: () => database.owner.outbox.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    verbs: async (thingId: string) =>
      (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
        ({ noun, verb }) => `${noun}.${verb}`,
      ),
    voters: [
      personas.chair,
      personas.state,
      personas.regions,
      personas.regions2,
      personas.municipalities,
      personas.municipalities2,
      personas.deputyChair,
      personas.civilSociety,
      personas.privateSector,
      personas.privateSector2,
    ],
  };
}
