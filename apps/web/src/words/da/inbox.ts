export const inbox = {
  title: 'Venter på dig',
} as const;
