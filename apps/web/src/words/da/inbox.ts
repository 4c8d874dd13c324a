export const inbox = {
  title: 'Venter på dig',
  count: '{count, plural, one {Én ting} other {# ting}}',
  scope: { label: 'Hvilke taskforcer', all: 'Alle taskforcer', one: 'Kun {name}' },
  empty: {
    title: 'Intet venter på dig',
    body: 'Det er en god dag. Når nogen har brug for dit svar, står det her.',
  },
  done: {
    title: 'Det var alt',
    body: 'Du har svaret på det hele. Det er en god dag.',
  },
  change: 'Ret',
  gone: 'Klaret af en anden imens.',
  until: 'Frist',
  poll: {
    answer: 'Svar',
    slot: 'Kan du {when}?',
    saved: 'Gemt. Kun du kan ændre dine svar.',
    left: '{count, plural, one {# tidspunkt mangler} other {# tidspunkter mangler}} dit svar.',
    done: 'Du har svaret på {count, plural, one {# tidspunkt} other {# tidspunkter}}.',
  },
  reply: {
    ask: 'Kommer du?',
    done: 'Du har svaret: {answer}.',
  },
  position: {
    take: 'Tag stilling',
    read: 'Læs {number}',
    done: 'Du har taget stilling: {stance}.',
  },
  reconfirm: {
    confirm: 'Gælder stadig',
    difference: 'Se forskel',
    again: 'Tag stilling igen',
    done: 'Bekræftet: {stance}.',
  },
} as const;
