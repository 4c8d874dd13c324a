// Theme 2, Udvid talentpuljen. Paragraphs that stay the same from version to version are written once.

const opslag = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at offentlige arbejdsgivere holder op med at kræve erfaring fra egen sektor i opslag til lederstillinger.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at offentlige arbejdsgivere kun kræver erfaring fra egen sektor i opslag til lederstillinger, når opgaven forudsætter det, og at kravet i så fald begrundes i opslaget.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2First: { id: 'p2', kind: 'paragraph', text: 'Mange opslag beder om ”solid erfaring fra sektoren”. Ofte står det der af vane. Det holder ansøgere væk, som kunne have løst opgaven.' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Mange opslag beder om ”solid erfaring fra sektoren”. Det er en af de barrierer, der er bedst belyst (F-04): Ledere udefra lader være med at søge, også når de har løst tilsvarende opgaver et andet sted. Af ti opslag til lederstillinger i kommuner, som vi har set på, krævede de syv kommunal erfaring.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Kravet er sjældent tænkt som en grænse. Det er en hurtig måde at sige på, at ansættelsesudvalget gerne vil have en leder, der kan gå til opgaven fra den første dag. Men det, der skal kunnes den første dag, kan som regel beskrives mere præcist: at lede gennem andre ledere, at arbejde for en politisk ledelse eller at styre et budget af en vis størrelse.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Opslaget beskriver, hvad lederen skal kunne, og ikke, hvor lederen skal have lært det.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Kræver stillingen autorisation eller en bestemt uddannelse, står det for sig. Det er ikke et sektorkrav.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Mindst én i ansættelsesudvalget har selv arbejdet i en anden sektor.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Bruger arbejdsgiveren et rekrutteringsfirma, gælder det samme for firmaets søgning.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Der vil stadig være stillinger, hvor erfaring fra sektoren er nødvendig. Det kan være, når lederen er alene om et fagområde, eller når der ikke er tid til oplæring. Taskforcen foreslår ikke et forbud, men at kravet skal begrundes. En arbejdsgiver, der skal skrive en begrundelse, opdager ofte, at kravet kan undværes.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Anbefalingen er rettet til offentlige arbejdsgivere og til de rekrutteringsfirmaer, de bruger. Den kan følges fra det næste opslag og koster ikke andet end omtanke. Virkningen kan ses ved at tælle, hvor mange ansøgere og hvor mange ansatte ledere der kommer fra en anden sektor.' },
} as const;

const netvaerk = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at der oprettes et netværk for ledertalenter i stat, regioner og kommuner.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at stat, regioner og kommuner åbner et fælles talentnetværk for ledere, der er på vej til større opgaver. Det kan bygge på Ledernetværket Broen, som i dag har omkring 60 ledere, og på de netværk, regionerne selv har.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2First: { id: 'p2', kind: 'paragraph', text: 'Når en stilling skal besættes, tænker man først på dem, man kender. Kender man kun ledere fra sin egen sektor, bliver feltet smalt.' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Når en stilling skal besættes, tænker man først på dem, man kender. Kender man kun ledere fra sin egen sektor, bliver feltet smalt. Talentforløb findes alle tre steder, men de løber ved siden af hinanden, og deltagerne mødes ikke.' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Vi ved, at nye opgaver trækker (F-05). Et netværk på tværs giver ledere et billede af, hvilke opgaver der findes andre steder, mens de endnu er på vej. Om det også fører til flere skift, ved vi ikke nok om, og vidensgrundlaget er derfor svagt. Surveyen spørger til deltagelse i netværk, og svarene kan ændre vores vurdering.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Lederne bliver indstillet af deres chef, men kan også selv søge om en plads.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Netværket mødes fire gange om året, hver gang hos en ny vært.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Hver deltager får en samtalepartner fra en anden sektor.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Pladserne fordeles, så ingen sektor har mere end halvdelen.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Et netværk skal drives af nogen. Taskforcen foreslår, at de tre sektorer skiftes til at have ansvaret i to år ad gangen og deler udgiften efter antallet af pladser. Deltagelse er gratis for lederen. De netværk, der allerede findes, bestemmer selv, om de vil gå ind i det fælles, og ingen bliver nedlagt.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Netværket er ikke en rekrutteringsbank. Deltagernes navne kan ses af de andre deltagere og af den sektor, der har ansvaret, men de bliver ikke givet videre til rekrutteringsfirmaer. Den, der søger et job, gør det selv.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til stat, regioner og kommuner som arbejdsgivere og til de netværk, der findes i dag. Første skridt er en aftale om, hvem der har ansvaret de første to år.' },
} as const;

