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
} as const;
