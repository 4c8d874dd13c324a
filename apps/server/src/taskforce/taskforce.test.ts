import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeSeat, makeUser } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  await tell();
});
afterAll(() => database.drop());

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }],
});

/** A little of everything that can be found; two things lie in rooms. */
async function tell() {
  const { taskforceId, sectorIds, personas } = world;
  const db = database.owner;
  const seatId = personas.secretariat.actor.seat.id;
  const recommendation = (given: {
    number: number | null;
    title: string;
    text: string;
    draftNumber: number;
    leadSectorId: string;
  }) =>
    db.recommendation.create({
      data: {
        ...given,
        taskforceId,
        text: paragraph(given.text),
        audience: given.number === null ? 'sector' : 'taskforce',
        state: given.number === null ? 'drafting' : 'shared',
        ballSince: new Date(),
        textChangedAt: new Date(),
        proposedById: personas.municipalities.actor.seat.id,
      },
    });
  await recommendation({
    number: 7,
    title: 'En lettere vej fra det private',
    text: 'Rekruttering på 100 % nye vilkår.',
    draftNumber: 1,
    leadSectorId: sectorIds.private,
  });
  await recommendation({
    number: 3,
    title: 'Udlån af ledere',
    text: 'Lederens sektorkendskab vokser.',
    draftNumber: 1,
    leadSectorId: sectorIds.municipalities,
  });
  await recommendation({
    number: null,
    title: 'Tilbagekaldsret for ledere',
    text: '',
    draftNumber: 2,
    leadSectorId: sectorIds.municipalities,
  });
  const meeting = await makeMeeting(db, { taskforceId, number: 5, title: 'Surveyen', state: 'called' });
  await makeItem(db, { taskforceId, meetingId: meeting.id, title: 'Udlån: første drøftelse', indstilling: 'at udlån drøftes' });
  await makeMeeting(db, { taskforceId, number: 6, title: 'Udlån i kladde', state: 'draft' });
  await makeDecision(db, { taskforceId, serial: 3, text: 'R-01 tiltrådt', meetingId: meeting.id });
  const interviews = await makeSource(db, {
    taskforceId,
    registeredById: seatId,
    title: 'Interview med mobile ledere',
    method: 'Ni samtaler.',
  });
  await makeFinding(
    db,
    { taskforceId, foundById: seatId, claim: 'Vejen hjem er lukket.', explanation: 'Få kommer tilbage efter et udlån.' },
    [interviews],
  );
  await makeFinding(db, { taskforceId, foundById: seatId, claim: 'Udlån mødes med mistro', sectorId: sectorIds.regions });
  await makeMilestone(db, { taskforceId, title: 'Survey i felten', baselineOn: new Date('2022-01-31') });
  const moved = await makeUser(db, { name: 'Åse Østergård' });
  const seat = { taskforceId, userId: moved.id, role: 'member' as const };
  await makeSeat(db, { ...seat, sectorId: sectorIds.state, employer: 'Ålborg Styrelse', untilOn: new Date('2022-03-31') });
  await makeSeat(db, { ...seat, sectorId: sectorIds.regions, employer: 'Region Nord', fromOn: new Date('2022-04-01') });
}

const search = (query: string, persona: Persona = world.personas.state) =>
  as(database, persona).taskforce.search({ taskforceId: world.taskforceId, query });
const found = async (query: string, persona?: Persona) =>
  (await search(query, persona)).map(({ kind, title }) => `${kind}: ${title}`);

