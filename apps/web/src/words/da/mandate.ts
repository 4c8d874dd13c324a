export const mandate = {
  title: 'Kommissorium',
} as const;
