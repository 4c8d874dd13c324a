// Every draft lies with exactly one, and every step that hands it on says with whom: walked from the first idea to the end.
import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { roundWorkflow } from '@tvaers/domain/rounds/workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { writeText } from './test-writing.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

it('from the idea to the withdrawal each step says with whom the ball is, and since when', async () => {
  const { municipalities, secretariat, chair, regions } = world.personas;
  const { taskforceId, sectorIds } = world;
  let minutes = 0;
  const moment = () => new Date(testMoment.getTime() + minutes * 60_000);
  const doors = (persona: Persona) => as(database, persona, { clock: standingClock(moment()) });
  const { id } = await doors(municipalities).recommendations.propose({
    taskforceId,
    audience: 'sector',
    leadSectorId: sectorIds.municipalities,
    title: 'Udlån af ledere',
    themeId: null,
  });
  const at = { taskforceId, recommendationId: id };
  const now = () => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
  const nobody = { ballSeatId: null, ballSectorId: null, ballRole: null };
  /** With whom it is, and whether the last step handed it on. */
  const isWith = async (holder: Partial<typeof nobody | Record<string, string>>, isHandedOn = true) => {
    const row = await now();
    expect(row).toMatchObject({ ...nobody, ...holder });
    expect(row.ballSince.getTime() === moment().getTime()).toBe(isHandedOn);
    minutes += 1;
    return row.version;
  };
  const own = { ballSeatId: municipalities.actor.seat.id };
  await isWith(own);

  const text = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Tekst.' }] }],
  };
  await writeText(database, municipalities, at.recommendationId, text);
  let version = await isWith(own, false);
  const { id: versionId } = await doors(municipalities).recommendations.nameVersion({
    ...at,
    version,
    textVersion: 2,
    note: '',
    isSubstantial: true,
  });
  version = await isWith(own, false);

  await doors(municipalities).recommendations.share({ ...at, version });
  version = await isWith({ ballRole: 'secretariat' });
  const opening = { ...at, versionId, question: 'Kan du?', deadlineOn: '2022-03-08', isHiddenUntilAnswer: false };
  const first = await doors(secretariat).rounds.open({ ...opening, version });
  await isWith({ ballRole: 'secretariat' });
  await doors(secretariat).rounds.recall({ taskforceId, roundId: first.id, version: 1 });
  version = await isWith({ ballRole: 'secretariat' });

  await doors(chair).recommendations.deliberate({ ...at, version });
  version = await isWith({ ballRole: 'chair' });
  const second = await doors(chair).rounds.open({ ...opening, version });
  await isWith({ ballRole: 'secretariat' });
  const answer = { taskforceId, roundId: second.id, versionId, seatId: null, howGiven: null, reason: '', wouldChange: '' };
  await doors(regions).rounds.takePosition({ ...answer, stance: 'supports' });
  await isWith({ ballRole: 'secretariat' }, false);
  await doors(secretariat).rounds.extend({ taskforceId, roundId: second.id, version: 1, deadlineOn: '2022-03-15' });
  await isWith({ ballRole: 'secretariat' }, false);
  await doors(chair).rounds.close({ taskforceId, roundId: second.id, version: 2 });
  version = await isWith({ ballRole: 'chair' });

  await doors(chair).recommendations.passBall({ ...at, version, to: { kind: 'seat', seatId: regions.actor.seat.id } });
  await isWith({ ballSeatId: regions.actor.seat.id });
  // Who steps aside holds nothing more; who never held it changes nothing.
  await doors(regions).recommendations.recuse({ ...at, seatId: null, reason: 'Gift med en ansøger.' });
  await isWith({ ballRole: 'secretariat' });
  await doors(world.personas.state).recommendations.recuse({ ...at, seatId: null, reason: 'Også.' });
  version = await isWith({ ballRole: 'secretariat' }, false);
  await doors(chair).recommendations.passBall({ ...at, version, to: { kind: 'role', role: 'chair' } });
  await isWith({ ballRole: 'chair' });
  await doors(secretariat).recommendations.recuse({ ...at, seatId: chair.actor.seat.id, reason: 'Hans egen ordning.' });
  version = await isWith({ ballRole: 'secretariat' });
  await doors(secretariat).recommendations.readmit({ ...at, seatId: chair.actor.seat.id });
  version = await isWith({ ballRole: 'secretariat' }, false);

  await doors(chair).recommendations.passBall({ ...at, version, to: { kind: 'sector', sectorId: sectorIds.regions } });
  version = await isWith({ ballSectorId: sectorIds.regions });
  await doors(chair).recommendations.withdraw({ ...at, version, reason: 'Dækket af R-02.' });
  await isWith({});
});

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });

