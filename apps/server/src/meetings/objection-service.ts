import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { findItemHeld, type ItemTarget } from './rows.ts';

type Objecting = { lineId: string | null; proposed: string; reason: string };
type Settlement = { as: 'accepted'; text: string; answer: string } | { as: 'declined'; answer: string };

/** An item of minutes, and whether the person himself was invited to their meeting, in whichever seat. */
export async function findItemToObject(tx: Transaction, actor: Actor, itemId: string) {
  const item = await findItemHeld(tx, actor, itemId);
  if (!item) return null;
  const invitations = await tx.invitation.count({ where: { meetingId: item.meetingId, seat: { userId: actor.userId } } });
  return { ...item, isInvited: invitations > 0 };
}

/** An objection with its item, held as they are until this change ends; `state` is the meeting's. */
export async function findObjection(tx: Transaction, actor: Actor, id: string) {
  const found = await tx.objection.findUnique({ where: { id }, select: { itemId: true } });
  const item = found && (await findItemHeld(tx, actor, found.itemId));
  if (!item) return null;
  const { by, ...objection } = await tx.objection.findUniqueOrThrow({
    where: { id },
    include: { by: { select: { userId: true } } },
  });
  const { state, wasPolled, wasCalled } = item;
  return { ...objection, objectionState: objection.state, byUserId: by.userId, item, state, wasPolled, wasCalled };
}
export type ObjectionTarget = NonNullable<Awaited<ReturnType<typeof findObjection>>>;

/**
 * An objection to a line of the minutes, or to what is missing under the item. Refuses with `objections-over` after the last day for
 * objections, and with `nothing-changed` where the wording asked for is the one that stands.
 */
export async function makeObjection({ tx, actor, clock }: At, item: ItemTarget, given: Objecting) {
  const untilOn = item.meeting.objectionsUntilOn && onOf(item.meeting.objectionsUntilOn);
  if (untilOn && clock.today() > untilOn) throw new Refused('objections-over', { untilOn });
  const line = given.lineId === null ? null : await tx.outcomeLine.findUnique({ where: { id: given.lineId } });
  if (given.lineId !== null && line?.itemId !== item.id) throw new Refused('not-found', { field: 'lineId' });
  const before = line?.text ?? '';
  if (before === given.proposed) throw new Refused('nothing-changed', { field: 'proposed' });
  return tx.objection.create({
    data: {
      taskforceId: item.taskforceId,
      meetingId: item.meetingId,
      itemId: item.id,
      byId: actor.seat.id,
      madeAt: clock.now(),
      before,
      ...given,
    },
  });
}

/**
 * Settles an objection, once. Accepted, the line reads as it was settled. A decision stands with its number and its own words, so under them, and
 * where something was missing, the wording is entered as a remark of who objected. Refuses with `changed-meanwhile` and the answer that
 * stands where somebody else was first.
 */
export async function settleObjection(
  { tx, actor, clock }: At,
  objection: ObjectionTarget,
  version: number,
  settlement: Settlement,
) {
  const corrected = settlement.as === 'accepted' ? await correctLine(tx, objection, settlement.text) : {};
  const rows = await tx.objection.updateManyAndReturn({
    where: { id: objection.id, version, state: 'open' },
    data: {
      state: settlement.as,
      answer: settlement.answer,
      settledById: actor.seat.id,
      settledAt: clock.now(),
      version: { increment: 1 },
      ...corrected,
    },
  });
  const { objectionState: state, answer } = objection;
  return changedRow(rows, { version: objection.version, state, answer });
}

/** The line as it reads from now on, and how it read until now. */
async function correctLine(tx: Transaction, { lineId, itemId, taskforceId, byId }: ObjectionTarget, text: string) {
  const line = lineId === null ? null : await tx.outcomeLine.findUniqueOrThrow({ where: { id: lineId } });
  if (!line || line.kind === 'decision' || line.isOfDecision) {
    const { _max } = await tx.outcomeLine.aggregate({ where: { itemId }, _max: { position: true } });
    const position = (_max.position ?? 0) + 1;
    const added = await tx.outcomeLine.create({
      data: { taskforceId, itemId, position, kind: 'remark', text, ownerSeatId: byId },
    });
    return { lineId: added.id, before: '' };
  }
  await tx.outcomeLine.update({ where: { id: line.id }, data: { text, version: { increment: 1 } } });
  if (line.kind === 'action') {
    await tx.actionItem.updateMany({
      where: { outcomeLineId: line.id, state: 'open' },
      data: { text, version: { increment: 1 } },
    });
  }
  return { before: line.text };
}

/** How many objections nobody has settled, under every item of the meeting, whoever asks. */
export async function openObjections(tx: Transaction, meetingId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`select open_objections(${meetingId}::uuid) as count`;
  return row?.count ?? 0;
}
