// Two acts on the same recommendations at the same moment: each waits for the other or is told so, and none is lost to a deadlock.
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type World } from '../doors/test-world.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { roundsIn } from '../rounds/test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
type Act = () => Promise<unknown>;

/**
 * Both come as far as they get while the taskforce's chain of events is held, the first before the second, and go on together: what one of
 * them has not taken hold of by then, the other has.
 */
async function atOnce(first: Act, second: Act): Promise<string[]> {
  const waiting = async () => {
    const [{ count } = { count: 0 }] = await database.owner.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return count;
  };
  const going: Promise<unknown>[] = [];
  await database.owner.$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from event_heads where taskforce_id = ${world.taskforceId}::uuid for update`;
      for (const act of [first, second]) {
        const attempt = act();
        attempt.catch(() => {});
        going.push(attempt);
        await vi.waitFor(async () => expect(await waiting()).toBe(going.length), { timeout: 8000 });
      }
    },
    { timeout: 20_000 },
  );
  const outcomes = await Promise.allSettled(going);
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).message));
}

const consult = ({ id, versionId }: { id: string; versionId: string }, email = 'else@forening.example') =>
  as(database, world.personas.secretariat).consultations.open({
    ...{ ...inTaskforce(), recommendationId: id, versionId, introduction: '', questions: ['Hvad mangler?'] },
    ...{ deadlineOn: '2022-03-18', consultees: [{ name: 'Else Holm', organisation: '', email, language: 'da' as const }] },
  });
const withdraw = async (id: string) => {
  const { version } = await row(id);
  return () =>
    as(database, world.personas.secretariat).recommendations.withdraw({
      ...{ ...inTaskforce(), recommendationId: id, version, reason: 'Den er overhalet.' },
    });
};
const openConsultations = (recommendationId: string) =>
  database.owner.consultation.count({ where: { recommendationId, state: 'open' } });

async function somethingHappened(): Promise<void> {
  // The chain begins with the first event.
  const { id } = await rounds.shared();
  await (
    await withdraw(id)
  )();
}
beforeAll(somethingHappened);

it('what is withdrawn while outsiders are asked about it leaves no consultation open, whoever comes first', async () => {
  const one = await rounds.shared();
  expect(await atOnce(() => consult(one), await withdraw(one.id))).toEqual(['done', 'done']);
  expect(await openConsultations(one.id)).toBe(0);
  const other = await rounds.shared();
  expect(await atOnce(await withdraw(other.id), () => consult(other))).toEqual(['done', 'out-of-step']);
  expect(await openConsultations(other.id)).toBe(0);
});

it('an outsider’s answer and the withdrawal it meets both come through', async () => {
  const one = await rounds.asked();
  await consult(one, 'svar@forening.example');
  const [letter] = await database.owner.outbox.findMany({ where: { recipient: 'svar@forening.example' } });
  const token = /\/hoering#([\w-]{43})$/.exec(letter?.text ?? '')?.[1] ?? '';
  const { id: consultationQuestionId } = await database.owner.consultationQuestion.findFirstOrThrow({
    where: { consultation: { recommendationId: one.id } },
  });
  const answer = async () => {
    const answers = [{ consultationQuestionId, body: 'En frist.' }];
    const { status } = await new Browser(appOn(servicesOn(database))).post('/api/consultation/answer', { token, answers });
    if (status !== 200) throw new Error(String(status));
  };
  expect(await atOnce(await withdraw(one.id), answer)).toEqual(['done', expect.stringMatching(/done|410/)]);
  expect(await openConsultations(one.id)).toBe(0);
});

it('two written procedures about the same two, named in another order: the later is told', async () => {
  const both = [await rounds.shared(), await rounds.shared()];
  const open = (matters: typeof both) => () =>
    as(database, world.personas.secretariat).procedures.open({
      ...{ ...inTaskforce(), question: 'Kan I tilslutte jer?', deadlineOn: '2022-03-08', minorityUntilOn: '2022-03-08' },
      matters: matters.map(({ id: recommendationId, versionId }) => ({ recommendationId, version: 1, versionId })),
    });
  const outcomes = await atOnce(open(both), open(both.toReversed()));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await database.owner.procedureMatter.count({ where: { recommendationId: { in: both.map(({ id }) => id) } } })).toBe(2);
});

it('a conclusion on several and a position on one of them both come through', async () => {
  const both = [await rounds.shared(), await rounds.shared()];
  const { id: procedureId } = await as(database, world.personas.secretariat).procedures.open({
    ...{ ...inTaskforce(), question: 'Kan I tilslutte jer?', deadlineOn: '2022-03-08', minorityUntilOn: '2022-03-08' },
    matters: both.map(({ id: recommendationId, versionId }) => ({ recommendationId, version: 1, versionId })),
  });
  const { matters } = await as(database, world.personas.secretariat).procedures.page({ ...inTaskforce(), procedureId });
  for (const matter of matters) for (const voter of rounds.voters) await rounds.take(voter, matter);
  const last = matters.at(-1);
  if (!last) throw new Error('no matter');
  const clock = standingClock(new Date('2022-03-09T07:30:00Z'));
  const conclude = () =>
    as(database, world.personas.chair, { clock }).procedures.conclude({
      ...{ ...inTaskforce(), procedureId },
      matters: matters.map(({ id: matterId }) => ({
        ...{ matterId, result: 'approved' as const, conclusion: 'Vedtaget.', departureReason: null },
      })),
    });
  const outcomes = await atOnce(conclude, () => rounds.take(world.personas.state, last, { stance: 'noPosition' }));
  // The version it was adopted as is the one that would be answered on.
  expect(outcomes).toEqual(['done', expect.stringMatching(/done|out-of-step|changed-meanwhile/)]);
  const { state } = await row(last.recommendationId);
  expect(state).toBe('adopted');
});

it('who steps aside while it becomes one with another is recused from what it became, or told that it has gone', async () => {
  const { secretariat, regions } = world.personas;
  const steps = (recommendationId: string) => () =>
    as(database, regions).recommendations.recuse({ ...inTaskforce(), recommendationId, seatId: null, reason: 'Ejer firmaet.' });
  const recusedFrom = async (recommendationId: string) =>
    (await database.owner.recusal.count({ where: { recommendationId, seatId: regions.actor.seat.id } })) > 0;
  for (const isFirst of [true, false]) {
    const [a, b] = [await rounds.shared(), await rounds.shared()];
    const merge = async () => {
      const [own, other] = [await row(a.id), await row(b.id)];
      return as(database, secretariat).recommendations.merge({
        ...{ ...inTaskforce(), recommendationId: a.id, version: own.version, textVersion: own.textVersion, intoId: a.id },
        others: [{ id: b.id, version: other.version, textVersion: other.textVersion }],
        ...{ title: 'Samlet', leadSectorId: world.sectorIds.municipalities, textOf: 'all', positions: 'ask' },
        ...{ carried: { basis: true, agenda: true, criteria: true, suggestions: true }, reason: 'De siger det samme.' },
      });
    };
    const outcomes = isFirst ? await atOnce(steps(b.id), merge) : await atOnce(merge, steps(b.id));
    expect(outcomes).toEqual(isFirst ? ['done', 'done'] : ['done', 'out-of-step']);
    expect(await recusedFrom(a.id)).toBe(isFirst);
  }
});

it('a merge and what is changed on the agenda or in the round meanwhile both come through', async () => {
  const [a, b] = [await rounds.asked(), await rounds.asked()];
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'draft' });
  await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id, recommendationId: b.id });
  const read = async (id: string) => {
    const { version, textVersion } = await row(id);
    return { id, version, textVersion };
  };
  const { id: recommendationId, ...own } = await read(a.id);
  const others = [await read(b.id)];
  const merge = () =>
    as(database, world.personas.secretariat).recommendations.merge({
      ...{ ...inTaskforce(), recommendationId, ...own, others, intoId: null, title: 'Samlet', textOf: 'all' as const },
      ...{ leadSectorId: world.sectorIds.municipalities, positions: 'ask' as const, reason: 'De siger det samme.' },
      carried: { basis: true, agenda: true, criteria: true, suggestions: true },
    });
  const { version } = await database.owner.round.findUniqueOrThrow({ where: { id: b.roundId } });
  const extend = () =>
    as(database, world.personas.secretariat).rounds.extend({
      ...{ ...inTaskforce(), roundId: b.roundId, version, deadlineOn: '2022-04-08' },
    });
  const outcomes = await atOnce(merge, extend);
  expect(outcomes[0]).toBe('done');
  expect(outcomes[1]).toMatch(/done|changed-meanwhile|out-of-step/);
  expect((await row(b.id)).state).toBe('merged');
  expect(await database.owner.round.count({ where: { recommendationId: b.id, state: 'open' } })).toBe(0);
});
