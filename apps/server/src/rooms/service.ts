import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import { type RoomNoteState, roomWorkflow } from '@tvaers/domain/rooms/workflow';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { offers, permits } from '@tvaers/domain/workflow';
import type { At } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { comment } from '../recommendations/comment-service.ts';
import { findRecommendation } from '../recommendations/rows.ts';
import { findLatestVersion } from '../recommendations/version-service.ts';
import type { CommonTarget, NoteRow, NoteTarget } from './rows.ts';

/** The sector whose room the actor sits in. Refuses with `not-found` who sits in none. */
export function ownSector({ seat: { sectorId } }: Actor): string {
  if (sectorId === null) throw new Refused('not-found');
  return sectorId;
}

/** What a new thing in the room is about, for its rule; `not-found` where the actor cannot read it. */
export async function factsAbout({ tx, actor }: Pick<At, 'tx' | 'actor'>, recommendationId: string | null) {
  const recommendation = recommendationId === null ? null : await findRecommendation(tx, recommendationId);
  if (recommendationId !== null && !recommendation) throw new Refused('not-found');
  return { sectorId: ownSector(actor), recommendation };
}

/** A note in one's own sector's room. */
export function writeNote({ tx, actor, clock }: At, note: { recommendationId: string | null; title: string; body: string }) {
  const by = { writtenById: actor.seat.id, writtenAt: clock.now(), changedById: actor.seat.id, changedAt: clock.now() };
  return tx.roomNote.create({
    data: { ...note, ...by, taskforceId: actor.seat.taskforceId, sectorId: ownSector(actor) },
    select: { id: true, version: true },
  });
}

type NoteChange = { title?: string; body?: string; state?: RoomNoteState };

/** A note as its room shows it, with what the actor can do with it. Row security has left out what he is recused from. */
export function noteShown(actor: Actor, note: NoteRow) {
  const { state, sectorId, recommendation } = note;
  const steps = offers('rooms', actor, {
    state,
    sectorId,
    recommendation: recommendation && { ...recommendation, endedFrom: null, recusedSeatIds: [] },
  });
  const takesComments = recommendation !== null && permits('recommendations.comment', recommendation.state);
  return { ...note, offers: steps.filter((step) => step !== 'shareNote' || takesComments) };
}

/** Any of the sector changes a note; refuses with `changed-meanwhile`, carrying both texts, when another was first. */
async function changeNote({ tx, actor, clock }: At, { id, state }: NoteTarget, version: number, change: NoteChange) {
  const rows = await tx.roomNote.updateManyAndReturn({
    where: { id, version, state },
    data: { ...change, changedById: actor.seat.id, changedAt: clock.now(), version: { increment: 1 } },
    select: { version: true },
  });
  const current = await tx.roomNote.findUnique({ where: { id }, select: { title: true, body: true, version: true } });
  return changedRow(rows, current);
}

export const editNote = (at: At, note: NoteTarget, { version, title, body }: { version: number; title: string; body: string }) =>
  changeNote(at, note, version, { title, body });

export const withdrawNote = (at: At, note: NoteTarget, version: number) =>
  changeNote(at, note, version, { state: roomWorkflow.withdrawNote.to });

export const restoreNote = (at: At, note: NoteTarget, version: number) =>
  changeNote(at, note, version, { state: roomWorkflow.restoreNote.to });

/**
 * Puts the words of a note before the taskforce, as a comment on what it is about; in the room it stays as it was then. It is told of as
 * the comment it has become. Refuses with `out-of-step` where the recommendation takes no more comments.
 */
export async function shareNote(at: At, note: NoteTarget, version: number) {
  const { recommendation, title, body } = note;
  if (!recommendation) throw new Refused('out-of-step');
  if (!permits('recommendations.comment', recommendation.state)) throw new Refused('out-of-step');
  const shared = await changeNote(at, note, version, { state: roomWorkflow.shareNote.to });
  const words = {
    parentId: null,
    paragraphId: null,
    anchor: null,
    mentionIds: [],
    body: body === '' ? title : `${title}\n\n${body}`,
    audience: 'taskforce' as const,
  };
  const { id: commentId } = await comment(at, recommendation, words);
  const told = { thingId: recommendation.id, difference: { commentId } };
  await record(at.tx, at.actor, at.clock, 'recommendations.comment', told);
  return { ...shared, commentId };
}

type Prepared = {
  recommendationId: string;
  version: number | null;
  stance: Exclude<Stance, 'recused'>;
  reason: string;
  wouldChange: string;
};

/**
 * Writes what the sector means to say, about the latest named version. Whoever agreed to earlier words is asked again, for his agreement names their version; who writes it
 * agrees by that, if he takes positions. Refuses with `changed-meanwhile` when another was first, `reason-needed` where not supporting is not explained.
 */
export async function prepare({ tx, actor, clock }: At, given: Prepared, agrees: boolean) {
  const { recommendationId, version, stance, reason } = given;
  const sectorId = ownSector(actor);
  const { taskforceId, id: seatId } = actor.seat;
  const lacking = stance === 'cannotSupport' ? (['reason', 'wouldChange'] as const).filter((field) => given[field] === '') : [];
  if (lacking.length > 0) throw new Refused('reason-needed', { fields: lacking });
  const words = { stance, reason, wouldChange: stance === 'cannotSupport' ? given.wouldChange : '' };
  const named = await findLatestVersion(tx, recommendationId);
  const by = { preparedById: seatId, preparedAt: clock.now(), aboutVersionId: named?.id ?? null };
  const where = { taskforceId, sectorId, recommendationId };
  const rows =
    version === null
      ? await tx.commonPosition.createManyAndReturn({
          data: [{ ...where, ...words, ...by }],
          skipDuplicates: true,
          select: { id: true, version: true },
        })
      : await tx.commonPosition.updateManyAndReturn({
          where: { ...where, version },
          data: { ...words, ...by, version: { increment: 1 } },
          select: { id: true, version: true },
        });
  const current = await tx.commonPosition.findFirst({
    where,
    select: { stance: true, reason: true, wouldChange: true, version: true },
  });
  const prepared = changedRow(rows, current);
  if (agrees) await assent({ tx, actor, clock }, prepared.id, prepared.version);
  return prepared;
}

async function assent({ tx, actor, clock }: At, commonPositionId: string, toVersion: number) {
  const { taskforceId, id: seatId } = actor.seat;
  const given = { toVersion, givenAt: clock.now() };
  await tx.commonAssent.upsert({
    where: { taskforceId_commonPositionId_seatId: { taskforceId, commonPositionId, seatId } },
    create: { taskforceId, commonPositionId, seatId, ...given },
    update: given,
  });
}

/** Agrees to the words that were read; refuses with `changed-meanwhile` when they are others by now. */
export async function agree(at: At, { id, stance, reason, wouldChange }: CommonTarget, version: number) {
  await at.tx.$queryRaw`select id from common_positions where id = ${id}::uuid for share`;
  const now = await at.tx.commonPosition.findUniqueOrThrow({ where: { id }, select: { version: true } });
  if (now.version !== version) throw new Refused('changed-meanwhile', { stance, reason, wouldChange, version: now.version });
  await assent(at, id, version);
}

/** Agrees no longer; nothing happens to who never did. */
export async function takeBackAgreement({ tx, actor }: At, { id }: CommonTarget) {
  await tx.commonAssent.deleteMany({ where: { commonPositionId: id, seatId: actor.seat.id } });
}
