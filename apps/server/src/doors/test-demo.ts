// For tests: the demo taskforce as it is told, and callers as its people.
import { demoMoment, seedDemo } from '@tvaers/db/seed';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { SessionSeat } from './context.ts';
import type { Persona } from './test-world.ts';

export type Demo = { database: TestDatabase; taskforceId: string; persona: (name: string) => Promise<Persona> };

/** A database of its own with the whole demo in it. The tests' clock stands where the demo's does. */
export async function demoWorld(): Promise<Demo> {
  const database = await testDatabase();
  await seedDemo(database.ownerUrl);
  const taskforce = await database.owner.taskforce.findFirstOrThrow();
  return { database, taskforceId: taskforce.id, persona: (name) => personaOf(database, name) };
}

/** A person of the demo by the short name one signs in with: 'chair', 'secretariat', 'member-municipalities'. */
async function personaOf(database: TestDatabase, name: string): Promise<Persona> {
  const user = await database.owner.user.findUniqueOrThrow({ where: { persona: name } });
  const held = { fromOn: { lte: demoMoment }, OR: [{ untilOn: null }, { untilOn: { gte: demoMoment } }] };
  const seat = await database.owner.seat.findFirstOrThrow({ where: { userId: user.id, ...held }, include: { taskforce: true } });
  const { id, taskforceId, role, sectorId, servesSeatId, employer, title } = seat;
  const own: SessionSeat = {
    ...{ id, taskforceId, role, sectorId, servesSeatId, employer, title },
    actsAsChair: role === 'chair',
    slug: seat.taskforce.slug,
  };
  return {
    actor: { userId: user.id, seat: own },
    session: {
      sessionId: user.id,
      userId: user.id,
      name: user.name,
      email: user.email,
      language: 'da',
      isOperator: false,
      seats: [own],
    },
  };
}
