// The demo taskforce, told into an empty database.
import { openPrisma } from './prisma-client.ts';
import type { PrismaClient } from '../generated/client.ts';
import { at, type Story } from '../demo/story.ts';
import { tellConsultations } from '../demo/tell-consultations.ts';
import { tellProcedures } from '../demo/tell-procedures.ts';
import { tellStatements } from '../demo/tell-statements.ts';
import { tellRooms } from '../demo/tell-rooms.ts';
import { tellEvidence } from '../demo/tell-evidence.ts';
import { tellMeetings } from '../demo/tell-meetings.ts';
import { tellCriteria, tellPlan } from '../demo/tell-plan.ts';
import { tellStatus } from '../demo/tell-status.ts';
import { recommendations, tellRecommendations } from '../demo/tell-recommendations.ts';
import { tellMandate, tellTaskforce } from '../demo/tell-taskforce.ts';

/** Where the demo's clock stands. */
export const demoMoment = at('2022-03-01', '08:30');

/**
 * Fills an empty database with the demo taskforce, all of it or nothing; returns false, and does nothing, where there is a
 * taskforce or an installation already. Only a database filled here can be used in demo mode.
 */
export async function seedDemo(ownerUrl: string): Promise<boolean> {
  const prisma = openPrisma(ownerUrl, { max: 1 });
  try {
    return await prisma.$transaction(
      async (tx) => {
        // Two starts at once: the second waits here and then finds the story told.
        await tx.$executeRaw`select pg_advisory_xact_lock(72707370)`;
        if ((await tx.installation.count()) > 0 || (await tx.taskforce.count()) > 0) return false;
        await tellStory(tx as PrismaClient);
        return true;
      },
      { timeout: 120_000, maxWait: 30_000 },
    );
  } finally {
    await prisma.$disconnect();
  }
}

async function tellStory(db: PrismaClient): Promise<void> {
  await db.installation.create({ data: { isDemo: true, standsAt: demoMoment } });
  const story = await tellTaskforce(db);
  await tellMandate(story);
  await tellPlan(story);
  await tellEvidence(story);
  await tellRecommendations(story);
  await tellConsultations(story);
  await tellRooms(story);
  await tellMeetings(story);
  await tellStatements(story);
  await tellProcedures(story);
  await tellCriteria(story);
  await tellStatus(story);
  await drawSerials(story);
  await writeEvents(story);
}

/** So that the next number drawn follows the last one told. */
async function drawSerials({ db, taskforceId }: Story): Promise<void> {
  const highest = (numbers: (number | null)[]) => Math.max(0, ...numbers.map((number) => number ?? 0));
  const decisions = await db.decision.groupBy({ by: ['year'], where: { taskforceId }, _max: { serial: true } });
  const drafts = await db.recommendation.groupBy({ by: ['leadSectorId'], where: { taskforceId }, _max: { draftNumber: true } });
  const all = { where: { taskforceId }, select: { number: true } } as const;
  const numbersOf = (rows: { number: number | null }[]) => highest(rows.map(({ number }) => number));
  await db.serial.createMany({
    data: [
      {
        taskforceId,
        kind: 'recommendation',
        last: highest(recommendations.map(({ number }) => (number ? Number(number.slice(2)) : null))),
      },
      { taskforceId, kind: 'finding', last: numbersOf(await db.finding.findMany(all)) },
      { taskforceId, kind: 'source', last: numbersOf(await db.source.findMany(all)) },
      { taskforceId, kind: 'meeting', last: numbersOf(await db.meeting.findMany(all)) },
      ...drafts.map(({ leadSectorId, _max }) => ({ taskforceId, kind: `draft of ${leadSectorId}`, last: _max.draftNumber ?? 0 })),
      ...decisions.map(({ year, _max }) => ({ taskforceId, kind: 'decision', year, last: _max.serial ?? 0 })),
    ],
  });
}

/** What was told, in the order it happened, as the chain of the event log. */
async function writeEvents(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  await db.$executeRaw`select set_config('app.role', 'system', true)`;
  const acts = [...story.acts].filter((act) => act.at <= demoMoment).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const act of acts) {
    const on = act.at.toISOString().slice(0, 10);
    const seatId = story.seat(act.by, on);
    await db.$executeRaw`select append_event(${taskforceId}::uuid, ${act.at}::timestamptz, ${story.users.get(act.by)}::uuid, ${seatId}::uuid,
      ${act.onBehalfOf ?? null}::uuid, ${act.verb}, ${act.noun}, ${act.thingId}::uuid, ${act.sectorId ?? null}::uuid, ${act.itemId ?? null}::uuid,
      ${JSON.stringify(act.difference ?? {})}::jsonb)`;
  }
}