describe('searching', () => {
  it.each([
    ['r-7', 'recommendation: En lettere vej fra det private'],
    ['R03', 'recommendation: Udlån af ledere'],
    ['b-2022-3', 'decision: R-01 tiltrådt'],
    ['F-1', 'finding: Vejen hjem er lukket.'],
    ['e-001', 'source: Interview med mobile ledere'],
    ['møde 5', 'meeting: Surveyen'],
  ])('%s leads to the thing it cites', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
  });

  it('finds parts of words, for Danish writes words together, and puts titles first', async () => {
    expect(await found('kendskab')).toEqual(['recommendation: Udlån af ledere']);
    expect(await found('udlån')).toEqual(['recommendation: Udlån af ledere', 'finding: Vejen hjem er lukket.']);
    expect(await found('survey')).toEqual(['meeting: Surveyen', 'milestone: Survey i felten']);
  });

  it('wants all the words, in any order and any case', async () => {
    expect(await found('LEDERE mobile')).toEqual(['source: Interview med mobile ledere']);
    expect(await found('ledere måne')).toEqual([]);
  });

  it.each(['åse', 'Aase', 'ØSTERGAARD', 'aalborg'])('%s finds Åse Østergård of Ålborg', async (query) => {
    expect(await search(query)).toMatchObject([{ kind: 'person', title: 'Åse Østergård', letter: 'S' }]);
  });

  it.each([
    ['100 %', 1],
    ['%', 1],
    ['_', 0],
    ['\\', 0],
    ["'; drop table seats; --", 0],
    ['paragraph', 0],
  ])('%s is searched for as it is written', async (query, count) => {
    expect(await found(query)).toHaveLength(count);
  });

  it('shows what lies in a room to the room only', async () => {
    const { municipalities, regions, chair, secretariat } = world.personas;
    expect(await found('tilbagekald', municipalities)).toEqual(['recommendation: Tilbagekaldsret for ledere']);
    expect(await found('K, udkast 2', municipalities)).toEqual(['recommendation: Tilbagekaldsret for ledere']);
    for (const persona of [chair, secretariat, regions]) {
      expect(await found('tilbagekald', persona)).toEqual([]);
      expect(await found('K, udkast 2', persona)).toEqual([]);
    }
    expect(await found('mistro', regions)).toHaveLength(1);
    expect(await found('mistro', secretariat)).toEqual([]);
  });

  it('keeps drafts of meetings and agendas to those who run the taskforce until they go out', async () => {
    expect(await found('udlån', world.personas.secretariat)).toEqual([
      'recommendation: Udlån af ledere',
      'meeting: Udlån i kladde',
      'item: Udlån: første drøftelse',
      'finding: Vejen hjem er lukket.',
    ]);
    expect(await found('udlån', world.personas.commissioner)).toEqual([]);
  });

  it('never finds what is another taskforce’s', async () => {
    const { stranger } = world.personas;
    const elsewhere = await as(database, stranger).taskforce.search({ taskforceId: world.otherTaskforceId, query: 'udlån' });
    expect(elsewhere).toEqual([]);
    expect(await refusalOf(search('udlån', stranger))).toBe('not-found');
  });

  it('stops at twenty', async () => {
    for (let made = 0; made < 25; made += 1)
      await makeMilestone(database.owner, { taskforceId: world.taskforceId, title: `Delopgave ${made}` });
    expect(await found('delopgave')).toHaveLength(20);
  });

  it.each(['', '   ', 'x'.repeat(101)])('refuses %j at its field', async (query) => {
    await expect(search(query)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('about the taskforce', () => {
  it('tells the tasks of the mandate that counts, with its source', async () => {
    const { taskforceId } = world;
    expect((await as(database, world.personas.observer).taskforce.about({ taskforceId })).mandate).toBeNull();
    await makeMandate(database.owner, { taskforceId, number: 1 }, ['Den første.']);
    await makeMandate(database.owner, { taskforceId, number: 2, source: 'kilde 2' }, ['Den gældende.']);
    await makeMandate(database.owner, { taskforceId, number: 3, state: 'proposed', approvedOn: null }, ['Den foreslåede.']);
    expect((await as(database, world.personas.observer).taskforce.about({ taskforceId })).mandate).toMatchObject({
      source: 'kilde 2',
      approvedOn: '2021-06-17',
      tasks: [{ number: 1, text: 'Den gældende.' }],
    });
  });

  it('puts what sources say of a fact side by side, in the order they are told', async () => {
    const { taskforceId } = world;
    const fact = (position: number, field: string, textDa: string, isDisputed: boolean) => ({
      taskforceId,
      position,
      field,
      fieldDa: field,
      fieldEn: field,
      textDa,
      textEn: textDa,
      sourceTitle: `kilde ${position}`,
      isDisputed,
    });
    await database.owner.taskforceFact.createMany({
      data: [fact(2, 'memberCount', '9', true), fact(0, 'start', 'juni 2021', false), fact(1, 'memberCount', '10', true)],
    });
    const about = await as(database, world.personas.observer).taskforce.about({ taskforceId });
    expect(about).toMatchObject({
      startsOn: '2021-06-17',
      deliveryOn: '2022-06-30',
      deliveryPrecision: 'half',
      rule: { quorumMinSectors: 4, objectionWorkingDays: 5 },
    });
    expect(
      about.facts.map(({ field, isDisputed, statements }) => [field, isDisputed, statements.map(({ textDa }) => textDa)]),
    ).toEqual([
      ['start', false, ['juni 2021']],
      ['memberCount', true, ['10', '9']],
    ]);
  });
});
