export const inbox = {
  title: 'Waiting for you',
} as const;
