import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import type { Holder, InboxFacts, Person } from './facts.ts';
import { sayMessage, sayUntil } from './labels.ts';
import type { Owed } from './owed.ts';
import { owes, putOff } from './owes.ts';
import type { RecommendationState } from '../recommendations/workflow.ts';
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
    material: [],
    held: [],
    minutes: [],
    milestones: [],
    snoozed: [],
    readThroughs: [],
    proposalAnswers: [],
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
    baselines: [],
    reports: [],
    plan: null,
    mentions: [],
    suggestionOutcomes: [],
    minorities: [],
    procedures: [],
    consultations: [],
    ...over,
  };
}

const said = (row: Owed) =>
  [row.group, row.act, sayMessage(row.what, 'da'), sayMessage(row.why, 'da'), sayUntil(row.untilOn, today, 'da')].join(' | ');

describe('what the people of the case owe on 1 March 2022', () => {
  it('the member of the municipalities', () => {
    expect(owes(caseOf(member), today).map(said)).toEqual([
      'thisWeek | rounds.takePosition | R-08 Modtagelsesforløb efter sektorskifte | Du er spurgt om din stillingtagen. | senest fredag',
      'thisWeek | recommendations.write | R-03 Udlån af ledere i op til to år | Bolden har været hos dig siden 24. februar. | ',
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
        openObjections: 0,
        isObjectedTo: false,
      },
    ];
    const of = (person: Person, on: string) =>
      owes({ ...caseOf(person), minutes }, on).filter(({ kind }) => kind.endsWith('Minutes'));
    expect(of(member, today).map(({ kind }) => kind)).toEqual(['readMinutes']);
    expect(of(chair, today).map(({ kind }) => kind)).toEqual(['readMinutes']);
    expect(of(member, addDays(today, 1))).toEqual([]);
    expect(of(chair, addDays(today, 1)).map(({ kind }) => kind)).toEqual(['approveMinutes']);
    const objected = minutes.map((one) => ({ ...one, openObjections: 2, isObjectedTo: true }));
    const settles = (person: Person) =>
      owes({ ...caseOf(person), minutes: objected }, addDays(today, 1)).filter(({ kind }) => kind === 'settleObjections');
    for (const person of [chair, secretariat])
      expect(settles(person).map(({ why }) => sayMessage(why, 'da'))).toEqual(['2 indsigelser venter på svar.']);
    expect(settles(member)).toEqual([]);
    expect(owes({ ...caseOf(chair), minutes: objected }, addDays(today, 1)).some(({ kind }) => kind === 'approveMinutes')).toBe(
      false,
    );
    expect(
      owes({ ...caseOf(member), minutes: minutes.map((one) => ({ ...one, isRead: true })) }, today).some(
        ({ kind }) => kind === 'readMinutes',
      ),
    ).toBe(false);
  });
});

