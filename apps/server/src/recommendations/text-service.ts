import { randomBytes } from 'node:crypto';
import type { Prisma } from '@tvaers/db/client';
import { isEmptyText, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { recommendationWorkflow, type RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import * as Y from 'yjs';
import type { At, Transaction } from '../doors/acting.ts';
import { applyText, docOf } from '../writing/live-text-changes.ts';
import { textOf } from '../writing/live-text.ts';
import { requireReadable } from './references-rows.ts';

type Key = { id: string; taskforceId: string };

export const jsonOf = (text: RichText) => text as unknown as Prisma.InputJsonValue;
/** For a block of a text. */
export const newId = () => randomBytes(6).toString('base64url');

/** The document of a text out of its log. Under the lock of the row nobody appends meanwhile. */
async function openLog({ tx, clock }: At, { id, taskforceId }: Key) {
  // The lock of every act on the text, and of what writers append to its log.
  const [row] = await tx.$queryRaw<{ text: RichText; textVersion: number; textSerial: number; state: RecommendationState }[]>`
    select r.text, r.text_version as "textVersion", r.text_serial as "textSerial", r.state::text as state
    from recommendations r where r.id = ${id}::uuid for no key update`;
  if (!row) throw new Refused('not-found');
  const snapshot = await tx.textSnapshot.findFirst({ where: { taskforceId, recommendationId: id }, orderBy: { serial: 'desc' } });
  const doc = snapshot ? new Y.Doc() : docOf(row.text);
  if (snapshot) Y.applyUpdate(doc, snapshot.state);
  else {
    const base = { taskforceId, recommendationId: id, serial: 0, state: Buffer.from(Y.encodeStateAsUpdate(doc)) };
    await tx.textSnapshot.createMany({ data: [{ ...base, takenAt: clock.now() }], skipDuplicates: true });
  }
  const after = snapshot?.serial ?? 0;
  const updates = await tx.textUpdate.findMany({
    where: { taskforceId, recommendationId: id, serial: { gt: after } },
    orderBy: { serial: 'asc' },
    select: { serial: true, update: true },
  });
  for (const { update } of updates) Y.applyUpdate(doc, update);
  return { row, doc, serial: updates.at(-1)?.serial ?? after };
}

async function show({ tx, clock }: At, { id, state }: Key & { state: RecommendationState }, text: RichText, serial: number) {
  const isFirst = state === 'idea' && !isEmptyText(text);
  return tx.recommendation.update({
    where: { id },
    data: {
      text: jsonOf(text),
      textSerial: serial,
      textVersion: { increment: 1 },
      textChangedAt: clock.now(),
      ...(isFirst ? { state: 'drafting' as const } : {}),
    },
    select: { textVersion: true, state: true, textChangedAt: true },
  });
}

/**
 * What was written up to now stands in the recommendation afterwards: asked by every act that freezes, shows or passes on its text. From
 * here to the end of the transaction nobody writes in it.
 */
export async function settleText(at: At, recommendation: Key): Promise<void> {
  const [row] = await at.tx.$queryRaw<{ textSerial: number; last: number }[]>`
    with locked as materialized (select r.id, r.text_serial from recommendations r where r.id = ${recommendation.id}::uuid for no key update)
    select l.text_serial as "textSerial", coalesce((select max(u.serial) from text_updates u
      where u.taskforce_id = ${recommendation.taskforceId}::uuid and u.recommendation_id = l.id), 0) as last from locked l`;
  if (!row || row.last <= row.textSerial) return;
  const { doc, serial, row: now } = await openLog(at, recommendation);
  await show(at, { ...recommendation, state: now.state }, textOf(doc), serial);
}

/**
 * Changes the text by an act: a suggestion that is taken, a version that is restored, a draft that is read in. It goes into the log that
 * those who write there at the moment go on from, so they see it at once and lose nothing; only the blocks that differ are touched.
 * `change` gets the text as it stands now; `taken` are the words it takes from elsewhere, which were asked what they point at when they were
 * written: whoever takes them on need not read it himself. Done with the transaction, or not at all. Refuses with `out-of-step` where nobody may write any
 * more, `nothing-changed`, and `too-large` for what the grammar does not take.
 */
export async function changeText(
  at: At,
  recommendation: Key,
  change: (text: RichText) => RichText,
  taken: readonly RichText[] = [],
) {
  const { tx, actor, clock } = at;
  const { id, taskforceId } = recommendation;
  const { row, doc, serial } = await openLog(at, recommendation);
  if (!(recommendationWorkflow.write.from as readonly string[]).includes(row.state))
    throw new Refused('out-of-step', { state: row.state });
  const before = textOf(doc);
  const wanted = richTextSchema.safeParse(withIds(change(before), newId));
  if (!wanted.success) throw new Refused('too-large');
  const known: RichText = { type: 'doc', content: [before, ...taken].flatMap(({ content }) => content) };
  await requireReadable(tx, known, wanted.data as RichText);
  const changes: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void changes.push(update));
  applyText(doc, wanted.data);
  if (changes.length === 0) throw new Refused('nothing-changed');
  const next = serial + 1;
  await tx.textUpdate.createMany({
    data: [
      {
        taskforceId,
        recommendationId: id,
        serial: next,
        seatId: actor.seat.id,
        update: Buffer.from(Y.mergeUpdates(changes)),
        writtenAt: clock.now(),
      },
    ],
  });
  const text = textOf(doc);
  const shown = await show(at, { ...recommendation, state: row.state }, text, next);
  await tx.$executeRaw`select pg_notify('text', ${JSON.stringify([{ id, serial: next }])})`;
  return { ...shown, text };
}

/** The text as it stands and who wrote it last: what a stale save is answered with. */
export async function textNow(tx: Transaction, id: string) {
  const now = await tx.recommendation.findUniqueOrThrow({
    where: { id },
    select: { text: true, textVersion: true, textChangedAt: true, audience: true, state: true, version: true },
  });
  const last = await tx.event.findFirst({
    where: { noun: 'recommendations', verb: 'write', thingId: id },
    orderBy: { number: 'desc' },
    select: { userId: true },
  });
  const writer = last?.userId ? await tx.user.findUnique({ where: { id: last.userId }, select: { name: true } }) : null;
  return { ...now, text: now.text as unknown as RichText, changedBy: writer?.name ?? null };
}
