import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { draftInput } from './schema.ts';

const draft = z.strictObject(draftInput);
const at = (startsLocal: string) => ({ title: 'Møde', place: '', videoUrl: null, startsLocal, endsLocal: null });

describe('a meeting’s time', () => {
  it.each(['2022-03-15T09:00', '1900-01-01T00:00', '2199-12-31T23:59'])('%s is taken', (time) => {
    expect(draft.safeParse(at(time)).success).toBe(true);
  });

  it.each(['9999-12-31T23:00', '0022-03-15T09:00', '2200-01-01T00:00', '2022-02-30T09:00', '2022-03-15'])(
    '%s is refused at its field',
    (time) => {
      expect(draft.safeParse(at(time)).error?.issues.map(({ path }) => path)).toEqual([['startsLocal']]);
    },
  );
});
