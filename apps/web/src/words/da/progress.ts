export const progress = {
  title: 'Fremdrift',
} as const;
