import { makeAction } from '@tvaers/db/factories/actions';
import { Prisma } from '@tvaers/db/client';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../doors/acting.ts';
import { listDoors } from '../doors/all-doors.ts';
import { type Ids, samplesOf } from '../doors/samples.ts';
import { callDoor } from '../doors/test-call.ts';
import { makeRows } from '../doors/test-rows.ts';
import {
  as,
  type Caller,
  makeWorld,
  operatorPersona,
  type Persona,
  placeIn,
  refusalOf,
  type World,
} from '../doors/test-world.ts';
import { enqueueMail } from '../mail/outbox.ts';
import { Sender } from '../mail/sender.ts';
import { realClock } from '../doors/clock.ts';

let database: TestDatabase;
let world: World;
let operator: Caller;
let ids: Ids;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  operator = await operatorPersona(database);
  const place = placeIn(world);
  ids = await makeRows(database, place, 'RÆKKE');
  await makeAction(database.owner, {
    taskforceId: place.taskforceId,
    ownerSeatId: place.seats.own,
    text: 'Send notatet',
    dueOn: new Date('2022-03-01'),
  });
});
afterAll(() => database.drop());

const doors = () => as(database, operator).installation;
/** As a request finds the person: the session knows that the taskforce is archived. */
const knowing = ({ actor, session }: Persona): Persona => {
  const [seat] = session.seats;
  if (!seat) throw new Error('Every persona holds a seat.');
  const held = { ...seat, isArchived: true };
  return { actor: { ...actor, seat: held }, session: { ...session, seats: [held] } };
};
const changing = listDoors().filter(({ type, meta }) => type === 'mutation' && meta.kind !== 'open' && meta.kind !== 'operator');

