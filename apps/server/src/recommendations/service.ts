import { randomBytes } from 'node:crypto';
import type { Prisma } from '@tvaers/db/client';
import { type Actor, runs, votes, works } from '@tvaers/domain/actor';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { can } from '@tvaers/domain/policy';
import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { isEmptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import type { BallHolder, Strength } from '@tvaers/domain/recommendations/schema';
import { recommendationWorkflow, type Audience } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { findServedTask } from '../mandate/rows.ts';
import { drawSerial } from '../numbers/serial.ts';
import { endOpenConsultations } from '../consultations/end-service.ts';
import { endOpenRound } from '../rounds/end-open-round-service.ts';
import { standingsIn } from '../rounds/standings-rows.ts';
import { canConclude } from './ball-service.ts';
import { lockThread } from './comment-service.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { settleText } from './text-service.ts';

export type At = { tx: Transaction; actor: Actor; clock: Clock };

/** The three columns a holder of the ball is stored in, and since when. */
export function ballData(holder: BallHolder | null, since: Date) {
  return {
    ballSeatId: holder?.kind === 'seat' ? holder.seatId : null,
    ballSectorId: holder?.kind === 'sector' ? holder.sectorId : null,
    ballRole: holder?.kind === 'role' ? holder.role : null,
    ballSince: since,
  };
}

/** The sector whose room a change happened in; null before the taskforce. */
export function roomOf({ audience, leadSectorId }: { audience: Audience; leadSectorId: string }): string | null {
  return audience === 'sector' ? leadSectorId : null;
}

export const jsonOf = (text: RichText) => text as unknown as Prisma.InputJsonValue;
export const newId = () => randomBytes(6).toString('base64url');

type Proposal = { audience: 'sector' | 'taskforce'; leadSectorId: string; title: string; themeId: string | null };

/** A new recommendation, empty. Its number is drawn only when it begins before the taskforce; a draft in a room bears the room's own count. */
export async function proposeRecommendation({ tx, actor, clock }: At, { audience, leadSectorId, title, themeId }: Proposal) {
  const { taskforceId } = actor.seat;
  const draftNumber = await drawSerial(tx, taskforceId, `draft of ${leadSectorId}`);
  const number = audience === 'taskforce' ? await drawSerial(tx, taskforceId, 'recommendation') : null;
  const now = clock.now();
  const empty: RichText = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newId() } }] };
  return tx.recommendation.create({
    data: {
      audience,
      leadSectorId,
      title,
      themeId,
      taskforceId,
      number,
      draftNumber,
      text: jsonOf(empty),
      textChangedAt: now,
      proposedById: actor.seat.id,
      ...ballData(ballAfter('propose', actor.seat.id), now),
    },
    select: { id: true, number: true, draftNumber: true },
  });
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

type Description = {
  version: number;
  findingIds: string[];
  title: string;
  themeId: string | null;
  addressee: string;
  mandateTaskId: string | null;
  strength: Strength;
  need: string;
  effect: string;
  cost: string;
  uncertainty: string;
};

/** What changed of the given fields, as the event log keeps it. */
function differenceOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}

/** Opens the text to the pens of every sector, or closes it again. Refuses `nothing-changed`. */
export async function letWrite(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  { version, isOpenToAll }: { version: number; isOpenToAll: boolean },
) {
  if (target.isOpenToAll === isOpenToAll) throw new Refused('nothing-changed');
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, state: { in: [...recommendationWorkflow.letWrite.from] } },
    data: {
      isOpenToAll,
      version: { increment: 1 },
      // Closing it takes the text out of nobody's hands: whoever it was given to meanwhile still has it.
      ...(isOpenToAll ? ballData(ballAfter('letWrite', actor.seat.id), clock.now()) : {}),
    },
    select: { version: true },
  });
  return changedRow(rows, target);
}

