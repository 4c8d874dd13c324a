// Theme 3, Udnyt potentialet. Paragraphs that stay the same from version to version are written once.

const modtagelse = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at ledere, der skifter sektor, får et modtagelsesforløb på tre måneder.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at enhver leder, der skifter sektor, får et modtagelsesforløb på seks måneder med en indføring i den nye sektors lovgivning og styring, en fast samtalepartner og aftalte mål for de første måneder.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2First: { id: 'p2', kind: 'paragraph', text: 'De første måneder er afgørende for, om en leder bliver og får gavn af sin erfaring fra en anden sektor. Alligevel er modtagelsen ofte den samme, som alle andre nyansatte får.' },
  p2: { id: 'p2', kind: 'paragraph', text: 'De første måneder er afgørende for, om en leder lykkes. Alle de ledere, vi har interviewet, nævner modtagelsen, og litteraturen peger samme vej (F-07). Alligevel er modtagelsen ofte den samme, som alle andre nyansatte får: et adgangskort, en frokost og en mappe med retningslinjer.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'En leder, der skifter sektor, kan sit fag, men ikke de uskrevne regler. Hvem skal høres, før en sag er klar? Hvad betyder det, når et udvalg tager noget til efterretning? Den, der ikke ved det, bruger det første år på at gætte og kommer til at virke mere usikker, end vedkommende er. Dermed går noget af det tabt, som arbejdsgiveren ansatte lederen for: et blik udefra.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'En plan, som lederen og den nærmeste chef aftaler inden den første arbejdsdag.' },
  b2: { id: 'b2', kind: 'bullet', text: 'To dages indføring i lovgivning, økonomistyring og politisk betjening, tilpasset den nye sektor.' },
  b3: { id: 'b3', kind: 'bullet', text: 'En samtalepartner, som ikke er lederens egen chef.' },
  b4: { id: 'b4', kind: 'bullet', text: 'En samtale efter tre og seks måneder om, hvad lederen undrer sig over, og hvad organisationen kan lære af det.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Indføringen kan holdes i fællesskab af flere arbejdsgivere. En lille organisation, der ansætter en leder udefra hvert tredje år, skal ikke selv finde på et forløb. Taskforcen foreslår, at sektorerne udarbejder et fælles grundmateriale, som hver arbejdsgiver fylder ud med sit eget.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Forløbet koster først og fremmest tid: omkring otte dage for lederen og tre for samtalepartneren fordelt på et halvt år. Det skal ses i forhold til, hvad det koster at slå stillingen op igen.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til arbejdsgivere i alle fem sektorer. Grundmaterialet udarbejdes af stat, regioner og kommuner i fællesskab, og civilsamfundet og det private bidrager med det afsnit, der handler om dem.' },
} as const;

const mentor = {
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at ledere, der skifter sektor, får tilbud om en mentor fra den nye sektor det første år. Mentoren er leder i en anden organisation end den, lederen er ansat i.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Mange spørgsmål er svære at stille til sin egen chef i et nyt job. Det gælder især dem, der lyder dumme: hvad en forkortelse betyder, hvorfor en sag tager så lang tid, eller om det er i orden at ringe direkte til en udvalgsformand. En mentor uden for huset kan svare, uden at det får betydning for jobbet.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'En god modtagelse er afgørende for, om lederen lykkes (F-07). Vi ved fra interviewene, at flere ledere selv har fundet en mentor, og at de tillægger det stor betydning. Vi ved ikke, om en mentor, som arbejdsgiveren har fundet, virker lige så godt. Derfor bygger anbefalingen først og fremmest på erfaring.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Hver sektor fører en liste over ledere, der gerne vil være mentor.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Lederen vælger selv sin mentor efter en indledende samtale og kan vælge om.' },
  b3: { id: 'b3', kind: 'bullet', text: 'De mødes mindst seks gange i løbet af det første år.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Det, de taler om, bliver mellem dem. Arbejdsgiveren får alene at vide, at forløbet er i gang.' },
  p4First: { id: 'p4', kind: 'paragraph', text: 'Mentoren får en kort introduktion til opgaven.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Mentoren får en introduktion på en halv dag og kan ringe til en kollega i sin egen sektor, hvis der opstår tvivl om rollen. Opgaven er ulønnet, men mentorens arbejdsgiver regner den med i arbejdstiden.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Tilbuddet kan stå alene eller indgå i et modtagelsesforløb (R-08). I et modtagelsesforløb erstatter mentoren ikke samtalepartneren på arbejdspladsen. Den ene kender huset, den anden kender sektoren.' },
  p5Draft: { id: 'p5', kind: 'paragraph', text: 'Tilbuddet kan stå alene eller indgå i et modtagelsesforløb (R-08). Har lederen allerede en samtalepartner på arbejdspladsen, aftaler de tre ved forløbets begyndelse, hvem der hjælper med hvad.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til arbejdsgivere i alle sektorer og til erfarne ledere, der har lyst til at dele ud af, hvad de ved. Kommunerne tilbyder at begynde med en liste på 20 mentorer og gør erfaringerne op efter det første år.' },
} as const;

