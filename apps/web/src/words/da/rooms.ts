export const rooms = {
  title: 'Sektorens rum',
  readers: '{who} kan læse her',
  newDraft: 'Nyt udkast …',
  drafts: 'Udkast',
  count: '{count, plural, one {# udkast} other {# udkast}}',
  empty: 'Der er ingen udkast i rummet',
  emptyBody:
    'Her kan I skrive en anbefaling, før nogen uden for sektoren ved, at den findes. Den får først et nummer, når I deler den med taskforcen.',
  shared: 'Delt med taskforcen',
  sharedNote: 'kan læses af alle i taskforcen',
  people: 'Hvem læser her',
  nobodyElse:
    'Formanden fra en anden sektor og sekretariatet kan ikke læse her og kan ikke se, hvad eller hvor meget der ligger.',
  evidence: 'Sektorens egne kilder og fund',
  noRoom: 'Du har ikke noget rum',
  noRoomBody: 'Et rum hører til en sektor. Fra den plads, du har i dag, er der ingen.',
} as const;
