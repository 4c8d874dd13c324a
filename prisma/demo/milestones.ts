// Up to ten working days the secretariat settles a new date itself; more is the chair's, the delivery is the commissioner's.
// `baselineOn` is the date of the approved mandate and never moves.

export const milestones = [
  {
    key: 'm-kommissorium',
    title: 'Kommissorium godkendt',
    description: 'Styregruppen har godkendt kommissoriet.',
    owner: 'sek1', mandateTasks: [], baselineOn: '2021-06-17', forecasts: [],
    reachedOn: '2021-06-17', predecessors: [], isDelivery: false,
  },
  {
    key: 'm-arbejdsplan',
    title: 'Arbejdsplan og mødeplan',
    description: 'Taskforcen har godkendt en plan for arbejdet frem til afleveringen.',
    owner: 'sek1', mandateTasks: [5], baselineOn: '2021-08-31',
    forecasts: [
      { on: '2021-09-07', reason: 'Planen lægges frem på møde 2.', proposedBy: 'sek2', proposedOn: '2021-08-16', approvedBy: 'sek1', approvedOn: '2021-08-16', awaits: null },
    ],
    reachedOn: '2021-09-07', predecessors: ['m-kommissorium'], isDelivery: false,
  },
  {
    key: 'm-webinar',
    title: 'Webinar for ledere',
    description: 'Åbent webinar, hvor ledere kan stille spørgsmål om at skifte sektor.',
    owner: 'sek3', mandateTasks: [1, 2], baselineOn: '2021-10-27', forecasts: [],
    reachedOn: '2021-10-27', predecessors: ['m-arbejdsplan'], isDelivery: false,
  },
  {
    key: 'm-interview',
    title: 'Interview med mobile ledere',
    description: 'Ledere, der har skiftet sektor inden for de seneste fem år, er interviewet, og udskrifterne er samlet.',
    owner: 'sek2', mandateTasks: [1, 2, 3], baselineOn: '2021-11-30',
    forecasts: [
      { on: '2021-12-17', reason: 'To interview blev aflyst på grund af corona og holdes i december.', proposedBy: 'sek2', proposedOn: '2021-11-24', approvedBy: 'formand', approvedOn: '2021-11-26', awaits: null },
    ],
    reachedOn: '2021-12-17', predecessors: ['m-arbejdsplan'], isDelivery: false,
  },
  {
    key: 'm-viden',
    title: 'Eksisterende viden samlet',
    description: 'Litteratur og registerdata er gennemgået og sammenfattet.',
    owner: 'sek2', mandateTasks: [1, 2, 3, 4], baselineOn: '2021-12-15', forecasts: [],
    reachedOn: '2021-12-15', predecessors: ['m-arbejdsplan'], isDelivery: false,
  },
  {
    key: 'm-survey-felt',
    title: 'Survey i felten',
    description: 'Spørgeskemaet er sendt ud til offentlige ledere.',
    owner: 'sek3', mandateTasks: [1, 2, 4], baselineOn: '2022-01-31',
    forecasts: [
      { on: '2022-02-14', reason: 'Aftalen om data er ikke på plads.', proposedBy: 'sek3', proposedOn: '2022-01-10', approvedBy: 'sek1', approvedOn: '2022-01-10', awaits: null },
      { on: '2022-03-04', reason: 'Aftalen om data kom først på plads den 10. februar, og leverandøren skal bruge tre uger.', proposedBy: 'sek3', proposedOn: '2022-02-10', approvedBy: 'formand', approvedOn: '2022-02-11', awaits: null },
    ],
    reachedOn: null, predecessors: ['m-interview', 'm-viden'], isDelivery: false,
  },
  {
    key: 'm-survey-resultater',
    title: 'Surveyresultater',
    description: 'Svarene er gjort op og sammenfattet i et notat.',
    owner: 'sek3', mandateTasks: [1, 2, 4], baselineOn: '2022-03-15',
    forecasts: [
      { on: '2022-03-31', reason: 'Surveyen kommer senere i felten.', proposedBy: 'sek3', proposedOn: '2022-02-10', approvedBy: 'formand', approvedOn: '2022-02-11', awaits: null },
      { on: '2022-04-20', reason: 'Leverandøren har fået data for sent.', proposedBy: 'sek3', proposedOn: '2022-02-25', approvedBy: null, approvedOn: null, awaits: 'chair' },
    ],
    reachedOn: null, predecessors: ['m-survey-felt'], isDelivery: false,
  },
  {
    key: 'm-udkast',
    title: 'Første udkast til anbefalinger',
    description: 'Alle anbefalinger foreligger i et samlet udkast.',
    owner: 'sek2', mandateTasks: [5], baselineOn: '2022-03-31',
    forecasts: [
      { on: '2022-05-04', reason: 'Udkastet følger surveyen.', proposedBy: 'sek1', proposedOn: '2022-02-14', approvedBy: 'formand', approvedOn: '2022-02-16', awaits: null },
    ],
    reachedOn: null, predecessors: ['m-survey-resultater'], isDelivery: false,
  },
  {
    key: 'm-droeftelse',
    title: 'Drøftelse i taskforcen',
    description: 'Taskforcen har drøftet det samlede udkast.',
    owner: 'formand', mandateTasks: [5], baselineOn: '2022-05-10',
    forecasts: [
      { on: '2022-06-08', reason: 'Drøftelsen følger udkastet.', proposedBy: 'sek1', proposedOn: '2022-02-14', approvedBy: 'formand', approvedOn: '2022-02-16', awaits: null },
    ],
    reachedOn: null, predecessors: ['m-udkast'], isDelivery: false,
  },
  {
    key: 'm-hoering',
    title: 'Høring af følgegruppen',
    description: 'Følgegruppen har haft anbefalingerne i høring, og svarene er samlet.',
    owner: 'sek1', mandateTasks: [5], baselineOn: '2022-05-31',
    forecasts: [
      { on: '2022-06-30', reason: 'Høringen begynder først, når taskforcen har drøftet udkastet.', proposedBy: 'sek1', proposedOn: '2022-02-14', approvedBy: 'formand', approvedOn: '2022-02-16', awaits: null },
    ],
    reachedOn: null, predecessors: ['m-droeftelse'], isDelivery: false,
  },
  {
    key: 'm-vedtaget',
    title: 'Anbefalinger vedtaget',
    description: 'Taskforcen har vedtaget sine anbefalinger.',
    owner: 'sek1', mandateTasks: [5], baselineOn: '2022-06-15',
    forecasts: [
      { on: '2022-08-05', reason: 'Sommerferien ligger imellem høringen og vedtagelsen.', proposedBy: 'sek1', proposedOn: '2022-02-14', approvedBy: 'formand', approvedOn: '2022-02-16', awaits: null },
    ],
    reachedOn: null, predecessors: ['m-hoering'], isDelivery: false,
  },
  {
    key: 'm-rapport',
    title: 'Rapport afleveret',
    description: 'Rapporten er afleveret til styregruppen. Det er fristen i kommissoriet.',
    owner: 'sek1', mandateTasks: [1, 2, 3, 4, 5], baselineOn: '2022-06-30',
    forecasts: [
      { on: '2022-08-18', reason: 'Anbefalingerne ventes først vedtaget den 5. august. Derefter skal rapporten gøres færdig.', proposedBy: 'sek1', proposedOn: '2022-02-22', approvedBy: null, approvedOn: null, awaits: 'commissioner' },
    ],
    reachedOn: null, predecessors: ['m-vedtaget'], isDelivery: true,
  },
] as const;
