// Who is recused from a recommendation goes to every door that reads, and finds its number and title and nothing else of it.
import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeInvitation, makeItem, makeMeeting, makeOutcomeLine, makePaper } from '@tvaers/db/factories/meetings';
import { makeComment, makeRecommendation, makeRecusal, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound, makeStatement } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, listDoors } from '../doors/all-doors.ts';
import { type Ids, samplesOf } from '../doors/samples.ts';
import { callDoor } from '../doors/test-call.ts';
import { makeRows } from '../doors/test-rows.ts';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';

const mark = 'HEMMELIGT';
const title = 'Den kendte titel';
let database: TestDatabase;
let world: World;
let ids: Ids;
let recommendationId: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const { taskforceId, sectorIds, themeId, personas } = world;
  const { municipalities, state, secretariat, deputyChair, regions } = personas;
  const seats = {
    own: municipalities.actor.seat.id,
    other: state.actor.seat.id,
    secretariat: secretariat.actor.seat.id,
    deputy: deputyChair.actor.seat.id,
  };
  const rows = await makeRows(database, { taskforceId, sectorIds, themeId, seats }, 'ANDET');
  const own = { taskforceId };
  const recommendation = await makeRecommendation(database.owner, {
    ...own,
    leadSectorId: sectorIds.regions,
    proposedById: state.actor.seat.id,
    title,
    text: paragraphsOf(mark),
    need: mark,
    effect: mark,
    addressee: mark,
  });
  recommendationId = recommendation.id;
  const ofIt = { ...own, recommendationId };
  const version = await makeVersion(database.owner, { ...ofIt, namedById: seats.own, note: mark });
  const comment = await makeComment(database.owner, { ...ofIt, authorId: seats.own, body: mark });
  const round = await makeRound(database.owner, {
    ...ofIt,
    versionId: version.id,
    openedById: seats.secretariat,
    question: mark,
  });
  const said = { ...own, roundId: round.id, reason: mark, wouldChange: mark, stance: 'cannotSupport' as const };
  const position = await makePosition(database.owner, { ...said, seatId: seats.own });
  await makePosition(database.owner, { ...said, seatId: regions.actor.seat.id });
  await makeStatement(database.owner, {
    ...own,
    roundId: round.id,
    sectorId: sectorIds.regions,
    statedById: seats.own,
    text: mark,
  });
  // He steps aside before any meeting treats it: what was held before that stays as it was.
  await makeRecusal(database.owner, { ...ofIt, seatId: regions.actor.seat.id, reason: 'Sidder i bestyrelsen.' });
  const treat = async (meetingId: string, given: object = {}) =>
    makeItem(database.owner, { ...ofIt, meetingId, title: mark, presentation: mark, indstilling: mark, ...given });
  const meetings = [];
  for (const meetingState of ['called', 'materialOut', 'held', 'minutesOut'] as const) {
    const meeting = await makeMeeting(database.owner, { ...own, state: meetingState, title: 'Et møde' });
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'called' } });
    await makeInvitation(database.owner, { ...own, meetingId: meeting.id, seatId: regions.actor.seat.id });
    const item = await treat(meeting.id);
    await makeOutcomeLine(database.owner, { ...own, itemId: item.id, text: mark });
    await makePaper(database.owner, { ...own, itemId: item.id, attachedById: seats.secretariat, name: `${mark}.pdf` });
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: meetingState } });
    meetings.push({ meeting, item });
  }
  const [, , held] = meetings;
  const decision = await makeDecision(database.owner, {
    ...ofIt,
    meetingId: held?.meeting.id ?? null,
    itemId: held?.item.id ?? null,
    isClosed: true,
    text: mark,
    positions: [{ seatId: seats.own, name: 'Et medlem', stance: 'cannotSupport', reason: mark, wouldChange: mark }],
  });
  // What its history and the digest tell of.
  const description = { themeId, addressee: mark, mandateTaskId: null, strength: 'weak' as const, findingIds: [] };
  const prose = { need: `${mark} igen`, effect: mark, cost: mark, uncertainty: mark };
  await as(database, secretariat).recommendations.describe({ ...ofIt, version: 1, title, ...description, ...prose });
  ids = {
    ...rows,
    recommendationId,
    thingId: recommendationId,
    key: `R-${String(recommendation.number).padStart(2, '0')}`,
    versionId: version.id,
    from: version.id,
    to: version.id,
    commentId: comment.id,
    roundId: round.id,
    positionId: position.id,
    decisionId: decision.id,
    meetingId: held?.meeting.id ?? '',
    heldMeetingId: held?.meeting.id ?? '',
    itemId: held?.item.id ?? '',
    number: held?.meeting.number ?? 1,
    year: decision.year,
    serial: decision.serial,
  };
});
afterAll(() => database.drop());

const readers = () =>
  listDoors().filter(({ type, meta }) => type === 'query' && meta.kind !== 'open' && meta.kind !== 'operator');

/** The doors in whose answers the word stands; asked with the recommendation's own ids, by number and by id, and for every meeting. */
async function doorsThatSay(persona: Persona, word: string): Promise<string[]> {
  const numbers = (await database.owner.meeting.findMany({ where: { taskforceId: world.taskforceId } })).map(
    ({ number }) => number,
  );
  const told = async (door: Door) => {
    const variants = [ids, { ...ids, key: recommendationId }, ...numbers.map((number) => ({ ...ids, number }))];
    for (const sample of variants.flatMap((each) => samplesOf(door, each))) {
      const withQuery = door.name === 'taskforce.search' ? { ...sample, query: word } : sample;
      const { text } = await callDoor(database, door, persona, withQuery);
      // The word that was looked for comes back with the answer of a search that found nothing.
      if (text.replaceAll(`"query":"${word}"`, '').includes(word)) return [door.name];
    }
    return [];
  };
  const found = [];
  for (const door of readers()) found.push(...(await told(door)));
  return found;
}

it('one who is not recused finds it behind these doors', async () => {
  const found = await doorsThatSay(world.personas.state, mark);
  for (const door of ['recommendations.page', 'recommendations.compare', 'meetings.page', 'progress.page'])
    if (readers().some(({ name }) => name === door)) expect(found).toContain(door);
  expect(found.length).toBeGreaterThan(5);
});

it('who is recused finds nothing of it behind any door', async () => {
  expect(await doorsThatSay(world.personas.regions, mark)).toEqual([]);
});

it('what is left to him is its number and title, where it says that he is recused', async () => {
  const found = await doorsThatSay(world.personas.regions, title);
  expect(found).toEqual(['recommendations.list']);
  const { recused, recommendations } = await as(database, world.personas.regions).recommendations.list({
    taskforceId: world.taskforceId,
  });
  expect(recused.map(({ matter }) => matter)).toEqual([expect.stringContaining(title)]);
  expect(recommendations.map(({ id }) => id)).not.toContain(recommendationId);
});

it('who is let in again reads all of it again', async () => {
  const { secretariat, regions } = world.personas;
  const seatId = regions.actor.seat.id;
  await as(database, secretariat).recommendations.readmit({ taskforceId: world.taskforceId, recommendationId, seatId });
  expect(await doorsThatSay(regions, mark)).toContain('recommendations.page');
});
