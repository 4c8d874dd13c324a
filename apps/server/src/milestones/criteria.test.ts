import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { makeItem, makeMeeting, makePaper } from '@tvaers/db/factories/meetings';
import { makeCriterion, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const milestones = (persona: Persona) => as(database, persona).milestones;
const make = (over: object = {}) => makeMilestone(database.owner, { ...at(), ...over });
const recommend = (over: object = {}) =>
  makeRecommendation(database.owner, {
    ...at(),
    leadSectorId: world.sectorIds.state,
    proposedById: world.personas.state.actor.seat.id,
    audience: 'taskforce',
    state: 'deliberation',
    ...over,
  });
const seen = async (persona: Persona, id: string) => {
  const { milestones: rows } = await milestones(persona).page(at());
  return rows.find((row) => row.id === id)?.criteriaLinks.map(({ kind, thingId, isMet }) => [kind, thingId, isMet]);
};
const reach = (persona: Persona, milestoneId: string, unmetReason: string | null = null) =>
  milestones(persona).reach({ ...at(), milestoneId, version: 1, actualOn: '2022-02-28', unmetReason });

it('links are computed from the rows, and what is met follows the thing', async () => {
  const { secretariat, chair } = world.personas;
  const { id } = await make();
  const recommendation = await recommend();
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'held' });
  const source = await makeSource(database.owner, { ...at(), registeredById: secretariat.actor.seat.id });
  const finding = await makeFinding(database.owner, { ...at(), foundById: secretariat.actor.seat.id }, [source]);
  const { title, description, criteria } = await database.owner.milestone.findUniqueOrThrow({ where: { id } });
  await milestones(secretariat).edit({
    ...at(),
    ...{ milestoneId: id, version: 1, title, description, criteria, ownerSeatId: null, mandateTaskId: null },
    ...{ baselineOn: '2022-03-31', baselinePrecision: 'day', isDelivery: false, predecessorIds: [] },
    criteriaLinks: [
      { kind: 'recommendation', recommendationId: recommendation.id, wanted: 'adopted' },
      { kind: 'meeting', meetingId: meeting.id, wanted: 'held' },
      { kind: 'finding', findingId: finding.id, wanted: 'supported' },
    ],
  });
  expect(await seen(chair, id)).toEqual([
    ['recommendation', recommendation.id, false],
    ['meeting', meeting.id, true],
    ['finding', finding.id, true],
  ]);
  await database.owner.recommendation.update({ where: { id: recommendation.id }, data: { state: 'adopted' } });
  await database.owner.source.update({ where: { id: source.id }, data: { state: 'withdrawn', withdrawReason: 'Fejl.' } });
  expect((await seen(chair, id))?.map(([, , isMet]) => isMet)).toEqual([true, true, false]);
});

it('a document is met when it is sent out, follows its versions, and is not once it is taken away', async () => {
  const { secretariat, chair, regions } = world.personas;
  const attachedById = secretariat.actor.seat.id;
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'called' });
  const item = await makeItem(database.owner, { ...at(), meetingId: meeting.id });
  const first = await makePaper(database.owner, { ...at(), itemId: item.id, attachedById, name: 'Survey.pdf' });
  const offered = (await milestones(secretariat).linkables(at())).filter(({ kind }) => kind === 'document');
  expect(offered).toContainEqual({ kind: 'document', id: first.id, number: meeting.number, title: 'Survey.pdf' });
  const plan = (wanted: 'attached' | 'released') => ({
    ...at(),
    ...{ title: 'Survey', description: '', criteria: '', ownerSeatId: null, mandateTaskId: null },
    ...{ baselineOn: '2022-03-31', baselinePrecision: 'day' as const, isDelivery: false, predecessorIds: [] },
    criteriaLinks: [{ kind: 'document' as const, paperId: first.id, wanted }],
  });
  const attached = (await milestones(secretariat).plan(plan('attached'))).id;
  const released = (await milestones(secretariat).plan(plan('released'))).id;
  expect([await seen(secretariat, attached), await seen(secretariat, released)]).toEqual([
    [['document', first.id, true]],
    [['document', first.id, false]],
  ]);
  expect(await seen(regions, released)).toEqual([]);
  expect(await refusalOf(reach(chair, released))).toBe('criteria-unmet');
  const replacedAt = new Date('2022-02-20T08:00:00Z');
  await database.owner.paper.update({ where: { id: first.id }, data: { replacedAt } });
  await makePaper(database.owner, {
    ...{ ...at(), itemId: item.id, attachedById, name: 'Survey, rettet.pdf', firstId: first.id, serial: 2 },
  });
  await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'materialOut', releasedAt: replacedAt } });
  expect(await seen(regions, released)).toEqual([['document', first.id, true]]);
  const rows = (await milestones(regions).page(at())).milestones;
  expect(rows.find(({ id }) => id === released)?.criteriaLinks[0]?.title).toBe('Survey, rettet.pdf');
  await database.owner.paper.updateMany({ where: { itemId: item.id }, data: { removedAt: replacedAt } });
  expect(await seen(chair, released)).toEqual([['document', first.id, false]]);
  expect(await refusalOf(reach(chair, attached))).toBe('criteria-unmet');
});

