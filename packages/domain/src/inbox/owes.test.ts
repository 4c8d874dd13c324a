import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import type { Holder, InboxFacts, Person } from './facts.ts';
import { sayMessage, sayUntil } from './labels.ts';
import { owes, type Owed } from './owes.ts';
import { waitsForOthers } from './waits-for-others.ts';

const today = '2022-03-01';
const nobody: Holder = { seatId: null, sectorId: null, role: null };
const member: Person = { seatId: 'k1', role: 'member', sectorId: 'k', actsAsChair: false, fromOn: '2021-06-17', untilOn: null };
const chair: Person = { ...member, seatId: 's1', role: 'chair', sectorId: 's', actsAsChair: true };
const secretariat: Person = { ...member, seatId: 'x1', role: 'secretariat', sectorId: null };
const commissioner: Person = { ...member, seatId: 'o1', role: 'commissioner', sectorId: null };
const recommendation = { id: 'r3', number: 3, letter: 'K', draftNumber: 1, title: 'Udlån af ledere i op til to år' };

/** The case on 1 March 2022, seen by one of its people. */
function caseOf(person: Person, over: Partial<InboxFacts> = {}): InboxFacts {
  const [meeting5, meeting6] = [
    { id: 'm5', number: 5, state: 'called' as const },
    { id: 'm6', number: 6, state: 'pollOpen' as const },
  ];
  const votes = person.role === 'member' || person.role === 'chair';
  return {
    person,
    polls: [{ meeting: meeting6, isAsked: votes, slots: 4, answeredSlots: 0, deadlineOn: '2022-03-09', othersMissing: 1 }],
    invitations: [
      {
        meeting: meeting5,
        reply: votes ? 'unanswered' : 'attending',
        starts: '2022-03-15T09:00',
        ends: '2022-03-15T11:30',
        place: 'Landgreven 4',
      },
    ],
    rounds: [
      {
        roundId: 'q8',
        recommendation: { ...recommendation, id: 'r8', number: 8, title: 'Modtagelsesforløb efter sektorskifte' },
        recommendationState: 'shared',
        state: 'open',
        deadlineOn: '2022-03-04',
        isAsked: votes,
        isRecused: false,
        stance: 'notStated',
        toReconfirm: false,
        othersMissing: 5,
      },
    ],
    balls: [
      {
        recommendation,
        state: 'shared',
        leadSectorId: 'k',
        holder: { ...nobody, seatId: 'k1' },
        sinceOn: '2022-02-24',
        isRecused: false,
      },
    ],
    actions: [
      {
        actionId: 'a1',
        text: 'Spørg tre borgmestre om tilbagekaldsretten',
        state: 'open',
        owner: { ...nobody, sectorId: 'k' },
        dueOn: '2022-04-20',
        snoozedUntilOn: null,
        from: { meetingNumber: 4, itemPosition: 6 },
      },
      {
        actionId: 'a2',
        text: 'Skaffe registertal',
        state: 'open',
        owner: { ...nobody, role: 'secretariat' },
        dueOn: '2022-02-22',
        snoozedUntilOn: null,
        from: null,
      },
    ],
    forecasts: [
      {
        forecastId: 'f1',
        milestone: { id: 'survey', title: 'Surveyresultater' },
        state: 'proposed',
        fromOn: '2022-03-31',
        toOn: '2022-04-20',
        reason: 'leverandøren har fået data for sent',
        proposedBySeatId: 'x1',
        proposedOn: '2022-02-25',
        approver: 'chair',
      },
      {
        forecastId: 'f2',
        milestone: { id: 'report', title: 'Rapport afleveret' },
        state: 'proposed',
        fromOn: '2022-06-30',
        toOn: '2022-08-18',
        reason: 'følger surveyen',
        proposedBySeatId: 'x1',
        proposedOn: '2022-02-25',
        approver: 'commissioner',
      },
    ],
    agendas: [
      {
        meeting: meeting5,
        startsOn: '2022-03-15',
        materialOn: '2022-03-08',
        isApproved: false,
        items: 7,
        minutes: 135,
        withoutIndstilling: [
          { itemId: 'i4', position: 4, title: 'Ny dato for surveyresultater' },
          { itemId: 'i5', position: 5, title: 'R-03 Udlån af ledere' },
        ],
      },
    ],
    minutes: [],
    proposals: [
      {
        proposalId: 'w1',
        title: 'Besøg i en kommune',
        state: 'waiting',
        proposedBySeatId: 'k1',
        proposedByName: 'Jens Lund',
        proposedOn: '2022-02-22',
      },
    ],
    mandates: [],
    ...over,
  };
}

