// Meeting 4, held, minutes approved by silence on 2 February 2022 and corrected once on 10 February.

export const meetings2022Held = [
  {
    no: 4, key: 'm4', title: 'Spørgeskema, R-01 og udlån', state: 'minutesApproved',
    on: '2022-01-18', startsAt: '09:00', endsAt: '12:00',
    place: 'Landgreven 4, lokale 2 og online', videoUrl: 'https://video.example/ledermobilitet-4',
    calledOn: '2021-11-09', agendaApprovedOn: '2022-01-10', agendaApprovedBy: 'formand', releasedOn: '2022-01-11',
    invited: ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2', 'tk1', 'tr1', 'sek1', 'sek2', 'sek3', 'obs1'],
    items: [
      {
        no: 1, type: 'standing', title: 'Godkendelse af dagsorden og af referatet fra 2. november', minutes: 5, presenter: 'formand', isClosed: false, matter: { kind: 'minutes', key: 'm3' },
        casePresentation: 'Der er ikke kommet indsigelser mod referatet.',
        proposal: 'Sekretariatet indstiller, at dagsordenen og referatet godkendes.', recused: [], withoutQuorumReason: null,
        outcomes: [{ kind: 'decision', ruling: 'approved', by: null, actionKey: null, text: 'Dagsordenen og referatet er godkendt.' }],
      },
      {
        no: 2, type: 'information', title: 'Den viden, vi har samlet', minutes: 20, presenter: 'sek2', isClosed: false, matter: null,
        casePresentation: 'Litteratur, registerdata og interview er sammenfattet i et notat med syv fund.',
        proposal: 'Sekretariatet indstiller, at taskforcen tager notatet til efterretning.', recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Det private bemærkede, at interview og registerdata peger hver sin vej, når det gælder pension og anciennitet (F-02). Taskforcen var enig i, at fundet ikke kan bære en anbefaling alene.' },
          { kind: 'decision', ruling: 'noted', by: null, actionKey: null, text: 'Notatet er taget til efterretning.' },
          { kind: 'action', ruling: null, by: null, actionKey: 'a-pension', text: 'Sekretariatet skriver et notat på to sider om pension og anciennitet ved skift mellem sektorer.' },
        ],
      },
      {
        no: 3, type: 'decision', title: 'Spørgeskema til surveyen (udsat fra 2. november)', minutes: 25, presenter: 'sek3', isClosed: false, matter: { kind: 'milestone', key: 'm-survey-felt' },
        casePresentation: 'Spørgeskemaet er kortet ned fra 32 til 24 spørgsmål siden sidste møde.',
        proposal: 'Sekretariatet indstiller, at taskforcen godkender spørgeskemaet.', recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Regionerne foreslog et spørgsmål om, hvorvidt lederen har overvejet at vende tilbage til sin tidligere sektor. Det var der enighed om.' },
          { kind: 'decision', ruling: 'approved', by: null, actionKey: null, text: 'Spørgeskemaet er godkendt med et spørgsmål om at vende tilbage til sin tidligere sektor.' },
          { kind: 'action', ruling: null, by: null, actionKey: 'a-spoergeskema', text: 'Sekretariatet retter spørgeskemaet til og sender det til leverandøren.' },
        ],
      },
      {
        no: 4, type: 'information', title: 'Ny dato for surveyen', minutes: 10, presenter: 'sek3', isClosed: false, matter: { kind: 'milestone', key: 'm-survey-felt' },
        casePresentation: 'Surveyen ventes i felten den 14. februar mod oprindelig den 31. januar, fordi aftalen om data ikke er på plads.',
        proposal: 'Sekretariatet indstiller, at taskforcen tager den nye dato til efterretning.', recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'decision', ruling: 'noted', by: null, actionKey: null, text: 'Den nye dato er taget til efterretning.' },
          { kind: 'remark', ruling: null, by: 'p1', actionKey: null, text: 'Torben Ploug ønskede ført til referat, at fristen den 30. juni efter hans opfattelse ikke kan holdes, hvis surveyen skrider igen.' },
        ],
      },
      {
        no: 5, type: 'decision', title: 'R-01 Praktik på tværs for nye ledere', minutes: 30, presenter: 's2', isClosed: false, matter: { kind: 'recommendation', key: 'r01' },
        casePresentation: 'Alle ti medlemmer har tilsluttet sig version 0.2. Praktikken er sat ned fra seks til fire uger, og det er skrevet ind, hvem der betaler.',
        proposal: 'Sekretariatet indstiller, at taskforcen vedtager R-01 i version 0.2.', recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Formanden konstaterede, at ingen sektor er imod.' },
          { kind: 'decision', ruling: 'approved', by: null, actionKey: null, text: 'R-01 er vedtaget i version 0.2, som herefter er version 1.0.' },
          { kind: 'remark', ruling: null, by: 'p2', actionKey: null, text: 'Camilla Riis ønskede ført til referat, at private virksomheder selv afgør, om de kan tage imod ledere i praktik.' },
        ],
      },
      {
        no: 6, type: 'discussion', title: 'R-03 Udlån af ledere', minutes: 40, presenter: 's2', isClosed: false, matter: { kind: 'recommendation', key: 'r03' },
        casePresentation: 'Staten foreslår, at ledere kan blive udlånt i op til tre år. Taskforcen bedes drøfte, hvor længe et udlån kan vare, og hvad den udlånende arbejdsgiver har brug for.',
        proposal: null, recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Kommunerne fandt tre år for længe. I en lille kommune er der få ledere at trække på, og et udlån kan efterlade et område uden leder. Staten var indstillet på at gå ned til to år.' },
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Civilsamfundet spurgte, hvad der sker, hvis den udlånte leder ikke ønsker at komme tilbage. Det skal fremgå af næste udkast.' },
          { kind: 'action', ruling: null, by: null, actionKey: 'a-borgmestre', text: 'Jens Lund spørger tre borgmestre, om en ret til at kalde lederen hjem kan gøre udlån muligt for en lille kommune.' },
        ],
      },
      {
        no: 7, type: 'decision', title: 'R-06 Talentnetværk mellem stat, regioner og kommuner', minutes: 25, presenter: 'r2', isClosed: false, matter: { kind: 'recommendation', key: 'r06' },
        casePresentation: 'Regionerne foreslår, at et netværk, der allerede findes, bliver åbnet for ledere fra alle tre sektorer.',
        proposal: 'Sekretariatet indstiller, at R-06 sendes ud til stillingtagen.',
        recused: [{ person: 's2', reason: 'Sara Vang er formand for bestyrelsen i Ledernetværket Broen, som anbefalingen bygger på.' }], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Sara Vang erklærede sig inhabil og forlod mødet under punktet. Regionerne oplyste, at netværket har omkring 40 ledere, og at flere står på venteliste.' },
          { kind: 'decision', ruling: 'approved', by: null, actionKey: null, text: 'R-06 sendes ud til stillingtagen, når teksten er rettet til efter drøftelsen.' },
          { kind: 'action', ruling: null, by: null, actionKey: 'a-netvaerk', text: 'Lise Nør spørger de regionale netværk, om de vil indgå i et fælles talentnetværk.' },
        ],
      },
      {
        no: 8, type: 'discussion', title: 'R-02 Fælles lederuddannelse på tværs', minutes: 15, presenter: 'r1', isClosed: false, matter: { kind: 'recommendation', key: 'r02' },
        casePresentation: 'Regionerne foreslår et fælles forløb for ledere fra alle sektorer. Version 0.2 er sendt ud den 14. januar.',
        proposal: null, recused: [], withoutQuorumReason: null,
        outcomes: [
          { kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Der var opbakning til forløbet. Kommunerne savnede et svar på, hvem der betaler for de to uger i en anden sektor.' },
          { kind: 'action', ruling: null, by: null, actionKey: 'a-pris', text: 'Mette Dahl indhenter en pris på de to uger i en anden sektor.' },
        ],
      },
      {
        no: 9, type: 'standing', title: 'Eventuelt', minutes: 10, presenter: 'formand', isClosed: false, matter: null,
        casePresentation: '', proposal: null, recused: [], withoutQuorumReason: null,
        outcomes: [{ kind: 'discussed', ruling: null, by: null, actionKey: null, text: 'Formanden oplyste, at hun den 1. april skifter til Fjordby Kommune og efter aftale med styregruppen fortsætter som formand.' }],
      },
    ],
    attendance: [
      { person: 'formand', status: 'present', fromItem: null, untilItem: null },
      { person: 's2', status: 'present', fromItem: null, untilItem: null },
      { person: 'r1', status: 'online', fromItem: null, untilItem: null },
      { person: 'r2', status: 'online', fromItem: null, untilItem: null },
      { person: 'k1', status: 'present', fromItem: null, untilItem: null },
      { person: 'k2', status: 'online', fromItem: 3, untilItem: null },
      { person: 'c1', status: 'online', fromItem: null, untilItem: null },
      { person: 'c2', status: 'present', fromItem: null, untilItem: null },
      { person: 'p1', status: 'online', fromItem: null, untilItem: 6 },
      { person: 'p2', status: 'online', fromItem: null, untilItem: null },
      { person: 'tk1', status: 'online', fromItem: null, untilItem: null },
      { person: 'tr1', status: 'online', fromItem: null, untilItem: null },
      { person: 'sek1', status: 'present', fromItem: null, untilItem: null },
      { person: 'sek2', status: 'present', fromItem: null, untilItem: null },
      { person: 'sek3', status: 'online', fromItem: null, untilItem: 4 },
      { person: 'obs1', status: 'apologies', fromItem: null, untilItem: null },
    ],
    replies: [], poll: null, proposedItems: [],
    minutes: {
      writtenBy: 'sek2', sentOutOn: '2022-01-25', objectionDeadlineOn: '2022-02-01', approvedOn: '2022-02-02', approvedThrough: 'silence',
      corrections: [
        {
          no: 1, on: '2022-02-10', by: 'sek2', item: 7,
          before: 'Regionerne oplyste, at netværket har omkring 40 ledere, og at flere står på venteliste.',
          after: 'Regionerne oplyste, at netværket har omkring 60 ledere, og at flere står på venteliste.',
          reason: 'Tallet var skrevet forkert ned. Lise Nør har oplyst det rigtige tal.',
        },
      ],
    },
  },
] as const;
