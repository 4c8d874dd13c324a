import { Prisma } from '@tvaers/db/client';
import type { ActionState } from '@tvaers/domain/actions/workflow';
import type { Actor, Role } from '@tvaers/domain/actor';
import { isVotingRole, works } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { offers } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';

export type ActionRow = {
  id: string;
  text: string;
  state: ActionState;
  ownerSeatId: string | null;
  ownerSectorId: string | null;
  ownerRole: Role | null;
  owner: string | null;
  dueOn: string | null;
  snoozedUntil: string | null;
  result: string;
  dropReason: string | null;
  from: { meetingNumber: number; itemPosition: number; itemTitle: string } | null;
  version: number;
};

/** Recusal is the person's, in whichever seat. Asked past the item, which the recused does not see. */
const recusedFrom = (itemId: Prisma.Sql) => Prisma.sql`array(
  select k.id from item_recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id where q.item_id = ${itemId})`;

type At = { actor: Actor; input: { of: 'mine' | 'given' | 'all'; state: ActionState | null } };

/** Actions with what this actor may do with each; overdue and due first, ended ones last. */
export async function listActions(read: Read, { actor, input }: At) {
  if (!works(actor)) throw new Refused('not-allowed');
  const { seat } = actor;
  // A sector's actions are its voting members'; see `ownsAction`.
  const sectorId = isVotingRole(seat.role) ? seat.sectorId : null;
  const mine = Prisma.sql`(a.owner_seat_id in (select s.id from seats s where s.user_id = ${actor.userId}::uuid)
    or a.owner_sector_id = ${sectorId}::uuid or a.owner_role::text = ${seat.role})`;
  const given = Prisma.sql`a.assigned_by_id in (select s.id from seats s where s.user_id = ${actor.userId}::uuid)`;
  const rows = await read.rows<ActionRow & { recusedSeatIds: string[] }>(Prisma.sql`
    select a.id, a.text, a.state, ${recusedFrom(Prisma.sql`a.item_id`)} as "recusedSeatIds", a.owner_seat_id as "ownerSeatId", a.owner_sector_id as "ownerSectorId", a.owner_role as "ownerRole",
      (select u.name from seats s join users u on u.id = s.user_id where s.id = a.owner_seat_id) as owner,
      a.due_on as "dueOn", a.snoozed_until as "snoozedUntil", a.result, a.drop_reason as "dropReason", a.version,
      (select json_build_object('meetingNumber', m.number, 'itemPosition', i.position, 'itemTitle', i.title)
        from agenda_items i join meetings m on m.id = i.meeting_id where i.id = a.item_id) as "from"
    from actions a
    where (${input.state}::text is null or a.state::text = ${input.state}::text) and (${input.of} = 'all' or ${input.of === 'given' ? given : mine})
    order by a.state, a.due_on nulls last, a.assigned_at, a.id
    limit 500`);
  return {
    actions: rows.map(({ recusedSeatIds, ...row }) => ({ ...row, offers: offers('actions', actor, { ...row, recusedSeatIds }) })),
    offers: (['assign'] as const).filter((verb) => can(actor, `actions.${verb}`, {})),
  };
}

/** An action with what its rules read. A person whose seat has changed since still owns what was his. */
export async function findAction(tx: Transaction, actor: Actor, id: string) {
  const action = await tx.actionItem.findUnique({ where: { id }, include: { ownerSeat: { select: { userId: true } } } });
  if (!action) return null;
  const { ownerSeat, ...row } = action;
  const ownerSeatId = ownerSeat?.userId === actor.userId ? actor.seat.id : row.ownerSeatId;
  const [recused] = await tx.$queryRaw<
    { seatIds: string[] }[]
  >`select ${recusedFrom(Prisma.sql`${row.itemId}::uuid`)} as "seatIds"`;
  return { ...row, ownerSeatId, recusedSeatIds: recused?.seatIds ?? [] };
}