/** Title, theme, addressee and basis. Findings of a room that the actor cannot see stay where they are. */
export async function describe({ tx }: At, target: RecommendationTarget, given: Description) {
  const { version, findingIds, title, themeId, addressee, strength, need, effect, cost, uncertainty } = given;
  const mandateTaskId = await findServedTask(tx, given.mandateTaskId);
  const description = { title, themeId, addressee, mandateTaskId, strength, need, effect, cost, uncertainty };
  const { id, taskforceId } = target;
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id, version, state: { in: [...recommendationWorkflow.describe.from] } },
    data: { ...description, version: { increment: 1 } },
    select: { version: true },
  });
  const row = rows[0] ?? changedRow<never>([], await findRecommendation(tx, id));
  const before = await tx.basis.findMany({ where: { recommendationId: id }, select: { findingId: true } });
  const had = new Set(before.map(({ findingId }) => findingId));
  const removed = [...had].filter((findingId) => !findingIds.includes(findingId));
  const added = findingIds.filter((findingId) => !had.has(findingId));
  if (removed.length > 0) await tx.basis.deleteMany({ where: { recommendationId: id, findingId: { in: removed } } });
  const readable = await tx.finding.findMany({ where: { id: { in: added } }, select: { id: true } });
  if (readable.length < new Set(added).size) throw new Refused('not-found');
  await tx.basis.createMany({ data: readable.map((finding) => ({ taskforceId, recommendationId: id, findingId: finding.id })) });
  const basis = added.length + removed.length > 0 ? { findings: { added, removed } } : {};
  return { version: row.version, difference: { ...differenceOf(target, description), ...basis } };
}

/** Freezes the text as the next version: 0.1, 0.2, … Refuses `empty-text`, and `nothing-changed` since the last. */
export async function nameVersion(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  given: { version: number; textVersion: number; note: string; isSubstantial: boolean },
) {
  await settleText({ tx, actor, clock }, target);
  const rows = await tx.recommendation.updateManyAndReturn({
    where: {
      id: target.id,
      version: given.version,
      textVersion: given.textVersion,
      state: { in: [...recommendationWorkflow.nameVersion.from] },
    },
    data: { version: { increment: 1 } },
    select: { title: true, text: true, version: true },
  });
  const row = rows[0] ?? changedRow<never>([], await textNow(tx, target.id));
  const text = row.text as unknown as RichText;
  if (isEmptyText(text)) throw new Refused('empty-text');
  const last = await findLatestVersion(tx, target.id);
  if (last && last.title === row.title && isSameText(last.text as unknown as RichText, text))
    throw new Refused('nothing-changed');
  const serial = (last?.serial ?? 0) + 1;
  const named = await tx.recommendationVersion.create({
    data: {
      taskforceId: target.taskforceId,
      recommendationId: target.id,
      serial,
      label: `0.${serial}`,
      title: row.title,
      text: jsonOf(text),
      note: given.note,
      isSubstantial: given.isSubstantial,
      namedById: actor.seat.id,
      namedAt: clock.now(),
    },
    select: { id: true, label: true, serial: true },
  });
  return { ...named, version: row.version };
}

/** The version that counts now: what positions are taken on and decisions are made about. */
export function findLatestVersion(tx: Transaction, recommendationId: string) {
  return tx.recommendationVersion.findFirst({ where: { recommendationId }, orderBy: { serial: 'desc' } });
}

/** Those whose position is about other words than the latest version's: asked after a version of substance was named. */
export async function seatsToReconfirm({ tx, clock }: At, target: RecommendationTarget): Promise<string[]> {
  if (target.state !== 'deliberation') return [];
  const { positions } = await standingsIn(tx, target.id, clock.today());
  return positions.filter(({ toReconfirm }) => toReconfirm).map(({ seatId }) => seatId);
}

/** Out of the sector's room, for good: the number is drawn here. */
export async function share({ tx, actor, clock }: At, target: RecommendationTarget, version: number) {
  await settleText({ tx, actor, clock }, target);
  const wasInRoom = target.audience === 'sector';
  const number = wasInRoom ? await drawSerial(tx, target.taskforceId, 'recommendation') : target.number;
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, audience: target.audience, state: { in: [...recommendationWorkflow.share.from] } },
    data: {
      audience: 'taskforce',
      state: 'shared',
      number,
      version: { increment: 1 },
      ...ballData(ballAfter('share', actor.seat.id), clock.now()),
    },
    select: { number: true, version: true },
  });
  return changedRow(rows, target);
}