describe('every noun has its row', () => {
  const quiet = (person: Person, over: Partial<InboxFacts>): InboxFacts => ({
    ...caseOf(person),
    ...{
      polls: [],
      invitations: [],
      rounds: [],
      balls: [],
      actions: [],
      forecasts: [],
      agendas: [],
      proposals: [],
      readThroughs: [],
      proposalAnswers: [],
    },
    ...over,
  });
  const called = caseOf(secretariat).agendas.map((agenda) => ({ ...agenda, isApproved: true, withoutIndstilling: [] }));
  const polls = caseOf(secretariat).polls.map((poll) => ({ ...poll, othersMissing: 2, deadlineOn: '2022-02-28' }));
  const [out, held, sent] = (['materialOut', 'held', 'minutesOut'] as const).map((state) => ({ id: 'm7', number: 7, state }));
  const material = [
    {
      meeting: out as NonNullable<typeof out>,
      isInvited: true,
      isRead: false,
      items: 6,
      releasedOn: '2022-02-28',
      startsOn: '2022-03-08',
    },
  ];
  const minutes = [
    {
      meeting: sent as NonNullable<typeof sent>,
      isInvited: true,
      isRead: false,
      sentOn: '2022-02-25',
      objectionsUntilOn: '2022-03-04',
      openObjections: 0,
      isObjectedTo: false,
    },
  ];
  const mandates = [
    { mandateId: 'v2', number: 2, state: 'proposed' as const, isOwn: false, proposedByName: 'Ida', proposedOn: today },
  ];
  const plan: InboxFacts['baselines'][number] = {
    changeId: 'b1',
    state: 'proposed',
    milestones: 3,
    delivery: { fromOn: '2022-06-30', toOn: '2022-09-30' },
    reason: 'Mere tid.',
    approver: 'commissioner',
    isOwn: false,
    proposedByName: 'Ida',
    proposedOn: today,
  };
  const late = {
    milestone: { id: 'n1', title: 'Survey i felten' },
    state: 'planned' as const,
    dueOn: '2022-02-28',
    hasProposal: false,
  };
  const mine = [{ ...late, ownerSeatId: 'k1' }];
  const nobodys = [{ ...late, ownerSeatId: null }];
  const adviser: Person = { ...member, seatId: 't1', role: 'adviser' };
  const observer: Person = { ...member, seatId: 'v1', role: 'observer', sectorId: null };

  it.each<[string, Person, Partial<InboxFacts>, string[]]>([
    [
      'material, for a member',
      member,
      { material },
      ['Materiale til møde 7 | 6 punkter til gennemlæsning før mødet 8. marts. | senest 8. marts'],
    ],
    [
      'material, for an adviser',
      adviser,
      { material },
      ['Materiale til møde 7 | 6 punkter til gennemlæsning før mødet 8. marts. | senest 8. marts'],
    ],
    ['material, for the secretariat that sent it', secretariat, { material }, []],
    ['material, for an observer', observer, { material }, []],
    ['material that is read', member, { material: material.map((one) => ({ ...one, isRead: true })) }, []],
    ['material of a meeting that is over', member, { material: material.map((one) => ({ ...one, startsOn: '2022-02-28' })) }, []],
    [
      'minutes, for a member',
      member,
      { minutes },
      ['Referat af møde 7 | Indsigelser kan komme til og med 4. marts. | senest fredag'],
    ],
    ['minutes, for the secretariat', secretariat, { minutes }, []],
    ['minutes, for an observer', observer, { minutes }, []],
    [
      'minutes to send',
      secretariat,
      { held: [{ meeting: held as NonNullable<typeof held>, heldOn: '2022-02-28' }] },
      ['Udsend referatet af møde 7 | Mødet blev holdt 28. februar. | '],
    ],
    [
      'minutes to send, for a member',
      member,
      { held: [{ meeting: held as NonNullable<typeof held>, heldOn: '2022-02-28' }] },
      [],
    ],
    [
      'material to send',
      secretariat,
      { agendas: called },
      ['Udsend materialet til møde 5 | Dagsordenen er godkendt. Materialet skal ud 8. marts. | senest 8. marts'],
    ],
    ['material to send, for the chair', chair, { agendas: called }, []],
    ['a date to choose', secretariat, { polls }, ['Vælg dato for møde 6 | Svarfristen udløb 28. februar. 2 har ikke svaret. | ']],
    [
      'a date to choose, all in',
      secretariat,
      { polls: polls.map((poll) => ({ ...poll, othersMissing: 0 })) },
      ['Vælg dato for møde 6 | Alle har svaret. | '],
    ],
    ['a poll still open', secretariat, { polls: polls.map((poll) => ({ ...poll, deadlineOn: '2022-03-09' })) }, []],
    ['a mandate', commissioner, { mandates }, ['Kommissorium, version 2 | Foreslået af Ida 1. marts. | ']],
    ['a mandate, for the chair', chair, { mandates }, []],
    [
      'a new plan',
      commissioner,
      { baselines: [plan] },
      ['Ny plan for 3 milepæle | Foreslået af Ida 1. marts: “Mere tid”. Afleveringen flyttes fra 30. juni til 30. september. | '],
    ],
    ['a new plan, for the chair', chair, { baselines: [plan] }, []],
    ['a new plan that a meeting decides on', commissioner, { baselines: [{ ...plan, approver: 'chair' }] }, []],
    ['a new plan of one’s own', commissioner, { baselines: [{ ...plan, isOwn: true }] }, []],
    ['a new plan that is decided', commissioner, { baselines: [{ ...plan, state: 'declined' }] }, []],
    [
      'one’s own milestone',
      member,
      { milestones: mine },
      [
        'Survey i felten er ikke nået | Milepælen var sat til 28. februar. Foreslå en ny dato, eller få den noteret som nået. | siden 28. februar',
      ],
    ],
    ['another’s milestone', chair, { milestones: mine }, []],
    [
      'nobody’s milestone',
      secretariat,
      { milestones: nobodys },
      [
        'Survey i felten er ikke nået | Milepælen var sat til 28. februar. Foreslå en ny dato, eller få den noteret som nået. | siden 28. februar',
      ],
    ],
    ['a milestone on its day', member, { milestones: mine.map((one) => ({ ...one, dueOn: today })) }, []],
    ['a milestone with a date proposed', member, { milestones: mine.map((one) => ({ ...one, hasProposal: true })) }, []],
  ])('%s', (_, person, over, expected) => {
    const words = (row: Owed) => [sayMessage(row.what, 'da'), sayMessage(row.why, 'da'), sayUntil(row.untilOn, today, 'da')];
    expect(owes(quiet(person, over), today).map((row) => words(row).join(' | '))).toEqual(expected);
  });

  it('points of a consultation nobody has responded to wait for the secretariat once the text is decided, whoever it lay with', () => {
    const lead: Holder = { ...nobody, sectorId: 'k' };
    const own = (person: Person, state: RecommendationState, holder = lead) =>
      owes(
        caseOf(person, {
          consultations: [
            {
              ...{ consultationId: 'h1', recommendation, recommendationState: state, leadSectorId: 'k', holder },
              ...{ state: 'closed', deadlineOn: '2022-02-20', silent: 1, toRespond: 2 },
            },
          ],
        }),
        today,
      )
        .filter(({ kind }) => kind === 'respondToConsultation')
        .map(said);
    const row = [
      'thisWeek | consultations.respond | R-03 Udlån af ledere i op til to år | 2 høringssvar mangler taskforcens svar. | ',
    ];
    expect([own(member, 'shared'), own(secretariat, 'shared')]).toEqual([row, []]);
    for (const state of ['adopted', 'published', 'rejected'] as const)
      expect([own(member, state), own(secretariat, state), own(chair, state)]).toEqual([[], row, []]);
    // Withdrawn, or gone on in another: those asked were told that it fell.
    for (const state of ['withdrawn', 'merged'] as const) expect(own(secretariat, state, nobody)).toEqual([]);
  });

  it('who proposed a mandate waits for the commissioner', () => {
    const waits = waitsForOthers(quiet(secretariat, { mandates }), today);
    expect(waits.map(({ what, whom }) => `${sayMessage(what, 'da')} | ${sayMessage(whom, 'da')}`)).toEqual([
      'Kommissorium, version 2 | Venter på opdragsgiverens godkendelse.',
    ]);
  });

  it('the secretariat waits for who decides on a new plan, and the chair for the commissioner alone', () => {
    const waits = (person: Person, approver: 'chair' | 'commissioner') =>
      waitsForOthers(quiet(person, { baselines: [{ ...plan, approver }] }), today).map(({ whom }) => sayMessage(whom, 'da'));
    expect(waits(secretariat, 'chair')).toEqual(['Venter på formandens godkendelse.']);
    expect(waits(secretariat, 'commissioner')).toEqual(['Venter på opdragsgiverens godkendelse.']);
    expect(waits(chair, 'chair')).toEqual([]);
    expect(waits(chair, 'commissioner')).toEqual(['Venter på opdragsgiverens godkendelse.']);
    expect(waits(commissioner, 'commissioner')).toEqual([]);
  });
});

