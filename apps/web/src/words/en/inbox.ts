export const inbox = {
  title: 'Waiting for you',
  count: '{count, plural, one {One thing} other {# things}}',
  scope: { label: 'Which taskforces', all: 'All taskforces', one: 'Only {name}' },
  empty: {
    title: 'Nothing is waiting for you',
    body: 'A good day. When someone needs your answer it stands here.',
  },
  done: {
    title: 'That was all',
    body: 'You have answered everything. A good day.',
  },
  change: 'Change',
  gone: 'Settled by someone else meanwhile.',
  until: 'Deadline',
  poll: {
    answer: 'Answer',
    slot: 'Can you make it on {when}?',
    saved: 'Saved. Only you can change your answers.',
    left: '{count, plural, one {# slot} other {# slots}} without your answer.',
    done: 'You have answered {count, plural, one {# slot} other {# slots}}.',
  },
  reply: {
    ask: 'Are you coming?',
    done: 'You have answered: {answer}.',
  },
  position: {
    take: 'Take a position',
    read: 'Read {number}',
    done: 'You have taken a position: {stance}.',
  },
  reconfirm: {
    confirm: 'Still holds',
    difference: 'See the difference',
    again: 'Take a new position',
    done: 'Reconfirmed: {stance}.',
  },
} as const;
