import { makeAction } from '@tvaers/db/factories/actions';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).actions;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const row = (id: string) => database.owner.actionItem.findUniqueOrThrow({ where: { id } });
const eventsOf = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const seatOf = (name: keyof World['personas']) => world.personas[name].actor.seat.id;

describe('an action', () => {
  it('is given to a person, a sector or the secretariat, and its owner finishes it with a result', async () => {
    const { municipalities, secretariat } = world.personas;
    const owner = { of: 'seat' as const, id: seatOf('municipalities') };
    const { id } = await doors(world.personas.chair).assign({
      ...inTaskforce(),
      text: 'Spørg tre borgmestre',
      owner,
      dueOn: '2022-04-20',
    });
    expect(await row(id)).toMatchObject({ ownerSeatId: seatOf('municipalities'), dueOn: new Date('2022-04-20'), state: 'open' });
    await doors(municipalities).finish({ ...inTaskforce(), actionId: id, version: 1, result: 'To af tre er for.' });
    expect(await row(id)).toMatchObject({ state: 'done', result: 'To af tre er for.', finishedAt: expect.any(Date) as Date });
    expect((await eventsOf(id)).map(({ verb, seatId }) => [verb, seatId])).toEqual([
      ['assign', seatOf('chair')],
      ['finish', seatOf('municipalities')],
    ]);
    expect(await refusalOf(doors(secretariat).finish({ ...inTaskforce(), actionId: id, version: 2, result: 'Igen.' }))).toBe(
      'out-of-step',
    );
    const stranger = { of: 'seat' as const, id: seatOf('stranger') };
    expect(await refusalOf(doors().assign({ ...inTaskforce(), text: 'x', owner: stranger, dueOn: null }))).toBe('not-found');
  });

  it('of a sector is any of its voting members’, not its adviser’s and nobody else’s', async () => {
    const action = await makeAction(database.owner, { ...inTaskforce(), ownerSectorId: world.sectorIds.municipalities });
    const finish = (persona: Persona | null, version = 1) =>
      as(database, persona).actions.finish({ ...inTaskforce(), actionId: action.id, version, result: 'Gjort.' });
    const { personas } = world;
    for (const name of ['adviser', 'regions', 'chair'] as const)
      expect([name, await refusalOf(finish(personas[name]))]).toEqual([name, 'not-allowed']);
    for (const name of ['observer', 'commissioner', 'stranger'] as const)
      expect([name, await refusalOf(finish(personas[name]))]).toEqual([name, 'not-found']);
    expect(await refusalOf(finish(personas.municipalities2, 5))).toBe('changed-meanwhile');
    expect([await row(action.id), await eventsOf(action.id)]).toEqual([action, []]);
    await finish(personas.municipalities2);
    expect(await row(action.id)).toMatchObject({ state: 'done' });
  });

  it('is snoozed until a day to come and woken again', async () => {
    const action = await makeAction(database.owner, inTaskforce());
    const snooze = (version: number, untilOn: string | null, persona?: Persona) =>
      doors(persona).snooze({ ...inTaskforce(), actionId: action.id, version, untilOn });
    expect(await refusalOf(snooze(1, '2022-03-01'))).toBe('in-the-past');
    expect(await refusalOf(snooze(1, '2022-04-01', world.personas.regions))).toBe('not-allowed');
    await snooze(1, '2022-04-01');
    expect(await row(action.id)).toMatchObject({ snoozedUntil: new Date('2022-04-01'), state: 'open' });
    expect(await refusalOf(snooze(1, '2022-04-02'))).toBe('changed-meanwhile');
    await snooze(2, null);
    expect(await row(action.id)).toMatchObject({ snoozedUntil: null });
  });

  it('lapses with a reason, by those who run the taskforce', async () => {
    const action = await makeAction(database.owner, { ...inTaskforce(), ownerSeatId: seatOf('regions') });
    const drop = (version: number, persona?: Persona) =>
      doors(persona).drop({ ...inTaskforce(), actionId: action.id, version, reason: 'Dækket af registerdata.' });
    expect(await refusalOf(drop(1, world.personas.regions))).toBe('not-allowed');
    expect(await refusalOf(drop(3))).toBe('changed-meanwhile');
    await drop(1, world.personas.chair);
    expect(await row(action.id)).toMatchObject({ state: 'dropped', dropReason: 'Dækket af registerdata.' });
    expect(await refusalOf(drop(2))).toBe('out-of-step');
    expect(
      await refusalOf(
        doors(world.personas.regions).assign({ ...inTaskforce(), text: 'x', owner: { of: 'secretariat' }, dueOn: null }),
      ),
    ).toBe('not-allowed');
  });
});

