import { afterAll, expect, test } from 'vitest';
import { beginInEarnest, installationState, listPersonas } from './installation.ts';
import { seedDemo } from './seed.ts';
import { testDatabase } from './test-database.ts';

const [empty, demo] = await Promise.all([testDatabase(), testDatabase()]);
afterAll(() => Promise.all([empty.drop(), demo.drop()]));

test('an empty database is new, and one begun in earnest never becomes a demo', async () => {
  expect(await installationState(empty.ownerUrl)).toEqual({ isNew: true, isDemo: false });
  await beginInEarnest(empty.ownerUrl);
  await beginInEarnest(empty.ownerUrl);
  expect(await installationState(empty.ownerUrl)).toEqual({ isNew: false, isDemo: false });
  expect(await seedDemo(empty.ownerUrl)).toBe(false);
  expect(await installationState(empty.ownerUrl)).toEqual({ isNew: false, isDemo: false });
});

test('a told demo offers one person per role and sector', async () => {
  expect(await seedDemo(demo.ownerUrl)).toBe(true);
  expect(await installationState(demo.ownerUrl)).toEqual({ isNew: false, isDemo: true });
  const personas = await listPersonas(demo.ownerUrl);
  expect(new Set(personas.map(({ role }) => role))).toEqual(
    new Set(['chair', 'deputyChair', 'member', 'adviser', 'secretariat', 'observer', 'commissioner', 'operator']),
  );
  expect(new Set(personas.filter(({ role }) => role === 'member').map(({ sector }) => sector)).size).toBe(5);
});
