import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { testDatabase } from '@tvaers/db/test-database';
import { expect, it } from 'vitest';
import { makeWorld } from '../doors/test-world.ts';
import { writeUnderKills } from './test-kills.ts';
import { cookieFor } from './test-writer.ts';

it('nothing that was said to be kept is lost when the server is killed, and nothing else either when it is back', async () => {
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-kills-'));
  try {
    const { taskforceId, sectorIds, personas } = await makeWorld(database);
    const made = { taskforceId, leadSectorId: sectorIds.municipalities, proposedById: personas.municipalities.actor.seat.id };
    const ids = [await makeRecommendation(database.owner, made), await makeRecommendation(database.owner, made)].map(
      ({ id }) => id,
    );
    const people = [personas.municipalities, personas.secretariat, personas.chair, personas.adviser];
    const writers = people.map(({ actor }, place) => ({
      taskforceId,
      id: ids[place % 2] ?? '',
      cookieOn: async (origin: string) => (await cookieFor(database.owner, actor.userId, origin)).cookie,
    }));
    const { appUrl, owner } = database;
    const done = await writeUnderKills({ appUrl, dataDir, owner, writers, kills: 3, lives: [700, 1200] });
    expect(done.lost).toEqual([]);
    expect(done.confirmedAtKills).toBeGreaterThan(0);
  } finally {
    rmSync(dataDir, { recursive: true });
    await database.drop();
  }
}, 120_000);
