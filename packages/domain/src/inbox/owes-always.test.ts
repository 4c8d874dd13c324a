import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVotingRole, roles } from '../actor.ts';
import { consultationStates } from '../consultations/workflow.ts';
import { addDays } from '../dates/calendar-day.ts';
import { mandateStates } from '../mandate/workflow.ts';
import { meetingStates } from '../meetings/workflow.ts';
import { permissions } from '../policy.ts';
import { recommendationStates } from '../recommendations/workflow.ts';
import { roundStates, stances } from '../rounds/workflow.ts';
import { statusStates } from '../status/workflow.ts';
import type { Holder, InboxFacts, Person } from './facts.ts';
import { sayMessage } from './labels.ts';
import type { Owed } from './owed.ts';
import { owes, putOff } from './owes.ts';
import { waitsForOthers } from './waits-for-others.ts';

const today = '2022-03-01';
const nobody: Holder = { seatId: null, sectorId: null, role: null };
const recommendation = { id: 'r3', number: 3, letter: 'K', draftNumber: 1, title: 'Udlån af ledere i op til to år' };

const somePerson = fc
  .record<Person>({
    seatId: fc.constantFrom('k1', 's1', 'x1'),
    role: fc.constantFrom(...roles),
    sectorId: fc.constantFrom('k', 's', null),
    actsAsChair: fc.boolean(),
    fromOn: fc.constant('2021-06-17'),
    untilOn: fc.constant(null),
  })
  // Only a deputy chair may or may not stand in the chair's stead.
  .map((person) => ({
    ...person,
    actsAsChair: person.role === 'chair' || (person.role === 'deputyChair' && person.actsAsChair),
  }));
const someDay = fc.integer({ min: -40, max: 60 }).map((days) => addDays(today, days));
const someHolder = fc.constantFrom<Holder>(
  { ...nobody, seatId: 'k1' },
  { ...nobody, sectorId: 'k' },
  { ...nobody, role: 'chair' },
  { ...nobody, role: 'secretariat' },
  { ...nobody, role: 'commissioner' },
);
const list = <T>(one: fc.Arbitrary<T>, id: (value: T) => string) => fc.uniqueArray(one, { maxLength: 3, selector: id });
const someMeeting = fc.record({
  id: fc.constantFrom('m4', 'm5', 'm6'),
  number: fc.nat(9),
  state: fc.constantFrom(...meetingStates),
});
const ref = fc.constantFrom('r1', 'r2', 'r3').map((id) => ({ ...recommendation, id }));

