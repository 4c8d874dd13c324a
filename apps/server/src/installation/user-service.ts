import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { enqueueMails } from '../mail/outbox.ts';
import { correctionLetter } from './letters.ts';
import type { UserRow } from './rows.ts';

type Correction = { version: number; name: string; email: string };

/**
 * Corrects a name or an address. Nobody signs in but through a letter, so a new address proves itself when it is first used; the
 * sessions opened under the old one end at once, and both addresses are told. Refuses with `email-taken` and `nothing-changed`.
 */
export async function correctUser(tx: Transaction, user: UserRow, { version, name, email }: Correction, origin: string) {
  const isMoved = email !== user.email;
  if (!isMoved && name === user.name) throw new Refused('nothing-changed');
  if (isMoved && (await tx.user.count({ where: { email } })) > 0) throw new Refused('email-taken', { field: 'email' });
  const rows = await tx.user.updateManyAndReturn({
    where: { id: user.userId, version },
    data: { name, email, version: { increment: 1 }, ...(isMoved ? { emailVerified: null } : {}) },
    select: { id: true },
  });
  changedRow(rows, { name: user.name, email: user.email, version: user.version });
  if (isMoved) {
    await tx.session.deleteMany({ where: { userId: user.userId } });
    // A link that is on its way to the old mailbox must not let anybody in.
    await tx.verificationToken.deleteMany({ where: { identifier: user.userId } });
    const language = user.language === 'en' ? 'en' : 'da';
    await enqueueMails(tx, [
      correctionLetter({ email, language }, email, true, origin),
      correctionLetter({ email: user.email, language }, email, false, origin),
    ]);
  }
  return {
    ...(name !== user.name ? { name: { before: user.name, after: name } } : {}),
    ...(isMoved ? { email: { before: user.email, after: email } } : {}),
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
