import { ballAfter } from '@tvaers/domain/recommendations/ball';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Strength } from '@tvaers/domain/recommendations/schema';
import { recommendationWorkflow, type Audience } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { findServedTask } from '../mandate/rows.ts';
import { drawSerial } from '../numbers/serial.ts';
import { endOpenConsultations } from '../consultations/end-service.ts';
import { endOpenRound } from '../rounds/end-open-round-service.ts';
import { ballData, canConclude } from './ball-service.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { jsonOf, newId, settleText } from './text-service.ts';
import { findLatestVersion } from './version-service.ts';

/** The sector whose room a change happened in; null before the taskforce. */
export function roomOf({ audience, leadSectorId }: { audience: Audience; leadSectorId: string }): string | null {
  return audience === 'sector' ? leadSectorId : null;
}

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
  await endOpenConsultations({ tx, actor, clock }, target.id, 'withdrawn');
  return row;
}