const drawnFacts: fc.Arbitrary<InboxFacts> = fc.record<InboxFacts>({
  person: somePerson,
  polls: list(
    fc.record({
      meeting: someMeeting,
      isAsked: fc.boolean(),
      slots: fc.constant(4),
      answeredSlots: fc.nat(4),
      deadlineOn: fc.option(someDay),
      othersMissing: fc.nat(9),
    }),
    ({ meeting }) => meeting.id,
  ),
  invitations: list(
    fc.record({
      meeting: someMeeting,
      reply: fc.constantFrom('unanswered', 'attending', 'maybe', 'apologies', null),
      starts: someDay.map((on) => `${on}T09:00`),
      ends: someDay.map((on) => `${on}T11:30`),
      place: fc.constant(''),
    }),
    ({ meeting }) => meeting.id,
  ),
  rounds: list(
    fc.record({
      roundId: fc.constantFrom('q1', 'q2', 'q3'),
      recommendation: ref,
      recommendationState: fc.constantFrom(...recommendationStates),
      state: fc.constantFrom(...roundStates),
      deadlineOn: someDay,
      isAsked: fc.boolean(),
      isRecused: fc.boolean(),
      stance: fc.constantFrom(...stances, 'notStated' as const),
      toReconfirm: fc.boolean(),
      othersMissing: fc.nat(9),
    }),
    ({ roundId }) => roundId,
  ),
  balls: list(
    fc.record({
      recommendation: ref,
      state: fc.constantFrom(...recommendationStates),
      leadSectorId: fc.constantFrom('k', 's'),
      holder: someHolder,
      sinceOn: someDay,
      isRecused: fc.boolean(),
    }),
    (ball) => ball.recommendation.id,
  ),
  actions: list(
    fc.record({
      actionId: fc.constantFrom('a1', 'a2', 'a3'),
      text: fc.constant('Skriv'),
      state: fc.constantFrom('open', 'done', 'dropped'),
      owner: someHolder,
      dueOn: fc.option(someDay),
      snoozedUntilOn: fc.option(someDay),
      from: fc.constant(null),
    }),
    ({ actionId }) => actionId,
  ),
  forecasts: list(
    fc.record({
      forecastId: fc.constantFrom('f1', 'f2', 'f3'),
      milestone: fc.record({ id: fc.constantFrom('n1', 'n2', 'n3'), title: fc.constant('Survey') }),
      state: fc.constantFrom('proposed', 'approved', 'declined'),
      fromOn: someDay,
      toOn: someDay,
      reason: fc.constant('data kom sent'),
      proposedBySeatId: fc.constantFrom('k1', 's1', 'x1'),
      proposedOn: someDay,
      approver: fc.constantFrom('secretariat', 'chair', 'commissioner'),
    }),
    ({ milestone }) => milestone.id,
  ),
  minorities: list(
    fc.record({
      recommendation: fc.constantFrom({ ...recommendation, id: 'm1' }, { ...recommendation, id: 'm2' }),
      recommendationState: fc.constantFrom(...recommendationStates),
      stance: fc.constantFrom(...stances, 'notStated' as const),
      isAsked: fc.boolean(),
      isRecused: fc.boolean(),
      untilOn: someDay,
      meetingNumber: fc.constantFrom(null, 5),
      signed: fc.constantFrom('no', 'earlier', 'yes'),
    }),
    (one) => one.recommendation.id,
  ),
  procedures: list(
    fc
      .record({
        procedureId: fc.constantFrom('w1', 'w2'),
        deadlineOn: someDay,
        open: fc.nat(3),
        changed: fc.nat(3),
        owing: fc.nat(2),
      })
      .map((one) => ({ ...one, changed: Math.min(one.changed, one.open) })),
    ({ procedureId }) => procedureId,
  ),
  consultations: list(
    fc.record({
      consultationId: fc.constantFrom('h1', 'h2'),
      recommendation: ref,
      recommendationState: fc.constantFrom(...recommendationStates),
      leadSectorId: fc.constantFrom('k', 's'),
      holder: someHolder,
      state: fc.constantFrom(...consultationStates),
      deadlineOn: someDay,
      silent: fc.nat(2),
      toRespond: fc.nat(2),
    }),
    ({ consultationId }) => consultationId,
  ),
  agendas: list(
    fc.record({
      meeting: someMeeting,
      startsOn: someDay,
      materialOn: someDay,
      isApproved: fc.boolean(),
      items: fc.nat(9),
      minutes: fc.nat(200),
      withoutIndstilling: fc.constantFrom([], [{ itemId: 'i1', position: 1, title: 'Punkt' }]),
    }),
    ({ meeting }) => meeting.id,
  ).map((agendas) =>
    agendas.map((agenda) => ({
      ...agenda,
      withoutIndstilling: agenda.withoutIndstilling.map((item) => ({ ...item, itemId: `${agenda.meeting.id}${item.itemId}` })),
    })),
  ),
  minutes: list(
    fc
      .record({
        meeting: someMeeting,
        isInvited: fc.boolean(),
        isRead: fc.boolean(),
        sentOn: someDay,
        objectionsUntilOn: fc.option(someDay),
        openObjections: fc.nat(3),
      })
      .map((sent) => ({ ...sent, isObjectedTo: sent.openObjections > 0 })),
    ({ meeting }) => meeting.id,
  ),
  material: list(
    fc.record({
      meeting: someMeeting,
      isInvited: fc.boolean(),
      isRead: fc.boolean(),
      items: fc.nat(9),
      releasedOn: someDay,
      startsOn: someDay,
    }),
    ({ meeting }) => meeting.id,
  ),
  held: list(fc.record({ meeting: someMeeting, heldOn: someDay }), ({ meeting }) => meeting.id),
  milestones: list(
    fc.record({
      milestone: fc.record({ id: fc.constantFrom('n4', 'n5'), title: fc.constant('Webinar') }),
      state: fc.constantFrom('planned', 'reached', 'dropped'),
      ownerSeatId: fc.constantFrom('k1', 's1', null),
      dueOn: someDay,
      hasProposal: fc.boolean(),
    }),
    ({ milestone }) => milestone.id,
  ),
  snoozed: fc.constant([]),
  proposals: list(
    fc.record({
      proposalId: fc.constantFrom('w1', 'w2'),
      title: fc.constant('Besøg'),
      state: fc.constantFrom('waiting', 'scheduled', 'later', 'declined'),
      proposedBySeatId: fc.constantFrom('k1', 's1'),
      proposedByName: fc.constant('Jens Lund'),
      proposedOn: someDay,
    }),
    ({ proposalId }) => proposalId,
  ),
  readThroughs: list(
    fc.record({ meeting: someMeeting, untilOn: someDay, isRead: fc.boolean(), items: fc.nat(12) }),
    ({ meeting }) => meeting.id,
  ),
  proposalAnswers: list(
    fc.record({
      proposalId: fc.constantFrom('w3', 'w4'),
      title: fc.constant('Besøg'),
      state: fc.constantFrom('scheduled', 'later', 'declined'),
      answer: fc.constantFrom('', 'Ikke nu.'),
      meetingNumber: fc.constantFrom(5, null),
    }),
    ({ proposalId }) => proposalId,
  ),
  mandates: list(
    fc.record({
      mandateId: fc.constantFrom('n2', 'n3'),
      number: fc.nat(9),
      state: fc.constantFrom(...mandateStates),
      isOwn: fc.boolean(),
      proposedByName: fc.constant('Ida Mølgaard'),
      proposedOn: someDay,
    }),
    ({ mandateId }) => mandateId,
  ),
  baselines: list(
    fc.record({
      changeId: fc.constantFrom('b1', 'b2'),
      state: fc.constantFrom('proposed', 'approved', 'declined'),
      milestones: fc.integer({ min: 1, max: 9 }),
      delivery: fc.constantFrom(null, { fromOn: '2022-06-30', toOn: '2022-09-30' }),
      reason: fc.constant('Mere tid'),
      approver: fc.constantFrom('chair', 'commissioner'),
      isOwn: fc.boolean(),
      proposedByName: fc.constant('Ida Mølgaard'),
      proposedOn: someDay,
    }),
    ({ changeId }) => changeId,
  ),
  reports: list(
    fc.record({
      reportId: fc.constantFrom('t1', 't2'),
      number: fc.nat(9),
      state: fc.constantFrom(...statusStates),
      question: fc.constantFrom(null, { name: 'Birgitte Sand', text: 'Hvorfor?' }),
    }),
    ({ reportId }) => reportId,
  ),
  plan: fc.option(
    fc.record({
      delivery: fc.constant({ id: 'd1', on: '2022-08-18' }),
      meetings: list(
        fc.record({
          id: fc.constantFrom('m4', 'm5', 'm6'),
          number: fc.nat(9),
          state: fc.constantFrom(...meetingStates),
          startsLocal: fc.constantFrom('2022-03-15T09:00', '2022-05-03T09:00', '2022-06-14T09:00', null),
          endsLocal: fc.constant('2022-06-14T11:30'),
          laidFromOn: fc.constantFrom('2022-06-30', '2022-08-18'),
          laidDays: fc.integer({ min: 1, max: 90 }),
        }),
        ({ id }) => id,
      ),
    }),
  ),
  suggestionOutcomes: list(
    fc.record({
      suggestionId: fc.constantFrom('s1', 's2'),
      recommendation: fc.constant({ id: 'r1', number: 3, letter: 'K', draftNumber: 1, title: 'Udlån' }),
      state: fc.constantFrom('accepted', 'declined'),
      byName: fc.constant('Mette Dahl'),
      settledOn: someDay,
      reason: fc.constantFrom('', 'For dyrt.'),
    }),
    ({ suggestionId }) => suggestionId,
  ),
  mentions: list(
    fc.record({
      commentId: fc.constantFrom('c1', 'c2'),
      recommendation: fc.constant({ id: 'r1', number: 3, letter: 'K', draftNumber: 1, title: 'Udlån' }),
      state: fc.constantFrom(...recommendationStates),
      byName: fc.constant('Mette Dahl'),
      askedOn: someDay,
      body: fc.constant('Gælder det alle?'),
      isSettled: fc.boolean(),
      isAnswered: fc.boolean(),
    }),
    ({ commentId }) => commentId,
  ),
});

