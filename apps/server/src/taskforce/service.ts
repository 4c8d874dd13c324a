import type { StandingItem } from '@tvaers/domain/taskforce/standing';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';

const same = (a: readonly StandingItem[], b: readonly StandingItem[]) => {
  const said = (items: readonly StandingItem[]) =>
    JSON.stringify(items.map(({ type, title, minutes }) => [type, title, minutes]));
  return said(a) === said(b);
};

/**
 * Puts these in the place of what stands on every agenda, and gives what stood there. Agendas that have been begun stay as they are.
 * Refuses with `changed-meanwhile`, carrying what stands, when it is not what was read, and with `nothing-changed`.
 */
export async function setStandingItems(
  tx: Transaction,
  taskforceId: string,
  { items, known }: { items: readonly StandingItem[]; known: readonly StandingItem[] },
): Promise<StandingItem[]> {
  // Two who change them at once: the second waits here and then reads what the first has left.
  await tx.$queryRaw`select id from taskforces where id = ${taskforceId}::uuid for no key update`;
  const rows = await tx.standingItem.findMany({ where: { taskforceId }, orderBy: { position: 'asc' } });
  const before = rows.map(({ type, title, minutes }): StandingItem => ({ type, title, minutes }));
  if (!same(before, known)) throw new Refused('changed-meanwhile', { items: before });
  if (same(before, items)) throw new Refused('nothing-changed');
  await tx.standingItem.deleteMany({ where: { taskforceId } });
  await tx.standingItem.createMany({ data: items.map((item, place) => ({ ...item, taskforceId, position: place + 1 })) });
  return before;
}
