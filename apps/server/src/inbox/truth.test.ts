import { sayMessage } from '@tvaers/domain/inbox/labels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as, type Persona, testMoment } from '../doors/test-world.ts';
import type { InboxRow } from './service.ts';

let demo: Demo;
/** Each part of the file has the story for itself; within it, the tests go on from each other. */
const fromTheBeginning = () => {
  beforeAll(async () => {
    demo = await demoWorld();
  });
  afterAll(() => demo.database.drop());
};

const people = [
  'chair',
  'deputy-chair',
  'secretariat',
  'member-state',
  'member-regions',
  'member-municipalities',
  'member-civil-society',
  'member-private',
  'adviser',
  'commissioner',
];

const doorsOf = (persona: Persona) => as(demo.database, persona);
async function rowsOf(persona: Persona): Promise<InboxRow[]> {
  const { groups } = await doorsOf(persona).inbox.page({ taskforceId: demo.taskforceId });
  return groups.flatMap(({ rows }) => rows);
}

/** Does what the row names, through the door it names, with what the row brings. Null where it is done on a page of its own. */
function act(persona: Persona, { kind, act: permission, doing }: InboxRow): Promise<unknown> | null {
  const doors = doorsOf(persona);
  const { taskforceId } = demo;
  const own = { seatId: null, howGiven: null };
  switch (doing?.kind) {
    case 'answerPoll':
      return Promise.all(
        doing.slots.map(({ id: slotId }) =>
          doors.meetings.answerPoll({ taskforceId, meetingId: doing.meetingId, slotId, answer: 'yes', seatId: null }),
        ),
      );
    case 'reply':
      return doors.meetings.reply({
        taskforceId,
        invitationId: doing.invitationId,
        version: doing.version,
        reply: 'attending',
        note: '',
      });
    case 'position':
      return kind === 'reconfirm'
        ? doors.rounds.reconfirm({ taskforceId, roundId: doing.roundId, versionId: doing.versionId, ...own })
        : doors.rounds.takePosition({
            taskforceId,
            roundId: doing.roundId,
            versionId: doing.versionId,
            ...own,
            stance: 'supports',
            reason: '',
            wouldChange: '',
          });
    case 'finish':
      return doors.actions.finish({ taskforceId, actionId: doing.actionId, version: doing.version, result: 'Gjort.' });
    case 'decideForecast':
      return doors.milestones.approveForecast({ taskforceId, forecastId: doing.forecastId, version: doing.version });
    case 'markRead':
      return doors.meetings.markRead({ taskforceId, meetingId: doing.meetingId });
    case 'readThrough':
      return doors.meetings.answerReadThrough({ taskforceId, meetingId: doing.meetingId, remarks: [] });
    case 'noteAnswer':
      return doors.meetings.noteAnswer({ taskforceId, proposalId: doing.proposalId });
    case 'meeting':
      return permission === 'meetings.approveAgenda'
        ? doors.meetings.approveAgenda({ taskforceId, meetingId: doing.meetingId, version: doing.version })
        : doors.meetings.approveMinutes({ taskforceId, meetingId: doing.meetingId, version: doing.version, reason: null });
    default:
      return null;
  }
}

describe('whoever acts on a row no longer owes it', () => {
  fromTheBeginning();

  it.each(people)('%s', async (name) => {
    const persona = await demo.persona(name);
    const before = await rowsOf(persona);
    for (const row of before) {
      const doing = act(persona, row);
      if (!doing) continue;
      await doing;
      const after = (await rowsOf(persona)).map(({ key }) => key);
      expect(after, sayMessage(row.what, 'da')).not.toContain(row.key);
    }
    const left = await rowsOf(persona);
    expect(left.map(({ kind }) => kind)).toEqual(before.filter(({ doing }) => doing === null).map(({ kind }) => kind));
  });
});

