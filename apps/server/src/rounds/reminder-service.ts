import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { isInProcedure } from '../recommendations/blockers-service.ts';
import { type Desk, remindOfPosition, tellOfExtension } from './letters.ts';
import { listOwing, type RoundTarget } from './rows.ts';

type At = { tx: Transaction; clock: Clock; origin: string; actor: Desk };

const stands = (tx: Transaction, { id }: RoundTarget) =>
  tx.round.findUnique({ where: { id }, select: { state: true, version: true, deadlineOn: true } });

/** A later deadline, never an earlier one; told to those who owe. What was reminded of the old one begins anew. */
export async function extendDeadline({ tx, clock, origin, actor }: At, round: RoundTarget, version: number, deadlineOn: string) {
  const before = onOf(round.deadlineOn);
  if (await isInProcedure(tx, round.recommendationId)) throw new Refused('in-procedure');
  if (deadlineOn < clock.today()) throw new Refused('in-the-past');
  if (deadlineOn <= before) throw new Refused('wrong-order', { fields: ['deadlineOn'] });
  const rows = await tx.round.updateManyAndReturn({
    where: { id: round.id, version, state: 'open', deadlineOn: { lt: dateOf(deadlineOn) } },
    data: { deadlineOn: dateOf(deadlineOn), remindedStep: null, version: { increment: 1 } },
    select: { version: true },
  });
  const row = changedRow(rows, await stands(tx, round));
  const owing = await listOwing(tx, round.id, clock.today());
  await tellOfExtension(tx, actor, origin, round.recommendation, owing, { deadlineOn });
  return { version: row.version, told: owing.length, difference: { deadlineOn: { before, after: deadlineOn } } };
}

/** A letter to each who owes, by hand. `version` holds a second click back. Refuses with `all-answered` when nobody owes. */
export async function remind({ tx, clock, origin, actor }: At, round: RoundTarget, version: number) {
  const owing = await listOwing(tx, round.id, clock.today());
  if (owing.length === 0) throw new Refused('all-answered');
  const rows = await tx.round.updateManyAndReturn({
    where: { id: round.id, version, state: 'open' },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  const row = changedRow(rows, await stands(tx, round));
  await remindOfPosition(tx, actor, origin, round.recommendation, owing, { deadlineOn: onOf(round.deadlineOn) });
  return { version: row.version, reminded: owing.length };
}
