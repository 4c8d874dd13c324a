import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const evidence = (persona: Persona | null) => as(database, persona).evidence;
const page = (persona: Persona) => evidence(persona).page({ taskforceId: world.taskforceId });
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const everything = () =>
  Promise.all([
    database.owner.source.findMany({ where: { taskforceId: world.taskforceId } }),
    database.owner.finding.findMany({ where: { taskforceId: world.taskforceId }, include: { sources: true } }),
    database.owner.serial.findMany({ where: { taskforceId: world.taskforceId } }),
    database.owner.event.count({ where: { taskforceId: world.taskforceId } }),
  ]);
/** What was refused left evidence, numbers and log as they were. */
async function expectUnchanged(attempt: () => Promise<unknown>, refusal: string) {
  const before = await everything();
  expect(await refusalOf(attempt())).toBe(refusal);
  expect(await everything()).toEqual(before);
}

const source = (given: object = {}) => ({
  taskforceId: world.taskforceId,
  kind: 'interview' as const,
  title: 'Ni interview',
  method: 'Skrevet ud og godkendt.',
  url: null,
  gatheredOn: '2021-12-17',
  hasResults: true,
  consent: 'Uden navn.',
  retainUntilOn: null,
  coversSectors: ['state', 'regions'],
  audience: 'taskforce' as const,
  ...given,
});
const finding = (given: object = {}) => ({
  taskforceId: world.taskforceId,
  kind: 'barrier' as const,
  claim: 'Vejen hjem er lukket.',
  explanation: '',
  fromSectorId: world.sectorIds.municipalities,
  toSectorId: world.sectorIds.state,
  confidence: 'high' as const,
  mandateTaskId: null,
  audience: 'taskforce' as const,
  sources: [] as { sourceId: string; contradicts: boolean; pinpoint: string; quote: string }[],
  ...given,
});
const support = (sourceId: string, given: object = {}) => ({
  sourceId,
  contradicts: false,
  pinpoint: 'Tabel 4',
  quote: '',
  ...given,
});
const givenSource = (given: object = {}) =>
  makeSource(database.owner, {
    taskforceId: world.taskforceId,
    registeredById: world.personas.secretariat.actor.seat.id,
    ...given,
  });
const givenFinding = (given: object = {}, sources: { id: string }[] = []) =>
  makeFinding(
    database.owner,
    { taskforceId: world.taskforceId, foundById: world.personas.secretariat.actor.seat.id, ...given },
    sources,
  );
const inRoom = () => ({ sectorId: world.sectorIds.regions });

