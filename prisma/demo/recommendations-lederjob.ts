// Theme 2, Udvid talentpuljen: the recommendation that was adopted between two meetings, with a minority.

const lederjob = {
  p1First: {
    id: 'p1',
    kind: 'paragraph',
    text: 'Taskforcen anbefaler, at stat, regioner og kommuner slår deres lederstillinger op ét fælles sted.',
  },
  p1: {
    id: 'p1',
    kind: 'paragraph',
    text: 'Taskforcen anbefaler, at stat, regioner, kommuner og de organisationer, der løser opgaver for dem, slår deres lederstillinger op ét fælles sted.',
  },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: {
    id: 'p2',
    kind: 'paragraph',
    text: 'I dag står lederstillingerne i hver sektors egne kanaler. Den, der leder efter job i sin egen sektor, ser sjældent opslagene fra de andre. Tre af de ledere, vi har interviewet (E-001), fandt deres nuværende stilling ved et tilfælde: en bekendt sendte dem opslaget.',
  },
  p3: {
    id: 'p3',
    kind: 'paragraph',
    text: 'Et fælles sted gør ikke i sig selv et opslag bedre (F-04), men det gør det synligt for flere. Det giver også tal for, hvor mange lederstillinger der er, og hvor ansøgerne kommer fra.',
  },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: {
    id: 'b1',
    kind: 'bullet',
    text: 'De opslag, arbejdsgiverne allerede skriver, hentes af sig selv. Ingen skal skrive et opslag to gange.',
  },
  b2: { id: 'b2', kind: 'bullet', text: 'Det offentlige driver stedet, og det er gratis at slå op og at søge.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Man kan søge efter opgave og ansvar og ikke kun efter sektor.' },
  p4: {
    id: 'p4',
    kind: 'paragraph',
    text: 'Private virksomheder er ikke med fra begyndelsen. Efter to år vurderes det, om de virksomheder, der løser opgaver for det offentlige, også skal kunne slå op.',
  },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p5: {
    id: 'p5',
    kind: 'paragraph',
    text: 'Anbefalingen er rettet til staten, KL og Danske Regioner, som aftaler, hvem der driver stedet, og hvordan udgiften deles. De første opslag kan stå der et halvt år efter aftalen.',
  },
} as const;

const [round, versionLabel] = ['r11-1', '0.2'] as const;
const answers = [
  { by: 'c1', stance: 'supports', takenOn: '2022-02-01', reason: null, wouldChange: null },
  { by: 'c2', stance: 'supports', takenOn: '2022-02-01', reason: null, wouldChange: null },
  { by: 'formand', stance: 'supports', takenOn: '2022-02-02', reason: null, wouldChange: null },
  { by: 's2', stance: 'supports', takenOn: '2022-02-01', reason: null, wouldChange: null },
  { by: 'r1', stance: 'supports', takenOn: '2022-02-03', reason: null, wouldChange: null },
  { by: 'r2', stance: 'supports', takenOn: '2022-02-04', reason: null, wouldChange: null },
  { by: 'k1', stance: 'supports', takenOn: '2022-02-07', reason: null, wouldChange: null },
  {
    by: 'p1',
    stance: 'cannotSupport',
    takenOn: '2022-02-02',
    reason: 'Der findes portaler, hvor alle kan slå op. Det offentlige skal ikke drive sin egen ved siden af dem.',
    wouldChange: 'At opslagene samles på en portal, der findes, og at private lederstillinger er med fra begyndelsen.',
  },
  {
    by: 'k2',
    stance: 'reservation',
    takenOn: '2022-02-08',
    reason: 'En lille kommune må ikke komme til at betale lige så meget som en stor.',
    wouldChange: null,
  },
  {
    by: 'p2',
    stance: 'cannotSupport',
    takenOn: '2022-02-02',
    reason: 'Når virksomhederne ikke er med, får ledere i det private ikke øje på de offentlige stillinger.',
    wouldChange: 'At alle fem sektorer kan slå op.',
  },
] as const;

export const recommendationsLederjob = [
  {
    key: 'r11',
    number: 'R-11',
    title: 'Ét sted at finde lederstillinger',
    theme: 'talentpulje',
    leadSector: 'civilSociety',
    audience: 'taskforce',
    state: 'adopted',
    addressee: 'Staten, KL og Danske Regioner',
    mandateTask: 5,
    strength: 'weak',
    findings: ['f04'],
    ball: null,
    ballSince: null,
    adoptedAt: null,
    versions: [
      {
        label: '0.1',
        note: 'Første udkast.',
        isSubstantial: true,
        namedBy: 'c2',
        namedOn: '2022-01-28',
        blocks: [lederjob.p1First, lederjob.h1, lederjob.p2, lederjob.p3, lederjob.h2, lederjob.b1, lederjob.b2, lederjob.p5],
      },
      {
        label: '0.2',
        note: 'Organisationer, der løser opgaver for det offentlige, er med. Om virksomhederne skal med, vurderes efter to år.',
        isSubstantial: true,
        namedBy: 'c2',
        namedOn: '2022-01-31',
        blocks: Object.values(lederjob).filter((block) => block !== lederjob.p1First),
      },
      {
        label: '1.0',
        note: 'Vedtaget ved skriftlig procedure.',
        isSubstantial: false,
        namedBy: 'formand',
        namedOn: '2022-02-16',
        blocks: Object.values(lederjob).filter((block) => block !== lederjob.p1First),
      },
    ],
    draft: null,
    comments: [],
    rounds: [
      {
        key: round,
        versionLabel,
        question: 'Kan I tilslutte jer, at R-11 vedtages nu?',
        openedOn: '2022-02-01',
        deadlineOn: '2022-02-15',
        closedOn: '2022-02-16',
        closedBy: 'formand',
      },
    ],
    positions: answers.map((answer) => ({ round, versionLabel, ...answer })),
  },
] as const;
