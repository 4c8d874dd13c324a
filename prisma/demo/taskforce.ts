// The frame of the demo. The mandate is retold in our own words from public facts and is not the real document.

export const taskforce = {
  slug: 'ledermobilitet',
  nameDa: 'Ledermobilitet mellem sektorer',
  nameEn: 'Leader mobility between sectors',
  purposeDa:
    'Taskforcen skal finde ud af, hvad der får ledere til at skifte sektor, hvad der holder dem tilbage, og hvad der skal til, for at de lykkes. På den baggrund skal den anbefale, hvordan flere kan gøre det.',
  purposeEn:
    'The taskforce is to find out what makes leaders change sector, what holds them back and what it takes for them to succeed, and on that basis to recommend how more of them can do so.',
  setUpByDa: 'Regeringen, KL og Danske Regioner',
  setUpByEn: 'The government, KL (Local Government Denmark) and Danish Regions',
  startsOn: '2021-06-17',
  deliversOn: '2022-06-30',
  // As many as the real report came to hold.
  expectedRecommendations: 14,
  periodDa: 'juni 2021 – medio 2022',
  periodEn: 'June 2021 – mid-2022',
  timeZone: 'Europe/Copenhagen',
  demoNoticeDa:
    'Dette er en demo. Rammen bygger på offentlige oplysninger om en taskforce fra 2021–2022. Personer, arbejdspladser, møder, tekster og holdninger er opdigtede.',
  demoNoticeEn:
    'This is a demo. The frame is built on public facts about a taskforce of 2021–2022. People, workplaces, meetings, texts and opinions are invented.',
} as const;

export const compositionRule = {
  plannedSeats: { state: 2, regions: 2, municipalities: 2, civilSociety: 2, private: 2 },
  /** Present must be more than this share of the voting seats. */
  quorumMoreThanShare: 0.5,
  quorumMinSectors: 4,
  quorumNeedsChairOrDeputy: true,
  materialWorkingDaysBefore: 5,
  objectionWorkingDays: 5,
  forecastBySecretariatUpToWorkingDays: 10,
  longerForecastApprovedBy: 'chair',
  deliveryForecastApprovedBy: 'commissioner',
  adoptedWhen: 'noSectorAgainst',
  textDa:
    'Taskforcen er beslutningsdygtig, når mere end halvdelen af de stemmeberettigede pladser og mindst fire sektorer er til stede, og formanden eller næstformanden er med. En anbefaling er vedtaget, når ingen sektor er imod.',
  textEn:
    'The taskforce is quorate when more than half of the voting seats and at least four sectors are present and the chair or deputy chair takes part. A recommendation is adopted when no sector is against it.',
  changeOnApril1Da:
    'Fra 1. april 2022 har staten én plads mod planlagt to og kommunerne tre mod planlagt to, fordi formanden skifter sektor. Taskforcen kan stadig være beslutningsdygtig. Styregruppen tager stilling til, om staten skal have endnu en plads.',
} as const;

export const themes = [
  { key: 'sektorkendskab', no: 1, da: 'Styrk sektorkendskabet', en: 'Strengthen knowledge of the sectors' },
  { key: 'talentpulje', no: 2, da: 'Udvid talentpuljen', en: 'Widen the pool of talent' },
  { key: 'potentiale', no: 3, da: 'Udnyt potentialet', en: 'Make use of the potential' },
] as const;

export const mandate = {
  versionNo: 1,
  proposedBy: 'sek1',
  proposedOn: '2021-06-10',
  approvedBy: 'opd1',
  approvedOn: '2021-06-17',
  noteDa:
    'Genfortalt med egne ord efter offentligt kendte oplysninger og udfyldt til demoen. Selve kommissoriet er ikke fundet offentliggjort.',
  noteEn:
    'Retold in our own words from publicly known facts and filled in for the demo. The terms of reference themselves have not been found in public.',
  blocks: [
    { id: 'h1', kind: 'heading', text: 'Baggrund' },
    {
      id: 'p1',
      kind: 'paragraph',
      text: 'Mange opgaver i det offentlige går på tværs af stat, regioner og kommuner. Ledere, der kender mere end én sektor, kan se en opgave fra flere sider. Alligevel er det kun få ledere, der skifter sektor undervejs i deres arbejdsliv.',
    },
    {
      id: 'p2',
      kind: 'paragraph',
      text: 'Regeringen, KL og Danske Regioner har derfor nedsat en taskforce, der skal se på ledermobilitet mellem sektorer. Det gælder både skift inden for det offentlige og skift mellem det private og det offentlige.',
    },
    { id: 'h2', kind: 'heading', text: 'Formål' },
    {
      id: 'p3',
      kind: 'paragraph',
      text: 'Taskforcen skal finde ud af, hvad der får ledere til at skifte sektor, hvad der holder dem tilbage, og hvad der skal til, for at de lykkes i deres nye job. På den baggrund skal den anbefale, hvordan flere ledere kan skifte sektor.',
    },
    { id: 'h3', kind: 'heading', text: 'Sammensætning' },
    {
      id: 'p4',
      kind: 'paragraph',
      text: 'Taskforcen har ti medlemmer: to fra hver af de fem sektorer staten, regionerne, kommunerne, civilsamfundet og det private. Et af medlemmerne er formand, og et er næstformand. Medlemmerne deltager med deres egen erfaring og tager stilling for deres sektor.',
    },
    { id: 'h4', kind: 'heading', text: 'Arbejdsform' },
    {
      id: 'p5',
      kind: 'paragraph',
      text: 'Taskforcen bygger på viden, der allerede findes, og skaffer ny viden, hvor den mangler. Det sker ved interview med ledere, der har skiftet sektor, og ved en survey blandt offentlige ledere. Et sekretariat forbereder møderne, samler viden og skriver udkast.',
    },
    {
      id: 'p6',
      kind: 'paragraph',
      text: 'Taskforcen refererer til styregruppen. Styregruppen godkender kommissoriet og ændringer af fristen for aflevering. En følgegruppe bliver hørt, inden anbefalingerne vedtages.',
    },
    { id: 'h5', kind: 'heading', text: 'Aflevering' },
    {
      id: 'p7',
      kind: 'paragraph',
      text: 'Taskforcen afleverer sine anbefalinger medio 2022. Hver anbefaling skal angive, hvem den er rettet til, og hvilken viden den bygger på.',
    },
  ],
} as const;

export const mandateTasks = [
  {
    no: 1,
    da: 'Identificere, hvad der motiverer ledere til at skifte sektor.',
    en: 'Identify what motivates leaders to change sector.',
  },
  { no: 2, da: 'Identificere, hvad der holder ledere tilbage.', en: 'Identify what holds leaders back.' },
  {
    no: 3,
    da: 'Afdække forudsætningerne for, at mobile ledere lykkes med at skabe værdi.',
    en: 'Establish what it takes for mobile leaders to succeed in creating value.',
  },
  {
    no: 4,
    da: 'Belyse, hvordan flere ledere i det private kan motiveres til at søge job i det offentlige.',
    en: 'Shed light on how more leaders in the private sector can be motivated to apply for jobs in the public sector.',
  },
  {
    no: 5,
    da: 'Give anbefalinger til, hvordan jobskifte på tværs af sektorer kan fremmes.',
    en: 'Make recommendations on how job changes across sectors can be encouraged.',
  },
] as const;
