// Drafts in the sectors' own rooms, without a number: nobody outside the sector may see that they exist.

const tilbagekald = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at en arbejdsgiver kan kalde en udlånt leder hjem.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at parterne på det offentlige arbejdsmarked drøfter en bestemmelse i overenskomsterne, der giver den udlånende arbejdsgiver ret til at kalde en udlånt leder hjem med tre måneders varsel.' },
  p1Draft: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at parterne på det offentlige arbejdsmarked drøfter en bestemmelse i overenskomsterne, der giver den udlånende arbejdsgiver ret til at kalde en udlånt leder hjem. Varslet kan være tre måneder og kortere, hvis vikaren fratræder.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Staten har foreslået udlån af ledere i op til to år (R-03). For en stor kommune er det til at leve med. I en kommune med 20.000 indbyggere kan der være én leder, som kender et område til bunds. Er den leder udlånt, og siger vikaren op, står kommunen uden nogen.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'En ret til at kalde lederen hjem kan skrives i den enkelte aftale om udlån. Men så skal hver kommune forhandle den for sig, og den lille kommune står svagest. Står retten i overenskomsten, gælder den for alle, og værten kan regne med den fra begyndelsen.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Et varsel på tre måneder, så værten kan nå at finde en afløser.' },
  b2: { id: 'b2', kind: 'bullet', text: 'En pligt til at begrunde, hvorfor lederen kaldes hjem.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Lederen beholder sin løn i varslingsperioden, også hvis den er højere hos værten.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Vi ved endnu ikke, hvor mange kommuner der vil bruge retten. Jens Lund spørger tre borgmestre inden den 20. april. Svarer de, at en aftale fra gang til gang er nok, kan forslaget falde væk, og så bør kommunerne i stedet støtte en ændring af R-03.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Forslaget kan opfattes som et modtræk til R-03. Derfor bør det ikke deles med taskforcen, før vi ved, hvor drøftelsen af § 1 ender på mødet den 15. marts.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til arbejdsgivere og lønmodtagere som parter i overenskomsterne. Taskforcen kan ikke aftale noget på deres vegne, men den kan pege på behovet. Indtil der eventuelt er aftalt noget, kan de kommuner, der vil prøve udlån, skrive retten ind i den enkelte aftale.' },
} as const;