describe('what is put off', () => {
  const put = (key: string, untilOn: string) => caseOf(member, { snoozed: [{ key, untilOn }] });
  const keys = (facts: InboxFacts, on = today) => owes(facts, on).map(({ key }) => key);

  it('is apart until its day, with the day', () => {
    const facts = put('takePosition:q8', '2022-03-04');
    expect(keys(facts)).not.toContain('takePosition:q8');
    expect(putOff(facts, today)).toMatchObject([{ key: 'takePosition:q8', wakesOn: '2022-03-04' }]);
    expect(keys(facts, '2022-03-04')).toContain('takePosition:q8');
    expect(putOff(facts, '2022-03-04')).toEqual([]);
  });

  it.each([
    ['takePosition:q8', '2022-03-04'],
    ['action:a1', '2022-04-20'],
    ['ball:r3', null],
    ['answerPoll:m6', null],
    ['reply:m5', null],
  ])('%s may wait until %s', (key, untilOn) => {
    expect(owes(caseOf(member), today).find((row) => row.key === key)?.snoozeUntilOn).toBe(untilOn);
  });

  it('is there again when its deadline was moved before the day', () => {
    const facts = put('takePosition:q8', '2022-03-04');
    const earlier = { ...facts, rounds: facts.rounds.map((round) => ({ ...round, deadlineOn: '2022-03-03' })) };
    expect(keys(earlier)).toContain('takePosition:q8');
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
      'R-03 Udlån af ledere i op til to år | Bolden har været hos en anden siden 24. februar.',
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

it('asks to read an agenda through until it is said, and tells the answer to a proposal until it is seen', () => {
  const meeting = { id: 'm5', number: 5, state: 'called' as const };
  const asked = { meeting, untilOn: '2022-03-03', isRead: false, items: 4 };
  const answer = { proposalId: 'w9', title: 'Besøg', state: 'declined' as const, answer: 'Ikke nu.', meetingNumber: null };
  const kindsOf = (over: Partial<InboxFacts>) => owes(caseOf(member, over), today).map(({ kind }) => kind);
  const rows = owes(caseOf(member, { readThroughs: [asked], proposalAnswers: [answer] }), today);
  const said = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ what, why, act }) => [sayMessage(what, 'da'), sayMessage(why, 'da'), act]);
  expect(said('readThrough')).toEqual([
    ['Dagsorden til møde 5, til gennemlæsning', '4 punkter, før dagsordenen sendes ud.', 'meetings.answerReadThrough'],
  ]);
  expect(said('proposalAnswered')).toEqual([['Svar på dit forslag: Besøg', 'Afvist. Ikke nu.', 'meetings.noteAnswer']]);
  expect(kindsOf({ readThroughs: [{ ...asked, isRead: true }] })).not.toContain('readThrough');
  expect(kindsOf({ readThroughs: [{ ...asked, meeting: { ...meeting, state: 'materialOut' } }] })).not.toContain('readThrough');
});

it('tells what became of a suggestion, by whom and why, until it is seen', () => {
  const recommendation = { id: 'r1', number: 3, letter: 'K', draftNumber: 1, title: 'Udlån' };
  const outcome = { suggestionId: 's1', recommendation, byName: 'Jens Lund', settledOn: '2022-03-01' };
  const said = (state: 'accepted' | 'declined', reason: string) =>
    owes(caseOf(member, { suggestionOutcomes: [{ ...outcome, state, reason }] }), today)
      .filter(({ kind }) => kind === 'suggestionSettled')
      .map(({ what, why, page }) => [sayMessage(what, 'da'), sayMessage(why, 'da').replaceAll('\u00a0', ' '), page.id]);
  expect(said('declined', 'For dyrt.')).toEqual([
    ['Dit ændringsforslag til R-03 Udlån', 'Afvist af Jens Lund 1. marts: “For dyrt”.', 'r1'],
  ]);
  expect(said('accepted', '')).toEqual([['Dit ændringsforslag til R-03 Udlån', 'Valgt af Jens Lund 1. marts.', 'r1']]);
});

it('of a written procedure whose every text was changed the chair is told to take them out, not to conclude', () => {
  const ofProcedure = (changed: number, owing = 0) =>
    owes(caseOf(chair, { procedures: [{ procedureId: 'w1', deadlineOn: '2022-03-08', open: 2, changed, owing }] }), today)
      .filter(({ kind }) => kind === 'concludeProcedure')
      .map(said);
  expect(ofProcedure(1)).toEqual([
    expect.stringContaining('procedures.conclude | Skriftlig procedure om 2 anbefalinger | Alle har svaret. Du kan konkludere.'),
  ]);
  expect(ofProcedure(2)).toEqual([
    expect.stringContaining(
      'procedures.pullOut | Skriftlig procedure om 2 anbefalinger | Teksterne er ændret, siden der blev spurgt.',
    ),
  ]);
  expect(ofProcedure(1, 1)).toEqual([]);
});
