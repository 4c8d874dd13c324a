import { actionWorkflow } from '@tvaers/domain/actions/workflow';
import type { ActionOwner } from '@tvaers/domain/meetings/schema';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { findAction } from './rows.ts';

export type ActionWritten = { text: string; owner: ActionOwner; dueOn: string | null };
type From = { itemId: string | null; outcomeLineId: string | null };

/** Exactly one owner; a seat or sector of another taskforce does not exist. */
async function ownerColumns(tx: Transaction, owner: ActionOwner) {
  const nobody = { ownerSeatId: null, ownerSectorId: null, ownerRole: null };
  if (owner.of === 'secretariat') return { ...nobody, ownerRole: 'secretariat' as const };
  const where = { where: { id: owner.id }, select: { id: true } };
  const found = owner.of === 'seat' ? await tx.seat.findUnique(where) : await tx.sector.findUnique(where);
  if (!found) throw new Refused('not-found', { field: 'owner' });
  return { ...nobody, [owner.of === 'seat' ? 'ownerSeatId' : 'ownerSectorId']: owner.id };
}

/** A new action, without its event. */
export async function makeAction({ tx, actor, clock }: At, written: ActionWritten & From) {
  const { text, owner, dueOn, itemId, outcomeLineId } = written;
  return tx.actionItem.create({
    data: {
      taskforceId: actor.seat.taskforceId,
      text,
      dueOn: dueOn ? dateOf(dueOn) : null,
      itemId,
      outcomeLineId,
      assignedById: actor.seat.id,
      assignedAt: clock.now(),
      ...(await ownerColumns(tx, owner)),
    },
  });
}

/** The action a line of the minutes makes: asked of the actions' own rule, and in their own history. */
export async function assignAction(at: At, written: ActionWritten & From) {
  if (!can(at.actor, 'actions.assign', {})) throw new Refused('not-allowed');
  const action = await makeAction(at, written);
  const { text, dueOn } = written;
  await record(at.tx, at.actor, at.clock, 'actions.assign', {
    thingId: action.id,
    difference: { text, dueOn },
    itemId: written.itemId,
  });
  return action;
}

/** The line that made the action says something else now; an action that has ended keeps what it was. */
export async function rewriteAction({ tx }: At, outcomeLineId: string, { text, owner, dueOn }: ActionWritten) {
  await tx.actionItem.updateMany({
    where: { outcomeLineId, state: 'open' },
    data: { text, dueOn: dueOn ? dateOf(dueOn) : null, version: { increment: 1 }, ...(await ownerColumns(tx, owner)) },
  });
}

/** The line is taken out of the minutes: its action lapses, unless it has ended already. */
export async function dropWithLine(at: At, outcomeLineId: string) {
  const { tx, actor, clock } = at;
  const found = await tx.actionItem.findFirst({ where: { outcomeLineId }, select: { id: true } });
  const action = found && (await findAction(tx, actor, found.id));
  if (!action) return;
  await tx.actionItem.update({ where: { id: action.id }, data: { outcomeLineId: null } });
  if (action.state !== 'open') return;
  if (!can(actor, 'actions.drop', action)) throw new Refused('not-allowed');
  const reason = 'Linjen er taget ud af referatet.';
  await dropAction(at, action, { version: action.version, reason });
  await record(tx, actor, clock, 'actions.drop', { thingId: action.id, difference: { reason }, itemId: action.itemId });
}

type Action = { id: string; version: number; text: string };
const shown = ({ version, text }: Action) => ({ version, text });

export async function finishAction({ tx, clock }: At, action: Action, given: { version: number; result: string }) {
  const rows = await tx.actionItem.updateManyAndReturn({
    where: { id: action.id, version: given.version, state: { in: [...actionWorkflow.finish.from] } },
    data: { state: actionWorkflow.finish.to, result: given.result, finishedAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, shown(action));
}

/** Hidden until that day; refuses a day that has passed. Null wakes it. */
export async function snoozeAction({ tx, clock }: At, action: Action, given: { version: number; untilOn: string | null }) {
  if (given.untilOn !== null && given.untilOn <= clock.today()) throw new Refused('in-the-past', { field: 'untilOn' });
  const rows = await tx.actionItem.updateManyAndReturn({
    where: { id: action.id, version: given.version, state: { in: [...actionWorkflow.snooze.from] } },
    data: { snoozedUntil: given.untilOn ? dateOf(given.untilOn) : null, version: { increment: 1 } },
  });
  return changedRow(rows, shown(action));
}

export async function dropAction({ tx, clock }: At, action: Action, given: { version: number; reason: string }) {
  const rows = await tx.actionItem.updateManyAndReturn({
    where: { id: action.id, version: given.version, state: { in: [...actionWorkflow.drop.from] } },
    data: { state: actionWorkflow.drop.to, dropReason: given.reason, finishedAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, shown(action));
}