/** Only voting seats are polled. */
const someFacts = drawnFacts.map((facts) => ({
  ...facts,
  polls: facts.polls.map((poll) => ({ ...poll, isAsked: poll.isAsked && isVotingRole(facts.person.role) })),
}));

/** The facts after the person has done what the row asks, as the server would leave them. */
function settle(facts: InboxFacts, { kind, act, thing: { id } }: Owed): InboxFacts {
  const other: Holder = { ...nobody, seatId: 'someone' };
  const change = <T>(all: readonly T[], is: (one: T) => boolean, to: Partial<T>) =>
    all.map((one) => (is(one) ? { ...one, ...to } : one));
  if (act === 'meetings.answerPoll')
    return { ...facts, polls: change(facts.polls, ({ meeting }) => meeting.id === id, { answeredSlots: 4 }) };
  if (act === 'meetings.reply')
    return { ...facts, invitations: change(facts.invitations, ({ meeting }) => meeting.id === id, { reply: 'maybe' }) };
  if (act === 'rounds.takePosition')
    return {
      ...facts,
      rounds: change(facts.rounds, ({ roundId }) => roundId === id, { stance: 'supports', toReconfirm: false }),
    };
  if (act === 'rounds.reconfirm')
    return { ...facts, rounds: change(facts.rounds, ({ roundId }) => roundId === id, { toReconfirm: false }) };
  if (act === 'recommendations.comment')
    return { ...facts, mentions: change(facts.mentions, ({ commentId }) => commentId === id, { isAnswered: true }) };
  if (act === 'recommendations.noteOutcome')
    return { ...facts, suggestionOutcomes: facts.suggestionOutcomes.filter(({ suggestionId }) => suggestionId !== id) };
  if (act === 'recommendations.write')
    return { ...facts, balls: change(facts.balls, (ball) => ball.recommendation.id === id, { holder: other }) };
  if (act === 'actions.finish')
    return { ...facts, actions: change(facts.actions, ({ actionId }) => actionId === id, { state: 'done' }) };
  if (act === 'milestones.approveForecast')
    return { ...facts, forecasts: change(facts.forecasts, ({ milestone }) => milestone.id === id, { state: 'approved' }) };
  if (act === 'meetings.approveAgenda')
    return { ...facts, agendas: change(facts.agendas, ({ meeting }) => meeting.id === id, { isApproved: true }) };
  if (act === 'meetings.editItem')
    return {
      ...facts,
      agendas: facts.agendas.map((one) => ({
        ...one,
        withoutIndstilling: one.withoutIndstilling.filter(({ itemId }) => itemId !== id),
      })),
    };
  if (act === 'meetings.markRead')
    return kind === 'readMinutes'
      ? { ...facts, minutes: change(facts.minutes, ({ meeting }) => meeting.id === id, { isRead: true }) }
      : { ...facts, material: change(facts.material, ({ meeting }) => meeting.id === id, { isRead: true }) };
  if (act === 'meetings.answerReadThrough')
    return { ...facts, readThroughs: change(facts.readThroughs, ({ meeting }) => meeting.id === id, { isRead: true }) };
  if (act === 'meetings.noteAnswer')
    return { ...facts, proposalAnswers: facts.proposalAnswers.filter(({ proposalId }) => proposalId !== id) };
  if (act === 'meetings.release' || act === 'meetings.convene' || act === 'meetings.sendMinutes') {
    const gone = <T extends { meeting: { id: string } }>(all: readonly T[]) => all.filter(({ meeting }) => meeting.id !== id);
    if (act === 'meetings.release') return { ...facts, agendas: gone(facts.agendas) };
    return act === 'meetings.sendMinutes' ? { ...facts, held: gone(facts.held) } : { ...facts, polls: gone(facts.polls) };
  }
  if (act === 'milestones.forecast')
    return { ...facts, milestones: change(facts.milestones, ({ milestone }) => milestone.id === id, { hasProposal: true }) };
  if (act === 'meetings.settleObjection')
    return { ...facts, minutes: change(facts.minutes, ({ meeting }) => meeting.id === id, { openObjections: 0 }) };
  if (act === 'meetings.approveMinutes')
    return {
      ...facts,
      minutes: facts.minutes.map((one) =>
        one.meeting.id === id ? { ...one, meeting: { ...one.meeting, state: 'minutesApproved' } } : one,
      ),
    };
  if (act === 'meetings.answerProposal')
    return { ...facts, proposals: change(facts.proposals, ({ proposalId }) => proposalId === id, { state: 'later' }) };
  if (act === 'mandate.approve')
    return { ...facts, mandates: change(facts.mandates, ({ mandateId }) => mandateId === id, { state: 'approved' }) };
  if (act === 'milestones.approveBaseline')
    return { ...facts, baselines: change(facts.baselines, ({ changeId }) => changeId === id, { state: 'approved' }) };
  if (act === 'minority.write' || act === 'minority.sign')
    return { ...facts, minorities: change(facts.minorities, (one) => one.recommendation.id === id, { signed: 'yes' }) };
  if (act === 'procedures.conclude' || act === 'procedures.pullOut')
    return { ...facts, procedures: change(facts.procedures, ({ procedureId }) => procedureId === id, { open: 0 }) };
  // Ended with every point answered already: otherwise these are what waits next.
  if (act === 'consultations.close')
    return {
      ...facts,
      consultations: change(facts.consultations, (one) => one.consultationId === id, { state: 'closed', toRespond: 0 }),
    };
  if (act === 'consultations.respond')
    return { ...facts, consultations: change(facts.consultations, (one) => one.consultationId === id, { toRespond: 0 }) };
  if (act === 'status.approve')
    return { ...facts, reports: change(facts.reports, ({ reportId }) => reportId === id, { state: 'approved' }) };
  if (act === 'status.answer')
    return { ...facts, reports: change(facts.reports, ({ reportId }) => reportId === id, { question: null }) };
  if (act === 'meetings.followDelivery' && facts.plan) {
    const { delivery, meetings } = facts.plan;
    return { ...facts, plan: { delivery, meetings: meetings.map((one) => ({ ...one, laidFromOn: delivery.on })) } };
  }
  throw new Error(`No row may ask for ${act}`);
}

