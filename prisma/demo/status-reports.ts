// The reports of January and February as they were frozen: the facts of those two days, told by the keys of the milestones. The date of the
// delivery had been proposed when the second was sent, and the commissioner's yes to the report is not his yes to the date.

type Told = { isDelivery?: boolean; waitsFor?: string; slipWorkingDays?: number; reason?: string };

/** A milestone as it stood: how, when it was to be reached and when it was or is to be; the rest where there is more to say. */
function milestone(condition: string, id: string, title: string, baselineOn: string, expectedOn: string, told: Told = {}) {
  const { isDelivery = false, waitsFor = null, slipWorkingDays = 0, reason = null } = told;
  return { id, title, isDelivery, condition, baselineOn, expectedOn, waitsFor, slipWorkingDays, reason };
}

/** What both tell of in the same words. */
const reached = [
  milestone('reached', 'm-kommissorium', 'Kommissorium godkendt', '2021-06-17', '2021-06-17'),
  milestone('reached', 'm-arbejdsplan', 'Arbejdsplan og mødeplan', '2021-08-31', '2021-09-07', {
    slipWorkingDays: 5,
    reason: 'Planen lægges frem på møde 2.',
  }),
  milestone('reached', 'm-webinar', 'Webinar for ledere', '2021-10-27', '2021-10-27'),
  milestone('reached', 'm-interview', 'Interview med mobile ledere', '2021-11-30', '2021-12-17', {
    slipWorkingDays: 13,
    reason: 'To interview blev aflyst på grund af corona og holdes i december.',
  }),
  milestone('reached', 'm-viden', 'Eksisterende viden samlet', '2021-12-15', '2021-12-15'),
];
const adopted = [{ number: 1, title: 'Praktik på tværs for nye ledere' }];
const chairMoves = {
  kind: 'seat',
  role: 'chair',
  sector: { da: 'Staten', en: 'State' },
  on: '2022-03-31',
  next: { da: 'Kommuner', en: 'Municipalities' },
};