const said = (row: Owed) =>
  [row.group, row.act, sayMessage(row.what, 'da'), sayMessage(row.why, 'da'), sayUntil(row.untilOn, today, 'da')].join(' | ');

describe('what the people of the case owe on 1 March 2022', () => {
  it('the member of the municipalities', () => {
    expect(owes(caseOf(member), today).map(said)).toEqual([
      'thisWeek | rounds.takePosition | R-08 Modtagelsesforløb efter sektorskifte | Du er spurgt om din stillingtagen. | senest fredag',
      'thisWeek | recommendations.write | R-03 Udlån af ledere i op til to år | Bolden er hos dig siden 24. februar. | ',
      'later | meetings.answerPoll | Find dato for møde 6 | 4 tidspunkter. Du mangler sammen med én anden. | senest 9. marts',
      'later | meetings.reply | Kommer du tirsdag 15. marts kl. 9.00? | Landgreven 4 · 2 t 30 min | senest 15. marts',
      'later | actions.finish | Opgave: spørg tre borgmestre om tilbagekaldsretten | Din sektors opgave fra møde 4, punkt 6. | senest 20. april',
    ]);
  });

  it('the chair', () => {
    expect(owes(caseOf(chair), today).map(said)).toEqual([
      'thisWeek | rounds.takePosition | R-08 Modtagelsesforløb efter sektorskifte | Du er spurgt om din stillingtagen. | senest fredag',
      'thisWeek | milestones.approveForecast | Ny dato for Surveyresultater | Fra 31. marts til 20. april: “leverandøren har fået data for sent”. | ',
      'later | meetings.approveAgenda | Dagsorden 15. marts | Kan godkendes, når sekretariatet har skrevet indstillinger til punkt 4 og 5. | senest 8. marts',
      'later | meetings.answerPoll | Find dato for møde 6 | 4 tidspunkter. Du mangler sammen med én anden. | senest 9. marts',
      'later | meetings.reply | Kommer du tirsdag 15. marts kl. 9.00? | Landgreven 4 · 2 t 30 min | senest 15. marts',
    ]);
  });

  it('the secretariat', () => {
    expect(owes(caseOf(secretariat), today).map(said)).toEqual([
      'today | actions.finish | Opgave: skaffe registertal | Sekretariatets opgave. | siden 22. februar',
      'thisWeek | meetings.answerProposal | Forslag til dagsordenen: Besøg i en kommune | Foreslået af Jens Lund 22. februar. | ',
      'later | meetings.editItem | Indstilling til punkt 4: Ny dato for surveyresultater | Beslutningspunkt på møde 5 uden indstilling. Materialet skal ud 8. marts. | senest 8. marts',
      'later | meetings.editItem | Indstilling til punkt 5: R-03 Udlån af ledere | Beslutningspunkt på møde 5 uden indstilling. Materialet skal ud 8. marts. | senest 8. marts',
    ]);
    expect(owes(caseOf(secretariat), today)[0]?.isOverdue).toBe(true);
  });

  it('the commissioner', () => {
    expect(owes(caseOf(commissioner), today).map(({ key }) => key)).toEqual(['approveForecast:report']);
  });

  it('the commissioner a proposed mandate, until it is decided and not when it is his own', () => {
    const proposed = {
      mandateId: 'k2',
      number: 2,
      state: 'proposed' as const,
      isOwn: false,
      proposedByName: 'Ida',
      proposedOn: today,
    };
    const rows = (person: Person, given: Partial<typeof proposed> | { state: 'declined' } = {}) =>
      owes(caseOf(person, { mandates: [{ ...proposed, ...given }] }), today).filter(({ kind }) => kind === 'approveMandate');
    expect(rows(commissioner).map(said)).toEqual([
      'thisWeek | mandate.approve | Kommissorium, version 2 | Foreslået af Ida 1. marts. | ',
    ]);
    for (const person of [chair, secretariat, member]) expect(rows(person)).toEqual([]);
    expect(rows(commissioner, { isOwn: true })).toEqual([]);
    expect(rows(commissioner, { state: 'declined' })).toEqual([]);
  });

  it('the member who must reconfirm', () => {
    const rounds = caseOf(member).rounds.map((round) => ({
      ...round,
      stance: 'supports' as const,
      toReconfirm: true,
      state: 'closed' as const,
    }));
    const [row] = owes(caseOf(member, { rounds }), today);
    expect(row).toMatchObject({
      kind: 'reconfirm',
      act: 'rounds.reconfirm',
      page: { noun: 'recommendations', id: 'r8', number: 8 },
    });
    expect(row && sayMessage(row.what, 'da')).toBe('R-08 Modtagelsesforløb efter sektorskifte er ændret, siden du tog stilling');
    expect(row && sayMessage(row.why, 'en')).toBe('You answered “supports”. Does it still hold?');
  });

  it('minutes: those invited read until the deadline, the chair approves after it', () => {
    const minutes = [
      {
        meeting: { id: 'm4', number: 4, state: 'minutesOut' as const },
        isInvited: true,
        isRead: false,
        sentOn: '2022-02-22',
        objectionsUntilOn: today,
      },
    ];
    const of = (person: Person, on: string) =>
      owes({ ...caseOf(person), minutes }, on).filter(({ kind }) => kind.endsWith('Minutes'));
    expect(of(member, today).map(({ kind }) => kind)).toEqual(['readMinutes']);
    expect(of(chair, today).map(({ kind }) => kind)).toEqual(['readMinutes']);
    expect(of(member, addDays(today, 1))).toEqual([]);
    expect(of(chair, addDays(today, 1)).map(({ kind }) => kind)).toEqual(['approveMinutes']);
    expect(
      owes({ ...caseOf(member), minutes: minutes.map((one) => ({ ...one, isRead: true })) }, today).some(
        ({ kind }) => kind === 'readMinutes',
      ),
    ).toBe(false);
  });
});