describe('always', () => {
  it('doing what a row asks removes that row and no other; the last indstilling makes the material ready to send', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const rows = owes(facts, today);
        for (const row of rows) {
          const next = row.kind === 'indstilling' ? `release:${row.page.id}` : null;
          const left = owes(settle(facts, row), today).map(({ key }) => key);
          expect(left.filter((key) => key !== next)).toEqual(rows.map(({ key }) => key).filter((key) => key !== row.key));
        }
      }),
    );
  });

  it('what is put off is hidden until its day, is there again on it, and takes no other row along', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(70), (facts, days) => {
        const rows = owes(facts, today);
        for (const row of rows) {
          const untilOn = addDays(today, days);
          const put = { ...facts, snoozed: [{ key: row.key, untilOn }] };
          const may = row.snoozeUntilOn !== null && untilOn > today && untilOn <= row.snoozeUntilOn;
          expect(owes(put, today).map(({ key }) => key)).toEqual(
            rows.map(({ key }) => key).filter((key) => !may || key !== row.key),
          );
          expect(putOff(put, today).map(({ key }) => key)).toEqual(may ? [row.key] : []);
          if (may) expect(owes(put, untilOn).map(({ key }) => key)).toContain(row.key);
          expect(owes(settle(put, row), today).map(({ key }) => key)).not.toContain(row.key);
          expect(putOff(settle(put, row), today)).toEqual([]);
        }
      }),
    );
  });

  it('nothing on which somebody else waits can be put off, and nothing past its day', () => {
    const stands = [
      'ball',
      'answerPoll',
      'reply',
      'release',
      'convene',
      'sendMinutes',
      'answerProposal',
      'milestoneDue',
      'followDelivery',
    ];
    const isAsked = ({ kind }: Owed) => kind === 'answerComment';
    fc.assert(
      fc.property(someFacts, (facts) => {
        const putOffable = owes(facts, today).filter(({ snoozeUntilOn }) => snoozeUntilOn !== null);
        expect(putOffable.filter(({ kind }) => kind.startsWith('approve') || stands.includes(kind))).toEqual([]);
        // A comment that asks has no day; its answer can wait a fortnight from the day one looks.
        const [asked, dated] = [putOffable.filter(isAsked), putOffable.filter((row) => !isAsked(row))];
        expect(asked.filter(({ snoozeUntilOn }) => snoozeUntilOn !== '2022-03-15')).toEqual([]);
        expect(dated.filter(({ untilOn, snoozeUntilOn }) => untilOn !== snoozeUntilOn || !untilOn || untilOn <= today)).toEqual(
          [],
        );
      }),
    );
  });

  it('who is not asked, is recused, or has no seat that day owes nothing of it', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom('recused', 'stance', 'not asked'), (facts, how) => {
        const over =
          how === 'recused' ? { isRecused: true } : how === 'stance' ? { stance: 'recused' as const } : { isAsked: false };
        const rows = owes(
          {
            ...facts,
            rounds: facts.rounds.map((round) => ({ ...round, ...over })),
            polls: facts.polls.map((poll) => ({ ...poll, isAsked: false })),
            minorities: facts.minorities.map((one) => ({ ...one, ...over })),
            balls: facts.balls.map((ball) => ({ ...ball, isRecused: true })),
            material: facts.material.map((one) => ({ ...one, isInvited: false })),
            minutes: facts.minutes.map((one) => ({ ...one, isInvited: false })),
          },
          today,
        );
        expect(
          rows.filter(({ kind }) =>
            ['takePosition', 'reconfirm', 'answerPoll', 'ball', 'readMaterial', 'readMinutes'].includes(kind),
          ),
        ).toEqual([]);
        for (const held of [{ untilOn: addDays(today, -1) }, { fromOn: addDays(today, 1) }]) {
          const ended = { ...facts, person: { ...facts.person, ...held } };
          expect([...owes(ended, today), ...putOff(ended, today), ...waitsForOthers(ended, today)]).toEqual([]);
        }
      }),
    );
  });

  it('nobody but the secretariat is asked to approve his own date', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const own = {
          ...facts,
          forecasts: facts.forecasts.map((forecast) => ({ ...forecast, proposedBySeatId: facts.person.seatId })),
        };
        const asked = owes(own, today).filter(({ kind }) => kind === 'approveForecast');
        if (facts.person.role !== 'secretariat') expect(asked).toEqual([]);
        else
          for (const { thing } of asked)
            expect(own.forecasts.find(({ milestone }) => milestone.id === thing.id)?.approver).not.toBe('commissioner');
      }),
    );
  });

  it('nobody is asked to decide on a mandate or a plan of his own, and on neither but the commissioner', () => {
    fc.assert(
      fc.property(someFacts, fc.boolean(), (facts, isOwn) => {
        const own = {
          ...facts,
          baselines: facts.baselines.map((one) => ({ ...one, isOwn })),
          mandates: facts.mandates.map((one) => ({ ...one, isOwn })),
        };
        const asked = owes(own, today).filter(({ kind }) => kind === 'approveBaseline' || kind === 'approveMandate');
        expect(asked.length > 0 && (isOwn || facts.person.role !== 'commissioner')).toBe(false);
      }),
    );
  });

  it('every row has its own key, an act the policy knows, sentences in both languages, and its place in the order', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const rows = owes(facts, today);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const { act, what, why, group, untilOn, isOverdue } of rows) {
          expect(permissions).toContain(act);
          for (const language of ['da', 'en'] as const) {
            expect(sayMessage(what, language)).toMatch(/\S/);
            expect(sayMessage(why, language)).not.toMatch(/undefined|NaN|null/);
          }
          if (isOverdue) expect(group).toBe('today');
          if (untilOn !== null) expect(group).toBe(untilOn <= today ? 'today' : untilOn <= '2022-03-06' ? 'thisWeek' : 'later');
        }
        const order = rows.map(({ group }) => ['today', 'thisWeek', 'later'].indexOf(group));
        expect(order).toEqual(order.toSorted());
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
      }),
    );
  });

  it('nothing is both owed and waited for, apart from minutes and rounds that many share', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const owed = new Set(
          owes(facts, today)
            .filter(({ kind }) => kind === 'ball' || kind === 'answerProposal')
            .map(({ thing }) => `${thing.noun}:${thing.id}`),
        );
        const waiting = waitsForOthers(facts, today).filter(({ kind }) => kind === 'ball' || kind === 'proposal');
        expect(waiting.filter(({ thing }) => owed.has(`${thing.noun}:${thing.id}`))).toEqual([]);
      }),
    );
  });
});
