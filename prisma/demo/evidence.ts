// Sources and findings are invented. A source without a number lies in a sector's room and must not show outside it.

export const sources = [
  {
    key: 'e-interview', number: 'E-001', kind: 'interview',
    title: 'Interview med mobile ledere',
    method: 'Ni interview på 45–60 minutter med ledere, der har skiftet sektor inden for de seneste fem år. Interviewene er skrevet ud og godkendt af deltagerne. Deltagerne er fundet gennem medlemmernes netværk og er derfor ikke et udsnit af alle ledere.',
    on: '2021-12-17', coversSectors: ['state', 'municipalities', 'civilSociety', 'private'],
    audience: 'taskforce', audienceSector: null, registeredBy: 'sek2', registeredOn: '2021-12-20', hasResults: true,
    consent: 'Skriftligt samtykke til brug i taskforcens arbejde. Deltagerne citeres uden navn og arbejdssted.',
    retainUntilOn: '2022-12-31',
  },
  {
    key: 'e-interview-regioner', number: null, kind: 'interview',
    title: 'Tre interview i regionernes rum',
    method: 'Tre interview med ledere, der er skiftet fra en region til staten eller en kommune. Deltagerne har bedt om, at udskrifterne kun læses af regionernes pladser.',
    on: '2021-12-16', coversSectors: ['regions'],
    audience: 'sector', audienceSector: 'regions', registeredBy: 'r1', registeredOn: '2021-12-20', hasResults: true,
    consent: 'Skriftligt samtykke, begrænset til regionernes medlemmer og tilforordnede.',
    retainUntilOn: '2022-12-31',
  },
  {
    key: 'e-litteratur', number: 'E-002', kind: 'literature',
    title: 'Litteraturgennemgang: ledere, der skifter sektor',
    method: 'Gennemgang af 31 danske og nordiske rapporter og artikler fra 2010–2021. Udvalgt efter søgning i tre databaser og vurderet af to læsere.',
    on: '2021-12-15', coversSectors: ['state', 'regions', 'municipalities', 'private'],
    audience: 'taskforce', audienceSector: null, registeredBy: 'sek2', registeredOn: '2021-12-15', hasResults: true,
    consent: null, retainUntilOn: null,
  },
  {
    key: 'e-register', number: 'E-003', kind: 'registerData',
    title: 'Registerdata om lederes jobskifte',
    method: 'Udtræk om offentligt ansatte lederes jobskifte i 2015–2020 fordelt på sektor, alder og anciennitet. Tallene viser, hvem der skifter, men ikke hvorfor.',
    on: '2021-12-10', coversSectors: ['state', 'regions', 'municipalities', 'private'],
    audience: 'taskforce', audienceSector: null, registeredBy: 'sek3', registeredOn: '2021-12-13', hasResults: true,
    consent: null, retainUntilOn: null,
  },
  {
    key: 'e-webinar', number: 'E-004', kind: 'hearing',
    title: 'Spørgsmål fra webinaret 27. oktober',
    method: '143 skriftlige spørgsmål fra deltagerne, ordnet efter emne. Spørgsmålene er stillet uden navn, og deltagerne har selv meldt sig.',
    on: '2021-10-27', coversSectors: ['state', 'regions', 'municipalities', 'civilSociety', 'private'],
    audience: 'taskforce', audienceSector: null, registeredBy: 'sek3', registeredOn: '2021-10-29', hasResults: true,
    consent: null, retainUntilOn: null,
  },
  {
    key: 'e-survey', number: 'E-005', kind: 'survey',
    title: 'Survey blandt offentlige ledere',
    method: 'Spørgeskema til et tilfældigt udsnit af ledere i stat, regioner og kommuner. Registreret, men endnu uden resultater.',
    on: '2022-02-10', coversSectors: ['state', 'regions', 'municipalities'],
    audience: 'taskforce', audienceSector: null, registeredBy: 'sek3', registeredOn: '2022-02-10', hasResults: false,
    consent: 'Det er frivilligt at svare. Svarene gøres op uden navn.', retainUntilOn: '2023-06-30',
  },
] as const;

