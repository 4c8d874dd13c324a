// Public facts for the page "Om". Restated in our own words; only what the project's timeline of sources holds.
// Sources that disagree stand side by side. A null url means the source's full address is not known to us.

const medstFirst = {
  sourceTitle: 'medst.dk: Ledermobilitet mellem sektorer (tidligste udgave)',
  url: 'https://www.medst.dk/arbejdsomraader/ledelse/initiativer-vedroerende-ledelse/ledermobilitet-mellem-sektorer/',
  on: null,
  dateDa: 'før juni 2021',
  dateEn: 'before June 2021',
} as const;
const sbst = {
  sourceTitle: 'sbst.dk: nyhed om formanden for taskforcen',
  url: 'https://www.sbst.dk/nyheder/2021/vicedirektoer-i-spidsen-for-ny-taskforce-om-ledermobilitet',
  on: '2021-06-17',
  dateDa: '17. juni 2021',
  dateEn: '17 June 2021',
} as const;
const pressNotice = {
  sourceTitle: 'Pressemeddelelse om taskforcen',
  url: null,
  on: '2021-06-17',
  dateDa: '17. juni 2021',
  dateEn: '17 June 2021',
} as const;
const medst2021 = {
  sourceTitle: 'medst.dk: Ledermobilitet mellem sektorer (senere udgave)',
  url: 'https://www.medst.dk/arbejdsomraader/ledelse/initiativer-vedroerende-ledelse/ledermobilitet-mellem-sektorer/',
  on: null,
  dateDa: 'uden dato',
  dateEn: 'undated',
} as const;
const webinar = {
  sourceTitle: 'ledelsesugen.dk: webinar om skift mellem stat, region og kommune',
  url: 'https://ledelsesugen.dk/arrangementer/for-faa-ledere-skifter-job-mellem-stat-region-og-kommune-hvorfor-er-det-et-problem/',
  on: null,
  dateDa: 'formentlig efteråret 2021',
  dateEn: 'probably autumn 2021',
} as const;
const medst2022 = {
  sourceTitle: 'medst.dk: Ledermobilitet mellem sektorer (udgave fra 2022)',
  url: 'https://www.medst.dk/arbejdsomraader/ledelse/tvaeroffentlige-ledelsesinitiativer/initiativer-vedroerende-ledelse/ledermobilitet-mellem-sektorer/',
  on: null,
  dateDa: '2022',
  dateEn: '2022',
} as const;
const djoef = {
  sourceTitle: 'djoefbladet.dk: om offentlige chefers jobskifte',
  url: 'https://www.djoefbladet.dk/artikler/2022/09/offentlige-chefer-skifter-job-for-sjaeldent',
  on: '2022-09-28',
  dateDa: '28. september 2022',
  dateEn: '28 September 2022',
} as const;
const medstNews = {
  sourceTitle: 'medst.dk: nyhed om anbefalingerne',
  url: 'https://medst.dk/nyheder/nyhedsarkiv/2022/november/nye-anbefalinger-til-at-oege-ledermobiliteten-mellem-sektorer/',
  on: '2022-11-24',
  dateDa: '24. november 2022',
  dateEn: '24 November 2022',
} as const;
const medstAfter = {
  sourceTitle: 'medst.dk: Ledermobilitet mellem sektorer (efter offentliggørelsen)',
  url: 'https://medst.dk/arbejdsomraader/ledelse/om-tvaeroffentlige-ledelsesinitiativer/ledermobilitet-mellem-sektorer/',
  on: null,
  dateDa: 'efter 24. november 2022',
  dateEn: 'after 24 November 2022',
} as const;
const medstProgramme = {
  sourceTitle: 'medst.dk: programstyring af ledelses- og kompetenceaftalen',
  url: null,
  on: null,
  dateDa: 'uden dato',
  dateEn: 'undated',
} as const;