type Written = {
  parentId: string | null;
  paragraphId: string | null;
  anchor: Anchor | null;
  body: string;
  mentionIds: string[];
  audience: Audience;
};

/**
 * A comment or a reply. What was written for the room stays unsent when the text has been shared meanwhile. A reply opens its thread again.
 * Refuses `cannot-read` to ask somebody who could not read what he is asked about.
 */
export async function comment(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  { parentId, paragraphId, anchor, body, mentionIds, audience }: Written,
) {
  if (target.audience !== audience) throw new Refused('changed-meanwhile', { audience: target.audience });
  for (const seatId of mentionIds)
    if (!(await canHold(tx, target, { kind: 'seat', seatId }, clock.today()))) throw new Refused('cannot-read');
  if (parentId) await lockThread(tx, parentId);
  const parent =
    parentId &&
    (await tx.comment.findFirst({ where: { id: parentId, recommendationId: target.id, parentId: null, withdrawnAt: null } }));
  if (parentId && !parent) throw new Refused('not-found');
  if (parent && parent.resolvedAt) {
    await tx.comment.updateMany({
      where: { id: parent.id },
      data: { resolvedAt: null, resolvedById: null, version: { increment: 1 } },
    });
  }
  const quoted = !parent && paragraphId !== null && anchor ? anchor : null;
  const { taskforceId } = target;
  const made = await tx.comment.create({
    data: {
      taskforceId,
      recommendationId: target.id,
      parentId,
      paragraphId: parent ? parent.paragraphId : paragraphId,
      ...(quoted && { quote: quoted.quote, quotePrefix: quoted.prefix, quoteSuffix: quoted.suffix, quoteStart: quoted.start }),
      body,
      authorId: actor.seat.id,
      writtenAt: clock.now(),
    },
    select: { id: true },
  });
  const asked = new Set(mentionIds.filter((seatId) => seatId !== actor.seat.id));
  await tx.commentMention.createMany({ data: [...asked].map((seatId) => ({ taskforceId, commentId: made.id, seatId })) });
  return made;
}

/** Closes a thread, or opens it again. */
export async function resolve({ tx, actor, clock }: At, commentId: string, version: number, isResolved: boolean) {
  const rows = await tx.comment.updateManyAndReturn({
    where: { id: commentId, version, parentId: null, withdrawnAt: null },
    data: {
      resolvedAt: isResolved ? clock.now() : null,
      resolvedById: isResolved ? actor.seat.id : null,
      version: { increment: 1 },
    },
    select: { version: true },
  });
  return changedRow(rows, await tx.comment.findUnique({ where: { id: commentId }, select: { version: true, resolvedAt: true } }));
}

/** Refuses with `cannot-read` to give the ball to one who could not read what he is to work on. */
export async function passBall({ tx, clock }: At, target: RecommendationTarget, version: number, to: BallHolder) {
  if (!(await canHold(tx, target, to, clock.today()))) throw new Refused('cannot-read');
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, state: { in: [...recommendationWorkflow.passBall.from] } },
    data: { ...ballData(to, clock.now()), version: { increment: 1 } },
    select: { version: true },
  });
  return changedRow(rows, target);
}

async function canHold(tx: Transaction, target: RecommendationTarget, to: BallHolder, today: string): Promise<boolean> {
  if (to.kind === 'sector') {
    const isOne = await tx.sector.findFirst({ where: { id: to.sectorId }, select: { id: true } });
    return isOne !== null && (target.audience !== 'sector' || to.sectorId === target.leadSectorId);
  }
  // The chair may sit in the room's sector, but as a role the ball would follow him out of it.
  if (to.kind === 'role')
    return target.audience !== 'sector' && (to.role !== 'chair' || (await canConclude(tx, target.id, today)));
  const seat = await tx.seat.findFirst({
    where: { id: to.seatId, fromOn: { lte: dateOf(today) }, OR: [{ untilOn: null }, { untilOn: { gte: dateOf(today) } }] },
    select: { id: true, taskforceId: true, userId: true, role: true, sectorId: true, servesSeatId: true },
  });
  if (!seat) return false;
  const holder: Actor = { userId: seat.userId, seat: { ...seat, actsAsChair: seat.role === 'chair' } };
  return works(holder) && can(holder, 'recommendations.read', target);
}