const lettereVej = {
  p1First: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at det gøres lettere for private ledere at få et lederjob i det offentlige.' },
  p1: { id: 'p1', kind: 'paragraph', text: 'Taskforcen anbefaler, at offentlige arbejdsgivere gør det lettere for private ledere at søge ved at give dem en indgang, de kan forstå: et opslag uden forkortelser, en samtale, før de søger, og et klart svar på, hvad løn og pension bliver.' },
  h1: { id: 'h1', kind: 'heading', text: 'Hvorfor' },
  p2: { id: 'p2', kind: 'paragraph', text: 'Private ledere søger sjældent offentlige lederjob. Det skyldes sjældent manglende interesse for opgaverne. De ved ikke, hvad det vil sige at arbejde tæt på folkevalgte (F-03), og de læser krav om erfaring fra sektoren som et nej (F-04).' },
  p3: { id: 'p3', kind: 'paragraph', text: 'Hertil kommer noget mere lavpraktisk. Et opslag kan henvise til en overenskomst, et klassifikationssystem og en pensionsordning, som kun den, der allerede er ansat i det offentlige, kan oversætte til kroner. En privat leder, der ikke kan regne ud, hvad jobbet er værd, søger et andet.' },
  h2: { id: 'h2', kind: 'heading', text: 'Hvad det kræver' },
  b1: { id: 'b1', kind: 'bullet', text: 'Opslaget angiver den samlede løn i kroner, inklusive pension.' },
  b2: { id: 'b2', kind: 'bullet', text: 'Der er navn og telefonnummer på en leder, der selv er kommet fra det private, og som man kan ringe til.' },
  b3: { id: 'b3', kind: 'bullet', text: 'Lederopgaver fra det private tæller med, når anciennitet og løn fastsættes.' },
  b4: { id: 'b4', kind: 'bullet', text: 'Er stillingen tæt på folkevalgte, tilbydes ansøgeren en samtale om, hvad det indebærer.' },
  p4: { id: 'p4', kind: 'paragraph', text: 'Noget af det kan den enkelte arbejdsgiver gøre selv, fx at skrive lønnen i kroner. Andet er aftalt mellem parterne og kan ikke ændres af en taskforce. Anbefalingen holder sig til det første og peger kun på det andet.' },
  p5: { id: 'p5', kind: 'paragraph', text: 'Vidensgrundlaget er indtil videre svagt. Få af de interviewede kommer fra det private, og surveyen går ikke til private ledere. Taskforcen vil derfor gerne høre, om følgegruppen genkender billedet.' },
  p5Draft: { id: 'p5', kind: 'paragraph', text: 'Vidensgrundlaget er indtil videre svagt. Få af de interviewede kommer fra det private, og surveyen går ikke til private ledere. Det private undersøger, om en kort rundspørge blandt ti virksomheder kan give et bedre billede inden maj.' },
  h3: { id: 'h3', kind: 'heading', text: 'Hvem der skal handle' },
  p6: { id: 'p6', kind: 'paragraph', text: 'Anbefalingen er rettet til offentlige arbejdsgivere, der slår lederstillinger op. De private arbejdsgivere kan hjælpe ved at tale om det offentlige som et naturligt næste skridt og ved at tage godt imod dem, der senere vender tilbage.' },
} as const;