/** One before the taskforce, with a version, lying with a member of the regions since February. */
async function lying(title: string, given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  const { municipalities, regions } = world.personas;
  const { taskforceId, sectorIds } = world;
  const made = await makeRecommendation(database.owner, {
    ...{ taskforceId, title, leadSectorId: sectorIds.municipalities, proposedById: municipalities.actor.seat.id },
    ...{ ballSeatId: regions.actor.seat.id, ballRole: null, ballSince: new Date('2022-02-01T09:00:00Z') },
    text: {
      type: 'doc',
      content: [
        { ...paragraph('Et.'), attrs: { id: 'p1' } },
        { ...paragraph('To.'), attrs: { id: 'p2' } },
      ],
    },
    ...given,
  });
  await makeVersion(database.owner, { taskforceId, recommendationId: made.id, namedById: municipalities.actor.seat.id });
  return made.id;
}
const holderOf = async (id: string) => {
  const { ballSeatId, ballSectorId, ballRole, ballSince } = await database.owner.recommendation.findUniqueOrThrow({
    where: { id },
  });
  return { seat: ballSeatId, sector: ballSectorId, role: ballRole, isNew: ballSince.getTime() === testMoment.getTime() };
};
const read = async (id: string) => {
  const { version, textVersion } = await database.owner.recommendation.findUniqueOrThrow({ where: { id } });
  return { id, version, textVersion };
};
const along = { basis: false, agenda: false, criteria: false, suggestions: false };
const toSecretariat = { seat: null, sector: null, role: 'secretariat', isNew: true };
const toNobody = { seat: null, sector: null, role: null, isNew: true };
const where = () => ({ seat: world.personas.regions.actor.seat.id, sector: null, role: null, isNew: false });

it('letting every sector write brings it to the secretariat; shutting it leaves it with whoever has it then', async () => {
  const id = await lying('Åben');
  const letWrite = async (isOpenToAll: boolean) =>
    as(database, world.personas.municipalities).recommendations.letWrite({
      ...{ taskforceId: world.taskforceId, recommendationId: id, version: (await read(id)).version, isOpenToAll },
    });
  await letWrite(true);
  expect(await holderOf(id)).toEqual(toSecretariat);
  const held = { ballRole: null, ballSeatId: world.personas.regions.actor.seat.id, ballSince: new Date('2022-02-01T09:00:00Z') };
  await database.owner.recommendation.update({ where: { id }, data: held });
  await letWrite(false);
  expect(await holderOf(id)).toEqual(where());
});

it('what is merged lies with the secretariat, and what ended with nobody; where no word changes it stays where it lay', async () => {
  const { taskforceId, sectorIds, personas } = world;
  const merge = async (into: string, other: string, textOf: string) => {
    const { id: recommendationId, ...asRead } = await read(into);
    const given = { title: 'Den ene', leadSectorId: sectorIds.municipalities, carried: along, reason: 'Ens.' };
    return as(database, personas.secretariat).recommendations.merge({
      ...{
        taskforceId,
        recommendationId,
        ...asRead,
        others: [await read(other)],
        intoId: into,
        textOf,
        positions: 'ask',
        ...given,
      },
    });
  };
  const [one, other, third] = [await lying('Den ene'), await lying('Den anden'), await lying('Den tredje')];
  await merge(one, other, one);
  expect([await holderOf(one), await holderOf(other)]).toEqual([where(), toNobody]);
  await merge(one, third, 'all');
  expect([await holderOf(one), await holderOf(third)]).toEqual([toSecretariat, toNobody]);
});

it('who is recused by a merge holds it no more, though no word changes', async () => {
  const { taskforceId, sectorIds, personas } = world;
  const [one, other] = [await lying('Holdt'), await lying('Inhabil')];
  const matter = { taskforceId, recommendationId: other, seatId: personas.regions.actor.seat.id, matter: 'Inhabil' };
  await makeRecusal(database.owner, matter);
  const { id: recommendationId, ...asRead } = await read(one);
  await as(database, personas.secretariat).recommendations.merge({
    ...{ taskforceId, recommendationId, ...asRead, others: [await read(other)], intoId: one, title: 'Holdt', textOf: one },
    ...{ leadSectorId: sectorIds.municipalities, carried: along, reason: 'Ens.', positions: 'keep' },
  });
  expect(await holderOf(one)).toEqual(toSecretariat);
});