describe('registering a source', () => {
  it('numbers it before the taskforce, and the history tells of it', async () => {
    const first = await evidence(world.personas.secretariat).register(source());
    const second = await evidence(world.personas.adviser).register(source({ url: 'https://www.medst.dk/tal' }));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect((await page(world.personas.state)).sources).toMatchObject([
      {
        number: 1,
        title: 'Ni interview',
        gatheredOn: '2021-12-17',
        coversSectors: ['state', 'regions'],
        sectorId: null,
        registeredBy: { sectorId: null },
      },
      { number: 2, url: 'https://www.medst.dk/tal', registeredBy: { sectorId: world.sectorIds.municipalities } },
    ]);
    expect(await events(first.id)).toMatchObject([
      { verb: 'register', sectorId: null, difference: { number: 1, title: 'Ni interview' } },
    ]);
  });

  it('in the sector’s room draws no number, and its event is the room’s', async () => {
    const { regions, regions2, chair, secretariat } = world.personas;
    const { id, number } = await evidence(regions).register(source({ audience: 'sector' }));
    expect(number).toBeNull();
    expect((await page(regions2)).sources).toMatchObject([{ id, audience: 'sector', sectorId: world.sectorIds.regions }]);
    for (const persona of [chair, secretariat]) expect((await page(persona)).sources).toEqual([]);
    expect(await events(id)).toMatchObject([{ sectorId: world.sectorIds.regions }]);
  });

  it.each([
    ['the secretariat, in a room', 'secretariat', { audience: 'sector' }],
    ['an observer', 'observer', {}],
    ['a commissioner', 'commissioner', {}],
  ] as const)('is refused to %s', async (_, name, given) => {
    await expectUnchanged(() => evidence(world.personas[name]).register(source(given)), 'not-allowed');
  });

  it('is refused for sectors the taskforce does not have, and to a stranger', async () => {
    await expectUnchanged(() => evidence(world.personas.state).register(source({ coversSectors: ['moon'] })), 'not-found');
    await expectUnchanged(() => evidence(world.personas.stranger).register(source()), 'not-found');
  });

  it.each([
    { title: '' },
    { url: 'javascript:alert(1)' },
    { gatheredOn: '2021-13-01' },
    { kind: 'rumour' },
    { audience: 'public' },
  ])('answers %j at its field', async (given) => {
    await expect(evidence(world.personas.state).register(source(given))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('gives two that come at once two numbers without a gap', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => evidence(world.personas.state).register(source())));
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('recording a finding', () => {
  it('keeps what supports and what contradicts it, each with its pinpoint, and counts in the matrix', async () => {
    const [one, two] = [await givenSource(), await givenSource()];
    const sources = [support(two.id, { contradicts: true, quote: 'Lige så ofte.' }), support(one.id, { pinpoint: 'Side 14' })];
    const { id, number } = await evidence(world.personas.state).find(finding({ sources }));
    expect(number).toBe(1);
    const { findings, matrix } = await page(world.personas.secretariat);
    expect(findings).toMatchObject([
      {
        id,
        sources: [
          { sourceId: one.id, contradicts: false, pinpoint: 'Side 14' },
          { sourceId: two.id, contradicts: true, quote: 'Lige så ofte.' },
        ],
        isShaken: false,
      },
    ]);
    const { municipalities, state } = world.sectorIds;
    expect(matrix).toEqual([{ fromSectorId: municipalities, toSectorId: state, barrier: [id], motive: [], prerequisite: [] }]);
    expect(await events(id)).toMatchObject([{ verb: 'find', difference: { claim: 'Vejen hjem er lukket.', number: 1 } }]);
  });

  it.each([
    ['a move to the same sector', async () => ({ toSectorId: world.sectorIds.municipalities }), 'same-sector'],
    ['a sector of another taskforce', async () => ({ toSectorId: world.personas.stranger.actor.seat.sectorId }), 'not-found'],
    ['a task that is not there', async () => ({ mandateTaskId: crypto.randomUUID() }), 'not-found'],
    ['a source that is not there', async () => ({ sources: [support(crypto.randomUUID())] }), 'not-found'],
    ['a source of another room', async () => ({ sources: [support((await givenSource(inRoom())).id)] }), 'not-found'],
    ['a withdrawn source', async () => ({ sources: [support((await givenSource({ state: 'withdrawn' })).id)] }), 'out-of-step'],
  ] as const)('refuses %s', async (_, given, refusal) => {
    const input = finding(await given());
    await expectUnchanged(() => evidence(world.personas.state).find(input), refusal);
  });

  it('refuses to rest what all can read on a source that only the room can', async () => {
    const ofRoom = await givenSource(inRoom());
    const { regions } = world.personas;
    await expectUnchanged(() => evidence(regions).find(finding({ sources: [support(ofRoom.id)] })), 'source-in-room');
    await evidence(regions).find(finding({ audience: 'sector', sources: [support(ofRoom.id)] }));
  });

  it('is refused with one source twice, at its field', async () => {
    const { id } = await givenSource();
    await expect(evidence(world.personas.state).find(finding({ sources: [support(id), support(id)] }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('is for those who work in the taskforce', async () => {
    for (const name of ['observer', 'commissioner'] as const) {
      await expectUnchanged(() => evidence(world.personas[name]).find(finding()), 'not-allowed');
      expect(await page(world.personas[name])).toMatchObject({ findings: [], sources: [], matrix: [], mayAdd: [] });
    }
    expect((await page(world.personas.secretariat)).mayAdd).toEqual(['taskforce']);
    expect((await page(world.personas.adviser)).mayAdd).toEqual(['sector', 'taskforce']);
  });
});

describe('adding a source to a finding', () => {
  it('puts it beside the others, and says it anew where it was there', async () => {
    const [one, { id, version }] = [await givenSource(), await givenFinding()];
    const link = (at: number, given: object = {}) =>
      evidence(world.personas.state).link({
        taskforceId: world.taskforceId,
        findingId: id,
        version: at,
        ...support(one.id, given),
      });
    await link(version);
    expect(await link(version + 1, { contradicts: true })).toMatchObject({ version: version + 2 });
    expect((await page(world.personas.state)).findings[0]?.sources).toEqual([support(one.id, { contradicts: true })]);
    expect((await events(id)).map(({ verb }) => verb)).toEqual(['link', 'link']);
    await expectUnchanged(() => link(version), 'changed-meanwhile');
  });

  it('is refused where the source lies in a room, and where the finding does', async () => {
    const { regions, state } = world.personas;
    const [shared, ofRoom, hidden] = [await givenFinding(), await givenSource(inRoom()), await givenFinding(inRoom())];
    const link = (persona: Persona, findingId: string, sourceId: string) =>
      evidence(persona).link({ taskforceId: world.taskforceId, findingId, version: 1, ...support(sourceId) });
    await expectUnchanged(() => link(regions, shared.id, ofRoom.id), 'source-in-room');
    const open = await givenSource();
    await expectUnchanged(() => link(state, hidden.id, open.id), 'not-found');
  });
});

describe('sharing', () => {
  const sharing = (thing: 'source' | 'finding', id: string, given: object = {}) => ({
    taskforceId: world.taskforceId,
    thing,
    id,
    version: 1,
    alsoSourceIds: [],
    ...given,
  });

  it('brings a finding and its sources before the taskforce, numbers them then, and tells all', async () => {
    const { regions, state } = world.personas;
    await givenSource();
    const ofRoom = await givenSource(inRoom());
    const { id } = await givenFinding(inRoom(), [ofRoom]);
    expect((await page(state)).findings).toEqual([]);
    await database.owner.serial.create({ data: { taskforceId: world.taskforceId, kind: 'source', last: 1 } });
    expect(await evidence(regions).share(sharing('finding', id, { alsoSourceIds: [ofRoom.id] }))).toEqual({ id, number: 1 });
    expect((await page(state)).findings).toMatchObject([
      { id, number: 1, audience: 'taskforce', sources: [{ sourceId: ofRoom.id }] },
    ]);
    expect((await page(state)).sources.map(({ number }) => number)).toEqual([1, 2]);
    for (const thingId of [id, ofRoom.id]) expect(await events(thingId)).toMatchObject([{ verb: 'share', sectorId: null }]);
  });

  it('leaves the sources in the room unless they are named: the finding shows none of them', async () => {
    const ofRoom = await givenSource(inRoom());
    const { id } = await givenFinding(inRoom(), [ofRoom]);
    await evidence(world.personas.regions).share(sharing('finding', id));
    expect((await page(world.personas.state)).findings).toMatchObject([{ id, sources: [] }]);
    expect((await page(world.personas.regions)).findings).toMatchObject([{ id, sources: [{ sourceId: ofRoom.id }] }]);
  });

  it('is refused to the adviser, and to others it is not there', async () => {
    const { municipalities, adviser, chair, secretariat } = world.personas;
    const { id } = await givenSource({ sectorId: world.sectorIds.municipalities });
    await expectUnchanged(() => evidence(adviser).share(sharing('source', id)), 'not-allowed');
    for (const persona of [chair, secretariat])
      await expectUnchanged(() => evidence(persona).share(sharing('source', id)), 'not-found');
    await expectUnchanged(() => evidence(municipalities).share(sharing('source', id, { version: 2 })), 'changed-meanwhile');
    await evidence(municipalities).share(sharing('source', id));
    await expectUnchanged(() => evidence(municipalities).share(sharing('source', id, { version: 2 })), 'out-of-step');
  });

  it('takes along no source that is not under the finding', async () => {
    const { id } = await givenFinding(inRoom());
    const other = await givenSource(inRoom());
    await expectUnchanged(
      () => evidence(world.personas.regions).share(sharing('finding', id, { alsoSourceIds: [other.id] })),
      'not-found',
    );
  });

  it('does not share what is withdrawn', async () => {
    const { id } = await givenSource({ ...inRoom(), state: 'withdrawn', withdrawReason: 'Samtykket er trukket.' });
    await expectUnchanged(() => evidence(world.personas.regions).share(sharing('source', id)), 'out-of-step');
  });
});

describe('withdrawing a source', () => {
  const withdrawal = (sourceId: string, given: object = {}) => ({
    taskforceId: world.taskforceId,
    sourceId,
    version: 1,
    reason: 'Samtykket er trukket.',
    ...given,
  });

  it('keeps it with its reason, and flags the findings that rest on it', async () => {
    const [one, two] = [await givenSource(), await givenSource()];
    const [shaken, sound] = [await givenFinding({}, [one, two]), await givenFinding({}, [two])];
    await evidence(world.personas.secretariat).withdraw(withdrawal(one.id));
    const { sources, findings } = await page(world.personas.state);
    expect(sources[0]).toMatchObject({ state: 'withdrawn', withdrawReason: 'Samtykket er trukket.', offers: [] });
    expect(findings.map(({ id, isShaken }) => [id, isShaken])).toEqual([
      [shaken.id, true],
      [sound.id, false],
    ]);
    expect(await events(one.id)).toMatchObject([{ verb: 'withdraw', difference: { reason: 'Samtykket er trukket.' } }]);
    await expectUnchanged(() => evidence(world.personas.secretariat).withdraw(withdrawal(one.id, { version: 2 })), 'out-of-step');
  });

  it('is the secretariat’s before the taskforce and the sector’s in its room', async () => {
    const { state, regions, secretariat } = world.personas;
    const [open, ofRoom] = [await givenSource(), await givenSource(inRoom())];
    await expectUnchanged(() => evidence(state).withdraw(withdrawal(open.id)), 'not-allowed');
    await expectUnchanged(() => evidence(secretariat).withdraw(withdrawal(ofRoom.id)), 'not-found');
    await expectUnchanged(() => evidence(regions).withdraw(withdrawal(ofRoom.id, { version: 9 })), 'changed-meanwhile');
    await evidence(regions).withdraw(withdrawal(ofRoom.id));
    await expect(evidence(secretariat).withdraw(withdrawal(open.id, { reason: ' ' }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('a room’s evidence', () => {
  it('shows nowhere outside: not in lists, in the matrix, in search or in history', async () => {
    const ofRoom = await givenSource({ ...inRoom(), title: 'Fortroligt interview' });
    const hidden = await evidence(world.personas.regions).find(
      finding({ audience: 'sector', claim: 'Fortrolig barriere', sources: [support(ofRoom.id)] }),
    );
    const seen = async (persona: Persona) => {
      const { findings, sources, matrix, ofRoom: moves } = await page(persona);
      const found = await as(database, persona).taskforce.search({ taskforceId: world.taskforceId, query: 'fortrolig' });
      const { events: told } = await as(database, persona).history.list({
        taskforceId: world.taskforceId,
        noun: 'evidence',
        thingIds: [ofRoom.id, hidden.id],
        before: null,
      });
      return [findings, sources, matrix, moves, found, told].map(({ length }) => length);
    };
    for (const [name, persona] of Object.entries(world.personas)) {
      if (name === 'stranger') continue;
      const isOfRoom = persona.actor.seat.sectorId === world.sectorIds.regions;
      expect([name, ...(await seen(persona))]).toEqual([name, ...(isOfRoom ? [1, 1, 0, 1, 2, 1] : [0, 0, 0, 0, 0, 0])]);
    }
  });
});
