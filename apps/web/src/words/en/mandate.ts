export const mandate = {
  title: 'Mandate',
} as const;
