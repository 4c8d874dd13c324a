import type { Actor } from '@tvaers/domain/actor';
import { mostPapers, paperName, type PaperType, typeSaidBy } from '@tvaers/domain/meetings/papers';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { Prisma } from '@tvaers/db/client';
import type { At, Read, Transaction } from '../doors/acting.ts';
import type { Received } from '../files/store.ts';
import { touchAgenda } from './agenda-service.ts';
import { findItem, type ItemTarget } from './rows.ts';

/** The item something is to be attached to: refuses as the frame does, and asks before a byte is taken in. */
export async function itemToAttachTo(tx: Transaction, actor: Actor, itemId: string): Promise<ItemTarget> {
  const item = await findItem(tx, actor, itemId);
  if (!item) throw new Refused('not-found');
  if (!can(actor, 'meetings.attachPaper', {})) throw new Refused('not-allowed');
  if (!(meetingWorkflow.attachPaper.from as readonly string[]).includes(item.state))
    throw new Refused('out-of-step', { state: item.state });
  return item;
}

/**
 * Hangs a file that has arrived under its item, or puts it in the place of the version before. Refuses with `wrong-file` what its name says
 * is something else, with `too-many` beyond what an item holds, and with `changed-meanwhile` a version that does not stand any more.
 */
export async function attachPaper(at: At, item: ItemTarget, given: { name: string; replacesId: string | null }, file: Received) {
  const { tx, actor, clock } = at;
  const said = typeSaidBy(given.name);
  if (said !== null && said !== file.type) throw new Refused('wrong-file', { field: 'file', said, is: file.type });
  // The meeting's row is written first, and others who attach wait for it: none is counted too few.
  await touchAgenda(tx, item.meeting, 'attachPaper');
  const replaced = given.replacesId === null ? null : await standing(tx, item.id, given.replacesId);
  const standingNow = await tx.paper.count({ where: { itemId: item.id, replacedAt: null, removedAt: null } });
  if (!replaced && standingNow >= mostPapers) throw new Refused('too-many');
  const now = clock.now();
  if (replaced) await tx.paper.update({ where: { id: replaced.id }, data: { replacedAt: now }, select: { id: true } });
  const paper = await tx.paper.create({
    data: {
      taskforceId: item.taskforceId,
      itemId: item.id,
      firstId: replaced ? (replaced.firstId ?? replaced.id) : null,
      serial: (replaced?.serial ?? 0) + 1,
      name: paperName(given.name, file.type),
      type: file.type,
      bytes: file.bytes,
      hash: file.hash,
      storedAs: file.storedAs,
      attachedById: actor.seat.id,
      attachedAt: now,
    },
  });
  await tx.agendaItem.update({ where: { id: item.id }, data: { changedAt: now }, select: { id: true } });
  return paper;
}

async function standing(tx: Transaction, itemId: string, id: string) {
  const paper = await tx.paper.findUnique({ where: { id } });
  if (!paper || paper.itemId !== itemId) throw new Refused('not-found', { field: 'replacesId' });
  if (paper.replacedAt || paper.removedAt) throw new Refused('changed-meanwhile');
  return paper;
}

/** Takes a paper away with the versions before it; the history keeps its name. */
export async function removePaper({ tx, clock }: At, item: ItemTarget, paper: { id: string; firstId: string | null }) {
  await touchAgenda(tx, item.meeting, 'removePaper');
  const first = paper.firstId ?? paper.id;
  const versions = { OR: [{ id: first }, { firstId: first }], removedAt: null };
  const { count } = await tx.paper.updateMany({ where: versions, data: { removedAt: clock.now() } });
  if (count === 0) throw new Refused('nothing-changed');
  await tx.agendaItem.update({ where: { id: item.id }, data: { changedAt: clock.now() }, select: { id: true } });
}

/** A paper that stands, with the item it hangs under. */
export async function findPaper(tx: Transaction, actor: Actor, paperId: string) {
  const paper = await tx.paper.findUnique({ where: { id: paperId } });
  if (!paper || paper.removedAt) return null;
  const item = await findItem(tx, actor, paper.itemId);
  return item && { ...item, paper };
}

export type PaperFound = {
  name: string;
  type: PaperType;
  storedAs: string;
  meetingState: ItemTarget['meetingState'];
  isReleased: boolean;
  isClosed: boolean;
  recusedSeatIds: string[];
  draftReaderSeatIds: string[];
};

/** A paper with what the rule of reading its item asks. */
export function findPaperToRead(read: Read, paperId: string): Promise<PaperFound | null> {
  return read.one(Prisma.sql`
    select p.name, p.type, p.stored_as as "storedAs", m.state as "meetingState", m.released_at is not null as "isReleased", i.is_closed as "isClosed",
      coalesce((select json_agg(r.seat_id) from item_recusals r where r.item_id = i.id), '[]') as "recusedSeatIds",
      coalesce((select json_agg(v.seat_id) from invitations v where v.meeting_id = m.id and v.read_through_asked_at is not null), '[]') as "draftReaderSeatIds"
    from papers p join agenda_items i on i.id = p.item_id join meetings m on m.id = i.meeting_id
    where p.id = ${paperId}::uuid and p.removed_at is null`);
}