describe('from an item somebody is recused from, an action', () => {
  it('is not there for him on any page, unless it is he who shall do it', async () => {
    const fresh = await makeWorld(database);
    const { taskforceId, personas, sectorIds } = fresh;
    const { regions, municipalities } = personas;
    const meeting = await makeMeeting(database.owner, { taskforceId, state: 'held' });
    const item = await makeItem(database.owner, { taskforceId, meetingId: meeting.id });
    // Recused in a seat he held before: it is the person's.
    const { userId } = regions.actor;
    const held = { fromOn: new Date('2020-01-01'), untilOn: new Date('2020-12-31'), handedOverAt: new Date('2021-01-01') };
    const earlier = await makeSeat(database.owner, { taskforceId, userId, role: 'member', sectorId: sectorIds.state, ...held });
    await database.owner.itemRecusal.create({ data: { taskforceId, itemId: item.id, seatId: earlier.id } });
    const make = async (text: string, owner: object) => {
      const from = { itemId: item.id, dueOn: new Date('2022-02-01') };
      return (await makeAction(database.owner, { taskforceId, text, ...from, ...owner })).id;
    };
    const own = await make('hans egen', { ownerSeatId: regions.actor.seat.id });
    const others = [
      await make('en andens', { ownerSeatId: municipalities.actor.seat.id }),
      await make('hans sektors', { ownerSectorId: sectorIds.regions }),
      await make('sekretariatets', { ownerRole: 'secretariat' }),
    ];
    const [his, another] = [as(database, regions), as(database, personas.regions2)];

    for (const [doors, all] of [
      [his, ['hans egen']],
      [another, ['en andens', 'hans egen', 'hans sektors', 'sekretariatets']],
    ] as const) {
      const { actions } = await doors.actions.list({ taskforceId, of: 'all', state: null });
      const { overdue } = await doors.progress.page({ taskforceId });
      for (const rows of [actions, overdue]) expect(rows.map(({ text }) => text).toSorted()).toEqual(all);
    }
    const inbox = (await his.inbox.page({ taskforceId })).groups.flatMap(({ rows }) => rows);
    expect(inbox.flatMap(({ kind, thing }) => (kind === 'action' ? [thing.id] : []))).toEqual([own]);
    expect((await his.seats.person({ taskforceId, userId: municipalities.actor.userId })).actions).toEqual([]);

    for (const actionId of others) {
      const given = { taskforceId, actionId, version: 1 };
      expect(await refusalOf(his.actions.finish({ ...given, result: 'Ja.' }))).toBe('not-found');
      expect(await refusalOf(his.actions.snooze({ ...given, untilOn: null }))).toBe('not-found');
    }
    const [mine] = (await his.actions.list({ taskforceId, of: 'mine', state: 'open' })).actions;
    expect(mine).toMatchObject({ id: own, from: null, offers: ['finish', 'snooze'] });
    await his.actions.finish({ taskforceId, actionId: own, version: 1, result: 'Gjort.' });
    expect(await row(own)).toMatchObject({ state: 'done', result: 'Gjort.' });
    // Its history is the item's.
    const history = (persona: Persona) =>
      as(database, persona).history.list({ taskforceId, noun: 'actions', thingIds: [own], before: null });
    expect((await history(personas.regions2)).events.map(({ verb }) => verb)).toEqual(['finish']);
    expect((await history(regions)).events).toEqual([]);
  });

  it('is the same matter on the agenda of the next meeting: who is recused is so there too, now and later', async () => {
    const { taskforceId, personas } = await makeWorld(database);
    const before = await makeMeeting(database.owner, { taskforceId, state: 'held' });
    const item = await makeItem(database.owner, { taskforceId, meetingId: before.id });
    const recuse = ({ actor }: Persona) =>
      database.owner.itemRecusal.create({ data: { taskforceId, itemId: item.id, seatId: actor.seat.id } });
    await recuse(personas.regions);
    const { id: actionId } = await makeAction(database.owner, { taskforceId, itemId: item.id, text: 'Spørg KL' });
    const next = await makeMeeting(database.owner, { taskforceId, state: 'draft' });
    const treating = await makeItem(database.owner, { taskforceId, meetingId: next.id, actionId });
    await recuse(personas.state);
    const recused = await database.owner.itemRecusal.findMany({ where: { itemId: treating.id } });
    const both = [personas.regions, personas.state].map(({ actor }) => actor.seat.id);
    expect(recused.map(({ seatId }) => seatId).toSorted()).toEqual(both.toSorted());
  });
});

describe('the list', () => {
  it('is one’s own or all, with the buttons that are one’s own', async () => {
    const fresh = await makeWorld(database);
    const at = { taskforceId: fresh.taskforceId };
    const make = (text: string, given: object) => makeAction(database.owner, { ...at, text, ...given });
    await make('min', { ownerSeatId: fresh.personas.regions.actor.seat.id, dueOn: new Date('2022-03-10') });
    await make('sektorens', { ownerSectorId: fresh.sectorIds.regions, dueOn: new Date('2022-03-05') });
    await make('sekretariatets', { ownerRole: 'secretariat' });
    await make('udført', { ownerSeatId: fresh.personas.regions.actor.seat.id, state: 'done', result: 'Ja.' });
    const list = (name: keyof World['personas'], of: 'mine' | 'all', state: 'open' | null = 'open') =>
      as(database, fresh.personas[name]).actions.list({ ...at, of, state });
    const texts = async (...given: Parameters<typeof list>) => (await list(...given)).actions.map(({ text }) => text);
    expect(await texts('regions', 'mine')).toEqual(['sektorens', 'min']);
    expect(await texts('regions', 'mine', null)).toEqual(['sektorens', 'min', 'udført']);
    expect(await texts('secretariat', 'mine')).toEqual(['sekretariatets']);
    expect(await texts('adviser', 'all')).toEqual(['sektorens', 'min', 'sekretariatets']);
    expect(await refusalOf(list('observer', 'all'))).toBe('not-allowed');
    const offers = async (name: keyof World['personas']) => (await list(name, 'all')).actions.map((action) => action.offers);
    expect(await offers('regions')).toEqual([['finish', 'snooze'], ['finish', 'snooze'], []]);
    expect(await offers('secretariat')).toEqual(Array.from({ length: 3 }, () => ['finish', 'snooze', 'drop']));
  });
});
