import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { makeWorld, type World } from '../doors/test-world.ts';
import { drawSerial } from './serial.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const draw = (kind: 'finding' | 'decision', year?: number) =>
  writeAs(database.prisma, world.personas.secretariat.actor, (tx) => drawSerial(tx, world.taskforceId, kind, year));

it('numbers drawn at the same time are one to twelve, each once', async () => {
  const drawn = await Promise.all(Array.from({ length: 12 }, () => draw('decision', 2022)));
  expect(drawn.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

it('each year and each kind counts for itself', async () => {
  expect([await draw('decision', 2023), await draw('finding'), await draw('finding')]).toEqual([1, 1, 2]);
});

it('a number drawn in a change that was given up is drawn again', async () => {
  const before = await draw('finding');
  const givenUp = writeAs(database.prisma, world.personas.secretariat.actor, async (tx) => {
    await drawSerial(tx, world.taskforceId, 'finding');
    throw new Error('given up');
  });
  await expect(givenUp).rejects.toThrow('given up');
  expect(await draw('finding')).toBe(before + 1);
});

it('numbers of another taskforce are out of reach', async () => {
  const attempt = writeAs(database.prisma, world.personas.secretariat.actor, (tx) =>
    drawSerial(tx, world.otherTaskforceId, 'finding'),
  );
  await expect(attempt).rejects.toThrow(/row-level security/);
});
