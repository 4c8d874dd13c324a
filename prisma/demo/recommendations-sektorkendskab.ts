// Theme 1, Styrk sektorkendskabet. Paragraphs that stay the same from version to version are written once.

const praktik = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at nye ledere i staten, regionerne og kommunerne får tilbud om seks ugers praktik i en anden sektor inden for det første år i lederjobbet.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at nye ledere i staten, regionerne og kommunerne får tilbud om fire ugers praktik i en anden sektor inden for de første to år i lederjobbet. Praktikken kan også foregå i en frivillig organisation eller en privat virksomhed.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'De fleste ledere begynder deres karriere i én sektor og bliver der. De får et godt kendskab til deres egen del af opgaven, men ser sjældent, hvordan den tager sig ud fra den anden side. En sagsbehandling, der virker rimelig i en styrelse, kan give dobbelt arbejde i en kommune.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Ledere, der har skiftet sektor, fortæller, at det var nye opgaver og en mere synlig virkning for borgeren, der trak. Begge dele er svære at læse sig til. Fire uger er ikke nok til at lære et nyt fag, men det er nok til at opdage, om man har lyst.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Hver arbejdsgiver udpeger en kontaktperson, der kan formidle pladser.' },
  b2First: { id: 'b2', kind: 'bullet', text: 'Lederen har sit eget job imens og bliver afløst af en kollega.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Lederen beholder sin løn fra sin egen arbejdsgiver. Værten betaler for plads, udstyr og introduktion.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Værten giver lederen en konkret opgave, der kan løses på fire uger.' },
  b4: { id: 'b4', kind: 'bullet', text: 'De fire uger kan deles i to perioder, så driften ikke lider under det.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'En leder, der er væk i fire uger, skal undværes. Derfor er praktikken et tilbud og ikke en pligt, og tidspunktet aftales mellem lederen, den nærmeste chef og værten. Små arbejdsgivere kan gå sammen om at afløse hinanden.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Anbefalingen er rettet til offentlige arbejdsgivere. Staten, regionerne og kommunerne bør begynde med mindst 50 pladser tilsammen det første år og gøre erfaringerne op efter to år. Opgørelsen bør vise, hvor mange der har brugt tilbuddet, og hvor mange af dem der siden har søgt job i en anden sektor.' },
} as const;

const uddannelse = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at der oprettes en fælles lederuddannelse, hvor ledere fra alle sektorer går på hold sammen.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at stat, regioner og kommuner opretter en fælles lederuddannelse på ni måneder, hvor ledere fra alle fem sektorer går på hold sammen. Højst halvdelen af deltagerne på et hold må komme fra samme sektor.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Der findes allerede mange gode lederuddannelser, men de fleste er knyttet til én sektor. Deltagerne lærer hinanden at kende inden for de rammer, de i forvejen arbejder i. Dermed bliver netværket også et netværk i egen sektor, og det er ofte gennem netværket, at det næste job viser sig.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Private ledere fortæller, at det især er samarbejdet med folkevalgte, de er usikre på (F-03). Den usikkerhed bliver mindre, når de arbejder tæt sammen med ledere, der har den erfaring. Omvendt møder offentlige ledere på holdet andre måder at styre økonomi og tænke i kunder på, som de kan tage med hjem.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  p4First: { id: 'p4', kind: 'paragraph', text: 'Uddannelsen bygger på moduler, der allerede findes. Hver deltager arbejder undervejs i en kortere periode i en anden sektor.' },
  p4Second: { id: 'p4', kind: 'paragraph', text: 'Uddannelsen bygger på moduler, der allerede findes. Hver deltager arbejder to uger i en anden sektor og løser en opgave, som værten har valgt. Deltagerens egen arbejdsgiver afholder udgiften.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Uddannelsen bygger på moduler, der allerede findes. Hver deltager arbejder to uger i en anden sektor og løser en opgave, som værten har valgt. De to uger aftales mellem deltagerens egen arbejdsgiver og værten og betales af begge med halvdelen hver.' },
  b1: { id: 'b1', kind: 'bullet', text: 'Ét hold i hver landsdel, så deltagerne ikke skal rejse langt.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Otte kursusdage fordelt på ni måneder og to uger hos en vært i en anden sektor.' },
  b3: { id: 'b3', kind: 'bullet', text: 'En fælles afslutning, hvor deltagerne fremlægger løsningerne for de arbejdsgivere, der stillede opgaverne.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Uddannelsen skal kunne gennemføres ved siden af et lederjob. Den skal ikke erstatte de uddannelser, sektorerne selv har, men være et tilbud til ledere, der har lyst til at arbejde på tværs. Civilsamfundet og det private deltager med egne ledere mod at dække deres andel af udgiften til kurserne.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til stat, regioner og kommuner som arbejdsgivere. De bør aftale, hvem der udbyder uddannelsen, så de to første hold kan begynde i 2023. Efter to hold vurderes det, om deltagerne har fået større lyst til at søge job i en anden sektor.' },
} as const;