export const statusReports = [
  {
    number: 1,
    preparedOn: '2022-01-28',
    frozenOn: '2022-01-31',
    approvedOn: '2022-02-03',
    question: {
      text: 'Kan surveyen sendes ud til færre ledere, så datoen holder?',
      askedOn: '2022-02-01',
      answer:
        'Nej. Færre svar ville ikke gøre leverandøren hurtigere. Det er aftalen om data, der mangler, og den er lige lang for få og mange. Vi har bedt om et svar senest den 10. februar.',
      answeredOn: '2022-02-02',
    },
    content: {
      asOfOn: '2022-01-31',
      sinceOn: '2021-06-17',
      outlook: {
        milestoneId: 'm-rapport',
        condition: 'onTrack',
        baselineOn: '2022-06-30',
        expectedOn: '2022-06-30',
        isOnlyProposed: false,
        daysLeft: 150,
        slipWorkingDays: 0,
        firstSlip: { milestoneId: 'm-survey-felt', title: 'Survey i felten', workingDays: 10 },
      },
      milestones: [
        ...reached,
        milestone('delayed', 'm-survey-felt', 'Survey i felten', '2022-01-31', '2022-02-14', {
          slipWorkingDays: 10,
          reason: 'Aftalen om data er ikke på plads.',
        }),
        milestone('onTrack', 'm-survey-resultater', 'Surveyresultater', '2022-03-15', '2022-03-15'),
        milestone('onTrack', 'm-udkast', 'Første udkast til anbefalinger', '2022-03-31', '2022-03-31'),
        milestone('onTrack', 'm-droeftelse', 'Drøftelse i taskforcen', '2022-05-10', '2022-05-10'),
        milestone('onTrack', 'm-hoering', 'Høring af følgegruppen', '2022-05-31', '2022-05-31'),
        milestone('onTrack', 'm-vedtaget', 'Anbefalinger vedtaget', '2022-06-15', '2022-06-15'),
        milestone('onTrack', 'm-rapport', 'Rapport afleveret', '2022-06-30', '2022-06-30', { isDelivery: true }),
      ],
      adopted,
      stages: [
        { stage: 'adopted', count: 1 },
        { stage: 'round', count: 5 },
        { stage: 'shared', count: 5 },
      ],
      held: [
        { number: 1, title: 'Første møde', startsLocal: '2021-06-24T13:00' },
        { number: 2, title: 'Arbejdsplan, webinar og interview', startsLocal: '2021-09-07T09:00' },
        { number: 3, title: 'De første udkast', startsLocal: '2021-11-02T13:00' },
        { number: 4, title: 'Spørgeskema, R-01 og udlån', startsLocal: '2022-01-18T09:00' },
      ],
      next: null,
      decisions: [
        { year: 2021, serial: 1, text: 'Kommissoriet er taget til efterretning.', madeOn: '2021-06-24' },
        {
          year: 2021,
          serial: 2,
          text: 'Forretningsordenen er godkendt. En anbefaling er vedtaget, når ingen sektor er imod.',
          madeOn: '2021-06-24',
        },
        { year: 2021, serial: 3, text: 'Taskforcen mødes den 7. september og den 2. november 2021.', madeOn: '2021-06-24' },
        { year: 2021, serial: 4, text: 'Dagsordenen og referatet er godkendt.', madeOn: '2021-09-07' },
        {
          year: 2021,
          serial: 5,
          text: 'Arbejdsplanen og mødeplanen er godkendt. Udkast til anbefalinger kan lægges frem løbende.',
          madeOn: '2021-09-07',
        },
        { year: 2021, serial: 6, text: 'Planen for webinaret er taget til efterretning.', madeOn: '2021-09-07' },
        {
          year: 2021,
          serial: 7,
          text: 'Rammerne er godkendt med den tilføjelse, at deltagernes arbejdssted heller ikke nævnes.',
          madeOn: '2021-09-07',
        },
        { year: 2021, serial: 8, text: 'Dagsordenen er godkendt.', madeOn: '2021-11-02' },
        {
          year: 2021,
          serial: 9,
          text: 'Orienteringen er taget til efterretning. Formanden bød Mikkel Hauge velkommen.',
          madeOn: '2021-11-02',
        },
        { year: 2021, serial: 10, text: 'Opsamlingen er taget til efterretning.', madeOn: '2021-11-02' },
        { year: 2021, serial: 11, text: 'Status er taget til efterretning.', madeOn: '2021-11-02' },
        {
          year: 2021,
          serial: 12,
          text: 'Punktet er udsat til næste møde, fordi taskforcen ikke længere var beslutningsdygtig.',
          madeOn: '2021-11-02',
        },
      ],
      waits: [],
      risks: [chairMoves],
      words:
        'Arbejdet følger planen bortset fra surveyen. Aftalen om data er ikke på plads, og derfor er surveyen flyttet til den 14. februar.\n\nVi regner stadig med at aflevere til tiden, men der er ikke meget luft tilbage i planen. Den første anbefaling er vedtaget, og fem er i stillingtagen.',
    },
  },
  {
    number: 2,
    preparedOn: '2022-02-22',
    frozenOn: '2022-02-25',
    approvedOn: '2022-02-28',
    question: null,
    content: {
      asOfOn: '2022-02-25',
      sinceOn: '2022-01-31',
      outlook: {
        milestoneId: 'm-rapport',
        condition: 'atRisk',
        baselineOn: '2022-06-30',
        expectedOn: '2022-08-18',
        isOnlyProposed: true,
        daysLeft: 125,
        slipWorkingDays: 35,
        firstSlip: { milestoneId: 'm-survey-felt', title: 'Survey i felten', workingDays: 24 },
      },
      milestones: [
        ...reached,
        milestone('delayed', 'm-survey-felt', 'Survey i felten', '2022-01-31', '2022-03-04', {
          slipWorkingDays: 24,
          reason: 'Aftalen om data kom først på plads den 10. februar, og leverandøren skal bruge tre uger.',
        }),
        milestone('delayed', 'm-survey-resultater', 'Surveyresultater', '2022-03-15', '2022-04-20', {
          waitsFor: 'chair',
          slipWorkingDays: 23,
          reason: 'Leverandøren har fået data for sent.',
        }),
        milestone('delayed', 'm-udkast', 'Første udkast til anbefalinger', '2022-03-31', '2022-05-04', {
          slipWorkingDays: 21,
          reason: 'Udkastet følger surveyen.',
        }),
        milestone('delayed', 'm-droeftelse', 'Drøftelse i taskforcen', '2022-05-10', '2022-06-08', {
          slipWorkingDays: 18,
          reason: 'Drøftelsen følger udkastet.',
        }),
        milestone('delayed', 'm-hoering', 'Høring af følgegruppen', '2022-05-31', '2022-06-30', {
          slipWorkingDays: 21,
          reason: 'Høringen begynder først, når taskforcen har drøftet udkastet.',
        }),
        milestone('delayed', 'm-vedtaget', 'Anbefalinger vedtaget', '2022-06-15', '2022-08-05', {
          slipWorkingDays: 37,
          reason: 'Sommerferien ligger imellem høringen og vedtagelsen.',
        }),
        milestone('atRisk', 'm-rapport', 'Rapport afleveret', '2022-06-30', '2022-08-18', {
          isDelivery: true,
          waitsFor: 'commissioner',
          slipWorkingDays: 35,
          reason: 'Anbefalingerne ventes først vedtaget den 5. august. Derefter skal rapporten gøres færdig.',
        }),
      ],
      adopted: [...adopted, { number: 11, title: 'Ét sted at finde lederstillinger' }],
      stages: [
        { stage: 'adopted', count: 2 },
        { stage: 'deliberation', count: 1 },
        { stage: 'round', count: 5 },
        { stage: 'shared', count: 3 },
      ],
      held: [],
      next: { number: 5, title: 'Surveyen og tre anbefalinger', startsLocal: '2022-03-15T09:00' },
      decisions: [
        { year: 2022, serial: 1, text: 'Dagsordenen og referatet er godkendt.', madeOn: '2022-01-18' },
        { year: 2022, serial: 2, text: 'Notatet er taget til efterretning.', madeOn: '2022-01-18' },
        {
          year: 2022,
          serial: 3,
          text: 'Spørgeskemaet er godkendt med et spørgsmål om at vende tilbage til sin tidligere sektor.',
          madeOn: '2022-01-18',
        },
        { year: 2022, serial: 4, text: 'Den nye dato er taget til efterretning.', madeOn: '2022-01-18' },
        { year: 2022, serial: 5, text: 'R-01 er vedtaget i version 0.2, som herefter er version 1.0.', madeOn: '2022-01-18' },
        {
          year: 2022,
          serial: 6,
          text: 'R-06 sendes ud til stillingtagen, når teksten er rettet til efter drøftelsen.',
          madeOn: '2022-01-18',
        },
        {
          year: 2022,
          serial: 7,
          text: 'R-11 er vedtaget ved skriftlig procedure. Fire af fem sektorer tilslutter sig, kommunerne med et forbehold. Det private er imod, og mindretallets udtalelse følger anbefalingen i rapporten.',
          madeOn: '2022-02-16',
        },
      ],
      waits: [
        {
          milestoneId: 'm-rapport',
          title: 'Rapport afleveret',
          fromOn: '2022-06-30',
          toOn: '2022-08-18',
          reason: 'Anbefalingerne ventes først vedtaget den 5. august. Derefter skal rapporten gøres færdig.',
        },
      ],
      risks: [{ kind: 'undecided', title: 'Surveyresultater', toOn: '2022-04-20', approver: 'chair' }, chairMoves],
      words:
        'Surveyen er forsinket igen. Aftalen om data kom først på plads den 10. februar, og leverandøren skal bruge tre uger. Alt, hvad der bygger på surveyen, rykker med, og sommerferien ligger imellem.\n\nJeg ser ingen forsvarlig måde at hente tiden ind på: Anbefalinger uden surveyens svar ville stå svagt. Vi beder derfor styregruppen om at godkende den 18. august som ny dato for rapporten. Imens arbejder taskforcen videre, og fem anbefalinger er i stillingtagen.',
    },
  },
];
