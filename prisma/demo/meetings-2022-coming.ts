// Meetings 5 to 7. Meeting 5 waits for two proposed decisions, its agenda for the chair; meeting 6 for a date; meeting 7 is a silent draft.

export const meetings2022Coming = [
  {
    no: 5, key: 'm5', title: 'Surveyen og tre anbefalinger', state: 'called',
    on: '2022-03-15', startsAt: '09:00', endsAt: '11:30',
    place: 'Landgreven 4, lokale 2 og online', videoUrl: 'https://video.example/ledermobilitet-5',
    calledOn: '2022-02-08', agendaApprovedOn: null, agendaApprovedBy: null, releasedOn: null,
    invited: ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2', 'tk1', 'tr1', 'sek1', 'sek2', 'sek3', 'obs1'],
    items: [
      {
        no: 1, type: 'standing', title: 'Godkendelse af dagsorden', minutes: 5, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: 'Sekretariatet indstiller, at dagsordenen godkendes.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 2, type: 'standing', title: 'Referatet fra 18. januar', minutes: 5, presenter: 'formand', isClosed: false, matter: { kind: 'minutes', key: 'm4' },
        casePresentation: 'Referatet blev sendt ud den 25. januar. Der kom ingen indsigelser inden fristen den 1. februar, og referatet er dermed godkendt. Sekretariatet har siden rettet et tal under punkt 7 (rettelse nr. 1 af 10. februar).',
        proposal: 'Sekretariatet indstiller, at taskforcen tager godkendelsen af referatet og rettelse nr. 1 til efterretning.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 3, type: 'information', title: 'Status for surveyen', minutes: 20, presenter: 'sek3', isClosed: false, matter: { kind: 'milestone', key: 'm-survey-felt' },
        casePresentation: 'Aftalen om data kom på plads den 10. februar. Surveyen ventes i felten den 4. marts. Sekretariatet orienterer om, hvor mange der har svaret den første uge.',
        proposal: 'Sekretariatet indstiller, at taskforcen tager status til efterretning.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 4, type: 'decision', title: 'Ny dato for surveyresultater', minutes: 15, presenter: 'sek3', isClosed: false, matter: { kind: 'milestone', key: 'm-survey-resultater' },
        casePresentation: 'Sekretariatet har foreslået at flytte surveyresultaterne fra den 31. marts til den 20. april, fordi leverandøren har fået data for sent. Første udkast til anbefalinger kan stadig nås den 4. maj, men uden luft i planen.',
        proposal: 'Sekretariatet indstiller, at taskforcen\n1. tager den nye dato for surveyresultater til efterretning,\n2. fastholder den 4. maj som dato for det første udkast til anbefalinger.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 5, type: 'decision', title: 'R-02 Fælles lederuddannelse på tværs', minutes: 25, presenter: 'r1', isClosed: false, matter: { kind: 'recommendation', key: 'r02' },
        casePresentation: 'I version 0.3 er det skrevet ind, at begge arbejdsgivere betaler for ugerne i en anden sektor. Det er en ændring af indholdet, og de medlemmer, der tog stilling til version 0.2, er bedt om at bekræfte.',
        proposal: 'Sekretariatet indstiller, at taskforcen vedtager R-02 i version 0.3.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 6, type: 'decision', title: 'R-03 Udlån af ledere i op til to år', minutes: 35, presenter: 's2', isClosed: false, matter: { kind: 'recommendation', key: 'r03' },
        casePresentation: 'Kommunerne kan ikke tilslutte sig version 0.3 uden en ret til at kalde lederen hjem. Der er to forslag til ny ordlyd af § 1: et fra kommunerne og et fra Sara Vang.',
        proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 7, type: 'discussion', title: 'R-08 Modtagelsesforløb efter sektorskifte', minutes: 25, presenter: 'c1', isClosed: false, matter: { kind: 'recommendation', key: 'r08' },
        casePresentation: 'Fristen for stillingtagen er den 4. marts. Taskforcen bedes drøfte de forbehold, der er kommet, især om forløbets længde i små organisationer.',
        proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 8, type: 'decision', title: 'Aftalen med leverandøren af surveyen', minutes: 15, presenter: 'sek1', isClosed: true, matter: null,
        casePresentation: 'Leverandøren har bedt om ekstra betaling for at nå resultaterne inden den 20. april. Sagen er lukket, fordi den handler om leverandørens økonomi. Sekretariatet afventer en juridisk vurdering.',
        proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 9, type: 'standing', title: 'Eventuelt', minutes: 5, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
    ],
    attendance: [],
    replies: [
      { person: 'formand', answer: 'attending', on: '2022-02-08', note: null },
      { person: 's2', answer: 'attending', on: '2022-02-09', note: null },
      { person: 'r1', answer: 'attending', on: '2022-02-08', note: 'Jeg deltager online.' },
      { person: 'r2', answer: 'maybe', on: '2022-02-14', note: 'Jeg venter på svar om et andet møde samme formiddag.' },
      { person: 'k2', answer: 'attending', on: '2022-02-10', note: null },
      { person: 'c1', answer: 'attending', on: '2022-02-08', note: null },
      { person: 'c2', answer: 'attending', on: '2022-02-11', note: null },
      { person: 'p1', answer: 'attending', on: '2022-02-09', note: 'Jeg må gå kl. 11.15.' },
      { person: 'p2', answer: 'attending', on: '2022-02-15', note: null },
      { person: 'tk1', answer: 'attending', on: '2022-02-09', note: null },
      { person: 'tr1', answer: 'apologies', on: '2022-02-10', note: 'Jeg er på kursus.' },
      { person: 'sek1', answer: 'attending', on: '2022-02-08', note: null },
      { person: 'sek2', answer: 'attending', on: '2022-02-08', note: null },
      { person: 'sek3', answer: 'attending', on: '2022-02-08', note: null },
      { person: 'obs1', answer: 'apologies', on: '2022-02-16', note: null },
    ],
    poll: null,
    proposedItems: [
      {
        key: 'pp-overenskomst', by: 'r2', on: '2022-02-23',
        title: 'Hvad kan kun ændres i overenskomsterne?',
        text: 'Flere af vores udkast rører ved vilkår, der er aftalt mellem parterne. Jeg foreslår, at vi på et møde skiller det, arbejdsgiverne selv kan gøre, fra det, der hører til ved forhandlingsbordet.',
        answer: null,
      },
    ],
    minutes: null,
  },
  {
    no: 6, key: 'm6', title: 'Første udkast til anbefalinger', state: 'datesOut',
    on: null, startsAt: null, endsAt: null,
    place: 'Landgreven 4, lokale 2 og online', videoUrl: 'https://video.example/ledermobilitet-6',
    calledOn: null, agendaApprovedOn: null, agendaApprovedBy: null, releasedOn: null,
    invited: ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2'],
    items: [
      {
        no: 1, type: 'standing', title: 'Godkendelse af dagsorden', minutes: 5, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 2, type: 'discussion', title: 'Surveyresultater', minutes: 45, presenter: 'sek3', isClosed: false, matter: { kind: 'milestone', key: 'm-survey-resultater' },
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 3, type: 'discussion', title: 'Første udkast til anbefalinger', minutes: 90, presenter: 'sek2', isClosed: false, matter: { kind: 'milestone', key: 'm-udkast' },
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 4, type: 'standing', title: 'Eventuelt', minutes: 10, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
    ],
    attendance: [], replies: [],
    poll: {
      openedOn: '2022-02-21', deadlineOn: '2022-03-09',
      invited: ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2'],
      slots: [
        { key: 's0503', on: '2022-05-03', startsAt: '09:00', endsAt: '11:30' },
        { key: 's0505', on: '2022-05-05', startsAt: '09:00', endsAt: '11:30' },
        { key: 's0510', on: '2022-05-10', startsAt: '13:00', endsAt: '15:30' },
        { key: 's0512', on: '2022-05-12', startsAt: '09:00', endsAt: '11:30' },
      ],
      answers: [
        { person: 'formand', on: '2022-02-21', answers: { s0503: 'yes', s0505: 'yes', s0510: 'ifNeedBe', s0512: 'no' } },
        { person: 's2', on: '2022-02-22', answers: { s0503: 'yes', s0505: 'yes', s0510: 'yes', s0512: 'no' } },
        { person: 'r1', on: '2022-02-22', answers: { s0503: 'yes', s0505: 'yes', s0510: 'yes', s0512: 'ifNeedBe' } },
        { person: 'r2', on: '2022-02-23', answers: { s0503: 'ifNeedBe', s0505: 'yes', s0510: 'no', s0512: 'yes' } },
        { person: 'k2', on: '2022-02-24', answers: { s0503: 'yes', s0505: 'yes', s0510: 'no', s0512: 'yes' } },
        { person: 'c1', on: '2022-02-21', answers: { s0503: 'yes', s0505: 'yes', s0510: 'yes', s0512: 'yes' } },
        { person: 'c2', on: '2022-02-22', answers: { s0503: 'yes', s0505: 'yes', s0510: 'yes', s0512: 'no' } },
        { person: 'p1', on: '2022-02-25', answers: { s0503: 'yes', s0505: 'no', s0510: 'ifNeedBe', s0512: 'no' } },
      ],
    },
    proposedItems: [], minutes: null,
  },
  {
    no: 7, key: 'm7', title: 'Drøftelse af det samlede udkast', state: 'draft',
    on: '2022-06-08', startsAt: '09:00', endsAt: '12:00',
    place: 'Landgreven 4, lokale 2', videoUrl: null,
    calledOn: null, agendaApprovedOn: null, agendaApprovedBy: null, releasedOn: null,
    invited: ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2', 'tk1', 'tr1', 'sek1', 'sek2', 'sek3', 'obs1'],
    items: [
      {
        no: 1, type: 'standing', title: 'Godkendelse af dagsorden', minutes: 5, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 2, type: 'discussion', title: 'Det samlede udkast', minutes: 120, presenter: 'formand', isClosed: false, matter: { kind: 'milestone', key: 'm-droeftelse' },
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 3, type: 'decision', title: 'Udkastet sendes i høring i følgegruppen', minutes: 45, presenter: 'sek1', isClosed: false, matter: { kind: 'milestone', key: 'm-hoering' },
        casePresentation: '', proposal: 'Sekretariatet indstiller, at udkastet sendes i høring i følgegruppen.', recused: [], withoutQuorumReason: null, outcomes: [],
      },
      {
        no: 4, type: 'standing', title: 'Eventuelt', minutes: 10, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null, outcomes: [],
      },
    ],
    attendance: [], replies: [], poll: null, proposedItems: [], minutes: null,
  },
] as const;
