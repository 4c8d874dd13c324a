import type { Actor } from '@tvaers/domain/actor';
import type { Person } from '@tvaers/domain/installation/policy';
import type { OperatorPermission, Permission } from '@tvaers/domain/policy';
import { Prisma } from '@tvaers/db/client';
import type { Transaction } from './acting.ts';
import type { Clock } from './clock.ts';
import type { Kept } from './once.ts';

/** What the event log keeps of a change. */
export type Happening = {
  /** The thing people will look for the history of: for positions and rounds, the recommendation; for agenda items, the meeting. */
  thingId: string;
  /** What changed, in the thing's own field names; `{}` where the verb says it all. */
  difference: Record<string, unknown>;
  /** The sector whose room it happened in; null before the taskforce. */
  sectorId?: string | null;
  /** The agenda item it is about, so that who is recused from it does not read it. */
  itemId?: string | null;
  /** The seat it was done for by someone else. */
  onBehalfOf?: string | null;
};

/**
 * Appends one event to the taskforce's chain, in the transaction of the change. Listeners hear of it when that commits. The answer the
 * change gives is kept under its key along with it.
 */
export async function record(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
  permission: Permission,
  happening: Happening,
  { kept, answer }: { kept: Kept; answer: unknown } = { kept: null, answer: null },
): Promise<void> {
  const { taskforceId, id: seatId } = actor.seat;
  await append(tx, { taskforceId, userId: actor.userId, seatId }, clock, permission, happening, { kept, answer });
}

/** What the log keeps of an operator's act: in the taskforce's chain where it is about one, in the installation's own where it is not. */
export type Operation = { taskforceId: string | null; thingId: string; difference: Record<string, unknown> };

/** The installation's own chain stands under the id no taskforce has. */
export const installationChain = '00000000-0000-0000-0000-000000000000';

/** Appends one event of the operator's, as `record` does for a seat's. */
export function recordOperation(
  tx: Transaction,
  operator: Person,
  clock: Clock,
  permission: OperatorPermission,
  { taskforceId, ...happening }: Operation,
  keeping: { kept: Kept; answer: unknown },
): Promise<void> {
  const by = { taskforceId: taskforceId ?? installationChain, userId: operator.userId, seatId: null };
  return append(tx, by, clock, permission, happening, keeping);
}

async function append(
  tx: Transaction,
  by: { taskforceId: string; userId: string; seatId: string | null },
  clock: Clock,
  permission: Permission | OperatorPermission,
  happening: Happening,
  { kept, answer }: { kept: Kept; answer: unknown },
): Promise<void> {
  const [noun, verb] = permission.split('.') as [string, string];
  const { thingId, difference, sectorId = null, itemId = null, onBehalfOf = null } = happening;
  const event = Prisma.sql`append_event(${by.taskforceId}::uuid, ${clock.now()}::timestamptz, ${by.userId}::uuid, ${by.seatId}::uuid,
    ${onBehalfOf}::uuid, ${verb}, ${noun}, ${thingId}::uuid, ${sectorId}::uuid, ${itemId}::uuid, ${JSON.stringify(difference)}::jsonb)`;
  if (!kept) await tx.$executeRaw`select ${event}`;
  else
    await tx.$executeRaw`with answered as (update idempotency_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb
      where user_id = ${kept.userId}::uuid and key = ${kept.key}::uuid) select ${event}`;
}

/** What happens without a seat: a rule of the taskforce, when its deadline runs out, and the answer of an outsider by his link. */
type SeatlessDeed = Permission | 'consultations.answer';

/** As `record`, of a change that nobody with a seat made. */
export async function recordRule(
  tx: Transaction,
  taskforceId: string,
  clock: Clock,
  permission: SeatlessDeed,
  { thingId, difference }: Pick<Happening, 'thingId' | 'difference'>,
): Promise<void> {
  const [noun, verb] = permission.split('.') as [string, string];
  await tx.$executeRaw`select append_event(${taskforceId}::uuid, ${clock.now()}::timestamptz, null::uuid, null::uuid, null::uuid, ${verb}, ${noun},
    ${thingId}::uuid, null::uuid, null::uuid, ${JSON.stringify(difference)}::jsonb)`;
}

/**
 * A change the log leaves out: it says why, and who listens hears of it all the same. What is only the actor's own to know, such as that he
 * has read something, is told to nobody.
 */
export type Unlogged = { because: string } & ({ thingId: string; sectorId: string | null } | { isPrivate: true });

/** Tells listeners of a change that writes no event, when its transaction commits. */
export async function tell(tx: Transaction, actor: Actor, permission: Permission, unlogged: Unlogged): Promise<void> {
  if ('isPrivate' in unlogged) return;
  const { thingId, sectorId } = unlogged;
  const [noun, verb] = permission.split('.') as [string, string];
  const change = JSON.stringify({ taskforceId: actor.seat.taskforceId, noun, id: thingId, verb, sectorId });
  await tx.$executeRaw`select pg_notify('changed', ${change})`;
}
