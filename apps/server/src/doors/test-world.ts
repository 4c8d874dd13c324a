// For tests: a taskforce with one person in every kind of seat, and callers that go through the whole frame as one of them.
import type { TestDatabase } from '@tvaers/db/test-database';
import { makeSeat, makeUser } from '@tvaers/db/factories/seats';
import { makeTaskforce, type SectorKey } from '@tvaers/db/factories/taskforces';
import type { Actor, Role } from '@tvaers/domain/actor';
import { appRouter } from '../app-router.ts';
import { cookiesOf } from '../session/cookies.ts';
import { readSession } from '../session/session.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { standingClock } from './clock.ts';
import type { Context, SessionSeat } from './context.ts';
import { callerFor } from './procedure.ts';

const call = callerFor(appRouter);

/** 1 March 2022, 8.30 in Copenhagen: where the demo stands. */
export const testMoment = new Date('2022-03-01T07:30:00Z');

export type Persona = { actor: Actor; session: NonNullable<Context['session']> };

/** A person in a new seat of the taskforce, ready to call. */
export async function seatPersona(
  database: TestDatabase,
  taskforceId: string,
  role: Role,
  sectorId: string | null = null,
  servesSeatId: string | null = null,
): Promise<Persona> {
  const user = await makeUser(database.owner);
  const seat = await makeSeat(database.owner, { taskforceId, userId: user.id, role, sectorId, servesSeatId });
  const held: SessionSeat = {
    id: seat.id,
    taskforceId,
    role,
    sectorId,
    servesSeatId,
    actsAsChair: role === 'chair',
    slug: 'trial',
    employer: seat.employer,
    title: seat.title,
  };
  return {
    actor: { userId: user.id, seat: held },
    session: {
      sessionId: user.id,
      userId: user.id,
      name: user.name,
      email: user.email,
      language: 'da',
      isOperator: false,
      seats: [held],
    },
  };
}

/** Ten voting seats over five sectors, an adviser, the secretariat, an observer, a commissioner, and a chair of another taskforce. */
export async function makeWorld(database: TestDatabase) {
  const { taskforce, sectorIds, themeId } = await makeTaskforce(database.owner);
  const seat = (role: Role, sector: SectorKey | null = null, serves: string | null = null) =>
    seatPersona(database, taskforce.id, role, sector && sectorIds[sector], serves);
  const chair = await seat('chair', 'state');
  const state = await seat('member', 'state');
  const regions = await seat('member', 'regions');
  const regions2 = await seat('member', 'regions');
  const municipalities = await seat('member', 'municipalities');
  const municipalities2 = await seat('member', 'municipalities');
  const deputyChair = await seat('deputyChair', 'civilSociety');
  const civilSociety = await seat('member', 'civilSociety');
  const privateSector = await seat('member', 'private');
  const privateSector2 = await seat('member', 'private');
  const adviser = await seat('adviser', 'municipalities', municipalities.actor.seat.id);
  const secretariat = await seat('secretariat');
  const observer = await seat('observer');
  const commissioner = await seat('commissioner');
  const elsewhere = await makeTaskforce(database.owner);
  const stranger = await seatPersona(database, elsewhere.taskforce.id, 'chair', elsewhere.sectorIds.state);
  return {
    taskforceId: taskforce.id,
    otherTaskforceId: elsewhere.taskforce.id,
    sectorIds,
    themeId,
    personas: {
      chair,
      state,
      regions,
      regions2,
      municipalities,
      municipalities2,
      deputyChair,
      civilSociety,
      privateSector,
      privateSector2,
      adviser,
      secretariat,
      observer,
      commissioner,
      stranger,
    },
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Where rows of every noun are laid in this world, and by whose seats. */
export function placeIn({ taskforceId, sectorIds, themeId, personas }: World) {
  const idOf = ({ actor }: Persona) => actor.seat.id;
  const seats = {
    own: idOf(personas.municipalities),
    other: idOf(personas.regions),
    secretariat: idOf(personas.secretariat),
    deputy: idOf(personas.deputyChair),
  };
  return { taskforceId, sectorIds, themeId, seats };
}

/** Who calls: all that a door learns of a person is his session. */
export type Caller = Pick<Persona, 'session'>;

/** A person who runs the installation and holds no seat. */
export async function operatorPersona(database: TestDatabase): Promise<Caller> {
  const { id, name, email } = await makeUser(database.owner, { isOperator: true });
  return { session: { sessionId: id, userId: id, name, email, language: 'da', isOperator: true, seats: [] } };
}

/** What a request of this person carries; nobody when null. */
export function contextOf(database: TestDatabase, persona: Caller | null, given: Partial<Context> = {}): Context {
  return {
    session: persona?.session ?? null,
    db: database.prisma,
    reader: database.reader,
    clock: standingClock(testMoment),
    isDemo: false,
    origin: 'https://tvaers.test',
    streams: null,
    idempotencyKey: null,
    ...given,
  };
}

/** Calls the doors as this person, through the whole frame. */
export function as(database: TestDatabase, persona: Caller | null, given: Partial<Context> = {}) {
  return call(contextOf(database, persona, given));
}

/**
 * Calls the doors as this person on another day, from a session read as a request's is: with the seats held that day, after what ended
 * before it was handed over.
 */
export async function asOn(database: TestDatabase, { actor: { userId } }: Persona, on: string) {
  const token = newToken();
  const expires = new Date(Date.now() + 3_600_000);
  await database.owner.session.create({ data: { sessionToken: hashOf(token), userId, expires, absoluteUntil: expires } });
  const clock = standingClock(new Date(`${on}T07:30:00Z`));
  const cookies = cookiesOf('https://tvaers.test');
  const session = await readSession({ reader: database.reader, clock, cookies }, `${cookies.session}=${token}`);
  return call({ ...contextOf(database, null, { clock }), session });
}

/** The refusal a call ends with; fails when it is let through. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.then(
    () => 'let through',
    (error: Error) => error.message,
  );
  if (outcome === 'let through') throw new Error('The call was let through.');
  return outcome;
}