export const recommendationsTalentpulje = [
  {
    key: 'r05', number: 'R-05', title: 'Stillingsopslag uden sektorkrav', theme: 'talentpulje', leadSector: 'municipalities',
    audience: 'taskforce', state: 'deliberation', addressee: 'Offentlige arbejdsgivere og rekrutteringsfirmaer', mandateTask: 2, strength: 'strong',
    findings: ['f04'], ball: 'k2', ballSince: '2022-02-17', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast til møde 3.', isSubstantial: true, namedBy: 'k1', namedOn: '2021-10-25',
        blocks: [opslag.p1First, opslag.h1, opslag.p2First, opslag.p3, opslag.h2, opslag.b1, opslag.h3, opslag.p5],
      },
      {
        label: '0.2', note: 'Et krav kan stilles, når det begrundes. Autorisation holdes for sig efter drøftelsen på møde 3.', isSubstantial: true, namedBy: 'k1', namedOn: '2022-01-31',
        blocks: [opslag.p1, opslag.h1, opslag.p2, opslag.p3, opslag.h2, opslag.b1, opslag.b2, opslag.b3, opslag.b4, opslag.p4, opslag.h3, opslag.p5],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r05-k1', by: 'r1', on: '2021-11-03', paragraphId: 'b1', text: 'En cheflæge skal være læge. Skil autorisation og sektorkrav ad.',
        proposes: null, inSectorsName: false, isResolved: true,
        replies: [{ by: 'k1', on: '2022-01-31', text: 'Det står nu i et punkt for sig.' }],
      },
      {
        key: 'r05-k2', by: 's2', on: '2022-02-17', paragraphId: 'b3', text: 'I en lille styrelse kan det være svært at finde en i udvalget, som har arbejdet i en anden sektor. Kan vi skrive ”så vidt muligt”?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [
      { key: 'r05-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-05 i version 0.2?', openedOn: '2022-02-01', deadlineOn: '2022-03-11', closedOn: null },
    ],
    positions: [
      { round: 'r05-1', by: 'k1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-01' },
      { round: 'r05-1', by: 'p1', stance: 'supports', reason: 'Det er det vigtigste enkeltskridt for private ledere.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r05-1', by: 'p2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r05-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-03' },
      { round: 'r05-1', by: 'c1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-04' },
      { round: 'r05-1', by: 'r1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-04' },
      { round: 'r05-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-07' },
      { round: 'r05-1', by: 'c2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-08' },
      { round: 'r05-1', by: 's2', stance: 'reservation', reason: 'Kravet til ansættelsesudvalget kan være svært at opfylde for små arbejdspladser.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-17' },
    ],
  },
  {
    key: 'r06', number: 'R-06', title: 'Talentnetværk mellem stat, regioner og kommuner', theme: 'talentpulje', leadSector: 'regions',
    audience: 'taskforce', state: 'deliberation', addressee: 'Stat, regioner og kommuner som arbejdsgivere og de netværk, der findes i dag', mandateTask: 5, strength: 'weak',
    findings: ['f05'], ball: 'r2', ballSince: '2022-02-09', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast.', isSubstantial: true, namedBy: 'r2', namedOn: '2021-12-20',
        blocks: [netvaerk.p1First, netvaerk.h1, netvaerk.p2First, netvaerk.h2, netvaerk.b1, netvaerk.b2, netvaerk.p4, netvaerk.h3, netvaerk.p6],
      },
      {
        label: '0.2', note: 'Rettet til efter møde 4: bygger på et netværk, der findes, og ingen sektor får mere end halvdelen af pladserne.', isSubstantial: true, namedBy: 'r2', namedOn: '2022-01-21',
        blocks: [netvaerk.p1, netvaerk.h1, netvaerk.p2, netvaerk.p3, netvaerk.h2, netvaerk.b1, netvaerk.b2, netvaerk.b3, netvaerk.b4, netvaerk.p4, netvaerk.p5, netvaerk.h3, netvaerk.p6],
      },
    ],
    draft: null,
    comments: [
      {
        key: 'r06-k1', by: 'c1', on: '2022-02-09', paragraphId: 'p1', text: 'Hvorfor kun tre sektorer? Ledere i civilsamfundet og det private kunne også have glæde af det.',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 'r2', on: '2022-02-14', text: 'Godt spørgsmål. Jeg tager det med, når jeg taler med de regionale netværk i marts.' }],
      },
    ],
    rounds: [
      { key: 'r06-1', versionLabel: '0.2', question: 'Kan din sektor tilslutte sig R-06 i version 0.2?', openedOn: '2022-01-24', deadlineOn: '2022-03-04', closedOn: null },
    ],
    positions: [
      { round: 'r06-1', by: 's2', stance: 'recused', reason: 'Jeg er formand for bestyrelsen i Ledernetværket Broen.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-24' },
      { round: 'r06-1', by: 'r2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-24' },
      { round: 'r06-1', by: 'r1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-25' },
      { round: 'r06-1', by: 'k2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-27' },
      { round: 'r06-1', by: 'formand', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-27' },
      { round: 'r06-1', by: 'c2', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-01-31' },
      { round: 'r06-1', by: 'p1', stance: 'supports', reason: null, wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r06-1', by: 'p2', stance: 'noPosition', reason: 'Netværket er for offentlige ledere.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-02' },
      { round: 'r06-1', by: 'k1', stance: 'supports', reason: 'Mødestederne bør også ligge uden for de store byer.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-08' },
      { round: 'r06-1', by: 'c1', stance: 'reservation', reason: 'Netværket bør være åbent for alle fem sektorer.', wouldChange: null, versionLabel: '0.2', takenOn: '2022-02-09' },
    ],
  },
  {
    key: 'r07', number: 'R-07', title: 'En lettere vej fra det private', theme: 'talentpulje', leadSector: 'private',
    audience: 'taskforce', state: 'shared', addressee: 'Offentlige arbejdsgivere, der slår lederstillinger op', mandateTask: 4, strength: 'weak',
    findings: ['f03', 'f04'], ball: 'p1', ballSince: '2022-01-28', adoptedAt: null,
    versions: [
      {
        label: '0.1', note: 'Første udkast fra det private.', isSubstantial: true, namedBy: 'p1', namedOn: '2022-01-12',
        blocks: [lettereVej.p1First, lettereVej.h1, lettereVej.p2, lettereVej.h2, lettereVej.b1, lettereVej.b3, lettereVej.h3, lettereVej.p6],
      },
      {
        label: '0.2', note: 'Delt op i det, arbejdsgiverne selv kan gøre, og det, der er aftalt mellem parterne.', isSubstantial: true, namedBy: 'p1', namedOn: '2022-01-28',
        blocks: [lettereVej.p1, lettereVej.h1, lettereVej.p2, lettereVej.p3, lettereVej.h2, lettereVej.b1, lettereVej.b2, lettereVej.b3, lettereVej.b4, lettereVej.p4, lettereVej.p5, lettereVej.h3, lettereVej.p6],
      },
    ],
    draft: [lettereVej.p1, lettereVej.h1, lettereVej.p2, lettereVej.p3, lettereVej.h2, lettereVej.b1, lettereVej.b2, lettereVej.b3, lettereVej.b4, lettereVej.p4, lettereVej.p5Draft, lettereVej.h3, lettereVej.p6],
    comments: [
      {
        key: 'r07-k1', by: 'sek2', on: '2022-02-01', paragraphId: 'p5', text: 'En rundspørge blandt private virksomheder kan give et bedre grundlag. Kan det private hjælpe med at finde deltagere?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [{ by: 'p1', on: '2022-02-02', text: 'Ja, vi kan spørge ti virksomheder. Jeg skriver det ind.' }],
      },
      {
        key: 'r07-k2', by: 'r2', on: '2022-02-23', paragraphId: 'b3', text: 'Hvordan anciennitet regnes, er aftalt i overenskomsterne. Hører det til her?',
        proposes: null, inSectorsName: false, isResolved: false,
        replies: [],
      },
    ],
    rounds: [],
    positions: [],
  },
] as const;