const tal = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at der hvert år offentliggøres tal for, hvor mange ledere der skifter sektor.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at stat, regioner og kommuner hvert år i fællesskab offentliggør tal for, hvor mange ledere der skifter sektor, hvilken vej de går, og hvor mange der stadig er i jobbet efter to år.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'I dag er der ingen, der løbende følger, om flere eller færre ledere skifter sektor. Taskforcen har selv måttet bestille et særligt udtræk for at få et overblik. Uden tal kan ingen se, om anbefalingerne virker, og drøftelsen ender let i enkelte historier.' },
  p3First: { id: 'p3', kind: 'paragraph', text: 'Tal kan også rette op på det, vi tror, vi ved.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Tal kan også rette op på det, vi tror, vi ved. I interviewene nævner flere pension og anciennitet som en barriere, men i registerdata skifter ledere med lang anciennitet lige så ofte som andre (F-02). Det betyder ikke, at den ene kilde er forkert, men at spørgsmålet skal undersøges nærmere.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'En fælles afgrænsning af, hvem der regnes for ledere i de tre sektorer.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Et årligt udtræk af de registre, der allerede findes. Ingen arbejdsgiver skal indberette noget nyt.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Tallene vises for hver retning, så man kan se forskel på at gå fra stat til kommune og den anden vej.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Grupper med få ledere slås sammen, så ingen kan genkendes.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Taskforcen foreslår ikke et måltal. Et skift er ikke et gode i sig selv, og hvad der er passende, afhænger af opgaverne. Tallene skal bruges til at se en udvikling og til at spørge, hvorfor den går, som den gør. Antallet af skift fra det private og civilsamfundet bør med, når registrene kan vise dem ordentligt.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Udgiften er et årligt udtræk og nogle ugers arbejde med at gøre tallene forståelige. Den kan deles af de tre sektorer.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til beslutningstagere i stat, regioner og kommuner. De første tal kan offentliggøres i 2023 og bør række fem år tilbage, så der er noget at sammenligne med.' },
} as const;

