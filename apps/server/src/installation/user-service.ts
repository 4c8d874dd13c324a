import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { askNewAddress } from './address-service.ts';
import type { UserRow } from './rows.ts';

type Correction = { version: number; name: string; email: string };

/**
 * Corrects a name at once, and asks a new address to confirm itself; the address he has, given again, takes back a new one that is not
 * confirmed. Refuses with `email-taken` and `nothing-changed`.
 */
export async function correctUser(tx: Transaction, user: UserRow, { version, name, email }: Correction, origin: string) {
  const { userId } = user;
  const isMoved = email !== user.email;
  const asked = await tx.addressChange.findUnique({ where: { userId }, select: { email: true } });
  const isTakenBack = !isMoved && asked !== null;
  if (!isMoved && !isTakenBack && name === user.name) throw new Refused('nothing-changed');
  const rows = await tx.user.updateManyAndReturn({
    where: { id: userId, version },
    data: { name, version: { increment: 1 } },
    select: { id: true },
  });
  changedRow(rows, { name: user.name, email: user.email, version: user.version });
  if (isMoved) await askNewAddress(tx, user, email, origin);
  if (isTakenBack) await tx.addressChange.delete({ where: { userId } });
  return {
    ...(name !== user.name ? { name: { before: user.name, after: name } } : { name }),
    ...(isMoved ? { asked: email } : {}),
    ...(isTakenBack ? { takenBack: asked.email } : {}),
  };
}

/** Ends every session of a person, his open streams with them; how many there were. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId } });
  return count;
}

/** Makes or unmakes an operator. Refuses with `last-operator` to remove the only one, and with `nothing-changed`. */
export async function setOperator(tx: Transaction, user: UserRow, isOperator: boolean): Promise<void> {
  if (user.isOperator === isOperator) throw new Refused('nothing-changed');
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`select set_operator(${user.userId}::uuid, ${isOperator}) as done`;
  if (!row?.done) throw new Refused('last-operator');
}