it('a proposed mandate waits for the commissioner until it is decided, and for nobody else', async () => {
  const { database, taskforceId, persona } = await demoWorld();
  const [secretariat, commissioner] = [await persona('secretariat'), await persona('commissioner')];
  const read = async (who: Persona) => (await as(database, who).inbox.page({ taskforceId })).groups.flatMap(({ rows }) => rows);
  const owed = async (who: Persona) => (await read(who)).filter(({ kind }) => kind === 'approveMandate');
  const [inForce] = (await as(database, secretariat).mandate.page({ taskforceId })).mandates;
  if (!inForce) throw new Error('The demo has a mandate.');
  const { text, source, startsOn, deliveryOn, deliveryPrecision, tasks } = inForce;
  await as(database, secretariat).mandate.propose({
    ...{ taskforceId, text, source, startsOn, deliveryOn, deliveryPrecision, fromMandateId: inForce.id },
    tasks: tasks.slice(1).map((task) => ({ text: task.text, continuesId: task.id })),
  });
  const [row] = await owed(commissioner);
  expect(row && [sayMessage(row.what, 'da'), sayMessage(row.why, 'da')]).toEqual([
    'Kommissorium, version 2',
    'Foreslået af Ida Mølgaard 1. marts.',
  ]);
  for (const name of ['secretariat', 'chair', 'member-state']) expect(await owed(await persona(name))).toEqual([]);
  if (row?.doing?.kind !== 'decideMandate') throw new Error('The row brings what its act needs.');
  const { mandateId, version } = row.doing;
  await as(database, commissioner).mandate.decline({ taskforceId, mandateId, version, reason: 'Ikke nu.' });
  expect(await owed(commissioner)).toEqual([]);
  await database.drop();
});

it('a new plan that moves the delivery waits for the commissioner until it is decided, and for nobody else', async () => {
  const { database, taskforceId, persona } = await demoWorld();
  const [secretariat, commissioner, chair] = [
    await persona('secretariat'),
    await persona('commissioner'),
    await persona('chair'),
  ];
  const page = (who: Persona) => as(database, who).inbox.page({ taskforceId });
  const owed = async (who: Persona) =>
    (await page(who)).groups.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'approveBaseline');
  const waits = async (who: Persona) => (await page(who)).waiting.filter(({ kind }) => kind === 'baseline').length;
  await database.owner.forecast.updateMany({
    where: { taskforceId, state: 'proposed' },
    data: {
      state: 'declined',
      declineReason: 'Vi lægger en ny plan.',
      decidedAt: new Date(testMoment),
      decidedById: commissioner.actor.seat.id,
    },
  });
  const { id: milestoneId, version } = await database.owner.milestone.findFirstOrThrow({
    where: { taskforceId, isDelivery: true },
  });
  const moves = [{ milestoneId, version, baselineOn: '2022-11-10', baselinePrecision: 'day' as const }];
  const { id } = await as(database, secretariat).milestones.rebaseline({ taskforceId, reason: 'Survey skred.', moves });
  const [row] = await owed(commissioner);
  expect(row && [sayMessage(row.what, 'da'), sayMessage(row.why, 'da')]).toEqual([
    'Ny plan for 1 milepæl',
    'Foreslået af Ida Mølgaard 1. marts: “Survey skred”. Afleveringen flyttes fra 30. juni til 10. november.',
  ]);
  for (const who of [secretariat, chair, await persona('member-state')]) expect(await owed(who)).toEqual([]);
  expect([await waits(secretariat), await waits(chair), await waits(commissioner)]).toEqual([1, 1, 0]);
  expect(row?.doing).toMatchObject({ kind: 'decideBaseline', baselineChangeId: id, version: 1, moves: [{ toOn: '2022-11-10' }] });
  await as(database, commissioner).milestones.approveBaseline({ taskforceId, baselineChangeId: id, version: 1 });
  expect(await owed(commissioner)).toEqual([]);
  expect([await waits(secretariat), await waits(chair)]).toEqual([0, 0]);
  await database.drop();
});

