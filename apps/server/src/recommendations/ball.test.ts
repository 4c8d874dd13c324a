// Every draft lies with exactly one, and every step that hands it on says with whom: walked from the first idea to the end.
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { roundWorkflow } from '@tvaers/domain/rounds/workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, testMoment, type World } from '../doors/test-world.ts';
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

it('there is no step to another state but those walked above, and those of the decision in adopt.test.ts', () => {
  const leading = (steps: Readonly<Record<string, { to: string | null }>>) =>
    Object.entries(steps).flatMap(([step, { to }]) => (to === null ? [] : [step]));
  // Who adds one says with whom the ball is after it.
  expect(leading(recommendationWorkflow)).toEqual(['share', 'deliberate', 'adopt', 'reject', 'withdraw']);
  expect(leading(roundWorkflow)).toEqual(['close', 'recall']);
});
