import type { Actor } from '@tvaers/domain/actor';
import type { ItemType, MatterKind } from '@tvaers/domain/meetings/kinds';
import { lackIndstilling } from '@tvaers/domain/meetings/readiness';
import { mostItems } from '@tvaers/domain/meetings/schema';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';
import { inviteNewcomers } from './convening-service.ts';
import { frameOf } from './planning-service.ts';
import { type ItemTarget, type MeetingTarget, namedItems, wholeMeeting } from './rows.ts';

type Matter = { kind: MatterKind; id: string } | null;
export type ItemWritten = {
  type: ItemType;
  title: string;
  presentation: string;
  indstilling: string;
  minutes: number;
  presenterSeatId: string | null;
  isClosed: boolean;
  heading: string;
  matter: Matter;
};
type Meeting = MeetingTarget | ItemTarget['meeting'];

/** What of an input is the item itself. */
export function writtenItem(given: ItemWritten): ItemWritten {
  const { type, title, presentation, indstilling, minutes, presenterSeatId, isClosed, heading, matter } = given;
  return { type, title, presentation, indstilling, minutes, presenterSeatId, isClosed, heading, matter };
}

const columns = {
  recommendation: 'recommendationId',
  milestone: 'milestoneId',
  finding: 'findingId',
  action: 'actionId',
  minutes: 'previousMeetingId',
} as const satisfies Record<MatterKind, string>;

/** What an item treats must be something the actor may read: anything else does not exist to him. */
async function matterColumns(tx: Transaction, meetingId: string, matter: Matter) {
  const none = { recommendationId: null, milestoneId: null, findingId: null, actionId: null, previousMeetingId: null };
  if (!matter) return none;
  const where = { where: { id: matter.id }, select: { id: true } } as const;
  const find = {
    recommendation: () => tx.recommendation.findFirst({ ...where, where: { id: matter.id, audience: { not: 'sector' } } }),
    milestone: () => tx.milestone.findUnique(where),
    finding: () => tx.finding.findFirst({ ...where, where: { id: matter.id, audience: { not: 'sector' } } }),
    action: () => tx.actionItem.findUnique(where),
    minutes: () => tx.meeting.findFirst({ ...where, where: { id: matter.id, NOT: { id: meetingId } } }),
  }[matter.kind];
  if (!(await find())) throw new Refused('not-found', { field: 'matter' });
  return { ...none, [columns[matter.kind]]: matter.id };
}

async function itemColumns(tx: Transaction, meetingId: string, { matter, ...item }: ItemWritten) {
  if (item.presenterSeatId) {
    const seat = await tx.seat.findUnique({ where: { id: item.presenterSeatId }, select: { id: true } });
    if (!seat) throw new Refused('not-found', { field: 'presenterSeatId' });
  }
  return { ...item, ...(await matterColumns(tx, meetingId, matter)) };
}

/**
 * A change of the agenda: other changes of it wait, and an approval given before the material went out is taken back, for the chair
 * approved another agenda. Refuses with `out-of-step` when the meeting has moved on.
 */
export async function touchAgenda(
  tx: Transaction,
  meeting: Meeting,
  step: 'addItem' | 'editItem' | 'moveItem' | 'dropItem' | 'attachPaper' | 'removePaper',
) {
  const isOut = meeting.releasedAt !== null;
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: { in: [...meetingWorkflow[step].from] } },
    data: { ...(isOut ? {} : { agendaApprovedAt: null, agendaApprovedBy: null }), version: { increment: 1 } },
  });
  if (count === 0) throw new Refused('out-of-step', { state: meeting.state });
}

const isAnyOther = ({ type, title }: { type: ItemType; title: string }) =>
  type === 'standing' && /^(eventuelt|any other business)\b/i.test(title);

/** A new item. Without a place it comes last, but before any other business; once the meeting is in session it always comes last. */
export async function addItem(
  tx: Transaction,
  clock: Clock,
  meeting: Meeting,
  given: ItemWritten & { position: number | null; continuesId?: string | null },
) {
  await touchAgenda(tx, meeting, 'addItem');
  const items = await tx.agendaItem.findMany({
    where: { meetingId: meeting.id },
    orderBy: { position: 'asc' },
    select: { position: true, type: true, title: true },
  });
  if (items.length >= mostItems) throw new Refused('too-many');
  const last = items.at(-1);
  const end = (last?.position ?? 0) + 1;
  const unasked = last && isAnyOther(last) ? last.position : end;
  const position = meeting.state === 'inSession' ? end : Math.min(given.position ?? unasked, end);
  await tx.agendaItem.updateMany({
    where: { meetingId: meeting.id, position: { gte: position } },
    data: { position: { increment: 1 } },
  });
  const data = { ...(await itemColumns(tx, meeting.id, writtenItem(given))), continuesId: given.continuesId ?? null };
  return tx.agendaItem.create({
    data: { taskforceId: meeting.taskforceId, meetingId: meeting.id, position, changedAt: clock.now(), ...data },
  });
}