describe('what is owed follows what happens', () => {
  fromTheBeginning();

  it('a poll half answered is still owed, and says how much is missing', async () => {
    const member = await demo.persona('member-municipalities');
    const poll = (await rowsOf(member)).find(({ kind }) => kind === 'answerPoll');
    if (poll?.doing?.kind !== 'answerPoll') throw new Error('The member of the municipalities has a poll to answer.');
    const [first] = poll.doing.slots;
    await doorsOf(member).meetings.answerPoll({
      taskforceId: demo.taskforceId,
      meetingId: poll.doing.meetingId,
      slotId: first?.id ?? '',
      answer: 'no',
      seatId: null,
    });
    const again = (await rowsOf(member)).find(({ key }) => key === poll.key);
    expect(again && sayMessage(again.why, 'da')).toBe('3 af 4 tidspunkter mangler dit svar. Du mangler sammen med én anden.');
  });

  it('who declares himself recused is no longer asked, and the matter is gone from his list', async () => {
    const member = await demo.persona('member-private');
    const row = (await rowsOf(member)).find(({ kind }) => kind === 'takePosition');
    if (row?.doing?.kind !== 'position') throw new Error('The member of the private sector is asked for a position.');
    const { roundId, versionId } = row.doing;
    const given = {
      seatId: null,
      howGiven: null,
      stance: 'recused',
      reason: 'Min søn er part i sagen.',
      wouldChange: '',
    } as const;
    await doorsOf(member).rounds.takePosition({ taskforceId: demo.taskforceId, roundId, versionId, ...given });
    expect((await rowsOf(member)).filter(({ page }) => page.id === row.page.id)).toEqual([]);
  });

  it('a changed text asks those who had taken a position on it again', async () => {
    const { database, taskforceId } = demo;
    const regions = await demo.persona('member-regions');
    expect((await rowsOf(regions)).map(({ kind }) => kind)).not.toContain('reconfirm');
    const recommendation = await database.owner.recommendation.findFirstOrThrow({
      where: { taskforceId, number: 10 },
      include: { versions: { orderBy: { serial: 'desc' }, take: 1 } },
    });
    const [latest] = recommendation.versions;
    if (!latest) throw new Error('R-10 has a version.');
    const { id: _, ...next } = latest;
    await database.owner.recommendationVersion.create({
      data: { ...next, text: next.text as object, serial: latest.serial + 1, label: '0.9', isSubstantial: true },
    });
    const again = (await rowsOf(regions)).find(({ kind }) => kind === 'reconfirm');
    expect(again && sayMessage(again.what, 'da')).toBe('R-10 Følg mobiliteten med tal er ændret, siden du tog stilling');
  });

  it('what one does takes nothing from anybody else, and the count follows', async () => {
    const { taskforceId } = demo;
    const member = await demo.persona('member-municipalities');
    const others = people.filter((name) => name !== 'member-municipalities');
    const all = async () =>
      Promise.all(others.map(async (name) => (await rowsOf(await demo.persona(name))).map(({ key }) => key)));
    const before = await all();
    const count = (await doorsOf(member).inbox.count({ taskforceId })).count;
    const acts = (await rowsOf(member)).filter(({ kind, doing }) => doing !== null && kind !== 'action');
    for (const row of acts) await act(member, row);
    expect(await all()).toEqual(before);
    expect((await doorsOf(member).inbox.count({ taskforceId })).count).toBe(count - acts.length);
  });

  it('who no longer holds a seat owes nothing', async () => {
    const { database } = demo;
    const member = await demo.persona('member-civil-society');
    expect(await rowsOf(member)).not.toEqual([]);
    const seat = { where: { id: member.actor.seat.id } };
    await database.owner.seat.update({ ...seat, data: { untilOn: new Date('2022-02-28') } });
    expect(await rowsOf(member)).toEqual([]);
  });
});