export const publicFacts = [
  {
    key: 'scope',
    titleDa: 'Emne',
    titleEn: 'Scope',
    isConflict: true,
    statements: [
      {
        ...medstFirst,
        da: 'Skift mellem det private og det offentlige og skift inden for det offentlige.',
        en: 'Moves between the private and the public sector, and within the public sector.',
      },
      {
        ...sbst,
        da: 'Skift mellem det private og det offentlige og skift inden for det offentlige.',
        en: 'Moves between the private and the public sector, and within the public sector.',
      },
      {
        ...medstAfter,
        da: 'Rapportens titel nævner kun stat, regioner og kommuner.',
        en: 'The title of the report names only the state, the regions and the municipalities.',
      },
    ],
  },
  {
    key: 'setUpBy',
    titleDa: 'Hvem nedsatte taskforcen?',
    titleEn: 'Who set it up?',
    isConflict: true,
    statements: [
      { ...medstFirst, da: 'Staten, KL og Danske Regioner.', en: 'The state, KL (Local Government Denmark) and Danish Regions.' },
      { ...sbst, da: 'Regeringen, KL og Danske Regioner.', en: 'The government, KL and Danish Regions.' },
      {
        ...medstAfter,
        da: 'Det nationale partnerskab: Medarbejder- og Kompetencestyrelsen, Finansministeriet, KL og Danske Regioner.',
        en: 'The national partnership: Medarbejder- og Kompetencestyrelsen (a government agency), the Ministry of Finance, KL and Danish Regions.',
      },
    ],
  },
  {
    key: 'start',
    titleDa: 'Start',
    titleEn: 'Start',
    isConflict: false,
    statements: [{ ...sbst, da: 'Arbejdet begyndte i juni 2021.', en: 'Work began in June 2021.' }],
  },
  {
    key: 'delivery',
    titleDa: 'Aflevering',
    titleEn: 'Delivery',
    isConflict: true,
    statements: [
      { ...sbst, da: 'Medio 2022.', en: 'Mid-2022.' },
      { ...medst2021, da: 'Medio 2022.', en: 'Mid-2022.' },
      { ...medst2022, da: 'Efteråret 2022.', en: 'Autumn 2022.' },
      { ...medstNews, da: 'Rapporten udkom den 24. november 2022.', en: 'The report was published on 24 November 2022.' },
    ],
  },
  {
    key: 'memberCount',
    titleDa: 'Antal medlemmer',
    titleEn: 'Number of members',
    isConflict: true,
    statements: [
      { ...pressNotice, da: '10 medlemmer.', en: '10 members.' },
      { ...djoef, da: '9 ledere fra det offentlige og det private.', en: '9 leaders from the public and private sectors.' },
      {
        ...medstNews,
        da: '7 ledere og 2 forskere fra det offentlige.',
        en: '7 leaders and 2 researchers from the public sector.',
      },
    ],
  },
  {
    key: 'chair',
    titleDa: 'Formand',
    titleEn: 'Chair',
    isConflict: true,
    statements: [
      {
        ...sbst,
        da: 'Marie Louise Refsgaard, vicedirektør i Socialstyrelsen.',
        en: 'Marie Louise Refsgaard, deputy director of Socialstyrelsen (a government agency).',
      },
      {
        ...medst2022,
        da: 'Marie Louise Refsgaard, nu vicedirektør i Frederiksberg Kommune. Formanden skiftede altså fra staten til en kommune undervejs.',
        en: 'Marie Louise Refsgaard, now deputy director in Frederiksberg Municipality. The chair thus moved from the state to a municipality during the term.',
      },
      {
        ...medstNews,
        da: 'Marie Louise Refsgaard, Frederiksberg Kommune.',
        en: 'Marie Louise Refsgaard, Frederiksberg Municipality.',
      },
    ],
  },
  {
    key: 'secretariat',
    titleDa: 'Sekretariat og kontakt',
    titleEn: 'Secretariat and contact',
    isConflict: true,
    statements: [
      {
        ...medstFirst,
        da: 'Moderniseringsstyrelsen. Siden nævner én kontaktperson med direkte telefonnummer.',
        en: 'Moderniseringsstyrelsen. The page names one contact person with a direct telephone number.',
      },
      { ...sbst, da: 'Medarbejder- og Kompetencestyrelsen.', en: 'Medarbejder- og Kompetencestyrelsen.' },
      {
        ...medst2022,
        da: 'Medarbejder- og Kompetencestyrelsen betjener taskforcen i dialog med KL og Danske Regioner.',
        en: 'Medarbejder- og Kompetencestyrelsen serves the taskforce in dialogue with KL and Danish Regions.',
      },
      {
        ...webinar,
        da: 'Tilmelding til webinaret skete pr. e-mail til sekretariatet.',
        en: 'People signed up for the webinar by e-mail to the secretariat.',
      },
    ],
  },
  {
    key: 'governance',
    titleDa: 'Hvem refererer taskforcen til?',
    titleEn: 'Governance',
    isConflict: false,
    statements: [
      {
        ...medst2022,
        da: 'Taskforcen refererer til styregruppen for det nationale partnerskab.',
        en: 'The taskforce reports to the steering group of the national partnership.',
      },
      {
        ...medstProgramme,
        da: 'Styregruppen godkender kommissorier og planer og mødes hvert kvartal. Den har seks navngivne medlemmer fra fire organisationer; andre deltager efter behov.',
        en: 'The steering group approves terms of reference and plans and meets every quarter. It has six named members from four organisations; others take part when needed.',
      },
      {
        ...medstProgramme,
        da: 'Koordinationsgruppen handler på styregruppens mandat og mødes hver måned. Den har seks medlemmer.',
        en: 'The coordination group acts on the mandate of the steering group and meets every month. It has six members.',
      },
      {
        ...medstProgramme,
        da: 'Følgegruppen består af faglige organisationer og lederforeninger og mødes hvert halve år. Den har 15 medlemmer.',
        en: 'The follow-up group consists of unions and leaders’ associations and meets every half-year. It has 15 members.',
      },
    ],
  },
  {
    key: 'survey',
    titleDa: 'Survey og undersøgelse',
    titleEn: 'Survey and study',
    isConflict: false,
    statements: [
      {
        ...medst2022,
        da: 'En survey blandt offentlige ledere blev sendt ud i februar 2022. Danmarks Statistik og VIVE medvirkede.',
        en: 'A survey of public leaders was launched in February 2022. Statistics Denmark and VIVE were involved.',
      },
      {
        ...djoef,
        da: 'VIVEs rapport om motiver og barrierer, bestilt af taskforcen, udkom i september 2022. 22 procent af de ledere, der skiftede job i 2017–2021, skiftede sektor.',
        en: 'The VIVE report on motives and barriers, commissioned by the taskforce, was published in September 2022. Of the leaders who changed jobs in 2017–2021, 22 per cent changed sector.',
      },
    ],
  },
  {
    key: 'recommendations',
    titleDa: 'Anbefalinger',
    titleEn: 'Recommendations',
    isConflict: false,
    statements: [
      {
        ...medstNews,
        da: '14 anbefalinger under tre temaer: Styrk sektorkendskabet, Udvid talentpuljen og Udnyt potentialet. De er rettet til arbejdsgivere, beslutningstagere og ledere.',
        en: '14 recommendations under three themes: strengthen knowledge of the sectors, widen the pool of talent and make use of the potential. They are addressed to employers, decision makers and leaders.',
      },
    ],
  },
  {
    key: 'notFound',
    titleDa: 'Ikke fundet',
    titleEn: 'Not found',
    isConflict: false,
    statements: [
      {
        da: 'Vi har ikke fundet kommissoriet, den fulde medlemsliste, antal møder og deres datoer eller ordlyden af de 14 anbefalinger. Det er derfor opdigtet i demoen.',
        en: 'We have not found the terms of reference, the full list of members, the number and dates of meetings or the wording of the 14 recommendations. In the demo these are therefore invented.',
        sourceTitle: 'Vores egen gennemgang af kilderne',
        url: null,
        on: null,
        dateDa: '2026',
        dateEn: '2026',
      },
    ],
  },
] as const;