/** Steps aside, or is recorded as having done so: from then on the papers, positions and count are gone for that seat. */
export async function recuse(
  { tx, actor, clock }: At,
  target: Pick<RecommendationTarget, 'id' | 'taskforceId' | 'number' | 'title' | 'recusedSeatIds'>,
  seatId: string | null,
  reason: string,
): Promise<string> {
  const seat = seatId ?? actor.seat.id;
  if (seat !== actor.seat.id && !runs(actor)) throw new Refused('not-allowed');
  if (seat === actor.seat.id && !votes(actor)) throw new Refused('not-allowed');
  const held = await tx.seat.findFirst({
    where: { id: seat, role: { in: ['chair', 'deputyChair', 'member'] } },
    select: { id: true },
  });
  if (!held) throw new Refused('not-found');
  if (target.recusedSeatIds.includes(seat)) throw new Refused('nothing-changed');
  const { taskforceId, id: recommendationId } = target;
  const matter = target.number === null ? target.title : `${saySerial('recommendation', target.number)} ${target.title}`;
  await tx.recusal.createMany({
    data: [{ taskforceId, recommendationId, seatId: seat, matter, reason, declaredAt: clock.now() }],
  });
  await takeBallFrom({ tx, actor, clock }, recommendationId, held.id);
  return seat;
}

/** What lies with one who may no longer read it would wait for nobody: the secretariat finds out with whom it goes on. */
export async function takeBallFrom({ tx, actor, clock }: At, recommendationId: string, seatId: string) {
  const to = ballAfter('recuse', seatId);
  const isLeft = !(await canConclude(tx, recommendationId, clock.today()));
  const { count } = await tx.recommendation.updateMany({
    where: { id: recommendationId, OR: [{ ballSeatId: seatId }, ...(isLeft ? [{ ballRole: 'chair' as const }] : [])] },
    data: { ...ballData(to, clock.now()), version: { increment: 1 } },
  });
  if (count > 0) await record(tx, actor, clock, 'recommendations.passBall', { thingId: recommendationId, difference: { to } });
}

/** Takes a recusal back. */
export async function readmit({ tx }: At, target: RecommendationTarget, seatId: string): Promise<void> {
  const { count } = await tx.recusal.deleteMany({ where: { recommendationId: target.id, seatId } });
  if (count === 0) throw new Refused('nothing-changed');
}

/** To the table: needs a named version, for that is what is decided on. */
export async function deliberate({ tx, actor, clock }: At, target: RecommendationTarget, version: number) {
  if (!(await findLatestVersion(tx, target.id))) throw new Refused('no-version');
  const holder = ballAfter('deliberate', actor.seat.id, await canConclude(tx, target.id, clock.today()));
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, state: { in: [...recommendationWorkflow.deliberate.from] } },
    data: { state: 'deliberation', version: { increment: 1 }, ...ballData(holder, clock.now()) },
    select: { version: true },
  });
  return changedRow(rows, target);
}

/** Withdrawn, with its reason; an open round falls with it, and so does what outsiders are asked. */
export async function withdraw({ tx, actor, clock }: At, target: RecommendationTarget, version: number, reason: string) {
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, state: { in: [...recommendationWorkflow.withdraw.from] } },
    data: {
      state: 'withdrawn',
      withdrawReason: reason,
      endedFrom: target.state,
      version: { increment: 1 },
      ...ballData(ballAfter('end', actor.seat.id), clock.now()),
    },
    select: { version: true },
  });
  const row = changedRow(rows, target);
  await endOpenRound({ tx, actor, clock }, target, 'recall');
  await endOpenConsultations({ tx, actor, clock }, target.id, 'fallen');
  return row;
}
