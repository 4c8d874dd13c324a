// Every kind of row there is, through the real doors on PostgreSQL: it waits for the one it waits for and for nobody who is not asked, is done by
// what its `act` names, and then waits no more.
import { makeConsultation, makeConsultationAnswer, makeConsultee } from '@tvaers/db/factories/consultations';
import {
  makeInvitation,
  makeItem,
  makeItemProposal,
  makeMeeting,
  makeObjection,
  makePollAnswer,
  makeSlot,
} from '@tvaers/db/factories/meetings';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeProcedure } from '@tvaers/db/factories/procedures';
import { makeRecommendation, makeSuggestion, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import type { OwedKind } from '@tvaers/domain/inbox/owed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as, type Persona } from '../doors/test-world.ts';
import type { InboxRow } from './service.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const at = () => ({ taskforceId: demo.taskforceId });
const doorsOf = (persona: Persona) => as(demo.database, persona);
type Doors = ReturnType<typeof doorsOf>;
const owner = () => demo.database.owner;
async function rowsOf(persona: Persona): Promise<InboxRow[]> {
  return (await doorsOf(persona).inbox.page(at())).groups.flatMap(({ rows }) => rows);
}
const seatOf = async (name: string) => (await demo.persona(name)).actor.seat.id;
const on = (day: string) => new Date(`${day}T00:00:00Z`);

/** Who is asked, what has to have happened first, and how it is done. */
type Case = { who: string; first?: () => Promise<unknown>; act: (doors: Doors, row: InboxRow) => Promise<unknown> };

const meetingOf = (row: InboxRow) => owner().meeting.findUniqueOrThrow({ where: { id: row.thing.id } });
const whole = async (row: InboxRow) => {
  const { id: meetingId, version } = await meetingOf(row);
  return { ...at(), meetingId, version };
};
const reportOf = async (row: InboxRow) => {
  const { id: reportId, version } = await owner().statusReport.findUniqueOrThrow({ where: { id: row.thing.id } });
  return { ...at(), reportId, version };
};

/** A meeting whose minutes are out, to which a member and the chair are invited. */
async function minutesOut(objectionsUntilOn: string) {
  const sent = { minutesSentAt: new Date('2022-02-25T08:00:00Z'), objectionsUntilOn: on(objectionsUntilOn) };
  const meeting = await makeMeeting(owner(), { ...at(), state: 'minutesOut', ...sent });
  const item = await makeItem(owner(), { ...at(), meetingId: meeting.id });
  for (const name of ['member-regions', 'chair'])
    await makeInvitation(owner(), { ...at(), meetingId: meeting.id, seatId: await seatOf(name), reply: 'attending' });
  return { meeting, item };
}

/** A recommendation up for adoption on which the municipalities' member has taken a position. */
async function deliberated(stance: 'supports' | 'cannotSupport') {
  const [memberId, openedById] = [await seatOf('member-municipalities'), await seatOf('secretariat')];
  const { sectorId } = await owner().seat.findUniqueOrThrow({ where: { id: memberId } });
  const { id: recommendationId } = await makeRecommendation(owner(), {
    ...at(),
    leadSectorId: sectorId ?? '',
    proposedById: memberId,
  });
  const { id: versionId } = await makeVersion(owner(), { ...at(), recommendationId, namedById: memberId });
  const { id: roundId } = await makeRound(owner(), { ...at(), recommendationId, versionId, openedById });
  await makePosition(owner(), { ...at(), roundId, seatId: memberId, stance });
  return { recommendationId, versionId, roundId };
}

/** A consultation that one outsider has answered, on a text that lies with the municipalities, who lead it. */
async function consulted(state: 'open' | 'closed') {
  const [memberId, openedById] = [await seatOf('member-municipalities'), await seatOf('secretariat')];
  const { sectorId } = await owner().seat.findUniqueOrThrow({ where: { id: memberId } });
  const lead = { leadSectorId: sectorId ?? '', proposedById: memberId, ballSectorId: sectorId, ballRole: null };
  const { id: recommendationId } = await makeRecommendation(owner(), { ...at(), ...lead });
  const { id: versionId } = await makeVersion(owner(), { ...at(), recommendationId, namedById: memberId });
  const closed = state === 'closed' ? { closedAt: new Date('2022-02-28T09:00:00Z') } : {};
  const of = { ...at(), recommendationId, versionId, openedById, state, ...closed };
  const { consultation, questions } = await makeConsultation(owner(), of);
  const { id: consulteeId } = await makeConsultee(owner(), { ...at(), consultationId: consultation.id });
  await makeConsultationAnswer(owner(), { ...at(), consulteeId, questionId: questions[0]?.id ?? '' });
}

async function sendReport() {
  const chair = doorsOf(await demo.persona('chair')).status;
  const { id: reportId } = await chair.prepare(at());
  const now = async () => {
    const { version } = await owner().statusReport.findUniqueOrThrow({ where: { id: reportId } });
    return { ...at(), reportId, version };
  };
  await chair.freeze(await now());
  await chair.send(await now());
}

async function takePosition(doors: Doors, { doing }: InboxRow, how: 'takePosition' | 'reconfirm') {
  if (doing?.kind !== 'position') throw new Error('The row brings its round.');
  const { roundId, versionId } = doing;
  const own = { ...at(), roundId, versionId, seatId: null, howGiven: null };
  if (how === 'reconfirm') return doors.rounds.reconfirm(own);
  return doors.rounds.takePosition({ ...own, stance: 'supports', reason: '', wouldChange: '' });
}

const markRead = (doors: Doors, { thing }: InboxRow) => doors.meetings.markRead({ ...at(), meetingId: thing.id });

const cases: Record<OwedKind, Case> = {
  answerPoll: {
    who: 'member-municipalities',
    act: async (doors, { doing }) => {
      if (doing?.kind !== 'answerPoll') throw new Error('The row brings its times.');
      for (const { id: slotId } of doing.slots)
        await doors.meetings.answerPoll({ ...at(), meetingId: doing.meetingId, slotId, answer: 'yes', seatId: null });
    },
  },
  reply: {
    who: 'member-municipalities',
    act: (doors, { doing }) => {
      if (doing?.kind !== 'reply') throw new Error('The row brings its invitation.');
      const { invitationId, version } = doing;
      return doors.meetings.reply({ ...at(), invitationId, version, reply: 'attending', note: '' });
    },
  },
  takePosition: { who: 'member-municipalities', act: (doors, row) => takePosition(doors, row, 'takePosition') },
  reconfirm: { who: 'member-civil-society', act: (doors, row) => takePosition(doors, row, 'reconfirm') },
  minority: {
    who: 'member-municipalities',
    first: async () => {
      const { recommendationId } = await deliberated('cannotSupport');
      const setById = await seatOf('secretariat');
      await owner().minorityDeadline.create({
        data: { ...at(), recommendationId, untilOn: on('2022-03-04'), setById, setAt: on('2022-02-28') },
      });
    },
    act: (doors, { thing }) =>
      doors.minority.write({ ...at(), recommendationId: thing.id, text: 'Vi kan ikke stå bag fristen.' }),
  },
  concludeProcedure: {
    who: 'chair',
    first: async () => {
      const matter = await deliberated('supports');
      const opened = { ...at(), openedById: await seatOf('secretariat'), deadlineOn: on('2022-02-28') };
      await makeProcedure(owner(), opened, [matter]);
    },
    act: async (doors, { thing }) => {
      const { matters } = await doors.procedures.page({ ...at(), procedureId: thing.id });
      const given = { result: 'approved' as const, conclusion: 'Vedtaget.', departureReason: 'Ikke alle har svaret.' };
      await doors.procedures.conclude({
        ...at(),
        procedureId: thing.id,
        matters: matters.map(({ id }) => ({ matterId: id, ...given })),
      });
    },
  },
  closeConsultation: {
    who: 'secretariat',
    first: () => consulted('open'),
    act: async (doors, { thing }) => {
      const { version } = await owner().consultation.findUniqueOrThrow({ where: { id: thing.id } });
      await doors.consultations.close({ ...at(), consultationId: thing.id, version });
    },
  },
  respondToConsultation: {
    who: 'member-municipalities',
    first: () => consulted('closed'),
    act: async (doors, { thing }) => {
      const where = { consultee: { consultationId: thing.id } };
      const { id: answerId, version } = await owner().consultationAnswer.findFirstOrThrow({ where });
      await doors.consultations.respond({ ...at(), answerId, version, verdict: 'followed', response: '' });
    },
  },
  ball: {
    who: 'member-municipalities',
    act: async (doors, { thing }) => {
      const { version } = await owner().recommendation.findUniqueOrThrow({ where: { id: thing.id } });
      const to = { kind: 'role', role: 'secretariat' } as const;
      // His sector does not lead it: he may not write in it, and gives the ball on all the same.
      return doors.recommendations.passBall({ ...at(), recommendationId: thing.id, version, to });
    },
  },
  answerComment: {
    who: 'member-municipalities',
    first: async () => {
      const { id: recommendationId } = await owner().recommendation.findFirstOrThrow({ where: { number: 3 } });
      const mentionIds = [await seatOf('member-municipalities')];
      const asking = { recommendationId, audience: 'taskforce', parentId: null, paragraphId: null, mentionIds } as const;
      await doorsOf(await demo.persona('chair')).recommendations.comment({ ...at(), ...asking, body: 'Kan I leve med det?' });
    },
    act: async (doors, { thing, page }) =>
      doors.recommendations.comment({
        ...{ ...at(), recommendationId: page.id, audience: 'taskforce', parentId: thing.id, paragraphId: null, body: 'Ja.' },
      }),
  },
  action: {
    who: 'member-municipalities',
    act: (doors, { doing }) => {
      if (doing?.kind !== 'finish') throw new Error('The row brings its action.');
      return doors.actions.finish({ ...at(), actionId: doing.actionId, version: doing.version, result: 'Gjort.' });
    },
  },
  approveForecast: {
    who: 'chair',
    act: (doors, { doing }) => {
      if (doing?.kind !== 'decideForecast') throw new Error('The row brings its forecast.');
      return doors.milestones.approveForecast({ ...at(), forecastId: doing.forecastId, version: doing.version });
    },
  },
  answerProposal: {
    who: 'secretariat',
    act: async (doors, { thing }) => {
      const { version } = await owner().itemProposal.findUniqueOrThrow({ where: { id: thing.id } });
      const later = { state: 'later', answer: 'Til efteråret.', meetingId: null } as const;
      return doors.meetings.answerProposal({ ...at(), proposalId: thing.id, version, ...later });
    },
  },
  indstilling: {
    who: 'secretariat',
    act: async (doors, { thing }) => {
      const item = await owner().agendaItem.findUniqueOrThrow({ where: { id: thing.id } });
      const { version, type, title, presentation, minutes, presenterSeatId, isClosed } = item;
      const given = { type, title, presentation, minutes, presenterSeatId, isClosed, matter: null };
      return doors.meetings.editItem({ ...at(), itemId: thing.id, version, ...given, indstilling: 'Det indstilles.' });
    },
  },
  approveAgenda: {
    who: 'chair',
    first: () =>
      owner().agendaItem.updateMany({ where: { type: 'decision', indstilling: '' }, data: { indstilling: 'Det indstilles.' } }),
    act: async (doors, row) => doors.meetings.approveAgenda(await whole(row)),
  },
  release: { who: 'secretariat', act: async (doors, row) => doors.meetings.release(await whole(row)) },
  readMaterial: { who: 'member-regions', act: markRead },
  readThrough: {
    who: 'member-regions',
    first: async () => {
      const meeting = await makeMeeting(owner(), { ...at(), state: 'called' });
      const seatId = await seatOf('member-regions');
      await makeInvitation(owner(), { ...at(), meetingId: meeting.id, seatId });
      await makeItem(owner(), { ...at(), meetingId: meeting.id });
      const asked = { ...at(), meetingId: meeting.id, seatIds: [seatId], untilOn: '2022-03-04' };
      await doorsOf(await demo.persona('secretariat')).meetings.askReadThrough(asked);
    },
    act: (doors, { thing }) => doors.meetings.answerReadThrough({ ...at(), meetingId: thing.id, remarks: [] }),
  },
  proposalAnswered: {
    who: 'member-regions',
    first: async () => {
      const wish = await makeItemProposal(owner(), { ...at(), proposedById: await seatOf('member-regions') });
      const answered = {
        ...at(),
        proposalId: wish.id,
        version: wish.version,
        state: 'later',
        answer: '',
        meetingId: null,
      } as const;
      await doorsOf(await demo.persona('secretariat')).meetings.answerProposal(answered);
    },
    act: (doors, { thing }) => doors.meetings.noteAnswer({ ...at(), proposalId: thing.id }),
  },
  suggestionSettled: {
    who: 'member-regions',
    first: async () => {
      const { id: recommendationId } = await owner().recommendation.findFirstOrThrow({ where: { number: 3 } });
      const made = { ...at(), recommendationId, authorId: await seatOf('member-regions') };
      const { id: suggestionId, version } = await makeSuggestion(owner(), { ...made, blockId: 'borte' });
      const declined = { verdict: 'declined', reason: 'Det står i § 2.', seen: null, others: 'leave' } as const;
      await doorsOf(await demo.persona('chair')).recommendations.settle({ ...at(), suggestionId, version, ...declined });
    },
    act: (doors, { thing }) => doors.recommendations.noteOutcome({ ...at(), suggestionId: thing.id }),
  },
  followDelivery: {
    who: 'secretariat',
    first: () =>
      makeMeeting(owner(), {
        ...at(),
        startsLocal: '2022-05-17T09:00',
        endsLocal: '2022-05-17T11:30',
        laidFromOn: on('2022-05-30'),
        laidDays: 9,
      }),
    act: async (doors) => {
      const { delivery, moves } = await doors.meetings.plan(at());
      for (const { meetingId } of moves) {
        const { version } = await owner().meeting.findUniqueOrThrow({ where: { id: meetingId } });
        await doors.meetings.followDelivery({
          ...at(),
          meetingId,
          version,
          deliveryOn: delivery?.on ?? '',
          to: null,
          reason: null,
        });
      }
    },
  },
  convene: {
    who: 'secretariat',
    first: async () => {
      const poll = await makeMeeting(owner(), { ...at(), state: 'pollOpen' });
      const slot = await makeSlot(owner(), { ...at(), meetingId: poll.id, on: '2022-09-05' });
      const voting = await owner().seat.findMany({
        where: {
          ...at(),
          role: { in: ['chair', 'deputyChair', 'member'] },
          OR: [{ untilOn: null }, { untilOn: { gte: on('2022-03-01') } }],
        },
      });
      for (const { id: seatId, fromOn } of voting)
        if (fromOn <= on('2022-03-01')) await makePollAnswer(owner(), { ...at(), slotId: slot.id, seatId, answer: 'yes' });
    },
    act: async (doors, row) => {
      const slot = await owner().pollSlot.findFirstOrThrow({ where: { meetingId: row.thing.id } });
      return doors.meetings.convene({ ...(await whole(row)), slotId: slot.id, reason: 'Alle kan.' });
    },
  },
  sendMinutes: {
    who: 'secretariat',
    first: async () => {
      const meeting = await makeMeeting(owner(), { ...at(), state: 'held' });
      await makeItem(owner(), { ...at(), meetingId: meeting.id, type: 'information' });
    },
    act: async (doors, row) => doors.meetings.sendMinutes(await whole(row)),
  },
  readMinutes: { who: 'member-regions', first: () => minutesOut('2022-03-04'), act: markRead },
  approveMinutes: {
    who: 'chair',
    first: () => minutesOut('2022-02-28'),
    act: async (doors, row) => doors.meetings.approveMinutes({ ...(await whole(row)), reason: null }),
  },
  settleObjections: {
    who: 'secretariat',
    first: async () => {
      const { meeting, item } = await minutesOut('2022-03-04');
      await makeObjection(owner(), { ...at(), meetingId: meeting.id, itemId: item.id, byId: await seatOf('member-regions') });
    },
    act: async (doors, { thing }) => {
      const { id, version } = await owner().objection.findFirstOrThrow({ where: { meetingId: thing.id } });
      const settlement = { as: 'declined', answer: 'Det blev sagt sådan.' } as const;
      return doors.meetings.settleObjection({ ...at(), objectionId: id, version, settlement });
    },
  },
  approveStatus: {
    who: 'commissioner',
    first: sendReport,
    act: async (doors, row) => doors.status.approve(await reportOf(row)),
  },
  answerStatus: {
    who: 'secretariat',
    first: async () => {
      await sendReport();
      const commissioner = await demo.persona('commissioner');
      const row = (await rowsOf(commissioner)).find(({ kind }) => kind === 'approveStatus');
      if (row) await doorsOf(commissioner).status.ask({ ...(await reportOf(row)), text: 'Hvorfor?' });
    },
    act: async (doors, row) => {
      const { id: questionId } = await owner().statusQuestion.findFirstOrThrow({ where: { reportId: row.thing.id } });
      return doors.status.answer({ ...(await reportOf(row)), questionId, text: 'Derfor.' });
    },
  },
  approveMandate: {
    who: 'commissioner',
    first: async () => {
      const doors = doorsOf(await demo.persona('secretariat')).mandate;
      const [inForce] = (await doors.page(at())).mandates;
      if (!inForce) throw new Error('The demo has a mandate.');
      const { text, source, startsOn, deliveryOn, deliveryPrecision, tasks } = inForce;
      await doors.propose({
        ...{ ...at(), text, source, startsOn, deliveryOn, deliveryPrecision, fromMandateId: inForce.id },
        tasks: tasks.map((task) => ({ text: `${task.text} Også i udlandet.`, continuesId: task.id })),
      });
    },
    act: (doors, { doing }) => {
      if (doing?.kind !== 'decideMandate') throw new Error('The row brings its mandate.');
      return doors.mandate.approve({ ...at(), mandateId: doing.mandateId, version: doing.version });
    },
  },
  milestoneDue: {
    who: 'secretariat',
    first: async () => {
      const ownerSeatId = await seatOf('secretariat');
      await makeMilestone(owner(), { ...at(), title: 'Webinar 2', ownerSeatId, baselineOn: on('2022-02-20') });
    },
    act: async (doors, { thing }) => {
      const { version } = await owner().milestone.findUniqueOrThrow({ where: { id: thing.id } });
      const given = { forecastOn: '2022-04-20', reason: 'Lokalet blev aflyst.' };
      return doors.milestones.forecast({ ...at(), milestoneId: thing.id, version, ...given } as never);
    },
  },
  approveBaseline: {
    who: 'commissioner',
    first: async () => {
      await owner().forecast.updateMany({
        where: { ...at(), state: 'proposed' },
        data: { state: 'declined', declineReason: 'Ny plan.', decidedAt: new Date(), decidedById: await seatOf('commissioner') },
      });
      const delivery = await owner().milestone.findFirstOrThrow({ where: { ...at(), isDelivery: true } });
      const moves = [
        { milestoneId: delivery.id, version: delivery.version, baselineOn: '2022-11-10', baselinePrecision: 'day' as const },
      ];
      await doorsOf(await demo.persona('secretariat')).milestones.rebaseline({ ...at(), reason: 'Survey skred.', moves });
    },
    act: (doors, { doing }) => {
      if (doing?.kind !== 'decideBaseline') throw new Error('The row brings its change.');
      return doors.milestones.approveBaseline({ ...at(), baselineChangeId: doing.baselineChangeId, version: doing.version });
    },
  },
};

// In the order of the table: some of the later things come out of the earlier ones.
it.each(Object.entries(cases))('%s', async (kind, { who, first, act }) => {
  await first?.();
  const persona = await demo.persona(who);
  const row = (await rowsOf(persona)).find((one) => one.kind === kind);
  if (!row) throw new Error(`${who} owes no ${kind}.`);
  // Who only follows, and who holds a seat elsewhere, is never asked.
  expect((await rowsOf(await demo.persona('observer'))).map(({ key }) => key)).not.toContain(row.key);
  const { count } = await doorsOf(persona).inbox.count(at());
  await act(doorsOf(persona), row);
  expect((await rowsOf(persona)).map(({ key }) => key)).not.toContain(row.key);
  expect((await doorsOf(persona).inbox.count(at())).count).toBeLessThanOrEqual(count);
});

it('whoever has lost the seat owes nothing of any kind, not even what waited a moment before', async () => {
  for (const name of ['member-municipalities', 'member-regions', 'chair', 'secretariat', 'commissioner']) {
    const persona = await demo.persona(name);
    await owner().seat.update({ where: { id: persona.actor.seat.id }, data: { untilOn: on('2022-02-28') } });
    expect([name, await rowsOf(persona)]).toEqual([name, []]);
  }
});