it('the parts of what is split lie with the secretariat; in a room with who did it', async () => {
  const { taskforceId, sectorIds, personas } = world;
  const split = async (who: Persona, id: string) => {
    const { id: recommendationId, ...asRead } = await read(id);
    const parts = ['p1', 'p2'].map((block) => ({ title: block, leadSectorId: sectorIds.municipalities, blockIds: [block] }));
    await as(database, who).recommendations.split({
      ...{ taskforceId, recommendationId, ...asRead, parts, goesOn: true, carried: along, reason: 'To ting.' },
    });
    const [made] = await database.owner.recommendationTrace.findMany({ where: { fromId: id } });
    return [await holderOf(id), await holderOf(made?.toId ?? '')];
  };
  expect(await split(personas.secretariat, await lying('Delt'))).toEqual([toSecretariat, toSecretariat]);
  const own = { ...toSecretariat, role: null, seat: personas.municipalities.actor.seat.id };
  const room = { audience: 'sector' as const, state: 'drafting' as const, number: null };
  expect(await split(personas.municipalities, await lying('Delt i rummet', room))).toEqual([own, own]);
});

it('what takes another’s place lies with the secretariat when it is new, and where it lay when it was there', async () => {
  const { taskforceId, sectorIds, personas } = world;
  type By = Parameters<ReturnType<typeof as>['recommendations']['replace']>[0]['by'];
  const replace = async (id: string, by: By) => {
    const { id: recommendationId, ...asRead } = await read(id);
    await as(database, personas.secretariat).recommendations.replace({
      ...{ taskforceId, recommendationId, ...asRead, by, carried: along, reason: 'Bedre.' },
    });
    const [made] = await database.owner.recommendationTrace.findMany({ where: { fromId: id } });
    return [await holderOf(id), await holderOf(made?.toId ?? '')];
  };
  const fresh = { kind: 'new' as const, title: 'Ny', leadSectorId: sectorIds.municipalities, beginsWith: 'oldText' as const };
  expect(await replace(await lying('Gammel'), fresh)).toEqual([toNobody, toSecretariat]);
  const there = await read(await lying('Der i forvejen'));
  expect(await replace(await lying('Også gammel'), { kind: 'existing', ...there })).toEqual([toNobody, where()]);
});

it('a recused chair gets nothing to conclude: his deputy does in a period of his, the secretariat otherwise', async () => {
  const { taskforceId, personas } = world;
  const { chair, deputyChair, secretariat } = personas;
  const recused = async (title: string) => {
    const id = await lying(title, { state: 'shared', ballSeatId: null, ballRole: 'chair' });
    await as(database, chair).recommendations.recuse({
      ...{ taskforceId, recommendationId: id, seatId: null, reason: 'Min egen ordning.' },
    });
    return id;
  };
  const deliberate = async (id: string) =>
    as(database, secretariat).recommendations.deliberate({
      ...{ taskforceId, recommendationId: id, version: (await read(id)).version },
    });
  const toChair = async (id: string) =>
    as(database, secretariat).recommendations.passBall({
      ...{ taskforceId, recommendationId: id, version: (await read(id)).version, to: { kind: 'role', role: 'chair' } },
    });
  const one = await recused('Hans egen');
  expect(await holderOf(one)).toEqual(toSecretariat);
  await deliberate(one);
  expect(await holderOf(one)).toEqual(toSecretariat);
  expect(await refusalOf(toChair(one))).toBe('cannot-read');
  const { id: versionId } = await database.owner.recommendationVersion.findFirstOrThrow({ where: { recommendationId: one } });
  const { id: roundId } = await as(database, secretariat).rounds.open({
    ...{ taskforceId, recommendationId: one, version: (await read(one)).version, versionId, question: 'Kan du?' },
    ...{ deadlineOn: '2022-03-08', isHiddenUntilAnswer: false },
  });
  await as(database, secretariat).rounds.close({ taskforceId, roundId, version: 1 });
  expect(await holderOf(one)).toEqual(toSecretariat);

  const days = { fromOn: new Date('2022-02-20'), untilOn: new Date('2022-03-10') };
  await database.owner.deputyPeriod.create({ data: { taskforceId, seatId: deputyChair.actor.seat.id, ...days } });
  const other = await recused('Også hans');
  expect(await holderOf(other)).toMatchObject({ role: 'chair' });
  await deliberate(other);
  expect(await holderOf(other)).toMatchObject({ role: 'chair', isNew: true });
  await database.owner.deputyPeriod.deleteMany({ where: { taskforceId } });
});

it('there is no step to another state but those above, and those of the decision in adopt.test.ts', () => {
  const leading = (steps: Readonly<Record<string, { to: string | null }>>) =>
    Object.entries(steps).flatMap(([step, { to }]) => (to === null ? [] : [step]));
  // Who adds one says with whom the ball is after it.
  expect(leading(recommendationWorkflow)).toEqual([
    'share',
    'deliberate',
    'adopt',
    'reject',
    'withdraw',
    'merge',
    'split',
    'replace',
  ]);
  expect(leading(roundWorkflow)).toEqual(['close', 'recall']);
});
