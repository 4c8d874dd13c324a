// A database of its own for the bench: embedded PostgreSQL with its real settings, the demo, and fifty recommendations.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@tvaers/db/database';
import { openPrisma } from '@tvaers/db/prisma-client';
import { seedDemo } from '@tvaers/db/seed';

/** How many recommendations the list shows. */
export const listed = 50;

export type Place = { ownerUrl: string; appUrl: string; dataDir: string; close: () => Promise<void> };

export async function openPlace(): Promise<Place> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-bench-'));
  const database = await openDatabase({ dataDir });
  const close = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await seedDemo(database.ownerUrl);
    await addRecommendations(database.ownerUrl);
    return { ownerUrl: database.ownerUrl, appUrl: database.appUrl, dataDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Copies of a recommendation that is being deliberated, with its version, its open round and its positions. */
async function addRecommendations(ownerUrl: string): Promise<void> {
  const db = openPrisma(ownerUrl, { max: 1 });
  try {
    const model = await db.recommendation.findFirstOrThrow({
      where: { state: 'deliberation', rounds: { some: { state: 'open' } }, number: 5 },
      include: { versions: true, rounds: { include: { asked: true, positions: true } } },
    });
    const there = await db.recommendation.aggregate({ where: { number: { not: null } }, _count: true, _max: { number: true } });
    const drafts = await db.recommendation.aggregate({
      where: { leadSectorId: model.leadSectorId },
      _max: { draftNumber: true },
    });
    const { versions, rounds, ...row } = model;
    const [version, round] = [versions.at(-1), rounds.at(-1)];
    if (!version || !round) throw new Error('The demo has no recommendation in a round to copy.');
    for (let more = 1; there._count + more <= listed; more++) {
      const { id: _id, text, ...rest } = row;
      const copy = await db.recommendation.create({
        data: {
          ...rest,
          text: text as object,
          number: (there._max.number ?? 0) + more,
          draftNumber: (drafts._max.draftNumber ?? 0) + more,
          title: `${row.title} (${more})`,
        },
      });
      const { id: _version, text: words, ...named } = version;
      const namedCopy = await db.recommendationVersion.create({
        data: { ...named, text: words as object, recommendationId: copy.id },
      });
      const { id: _round, asked, positions, ...opened } = round;
      const roundCopy = await db.round.create({ data: { ...opened, recommendationId: copy.id, versionId: namedCopy.id } });
      await db.roundAsked.createMany({ data: asked.map((one) => ({ ...one, roundId: roundCopy.id })) });
      await db.position.createMany({
        data: positions.map(({ id: _position, ...taken }) => ({
          ...taken,
          roundId: roundCopy.id,
          recommendationId: copy.id,
          versionId: namedCopy.id,
        })),
      });
    }
    await db.$executeRawUnsafe('analyze');
  } finally {
    await db.$disconnect();
  }
}