export const findings = [
  {
    key: 'f01', number: 'F-01', kind: 'barrier',
    claim: 'Vejen hjem er lukket.',
    explanation: 'Ledere i kommunerne regner ikke med at kunne komme tilbage til deres egen sektor, når de først har forladt den.',
    from: 'municipalities', to: 'state',
    supports: [
      { source: 'e-interview', pinpoint: 'Interview 2, 5 og 8: ”Man får én billet, og den er enkelt.”' },
      { source: 'e-litteratur', pinpoint: 'Afsnit 3.2, side 14–16' },
    ],
    contradicts: [], confidence: 'high', mandateTask: 2, audience: 'taskforce', foundBy: 'sek2', foundOn: '2022-01-06',
  },
  {
    key: 'f02', number: 'F-02', kind: 'barrier',
    claim: 'Pension og anciennitet holder ledere tilbage.',
    explanation: 'Ledere i staten frygter at miste pension og anciennitet, hvis de skifter til en kommune.',
    from: 'state', to: 'municipalities',
    supports: [
      { source: 'e-interview', pinpoint: 'Interview 1 og 6' },
      { source: 'e-webinar', pinpoint: 'Emne 4, 22 spørgsmål' },
    ],
    contradicts: [
      { source: 'e-register', pinpoint: 'Tabel 4', note: 'Ledere med lang anciennitet skifter lige så ofte fra staten til en kommune som ledere med kort.' },
    ],
    confidence: 'low', mandateTask: 2, audience: 'taskforce', foundBy: 'sek2', foundOn: '2022-01-06',
  },
  {
    key: 'f03', number: 'F-03', kind: 'barrier',
    claim: 'Ledere frygter et politisk rum, de ikke kender.',
    explanation: 'Private ledere ved ikke, hvad det vil sige at arbejde tæt på folkevalgte, og går ud fra, at det kræver mange års erfaring.',
    from: 'private', to: 'municipalities',
    supports: [
      { source: 'e-interview', pinpoint: 'Interview 3 og 9' },
      { source: 'e-webinar', pinpoint: 'Emne 2, 31 spørgsmål' },
    ],
    contradicts: [], confidence: 'medium', mandateTask: 4, audience: 'taskforce', foundBy: 'p1', foundOn: '2022-01-10',
  },
  {
    key: 'f04', number: 'F-04', kind: 'barrier',
    claim: 'Stillingsopslag kræver erfaring fra sektoren.',
    explanation: 'Opslag til lederstillinger i staten beder ofte om erfaring fra staten, også når opgaverne ikke forudsætter den. Ledere fra det private søger derfor ikke.',
    from: 'private', to: 'state',
    supports: [
      { source: 'e-litteratur', pinpoint: 'Afsnit 4.1, side 21' },
      { source: 'e-webinar', pinpoint: 'Emne 1, 38 spørgsmål' },
      { source: 'e-register', pinpoint: 'Tabel 2' },
    ],
    contradicts: [], confidence: 'high', mandateTask: 4, audience: 'taskforce', foundBy: 'sek3', foundOn: '2022-01-06',
  },
  {
    key: 'f05', number: 'F-05', kind: 'motive',
    claim: 'Nye opgaver trækker.',
    explanation: 'Ledere i regionerne, der søger til staten, gør det først og fremmest for at få nye opgaver. Løn nævnes sjældent først.',
    from: 'regions', to: 'state',
    supports: [
      { source: 'e-litteratur', pinpoint: 'Afsnit 2.3, side 9' },
      { source: 'e-webinar', pinpoint: 'Emne 3, 19 spørgsmål' },
    ],
    contradicts: [], confidence: 'medium', mandateTask: 1, audience: 'taskforce', foundBy: 'r2', foundOn: '2022-01-11',
  },
  {
    key: 'f06', number: 'F-06', kind: 'motive',
    claim: 'Ledere vil tættere på borgeren.',
    explanation: 'Ledere i staten, der er skiftet til en kommune, fremhæver, at de hurtigere kan se virkningen for borgeren.',
    from: 'state', to: 'municipalities',
    supports: [
      { source: 'e-interview', pinpoint: 'Interview 1, 4 og 7' },
      { source: 'e-litteratur', pinpoint: 'Afsnit 2.4, side 11' },
    ],
    contradicts: [], confidence: 'medium', mandateTask: 1, audience: 'taskforce', foundBy: 'sek2', foundOn: '2022-01-06',
  },
  {
    key: 'f07', number: 'F-07', kind: 'prerequisite',
    claim: 'En god modtagelse afgør, om lederen lykkes.',
    explanation: 'Uanset sektor peger ledere på de første måneder: en nær kollega at spørge, tid til at lære opgaverne at kende og klare forventninger.',
    from: null, to: null,
    supports: [
      { source: 'e-interview', pinpoint: 'Alle ni interview, især 4 og 7' },
      { source: 'e-litteratur', pinpoint: 'Afsnit 5, side 26–30' },
    ],
    contradicts: [], confidence: 'high', mandateTask: 3, audience: 'taskforce', foundBy: 'c1', foundOn: '2022-01-10',
  },
] as const;