/** One number for all that is stored but keys of calls. */
async function checksum(): Promise<string> {
  const tables = await database.owner.$queryRaw<{ name: string }[]>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('_prisma_migrations')`;
  const sums = tables.map(
    ({ name }) => `select '${name}' as t, count(*), coalesce(sum(hashtextextended(x::text, 0)), 0) as h from "${name}" x`,
  );
  const rows = await database.owner.$queryRawUnsafe<{ t: string; count: bigint; h: unknown }[]>(sums.join(' union all '));
  return rows
    .map(({ t, count, h }) => `${t} ${count} ${String(h)}`)
    .toSorted()
    .join('\n');
}

describe('an archived taskforce', () => {
  it('owes, answers and mails as before until it is archived', async () => {
    const { groups } = await as(database, world.personas.municipalities).inbox.page({ taskforceId: world.taskforceId });
    expect(groups.length).toBeGreaterThan(0);
    await doors().archive({ taskforceId: world.taskforceId, reason: 'Opgaven er løst' });
    expect(await refusalOf(doors().archive({ taskforceId: world.taskforceId, reason: 'Igen' }))).toBe('out-of-step');
  });

  it('refuses every command with a sentence of its own, by the frame and by the database, and nothing is changed', async () => {
    expect(changing.length).toBeGreaterThan(50);
    const before = await checksum();
    const found: string[] = [];
    for (const door of changing) {
      const [input] = samplesOf(door, ids);
      for (const [name, persona] of Object.entries(world.personas)) {
        if (name === 'stranger') continue;
        const byFrame = await callDoor(database, door, knowing(persona), input);
        if (byFrame.said !== 'archived') found.push(`${door.name} as ${name}: ${byFrame.said || 'let in'}`);
      }
      // A session that was read just before the taskforce was archived: whatever gets as far as writing is refused by the database.
      for (const persona of [world.personas.secretariat, world.personas.chair]) {
        const { code, said } = await callDoor(database, door, persona, input);
        if (code === 'ok' || code === 'INTERNAL_SERVER_ERROR') found.push(`${door.name}, unknowing: ${said || 'let in'}`);
      }
    }
    expect(found).toEqual([]);
    expect(await checksum()).toBe(before);
  });

  it('takes no write of any kind in a transaction that acts in it', async () => {
    const { actor } = world.personas.secretariat;
    const { taskforceId } = world;
    const writes = [
      Prisma.sql`update meetings set title = 'x' where taskforce_id = ${taskforceId}::uuid`,
      Prisma.sql`insert into themes (id, taskforce_id, name_da, name_en, position) values (gen_random_uuid(), ${taskforceId}::uuid, 'x', 'x', 9)`,
      Prisma.sql`delete from recusals where taskforce_id = ${taskforceId}::uuid`,
      Prisma.sql`select append_event(${taskforceId}::uuid, now(), ${actor.userId}::uuid, null, null, 'x', 'meetings', ${taskforceId}::uuid, null, null, '{}')`,
      Prisma.sql`select set_config('transaction_read_only', 'off', true)`,
    ];
    for (const write of writes) {
      const attempt = writeAs(database.prisma, actor, (tx) => tx.$executeRaw(write));
      await expect(attempt).rejects.toThrow(/read-only|read-write/);
    }
    const free = (column: string) =>
      writeAs(database.prisma, world.personas.stranger.actor, (tx) =>
        tx.$executeRaw(Prisma.sql([`update taskforces set archived_at = now(), archive_reason = '${column}'`])),
      );
    await expect(free('x')).rejects.toThrow(/by the operator/);
  });

  it('is read as before, with nothing owed in it and why it is archived', async () => {
    const { taskforceId } = world;
    const member = as(database, knowing(world.personas.municipalities));
    expect(await member.inbox.page({ taskforceId })).toMatchObject({ groups: [], waiting: [] });
    expect(await member.inbox.count({ taskforceId })).toEqual({ count: 0 });
    expect((await member.meetings.list({ taskforceId })) as unknown).toBeTruthy();
    const current = await member.session.current();
    expect(current?.taskforces[0]).toMatchObject({ archiveReason: 'Opgaven er løst', seat: { isArchived: true } });
    const meetings = await readAs(database.reader, world.personas.municipalities.actor, (read) =>
      read.rows(Prisma.sql`select id from meetings`),
    );
    expect(meetings.length).toBeGreaterThan(0);
  });

  it('sends no mail any more, not even what waited', async () => {
    const { taskforceId, personas } = world;
    const seatId = personas.municipalities.actor.seat.id;
    const letter = {
      taskforceId,
      seatId,
      kind: 'meetings.call',
      to: 'jens@kommune.example',
      subject: 'Indkaldelse',
      text: 'Kom.',
    };
    await database.owner.$transaction((tx) => enqueueMail(tx as never, letter));
    const sent: string[] = [];
    const sender = new Sender(database.prisma, null, realClock, {
      deliver: ({ subject }) => Promise.resolve(void sent.push(subject)),
      close: () => {},
    });
    while ((await sender.sendWaiting()) > 0);
    expect(sent).not.toContain('Indkaldelse');
    expect(await database.owner.outbox.findFirst({ where: { subject: 'Indkaldelse' } })).toMatchObject({
      sentAt: null,
      error: 'the taskforce is archived',
    });
  });

  it('is taken back with a reason, and its chair reads both in its history', async () => {
    const { taskforceId, personas } = world;
    await doors().reopen({ taskforceId, reason: 'Der kom en ny opgave' });
    expect(await refusalOf(doors().reopen({ taskforceId, reason: 'Igen' }))).toBe('out-of-step');
    const chair = as(database, personas.chair);
    const { events } = await chair.history.list({ taskforceId, noun: 'installation', thingIds: [taskforceId], before: null });
    expect(events.map(({ verb, difference }) => [verb, difference['reason']])).toEqual([
      ['reopen', 'Der kom en ny opgave'],
      ['archive', 'Opgaven er løst'],
    ]);
    expect((await as(database, personas.municipalities).inbox.count({ taskforceId })).count).toBeGreaterThan(0);
    const { events: log } = await doors().log({ before: null });
    expect(log.map(({ verb }) => verb)).toEqual(['reopen', 'archive']);
  });
});
