import type { Actor } from '@tvaers/domain/actor';
import type { OutcomeWritten } from '@tvaers/domain/meetings/schema';
import { Refused } from '@tvaers/domain/refusal';
import { assignAction, dropWithLine, rewriteAction } from '../actions/service.ts';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { stampQuorum } from './presence-service.ts';
import type { ItemTarget } from './rows.ts';

export type At = { tx: Transaction; actor: Actor; clock: Clock; item: ItemTarget };

export type Drawn = { year: number; serial: number };

export type Recorded = { lineId: string; version: number; decision: Drawn | null };

/** The columns of a line that is no decision. */
function lineColumns(outcome: OutcomeWritten) {
  const nobody = { ownerSeatId: null, dueOn: null };
  if (outcome.kind === 'remark') return { kind: outcome.kind, text: outcome.text, ...nobody, ownerSeatId: outcome.bySeatId };
  if (outcome.kind === 'discussed') return { kind: outcome.kind, text: outcome.text, ...nobody };
  const { text, owner, dueOn } = outcome;
  return { kind: outcome.kind, text, ownerSeatId: owner.of === 'seat' ? owner.id : null, dueOn: dueOn ? dateOf(dueOn) : null };
}

async function refuseUnknownSeat(tx: Transaction, seatId: string | null) {
  if (seatId && !(await tx.seat.findUnique({ where: { id: seatId }, select: { id: true } }))) throw new Refused('not-found');
}

export async function nextPosition(tx: Transaction, itemId: string): Promise<number> {
  const { _max } = await tx.outcomeLine.aggregate({ where: { itemId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

/** What is written about an item was treated, also when nobody took it up by hand. */
export async function treated({ tx, clock, item }: At) {
  await tx.agendaItem.updateMany({ where: { id: item.id, treatedAt: null }, data: { treatedAt: clock.now() } });
  await stampQuorum(tx, clock, item.meeting);
}

/**
 * A new line under the item; a line about an action makes the action. A line whose id the writer drew and sent before is that line: it is
 * changed where nobody else has changed it since, so that what was written without a connection is there once.
 */
export async function addLine(at: At, outcome: OutcomeWritten, newLineId: string | undefined): Promise<Recorded> {
  const { tx, item } = at;
  const known = newLineId ? await tx.outcomeLine.findUnique({ where: { id: newLineId } }) : null;
  if (known?.itemId === item.id) {
    if (known.text === outcome.text && known.kind === outcome.kind)
      return { lineId: known.id, version: known.version, decision: null };
    return changeLine(at, { lineId: known.id, version: 1, outcome });
  }
  const columns = lineColumns(outcome);
  await refuseUnknownSeat(tx, columns.ownerSeatId);
  const line = await tx.outcomeLine.create({
    data: {
      ...(newLineId ? { id: newLineId } : {}),
      taskforceId: item.taskforceId,
      itemId: item.id,
      position: await nextPosition(tx, item.id),
      ...columns,
    },
  });
  if (outcome.kind === 'action') await assignAction(at, { ...outcome, itemId: item.id, outcomeLineId: line.id });
  await treated(at);
  return { lineId: line.id, version: line.version, decision: null };
}

/** The line of this item that is to change. A decision stands, with what it put in the minutes: it is put right by one that takes its place. */
async function lineOf({ tx, item }: At, lineId: string) {
  const line = await tx.outcomeLine.findUnique({ where: { id: lineId } });
  if (!line || line.itemId !== item.id) throw new Refused('not-found');
  if (line.kind === 'decision' || line.isOfDecision) throw new Refused('decision-stands');
  return line;
}

const lineShown = ({ version, kind, text }: { version: number; kind: string; text: string }) => ({ version, kind, text });

/** Other words for a line. An action stays an action, everything else may become a discussion or a remark. */
export async function changeLine(at: At, given: { lineId: string; version: number; outcome: OutcomeWritten }): Promise<Recorded> {
  const { tx } = at;
  const line = await lineOf(at, given.lineId);
  if ((line.kind === 'action') !== (given.outcome.kind === 'action')) throw new Refused('out-of-step', { kind: line.kind });
  const columns = lineColumns(given.outcome);
  await refuseUnknownSeat(tx, columns.ownerSeatId);
  const rows = await tx.outcomeLine.updateManyAndReturn({
    where: { id: line.id, version: given.version },
    data: { ...columns, version: { increment: 1 } },
  });
  const row = changedRow(rows, lineShown(line));
  if (given.outcome.kind === 'action') await rewriteAction(at, row.id, given.outcome);
  return { lineId: row.id, version: row.version, decision: null };
}

/** Takes a line out; the action it had made lapses with it. */
export async function removeLine(at: At, given: { lineId: string; version: number }): Promise<Recorded & { text: string }> {
  const { tx } = at;
  const line = await lineOf(at, given.lineId);
  if (line.kind === 'action') await dropWithLine(at, line.id);
  await tx.objection.updateMany({ where: { lineId: line.id }, data: { lineId: null } });
  const { count } = await tx.outcomeLine.deleteMany({ where: { id: line.id, version: given.version } });
  if (count === 0) throw new Refused('changed-meanwhile', lineShown(line));
  return { lineId: line.id, version: line.version, decision: null, text: line.text };
}