const udlaan = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at offentlige arbejdsgivere giver ledere ret til at blive udlånt til en anden sektor i op til tre år.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at offentlige arbejdsgivere giver ledere ret til at blive udlånt til en anden sektor i op til to år. Lederen er fortsat ansat hos den udlånende arbejdsgiver og vender tilbage, når perioden er slut.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2First: { id: 'p2', kind: 'paragraph', text: 'Et udlån er et skift, man kan fortryde. Lederen kan prøve en ny sektor af uden at give slip på den gamle, og den udlånende arbejdsgiver får en leder tilbage, som har set opgaven udefra.' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Et udlån er et skift, man kan fortryde. Det fjerner den barriere, der går igen i interviewene: at vejen hjem er lukket (F-01). Lederen kan prøve en ny sektor af uden at give slip på den gamle, og den udlånende arbejdsgiver får en leder tilbage, som har set opgaven udefra.' },
  p3First: { id: 'p3', kind: 'paragraph', text: 'Udlån findes allerede, men mest mellem styrelser og ministerier. Mellem sektorerne er det sjældent, fordi ingen ved, hvem der betaler, og hvad der sker bagefter.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Udlån findes allerede, men mest mellem styrelser og ministerier. Mellem sektorerne er det sjældent, fordi det er uklart, hvem der betaler løn og pension i perioden, og hvilket job lederen vender tilbage til. Fundet om pension og anciennitet (F-02) er usikkert, men usikkerheden er i sig selv en grund til at aftale vilkårene på forhånd.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  p4First: { id: 'p4', kind: 'paragraph', text: 'Den udlånende arbejdsgiver skal kunne ansætte en vikar i perioden. Udgiften deles mellem de to arbejdsgivere.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Den udlånende arbejdsgiver skal kunne ansætte en vikar i perioden. Værten betaler lederens løn, og de to arbejdsgivere deler merudgiften til en vikar efter en fast nøgle.' },
  b1: { id: 'b1', kind: 'bullet', text: 'Vilkårene skrives ned i en aftale mellem lederen, den udlånende arbejdsgiver og værten, før udlånet begynder.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Lederen optjener pension og anciennitet hos den udlånende arbejdsgiver i hele perioden.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Lederen vender tilbage til samme job eller til et job på samme niveau. Ønsker lederen ikke at vende tilbage, gælder de almindelige regler for opsigelse.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Det er lettere at undvære en leder i en stor organisation end i en lille. En kommune med få ledere kan stå uden nogen, der kender området, hvis vikaren falder fra, eller hvis opgaven pludselig vokser. Det skal ordningen tage højde for, hvis den skal bruges i alle sektorer.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til arbejdsgivere i stat, regioner og kommuner. De bør udarbejde en fælles skabelon for en aftale om udlån, som den enkelte arbejdsgiver kan bruge uden at forhandle forfra hver gang. Ordningen evalueres efter to år.' },
} as const;

const besoeg = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at topledere i alle sektorer hvert år besøger en arbejdsplads i en anden sektor.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at topledere i alle fem sektorer hvert år bruger to hele dage på en arbejdsplads i en anden sektor og året efter selv tager imod et besøg.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Topledere ansætter ledere. Hvad de ved om de andre sektorer, har betydning for, hvem de indkalder til samtale. En direktør, der har set en frivillig organisation styre flere hundrede frivillige uden at kunne give en eneste ordre, læser en ansøgning derfra med andre øjne.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'I dag mødes topledere på tværs af sektorer mest til konferencer og forhandlinger. Begge steder taler man på sin egen organisations vegne. Et besøg er noget andet: Man følger en dag, stiller spørgsmål og skal ikke nå til enighed om noget.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'En enkel liste over værter, som hver sektor selv holder ved lige.' },
  b2: { id: 'b2', kind: 'bullet', text: 'To hele dage, hvoraf den ene følger en leder tæt på borgeren, medlemmet eller kunden.' },
  b3: { id: 'b3', kind: 'bullet', text: 'En kort samtale bagefter om, hvad gæsten undrede sig over. Den er til værtens egen brug og bliver ikke offentliggjort.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Ordningen skal være let at sige ja til. Der er ingen ansøgning, ingen rapport og ingen fælles økonomi. Rejser betales af gæstens egen arbejdsgiver. Til gengæld er det toplederen selv, der tager af sted. Besøget kan ikke overdrages til en medarbejder.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Vi har endnu ikke viden, der viser, at besøg fører til flere ansættelser på tværs. Forslaget bygger på, hvad medlemmerne selv har oplevet. Surveyen spørger, om lederen kender en arbejdsplads i en anden sektor indefra, og vi vender tilbage til anbefalingen, når svarene foreligger.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6First: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til topledere i alle sektorer.' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til topledere i alle sektorer og til de bestyrelser, byråd og regionsråd, de refererer til. De kan gøre besøget til en fast del af den årlige samtale med toplederen.' },
  p6Draft: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til topledere i alle sektorer og til dem, de refererer til. Bestyrelser, byråd og regionsråd kan spørge til besøget i den årlige samtale med toplederen.' },
} as const;

export const recommendationsSektorkendskab = [
  {
    key: 'r01', number: 'R-01', title: 'Praktik på tværs for nye ledere', theme: 'sektorkendskab', leadSector: 'state',
    audience: 'taskforce', state: 'adopted', addressee: 'Offentlige arbejdsgivere', mandateTask: 1, strength: 'moderate',
    findings: ['f05', 'f06'], ball: null, ballSince: null, adoptedAt: { meeting: 4, item: 5 },
    versions: [
      {
        label: '0.1', note: 'Første udkast til møde 3.', isSubstantial: true, namedBy: 's2', namedOn: '2021-10-22',
        blocks: [praktik.p1First, praktik.h1, praktik.p2, praktik.p3, praktik.h2, praktik.b1, praktik.b2First, praktik.h3, praktik.p5],
      },
      {
        label: '0.2', note: 'Fire uger i stedet for seks. Det er skrevet ind, hvem der betaler, og at praktikken kan foregå uden for det offentlige.', isSubstantial: true, namedBy: 's2', namedOn: '2021-12-06',
        blocks: [praktik.p1, praktik.h1, praktik.p2, praktik.p3, praktik.h2, praktik.b1, praktik.b2, praktik.b3, praktik.b4, praktik.p4, praktik.h3, praktik.p5],
      },
      {
        label: '1.0', note: 'Vedtaget på møde 4. Teksten er den samme som i version 0.2.', isSubstantial: false, namedBy: 'formand', namedOn: '2022-01-18',
        blocks: [praktik.p1, praktik.h1, praktik.p2, praktik.p3, praktik.h2, praktik.b1, praktik.b2, praktik.b3, praktik.b4, praktik.p4, praktik.h3, praktik.p5],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r01-k1', by: 'r2', on: '2021-11-03', paragraphId: 'p1', text: 'Seks uger er for længe for en leder, der lige er begyndt. Kan vi nøjes med fire?',
        proposes: null, inSectorsName: false, isResolved: true,
        replies: [{ by: 's2', on: '2021-12-02', text: 'Rettet til fire uger inden for de første to år.' }],
      },
      {
        key: 'r01-k2', by: 'k2', on: '2021-11-05', paragraphId: 'b2', text: 'Hvem betaler, hvis der skal ansættes en vikar?',
        proposes: null, inSectorsName: false, isResolved: true,
        replies: [{ by: 's2', on: '2021-12-02', text: 'Lederens egen arbejdsgiver beholder lønudgiften. Med fire uger delt i to kan de fleste klare sig uden vikar.' }],
      },
    ],
    rounds: [
      { key: 'r01-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-01 i version 0.2?', openedOn: '2021-12-08', deadlineOn: '2022-01-07', closedOn: '2022-01-10' },
    ],
    positions: [
      { round: 'r01-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-09' },
      { round: 'r01-1', by: 's2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-08' },
      { round: 'r01-1', by: 'r1', stance: 'supports', reason: 'Fire uger kan lade sig gøre på et hospital, når de deles i to.', wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-14' },
      { round: 'r01-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-14' },
      { round: 'r01-1', by: 'k1', stance: 'supports', reason: 'Det er vigtigt for os, at praktikken er et tilbud.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-05' },
      { round: 'r01-1', by: 'k2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-16' },
      { round: 'r01-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-10' },
      { round: 'r01-1', by: 'c2', stance: 'supports', reason: 'Vi vil gerne være vært for nye ledere.', wouldChange: null, versionLabel: '0.2', takenOn: '2021-12-13' },
      { round: 'r01-1', by: 'p1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-06' },
      { round: 'r01-1', by: 'p2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-07' },
    ],
  },
  {
    key: 'r02', number: 'R-02', title: 'Fælles lederuddannelse på tværs', theme: 'sektorkendskab', leadSector: 'regions',
    audience: 'taskforce', state: 'deliberation', addressee: 'Stat, regioner og kommuner som arbejdsgivere', mandateTask: 3, strength: 'moderate',
    findings: ['f03', 'f05'], ball: 'r1', ballSince: '2022-02-01', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast.', isSubstantial: true, namedBy: 'r1', namedOn: '2021-11-15',
        blocks: [uddannelse.p1First, uddannelse.h1, uddannelse.p2, uddannelse.h2, uddannelse.p4First, uddannelse.p5, uddannelse.h3, uddannelse.p6],
      },
      {
        label: '0.2', note: 'Længde, hold og to uger hos en vært er skrevet ind.', isSubstantial: true, namedBy: 'r1', namedOn: '2022-01-14',
        blocks: [uddannelse.p1, uddannelse.h1, uddannelse.p2, uddannelse.p3, uddannelse.h2, uddannelse.p4Second, uddannelse.b1, uddannelse.b2, uddannelse.b3, uddannelse.p5, uddannelse.h3, uddannelse.p6],
      },
      {
        label: '0.3', note: 'De to uger hos en vært betales af begge arbejdsgivere (§ 4).', isSubstantial: true, namedBy: 'r1', namedOn: '2022-02-01',
        blocks: [uddannelse.p1, uddannelse.h1, uddannelse.p2, uddannelse.p3, uddannelse.h2, uddannelse.p4, uddannelse.b1, uddannelse.b2, uddannelse.b3, uddannelse.p5, uddannelse.h3, uddannelse.p6],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r02-k1', by: 'k2', on: '2022-01-19', paragraphId: 'p4', text: 'En lille kommune kan ikke både undvære lederen og betale hele regningen. Kan udgiften deles med værten?',
        proposes: null, inSectorsName: false, isResolved: true,
        replies: [{ by: 'r1', on: '2022-02-01', text: 'Ja. I version 0.3 betaler begge med halvdelen hver.' }],
      },
      {
        key: 'r02-k2', by: 'p2', on: '2022-02-02', paragraphId: 'p5', text: 'Skriv gerne, hvad ”deres andel” omtrent bliver. Det er det første, vi bliver spurgt om.',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 'r1', on: '2022-02-03', text: 'Jeg indhenter en pris inden den 10. marts.' }],
      },
    ],
    rounds: [
      { key: 'r02-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-02, så den kan vedtages på mødet den 15. marts?', openedOn: '2022-01-19', deadlineOn: '2022-03-04', closedOn: null },
    ],
    positions: [
      { round: 'r02-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-20' },
      { round: 'r02-1', by: 'c2', stance: 'supports', reason: 'Det er godt, at civilsamfundets ledere er tænkt med fra begyndelsen.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-24' },
      { round: 'r02-1', by: 'k1', stance: 'reservation', reason: 'Det er uklart, om kommunen skal betale det hele selv.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-26' },
      { round: 'r02-1', by: 'r1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-01' },
      { round: 'r02-1', by: 's2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-01' },
      { round: 'r02-1', by: 'p1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-02' },
      { round: 'r02-1', by: 'p2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-02' },
      { round: 'r02-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-03' },
      { round: 'r02-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-04' },
      { round: 'r02-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-07' },
      { round: 'r02-1', by: 'k1', stance: 'supports', reason: 'Delingen af udgiften løser vores problem.', wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-10' },
      { round: 'r02-1', by: 'k2', stance: 'reservation', reason: 'To uger væk fra driften er meget for en skoleleder. Det bør kunne deles op.', wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-11' },
    ],
  },
  {
    key: 'r03', number: 'R-03', title: 'Udlån af ledere i op til to år', theme: 'sektorkendskab', leadSector: 'state',
    audience: 'taskforce', state: 'deliberation', addressee: 'Arbejdsgivere i stat, regioner og kommuner', mandateTask: 2, strength: 'moderate',
    findings: ['f01', 'f02'], ball: 'k1', ballSince: '2022-02-24', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast fra staten.', isSubstantial: true, namedBy: 's2', namedOn: '2021-12-03',
        blocks: [udlaan.p1First, udlaan.h1, udlaan.p2First, udlaan.p3First, udlaan.h2, udlaan.p4First, udlaan.h3, udlaan.p6],
      },
      {
        label: '0.2', note: 'Krav om en skriftlig aftale er skrevet ind. Til drøftelse på møde 4.', isSubstantial: true, namedBy: 's2', namedOn: '2022-01-10',
        blocks: [udlaan.p1First, udlaan.h1, udlaan.p2, udlaan.p3, udlaan.h2, udlaan.p4First, udlaan.b1, udlaan.b2, udlaan.h3, udlaan.p6],
      },
      {
        label: '0.3', note: 'To år i stedet for tre. Tilbagevenden og deling af udgiften er skrevet ud efter møde 4.', isSubstantial: true, namedBy: 's2', namedOn: '2022-01-25',
        blocks: [udlaan.p1, udlaan.h1, udlaan.p2, udlaan.p3, udlaan.h2, udlaan.p4, udlaan.b1, udlaan.b2, udlaan.b3, udlaan.p5, udlaan.h3, udlaan.p6],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r03-k1', by: 'k1', on: '2022-02-10', paragraphId: 'p1', text: 'Uden en ret til at kalde lederen hjem kan en mindre kommune ikke undvære en leder.',
        proposes: 'Taskforcen anbefaler, at offentlige arbejdsgivere giver ledere ret til at blive udlånt til en anden sektor i op til to år. Lederen er fortsat ansat hos den udlånende arbejdsgiver, som med tre måneders varsel kan kalde lederen hjem.',
        inSectorsName: true, isResolved: false,
        replies: [{ by: 's2', on: '2022-02-17', text: 'Vi forstår behovet, men en ret uden betingelser gør udlånet usikkert for værten. Se mit forslag.' }],
      },
      {
        key: 'r03-k2', by: 's2', on: '2022-02-17', paragraphId: 'p1', text: 'Jeg foreslår en ret, der er knyttet til særlige forhold, så værten kan regne med aftalen.',
        proposes: 'Taskforcen anbefaler, at offentlige arbejdsgivere giver ledere ret til at blive udlånt til en anden sektor i op til to år. Lederen er fortsat ansat hos den udlånende arbejdsgiver, som kan kalde lederen hjem, hvis særlige forhold kræver det. Parterne aftaler på forhånd, hvilke forhold det er.',
        inSectorsName: false, isResolved: false,
        replies: [{ by: 'formand', on: '2022-02-24', text: 'Jens, kan kommunerne leve med Saras ordlyd? Så kan vi vælge mellem de to forslag på mødet den 15. marts.' }],
      },
      {
        key: 'r03-k3', by: 'r1', on: '2022-02-28', paragraphId: 'p2', text: 'Går det igen i alle interview eller kun i tre af dem? Se F-01.',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [
      { key: 'r03-1', versionLabel: '0.3', question: 'Kan din sektor tilslutte sig R-03 i version 0.3?', openedOn: '2022-01-26', deadlineOn: '2022-02-18', closedOn: null },
    ],
    positions: [
      { round: 'r03-1', by: 's2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-01-26' },
      { round: 'r03-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-01-27' },
      { round: 'r03-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-01-28' },
      { round: 'r03-1', by: 'c2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-01-31' },
      { round: 'r03-1', by: 'p1', stance: 'noPosition', reason: 'Ordningen gælder kun offentlige arbejdsgivere.', wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-02' },
      { round: 'r03-1', by: 'p2', stance: 'noPosition', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-02' },
      { round: 'r03-1', by: 'r1', stance: 'reservation', reason: 'Nøglen for vikarudgiften skal være aftalt, før ordningen begynder.', wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-04' },
      { round: 'r03-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-07' },
      { round: 'r03-1', by: 'k1', stance: 'cannotSupport', reason: 'En mindre kommune står uden leder i udlånstiden, hvis vikaren falder fra.', wouldChange: 'En ret for den udlånende arbejdsgiver til at kalde lederen hjem.', versionLabel: '0.3', takenOn: '2022-02-10' },
      { round: 'r03-1', by: 'k2', stance: 'reservation', reason: 'Vi kan godt undvære en leder i to år, men det kan mange af vores nabokommuner ikke.', wouldChange: null, versionLabel: '0.3', takenOn: '2022-02-11' },
    ],
  },
  {
    key: 'r04', number: 'R-04', title: 'Besøgsordning for topledere', theme: 'sektorkendskab', leadSector: 'civilSociety',
    audience: 'taskforce', state: 'shared', addressee: 'Topledere i alle sektorer', mandateTask: 1, strength: 'none',
    findings: [], ball: 'k2', ballSince: '2022-02-21', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast.', isSubstantial: true, namedBy: 'c1', namedOn: '2021-12-14',
        blocks: [besoeg.p1First, besoeg.h1, besoeg.p2, besoeg.p3, besoeg.h2, besoeg.b1, besoeg.p4, besoeg.h3, besoeg.p6First],
      },
      {
        label: '0.2', note: 'To hele dage og gensidige besøg. Det fremgår nu, at vi endnu mangler viden.', isSubstantial: true, namedBy: 'c1', namedOn: '2022-01-31',
        blocks: [besoeg.p1, besoeg.h1, besoeg.p2, besoeg.p3, besoeg.h2, besoeg.b1, besoeg.b2, besoeg.b3, besoeg.p4, besoeg.p5, besoeg.h3, besoeg.p6],
      },
    ],
    draft: [besoeg.p1, besoeg.h1, besoeg.p2, besoeg.p3, besoeg.h2, besoeg.b1, besoeg.b2, besoeg.b3, besoeg.p4, besoeg.p5, besoeg.h3, besoeg.p6Draft],
    comments: [
      {
        key: 'r04-k1', by: 'k2', on: '2022-02-15', paragraphId: 'p6', text: 'Et byråd taler ikke med sin kommunaldirektør på samme måde, som en bestyrelse taler med sin direktør. Kan det siges lidt løsere?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 'c1', on: '2022-02-21', text: 'Det har jeg prøvet i udkastet. Sig til, hvis det stadig ikke passer.' }],
      },
    ],
    rounds: [],
    positions: [],
  },
] as const;
