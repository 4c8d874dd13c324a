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
} as const;