it('a document under a closed item is not chosen, and one of an item that is dropped goes with it', async () => {
  const { secretariat } = world.personas;
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'called' });
  const [open, closed] = [
    await makeItem(database.owner, { ...at(), meetingId: meeting.id }),
    await makeItem(database.owner, { ...at(), meetingId: meeting.id, isClosed: true }),
  ];
  const paperUnder = (itemId: string) => makePaper(database.owner, { ...at(), itemId, attachedById: secretariat.actor.seat.id });
  const [paper, hidden] = [await paperUnder(open.id), await paperUnder(closed.id)];
  const plan = {
    ...at(),
    ...{ title: 'Notat', description: '', criteria: '', ownerSeatId: null, mandateTaskId: null },
    ...{ baselineOn: '2022-03-31', baselinePrecision: 'day' as const, isDelivery: false, predecessorIds: [] },
  };
  const link = (paperId: string) => [{ kind: 'document' as const, paperId, wanted: 'released' as const }];
  expect(await refusalOf(milestones(secretariat).plan({ ...plan, criteriaLinks: link(hidden.id) }))).toBe('not-found');
  const { id } = await milestones(secretariat).plan({ ...plan, criteriaLinks: link(paper.id) });
  // What was linked while the item was open may stay.
  await database.owner.agendaItem.update({ where: { id: open.id }, data: { isClosed: true } });
  await milestones(secretariat).edit({ ...plan, milestoneId: id, version: 1, title: 'Notatet', criteriaLinks: link(paper.id) });
  await as(database, secretariat).meetings.dropItem({ ...at(), itemId: open.id, version: open.version });
  expect(await seen(secretariat, id)).toEqual([]);
});

it('what a reader may not read neither shows nor counts, and does not stop who may not know of it', async () => {
  const { state, regions, chair, commissioner } = world.personas;
  const { id } = await make();
  const recommendation = await recommend();
  await makeCriterion(database.owner, { ...at(), milestoneId: id, recommendationId: recommendation.id, wanted: 'adopted' });
  await makeRecusal(database.owner, { ...at(), recommendationId: recommendation.id, seatId: regions.actor.seat.id });
  expect([await seen(state, id), await seen(regions, id), await seen(commissioner, id)].map((links) => links?.length)).toEqual([
    1, 0, 0,
  ]);
  const history = await database.owner.event.findMany({ where: { thingId: id } });
  expect(JSON.stringify(history)).not.toContain(recommendation.id);
  await makeRecusal(database.owner, { ...at(), recommendationId: recommendation.id, seatId: chair.actor.seat.id });
  await reach(chair, id);
});

it('a milestone is linked only to what is before the taskforce', async () => {
  const { secretariat, municipalities } = world.personas;
  const inRoom = await recommend({
    audience: 'sector',
    number: null,
    state: 'drafting',
    leadSectorId: world.sectorIds.municipalities,
  });
  const input = {
    ...at(),
    ...{ title: 'Udkast', description: '', criteria: '', ownerSeatId: null, mandateTaskId: null },
    ...{ baselineOn: '2022-03-31', baselinePrecision: 'day' as const, isDelivery: false, predecessorIds: [] },
    criteriaLinks: [{ kind: 'recommendation' as const, recommendationId: inRoom.id, wanted: 'shared' as const }],
  };
  expect(await refusalOf(milestones(secretariat).plan(input))).toBe('not-found');
  const linkables = await milestones(secretariat).linkables(at());
  expect(linkables.length).toBeGreaterThan(0);
  expect(linkables.map(({ id }) => id)).not.toContain(inRoom.id);
  expect(await milestones(municipalities).linkables(at())).toEqual([]);
});

it('a milestone whose criteria are not met is reached only with a reason, which is kept', async () => {
  const { chair } = world.personas;
  const recommendation = await recommend();
  const { id } = await make({ criteria: 'Notatet er sendt ud.' });
  await makeCriterion(database.owner, { ...at(), milestoneId: id, recommendationId: recommendation.id, wanted: 'adopted' });
  const unmet = await reach(chair, id).catch((error: { cause: { refusal: string; current: unknown } }) => error.cause);
  expect(unmet).toMatchObject({
    refusal: 'criteria-unmet',
    current: { unmet: [{ kind: 'recommendation', id: recommendation.id, wanted: 'adopted' }, { kind: 'sentence' }] },
  });
  expect(await database.owner.milestone.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'planned', version: 1 });
  await reach(chair, id, 'Vedtages på næste møde.');
  expect(await database.owner.milestone.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'reached',
    unmetReason: 'Vedtages på næste møde.',
  });
  const met = await make();
  await reach(chair, met.id, 'En grund, som ikke er nødvendig.');
  expect(await database.owner.milestone.findUniqueOrThrow({ where: { id: met.id } })).toMatchObject({ unmetReason: null });
});

it('the sentence is ticked by who answers for it, says who and when, and other words take the tick away', async () => {
  const { chair, secretariat, regions, state } = world.personas;
  const { id } = await make({ criteria: 'Notatet er sendt ud.', ownerSeatId: regions.actor.seat.id });
  const tick = (persona: Persona, version: number) => milestones(persona).tick({ ...at(), milestoneId: id, version });
  expect(await refusalOf(tick(state, 1))).toBe('not-allowed');
  await tick(regions, 1);
  expect(await refusalOf(tick(regions, 2))).toBe('nothing-changed');
  const shown = async () => (await milestones(chair).page(at())).milestones.find((row) => row.id === id);
  expect(await shown()).toMatchObject({ tickedByName: regions.session.name });
  await milestones(chair).untick({ ...at(), milestoneId: id, version: 2 });
  await tick(secretariat, 3);
  const edit = { title: 'Notat', criteria: 'Notatet er læst.', ownerSeatId: null, predecessorIds: [] };
  await milestones(secretariat).revise({ ...at(), rows: [{ milestoneId: id, version: 4, edit, forecast: null }] });
  expect(await shown()).toMatchObject({ tickedByName: null, tickedAt: null, criteria: 'Notatet er læst.' });
  const bare = await make();
  expect(await refusalOf(milestones(chair).tick({ ...at(), milestoneId: bare.id, version: 1 }))).toBe('nothing-changed');
});