export const recommendationsPotentiale = [
  {
    key: 'r08', number: 'R-08', title: 'Modtagelsesforløb efter sektorskifte', theme: 'potentiale', leadSector: 'civilSociety',
    audience: 'taskforce', state: 'deliberation', addressee: 'Arbejdsgivere i alle fem sektorer', mandateTask: 3, strength: 'strong',
    findings: ['f07'], ball: 'c1', ballSince: '2022-02-14', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast fra civilsamfundet.', isSubstantial: true, namedBy: 'c1', namedOn: '2021-12-17',
        blocks: [modtagelse.p1First, modtagelse.h1, modtagelse.p2First, modtagelse.p3, modtagelse.h2, modtagelse.b1, modtagelse.b3, modtagelse.h3, modtagelse.p6],
      },
      {
        label: '0.2', note: 'Seks måneder i stedet for tre. Tid og fælles materiale er skrevet ind.', isSubstantial: true, namedBy: 'c1', namedOn: '2022-01-24',
        blocks: [modtagelse.p1, modtagelse.h1, modtagelse.p2, modtagelse.p3, modtagelse.h2, modtagelse.b1, modtagelse.b2, modtagelse.b3, modtagelse.b4, modtagelse.p4, modtagelse.p5, modtagelse.h3, modtagelse.p6],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r08-k1', by: 's2', on: '2022-01-27', paragraphId: 'b3', text: 'Er samtalepartneren den samme som mentoren i R-09?',
        proposes: null, inSectorsName: false, isResolved: true,
        replies: [{ by: 'c1', on: '2022-01-31', text: 'Nej. Samtalepartneren er på arbejdspladsen, mentoren er udefra. Det står nu i R-09.' }],
      },
      {
        key: 'r08-k2', by: 'k2', on: '2022-02-14', paragraphId: 'p1', text: 'Seks måneder er meget for en institution med 15 ansatte. Kan forløbet være kortere, når organisationen er lille?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [
      { key: 'r08-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-08 i version 0.2?', openedOn: '2022-01-25', deadlineOn: '2022-03-04', closedOn: null },
    ],
    positions: [
      { round: 'r08-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-25' },
      { round: 'r08-1', by: 'c2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-31' },
      { round: 'r08-1', by: 's2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-01' },
      { round: 'r08-1', by: 'p1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r08-1', by: 'p2', stance: 'reservation', reason: 'Vi bør skrive, at materialet også skal kunne bruges af små virksomheder.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r08-1', by: 'r1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-04' },
      { round: 'r08-1', by: 'r2', stance: 'supports', reason: 'Det passer godt sammen med det, vi selv er ved at bygge op.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-07' },
      { round: 'r08-1', by: 'k2', stance: 'reservation', reason: 'Seks måneder er for længe i en lille organisation.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-14' },
    ],
  },
  {
    key: 'r09', number: 'R-09', title: 'Mentor fra den nye sektor', theme: 'potentiale', leadSector: 'municipalities',
    audience: 'taskforce', state: 'shared', addressee: 'Arbejdsgivere i alle sektorer og erfarne ledere', mandateTask: 3, strength: 'experience',
    findings: ['f07'], ball: 'k2', ballSince: '2022-02-18', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Delt med taskforcen fra kommunernes rum.', isSubstantial: true, namedBy: 'k2', namedOn: '2022-01-13',
        blocks: [mentor.p1, mentor.h1, mentor.p2, mentor.h2, mentor.b1, mentor.b3, mentor.b4, mentor.p4First, mentor.h3, mentor.p6],
      },
      {
        label: '0.2', note: 'Lederen vælger selv sin mentor. Forholdet til R-08 er skrevet ind.', isSubstantial: true, namedBy: 'k2', namedOn: '2022-01-31',
        blocks: [mentor.p1, mentor.h1, mentor.p2, mentor.p3, mentor.h2, mentor.b1, mentor.b2, mentor.b3, mentor.b4, mentor.p4, mentor.p5, mentor.h3, mentor.p6],
      },
    ],
    draft: [mentor.p1, mentor.h1, mentor.p2, mentor.p3, mentor.h2, mentor.b1, mentor.b2, mentor.b3, mentor.b4, mentor.p4, mentor.p5Draft, mentor.h3, mentor.p6],
    comments: [
      {
        key: 'r09-k1', by: 'r1', on: '2022-02-18', paragraphId: 'p5', text: 'Med både chef, samtalepartner og mentor kan det blive for meget. Kan lederen nøjes med den ene?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [],
    positions: [],
  },
  {
    key: 'r10', number: 'R-10', title: 'Følg mobiliteten med tal', theme: 'potentiale', leadSector: 'state',
    audience: 'taskforce', state: 'deliberation', addressee: 'Beslutningstagere i stat, regioner og kommuner', mandateTask: 5, strength: 'moderate',
    findings: ['f02'], ball: 'private', ballSince: '2022-02-25', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast fra staten.', isSubstantial: true, namedBy: 's2', namedOn: '2022-01-28',
        blocks: [tal.p1First, tal.h1, tal.p2, tal.p3First, tal.h2, tal.b1, tal.b2, tal.h3, tal.p6],
      },
      {
        label: '0.2', note: 'Tallene vises for hver retning, og der foreslås ikke et måltal.', isSubstantial: true, namedBy: 's2', namedOn: '2022-02-08',
        blocks: [tal.p1, tal.h1, tal.p2, tal.p3, tal.h2, tal.b1, tal.b2, tal.b3, tal.b4, tal.p4, tal.p5, tal.h3, tal.p6],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r10-k1', by: 'sek3', on: '2022-02-10', paragraphId: 'b1', text: 'Sektorerne afgrænser ledere forskelligt i dag. Det tog os tre uger at gøre tallene sammenlignelige i E-003.',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 's2', on: '2022-02-11', text: 'Netop derfor står afgrænsningen først.' }],
      },
    ],
    rounds: [
      { key: 'r10-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-10 i version 0.2?', openedOn: '2022-02-09', deadlineOn: '2022-02-25', closedOn: null },
    ],
    positions: [
      { round: 'r10-1', by: 's2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-09' },
      { round: 'r10-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-10' },
      { round: 'r10-1', by: 'r1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-14' },
      { round: 'r10-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-14' },
      { round: 'r10-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-15' },
      { round: 'r10-1', by: 'c2', stance: 'supports', reason: 'Civilsamfundet bør med i tallene så snart som muligt.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-16' },
      { round: 'r10-1', by: 'k2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-17' },
      { round: 'r10-1', by: 'k1', stance: 'reservation', reason: 'Tallene må ikke blive til en rangliste over kommuner.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-22' },
    ],
  },
] as const;