/** What a person who was too late is shown: the item as it stands. */
export function itemShown({
  version,
  title,
  presentation,
  indstilling,
  minutes,
  type,
  isClosed,
  heading,
  presenterSeatId,
}: ItemTarget) {
  return { version, title, presentation, indstilling, minutes, type, isClosed, heading, presenterSeatId };
}

export async function editItem(tx: Transaction, clock: Clock, item: ItemTarget, version: number, written: ItemWritten) {
  await touchAgenda(tx, item.meeting, 'editItem');
  const data = await itemColumns(tx, item.meetingId, written);
  const rows = await tx.agendaItem.updateManyAndReturn({
    where: { id: item.id, version },
    data: { ...data, changedAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, itemShown(item));
}

/** What changed in an item, field by field, for the event log. */
export function itemDifference(before: ItemTarget, after: Record<string, unknown>): Record<string, unknown> {
  const fields = [
    'type',
    'title',
    'presentation',
    'indstilling',
    'minutes',
    'presenterSeatId',
    'isClosed',
    'heading',
    ...Object.values(columns),
  ] as const;
  const changed = fields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}

/** Puts the item at a place; the others close up. */
export async function moveItem(tx: Transaction, clock: Clock, item: ItemTarget, version: number, position: number) {
  await touchAgenda(tx, item.meeting, 'moveItem');
  const rows = await tx.agendaItem.updateManyAndReturn({
    where: { id: item.id, version },
    data: { changedAt: clock.now(), version: { increment: 1 } },
  });
  const row = changedRow(rows, itemShown(item));
  const order = await orderOf(tx, item.meetingId);
  await leaveHeading(tx, item, order);
  const others = order.filter((id) => id !== item.id);
  others.splice(position - 1, 0, item.id);
  await renumber(tx, others);
  return { row, position: others.indexOf(item.id) + 1 };
}

export async function dropItem(tx: Transaction, item: ItemTarget, version: number) {
  await touchAgenda(tx, item.meeting, 'dropItem');
  await leaveHeading(tx, item, await orderOf(tx, item.meetingId));
  await tx.paper.deleteMany({ where: { itemId: item.id, serial: { gt: 1 } } });
  await tx.paper.deleteMany({ where: { itemId: item.id } });
  await tx.itemRecusal.deleteMany({ where: { itemId: item.id } });
  await tx.itemProposal.updateMany({ where: { itemId: item.id }, data: { itemId: null } });
  const { count } = await tx.agendaItem.deleteMany({ where: { id: item.id, version } });
  if (count === 0) throw new Refused('changed-meanwhile', itemShown(item));
  await renumber(tx, await orderOf(tx, item.meetingId));
}

/** A heading stays where it stands: it passes to the next item, unless that begins a section of its own or there is none. */
async function leaveHeading(tx: Transaction, { id, heading }: ItemTarget, order: readonly string[]) {
  const next = order[order.indexOf(id) + 1];
  if (heading === '' || !next) return;
  const { count } = await tx.agendaItem.updateMany({ where: { id: next, heading: '' }, data: { heading } });
  if (count === 1) await tx.agendaItem.updateMany({ where: { id }, data: { heading: '' } });
}

async function orderOf(tx: Transaction, meetingId: string): Promise<string[]> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return items.map(({ id }) => id);
}

async function renumber(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`update agenda_items i set position = v.position from unnest(${ids}::uuid[]) with ordinality as v (id, position)
    where i.id = v.id and i.position <> v.position`;
}

/**
 * The chair's yes to the agenda as it is. Refuses with `empty-agenda`, and with `no-indstilling` and the decision items that lack one:
 * writing it changes the agenda, so a yes before it would be taken back at once.
 */
export async function approveAgenda(tx: Transaction, actor: Actor, clock: Clock, meeting: MeetingTarget, version: number) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.approveAgenda.from] } },
    data: { agendaApprovedAt: clock.now(), agendaApprovedBy: actor.seat.id, version: { increment: 1 } },
  });
  const row = changedRow(rows, frameOf(meeting));
  await refuseUnready(tx, meeting.id);
  return row;
}

/** Read after the meeting's own row was written: whoever changes the agenda meanwhile waits for it. */
async function refuseUnready(tx: Transaction, meetingId: string): Promise<void> {
  const { items } = await wholeMeeting(tx, meetingId);
  if (items.length === 0) throw new Refused('empty-agenda');
  const lacking = lackIndstilling(items);
  if (lacking.length > 0) throw new Refused('no-indstilling', await namedItems(tx, lacking));
}

/**
 * Sends agenda and material out. Refuses with `empty-agenda`, with `no-indstilling` and the decision items that lack one, and with
 * `agenda-not-approved`.
 */
export async function releaseMeeting(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.release.from] } },
    data: { state: meetingWorkflow.release.to, releasedAt: clock.now(), version: { increment: 1 } },
  });
  const row = changedRow(rows, frameOf(meeting));
  await refuseUnready(tx, meeting.id);
  if (!meeting.agendaApprovedAt) throw new Refused('agenda-not-approved');
  await inviteNewcomers(tx, clock, meeting);
  return row;
}

/** That people are told now of what has changed since the material went out. */
export async function markChangesTold(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.tellChanges.from] } },
    data: { changesToldAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, frameOf(meeting));
}