describe('what they wait for from others', () => {
  const waits = (person: Person, over: Partial<InboxFacts> = {}) =>
    waitsForOthers(caseOf(person, over), today).map(({ what, whom }) => `${sayMessage(what, 'da')} | ${sayMessage(whom, 'da')}`);

  it('the secretariat', () => {
    expect(waits(secretariat)).toEqual([
      'R-08 Modtagelsesforløb efter sektorskifte | 5 mangler at svare.',
      'Find dato for møde 6 | Én mangler at svare.',
      'Ny dato for Rapport afleveret | Venter på opdragsgiverens godkendelse.',
      'Ny dato for Surveyresultater | Venter på formandens godkendelse.',
    ]);
    const agendas = caseOf(secretariat).agendas.map((agenda) => ({ ...agenda, withoutIndstilling: [] }));
    expect(waits(secretariat, { agendas })).toContain('Dagsorden 15. marts | Venter på formandens godkendelse.');
  });

  it('a member, for his own proposal and his sector’s text', () => {
    expect(waits(member)).toEqual([
      'Forslag til dagsordenen: Besøg i en kommune | Venter på sekretariatets svar siden 22. februar.',
    ]);
    expect(waits({ ...member, seatId: 'k2' })).toEqual([
      'R-03 Udlån af ledere i op til to år | Bolden er hos en anden siden 24. februar.',
    ]);
  });

  it('nobody whose seat has ended', () => {
    expect(waits({ ...secretariat, untilOn: '2022-02-28' })).toEqual([]);
  });
});

describe('what is not due', () => {
  it('a seat is held on its last day', () => {
    expect(owes(caseOf({ ...member, untilOn: today }), today).length).toBeGreaterThan(0);
  });

  it('what is snoozed is hidden until its day', () => {
    const actions = caseOf(member).actions.map((action) => ({ ...action, snoozedUntilOn: '2022-04-06' }));
    const isThere = (on: string) => owes(caseOf(member, { actions }), on).some(({ kind }) => kind === 'action');
    expect([isThere('2022-04-05'), isThere('2022-04-06')]).toEqual([false, true]);
  });

  it('an answered proposal, also one put off, is off the list', () => {
    const proposals = caseOf(secretariat).proposals.map((proposal) => ({ ...proposal, state: 'later' as const }));
    expect(owes(caseOf(secretariat, { proposals }), today).some(({ kind }) => kind === 'answerProposal')).toBe(false);
  });
});
