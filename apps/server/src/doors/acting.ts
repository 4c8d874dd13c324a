import type { Actor } from '@tvaers/domain/actor';
import type { Person } from '@tvaers/domain/installation/policy';
import { Refused } from '@tvaers/domain/refusal';
import { Prisma, type PrismaClient } from '@tvaers/db/client';
import { type Reader, type ReaderConnection, statementName } from '@tvaers/db/prisma-client';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { isDeadlock } from './database-refusal.ts';

/** Prisma within a transaction whose actor is set: what every write goes through. */
export type Transaction = Prisma.TransactionClient;

/** Whose act it is, in which transaction, and by which clock. */
export type At = { tx: Transaction; actor: Actor; clock: Clock };

/** One read-only transaction whose actor is set. Statements are written with `Prisma.sql`. */
export type Read = {
  rows<Row>(statement: Prisma.Sql): Promise<Row[]>;
  one<Row>(statement: Prisma.Sql): Promise<Row | null>;
};

/**
 * The actor in the taskforce a call names: the seat the person holds there today.
 * Refuses with `not-signed-in`, and with `not-found` where no seat is held: another taskforce does not show.
 */
export function actorIn(context: Pick<Context, 'session'>, taskforceId: string): Actor {
  if (!context.session) throw new Refused('not-signed-in');
  const seat = context.session.seats.find((held) => held.taskforceId === taskforceId);
  if (!seat) throw new Refused('not-found');
  return { userId: context.session.userId, seat };
}

/** The person as the operator's doors ask of him. Refuses with `not-signed-in`, and with `not-found` whoever is no operator. */
export function operatorIn({ session }: Context): Person {
  if (!session) throw new Refused('not-signed-in');
  if (!session.isOperator) throw new Refused('not-found');
  return { userId: session.userId, isOperator: true };
}

/** Who a transaction acts as: a person in a seat, or the operator, who has none and whom row security shows no content. */
type Acting = Actor | Person;

/** The call that opens a transaction for someone. */
function opening(acting: Acting): { call: 'act_as' | 'act_as_operator'; values: (string | boolean | null)[] } {
  if (!('seat' in acting)) return { call: 'act_as_operator', values: [acting.userId] };
  const { id, taskforceId, sectorId, role, actsAsChair } = acting.seat;
  return { call: 'act_as', values: [acting.userId, taskforceId, id, sectorId, role, actsAsChair] };
}

async function openAs(tx: Transaction, acting: Acting): Promise<void> {
  if (!('seat' in acting)) return void (await tx.$executeRaw`select act_as_operator(${acting.userId}::uuid)`);
  const { id, taskforceId, sectorId, role, actsAsChair } = acting.seat;
  await tx.$executeRaw`select act_as(${acting.userId}::uuid, ${taskforceId}::uuid, ${id}::uuid, ${sectorId}::uuid, ${role}, ${actsAsChair})`;
}

/** For what has no seat in the taskforce, a rule or an outsider by a link: it is shown what the secretariat is, and is nobody. */
export async function openAsNobody(tx: Transaction, taskforceId: string): Promise<void> {
  await tx.$executeRaw`select act_as(null::uuid, ${taskforceId}::uuid, null::uuid, null::uuid, 'secretariat', false)`;
}

const mostAttempts = 4;

/**
 * Runs a transaction, and runs it again when the database broke it off because two waited for each other: nothing of it was kept, and the
 * other has what it waited for by then. Acts that write several events take the taskforce's chain before the last row they need.
 */
export async function untilThrough<R>(transact: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact();
    } catch (error) {
      if (attempt === mostAttempts || !isDeadlock(error)) throw error;
    }
  }
}

/** Runs a write as the actor, in one transaction: all of it or nothing. `work` may run more than once and does nothing outside it. */
export function writeAs<R>(db: PrismaClient, acting: Acting, work: (tx: Transaction) => Promise<R>): Promise<R> {
  return untilThrough(() =>
    db.$transaction(
      async (tx) => {
        await openAs(tx, acting);
        return work(tx);
      },
      { maxWait: 10_000, timeout: 20_000 },
    ),
  );
}

/** Runs reads as the actor. The transaction is read-only: what is reached through it cannot write. */
export async function readAs<R>(reader: Reader, acting: Acting, work: (read: Read) => Promise<R>): Promise<R> {
  const client = await reader.connect();
  // One message for begin and actor, with the values escaped, and the first statement does not wait for its answer: the connection is
  // a pipeline. A transaction that did not begin well refuses every statement in it, and without one no actor is set, so nothing shows.
  const { call, values } = opening(acting);
  const who = values.map((value) => (typeof value === 'string' ? client.escapeLiteral(value) : String(value)));
  const begun = client.query(`begin read only; select ${call}(${who.join(', ')})`);
  begun.catch(() => {});
  try {
    const answer = await work(readThrough(client));
    await begun;
    // The answer is known; nobody has to wait for the end of a transaction that wrote nothing.
    client.query('commit').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
    return answer;
  } catch (error) {
    const cause: unknown = await begun.then(
      () => error,
      (first: unknown) => first,
    );
    await client.query('rollback').then(
      () => client.release(),
      (failure: Error) => client.release(failure),
    );
    throw cause;
  }
}

function readThrough(client: ReaderConnection): Read {
  const rows = async <Row>(statement: Prisma.Sql): Promise<Row[]> =>
    (await client.query({ name: statementName(statement.text), text: statement.text, values: statement.values })).rows as Row[];
  return { rows, one: async <Row>(statement: Prisma.Sql) => (await rows<Row>(statement))[0] ?? null };
}

/** The reads of a page, in the transaction of a change: as JSON, so that a day is the text that the reader's connection gives. */
export function readIn(tx: Transaction): Read {
  const rows = async <Row>(statement: Prisma.Sql): Promise<Row[]> => {
    const found = await tx.$queryRaw<{ row: Row }[]>`select to_jsonb(q) as "row" from (${statement}) q`;
    return found.map(({ row }) => row);
  };
  return { rows, one: async <Row>(statement: Prisma.Sql) => (await rows<Row>(statement))[0] ?? null };
}