const kode = {
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at de offentlige arbejdsgivere aftaler en fælles kode for god ledelse, som gælder på tværs af stat, regioner og kommuner, og som ledere kan tage med sig, når de skifter sektor.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2First: { id: 'p2', kind: 'paragraph', text: 'Mange regioner, kommuner og styrelser har hver deres ledelsesgrundlag. De ligner hinanden, men bruger forskellige ord.' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Mange regioner, kommuner og styrelser har hver deres ledelsesgrundlag. De ligner hinanden, men bruger forskellige ord. En leder, der er blevet målt på sin ”faglige ledelse” på et hospital, skal i en styrelse forklare, hvad det vil sige. Det gør erfaringen fra den ene sektor sværere at genkende i den anden.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'En fælles kode behøver ikke at være lang. Fem til otte sætninger om, hvad man kan forvente af en leder, er nok, hvis de bliver brugt i stillingsopslag, i udviklingssamtaler og i vurderingen af ansøgere. Hver sektor kan lægge sit eget til.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'En lille gruppe med to ledere fra hver af de tre sektorer skriver et forslag på tre måneder.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Forslaget prøves af på fem arbejdspladser i hver sektor, før det aftales.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Koden bruges fra begyndelsen i opslag til lederstillinger.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Der er en fare for, at det bliver endnu et papir. Regionerne bør derfor kun dele forslaget, hvis vi kan pege på et sted, hvor en sådan kode allerede bliver brugt og har gjort en forskel. Det har vi ikke fundet endnu, og vidensgrundlaget står derfor som ”ingen endnu”.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Vi skal også tage stilling til, om civilsamfundet og det private skal med. For taler, at koden så kommer til at gælde alle de veje, taskforcen ser på. Imod taler, at den kan blive så almen, at den ikke længere siger noget.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til staten, regionerne og kommunerne som arbejdsgivere. De kan aftale koden uden at ændre overenskomster eller lovgivning. Lederforeningerne bør være med fra begyndelsen, så koden bliver genkendt af dem, den handler om.' },
} as const;

const karriereveje = {
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at staten beskriver, hvordan en leder kan komme videre i staten efter at have arbejdet i en anden sektor, og at erfaring udefra tæller med, når statens chefstillinger besættes.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'I staten går vejen til en chefstilling ofte gennem et departement. Den, der har været væk i en kommune i fem år, kan opleve at være faldet ud af rækken, også når erfaringen er præcis den, en styrelse mangler. Det er den samme barriere, som ledere i kommunerne beskriver (F-01), set fra vores side.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Samtidig er det svært for en leder i en kommune eller en region at se, hvilke stillinger i staten der svarer til den, vedkommende har. Titlerne er ikke de samme, og en kontorchef kan have fem medarbejdere eller halvtreds. En enkel oversigt ville hjælpe.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'En oversigt over lederstillinger i staten med ansvar og størrelse i stedet for titler alene.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Erfaring fra en anden sektor nævnes som en fordel i opslag til chefstillinger.' },
  b3: { id: 'b3', kind: 'bullet', text: 'En årlig samtale med ledere, der er skiftet til en anden sektor, om de kunne tænke sig at vende tilbage.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Det her er en idé og ikke et udkast, vi kan stå ved. Den rører ved, hvordan ministerierne ansætter deres chefer, og vi har ikke spurgt nogen af dem. Før vi skriver videre, bør vi tale med to departementer og to styrelser.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Formanden skifter til en kommune den 1. april og kan derefter ikke længere læse med i statens rum. Vi skal derfor beslutte inden da, hvem der arbejder videre med forslaget.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til ministerier og styrelser. Den kan følges uden ny lovgivning og uden nye penge, men den forudsætter, at de øverste chefer vil være med.' },
} as const;

const privatLeder = {
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at der skrives en kort vejledning til private ledere om, hvad de skal kende til, før de søger et lederjob i det offentlige.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Private ledere er ikke bange for opgaverne. De er usikre på rammerne (F-03). Hvad vil det sige, at en sag er offentlig? Hvad må man sige til en journalist? Kan man fyre en medarbejder? Mange tror, at svaret på det sidste er nej, og at intet kan lade sig gøre på under et år. Begge dele er forkert, men det er der ingen, der har fortalt dem.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Vi bygger her på, hvad vi selv og vores kolleger har hørt, når offentlige job kommer på tale. Torben Ploug og Camilla Riis har hver spurgt en håndfuld ledere i deres netværk. Svarene ligner hinanden, men der er for få til, at vi kan kalde dem viden.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad vejledningen kan handle om' },
  b1: { id: 'b1', kind: 'bullet', text: 'Hvem der bestemmer: forholdet mellem folkevalgte, direktion og leder.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Hvad der er offentligt: aktindsigt, dagsordener og referater.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Hvad der gælder for personalet: ansættelse, opsigelse og samarbejde med tillidsrepræsentanter.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Hvordan økonomien styres: bevillinger, budgetår og udbud.' },
  b5: { id: 'b5', kind: 'bullet', text: 'Hvad løn og pension bliver, forklaret i kroner.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Vejledningen skal kunne læses på en halv time. Den skal skrives af nogen, der selv er skiftet, og læses igennem af nogen, der ikke er. Den må gerne sige, hvad der er besværligt. En leder, der ved besked på forhånd, bliver længere.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Forslaget hænger sammen med R-07. Vi er i tvivl om, hvorvidt det skal være en selvstændig anbefaling eller et punkt i R-07. Det afgør vi, når vi har skrevet en prøve på to sider.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til de offentlige arbejdsgivere, som må stå bag indholdet, og til de private arbejdsgiveres organisationer, som kan dele vejledningen ud.' },
} as const;

export const recommendationsSectorRooms = [
  {
    key: 'rum-k', number: null, title: 'Tilbagekaldsret i overenskomsten', theme: 'potentiale', leadSector: 'municipalities',
    audience: 'sector', state: 'drafting', addressee: 'Parterne i overenskomsterne', mandateTask: 2, strength: 'weak',
    findings: ['f01'], ball: 'tk1', ballSince: '2022-02-21', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast i kommunernes rum.', isSubstantial: true, namedBy: 'tk1', namedOn: '2022-01-28',
        blocks: [tilbagekald.p1First, tilbagekald.h1, tilbagekald.p2, tilbagekald.h2, tilbagekald.b1, tilbagekald.h3, tilbagekald.p6],
      },
      {
        label: '0.2', note: 'Begrundelse, varsel og forholdet til R-03 er skrevet ind.', isSubstantial: true, namedBy: 'tk1', namedOn: '2022-02-14',
        blocks: [tilbagekald.p1, tilbagekald.h1, tilbagekald.p2, tilbagekald.p3, tilbagekald.h2, tilbagekald.b1, tilbagekald.b2, tilbagekald.b3, tilbagekald.p4, tilbagekald.p5, tilbagekald.h3, tilbagekald.p6],
      },
    ],
    draft: [tilbagekald.p1Draft, tilbagekald.h1, tilbagekald.p2, tilbagekald.p3, tilbagekald.h2, tilbagekald.b1, tilbagekald.b2, tilbagekald.b3, tilbagekald.p4, tilbagekald.p5, tilbagekald.h3, tilbagekald.p6],
    comments: [
      {
        key: 'rum-k-k1', by: 'k2', on: '2022-02-18', paragraphId: 'b1', text: 'Tre måneder er længe, hvis vikaren allerede er holdt op. Kan varslet være kortere i det tilfælde?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 'k1', on: '2022-02-21', text: 'Godt set. Pernille, prøver du at skrive det ind?' }],
      },
    ],
    rounds: [],
    positions: [],
  },
  {
    key: 'rum-r', number: null, title: 'Fælles lederkode', theme: 'potentiale', leadSector: 'regions',
    audience: 'sector', state: 'drafting', addressee: 'Staten, regionerne og kommunerne som arbejdsgivere', mandateTask: 5, strength: 'none',
    findings: [], ball: 'tr1', ballSince: '2022-02-11', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast i regionernes rum.', isSubstantial: true, namedBy: 'r2', namedOn: '2022-01-20',
        blocks: [kode.p1, kode.h1, kode.p2First, kode.h2, kode.b1, kode.h3, kode.p6],
      },
    ],
    draft: [kode.p1, kode.h1, kode.p2, kode.p3, kode.h2, kode.b1, kode.b2, kode.b3, kode.p4, kode.p5, kode.h3, kode.p6],
    comments: [
      {
        key: 'rum-r-k1', by: 'r1', on: '2022-02-11', paragraphId: 'p4', text: 'Amir, kan du undersøge, om nogen har en kode, der bliver brugt ved ansættelser?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [],
    positions: [],
  },
  {
    key: 'rum-s', number: null, title: 'Karriereveje i staten', theme: 'talentpulje', leadSector: 'state',
    audience: 'sector', state: 'idea', addressee: 'Ministerier og styrelser', mandateTask: 5, strength: 'weak',
    findings: ['f01'], ball: 's2', ballSince: '2022-02-16', adoptedAt: null,
    versions: [],
    draft: [karriereveje.p1, karriereveje.h1, karriereveje.p2, karriereveje.p3, karriereveje.h2, karriereveje.b1, karriereveje.b2, karriereveje.b3, karriereveje.p4, karriereveje.p5, karriereveje.h3, karriereveje.p6],
    comments: [
      {
        key: 'rum-s-k1', by: 'formand', on: '2022-02-16', paragraphId: 'p5', text: 'Sara, vil du tage den videre alene, til staten eventuelt får endnu et medlem?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [],
    positions: [],
  },
  {
    key: 'rum-p', number: null, title: 'Hvad en privat leder skal kende til', theme: 'sektorkendskab', leadSector: 'private',
    audience: 'sector', state: 'idea', addressee: 'Offentlige arbejdsgivere og private arbejdsgiveres organisationer', mandateTask: 4, strength: 'experience',
    findings: ['f03'], ball: 'p2', ballSince: '2022-02-01', adoptedAt: null,
    versions: [],
    draft: [privatLeder.p1, privatLeder.h1, privatLeder.p2, privatLeder.p3, privatLeder.h2, privatLeder.b1, privatLeder.b2, privatLeder.b3, privatLeder.b4, privatLeder.b5, privatLeder.p4, privatLeder.p5, privatLeder.h3, privatLeder.p6],
    comments: [],
    rounds: [],
    positions: [],
  },
] as const;
