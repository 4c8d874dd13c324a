import { Prisma } from '@tvaers/db/client';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { recordConfirmation } from '../doors/event.ts';
import { enqueueMails } from '../mail/outbox.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { addressDays, askedOldLetter, confirmAddressLetter, movedLetter } from './letters.ts';
import type { UserRow } from './rows.ts';

const day = 24 * 3600 * 1000;

/**
 * Asks a new address to confirm itself, and tells the old one. Until then nothing is changed: the person signs in, and gets his mail, at
 * the address he has, and an address that was mistyped lets nobody in. Refuses with `email-taken`.
 */
export async function askNewAddress(tx: Transaction, user: UserRow, email: string, origin: string): Promise<void> {
  if ((await tx.user.count({ where: { email } })) > 0) throw new Refused('email-taken', { field: 'email' });
  const token = newToken();
  const asked = { email, tokenHash: hashOf(token), expires: new Date(Date.now() + addressDays * day), createdAt: new Date() };
  const { userId } = user;
  await tx.addressChange.upsert({ where: { userId }, create: { userId, ...asked }, update: asked });
  const language = user.language === 'en' ? 'en' : 'da';
  await enqueueMails(tx, [
    confirmAddressLetter({ email, language }, origin, token),
    askedOldLetter({ email: user.email, language }, email),
  ]);
}

/**
 * The button behind the link in the letter to a new address. From then on that is the person's: every session opened under the old one
 * ends, no link on its way to it lets in, and the old address is told. False where the link is not known any more, or somebody else has the
 * address by now.
 */
export async function confirmAddress(tx: Transaction, token: string, clock: Clock): Promise<boolean> {
  const [asked] = await tx.$queryRaw<{ userId: string; email: string; expires: Date }[]>`
    delete from address_changes where token_hash = ${hashOf(token)} returning user_id as "userId", email, expires`;
  if (!asked || asked.expires <= new Date()) return false;
  const { userId, email } = asked;
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, language: true } });
  if ((await tx.user.count({ where: { email } })) > 0) return false;
  await tx.user.update({ where: { id: userId }, data: { email, emailVerified: new Date(), version: { increment: 1 } } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({ where: { identifier: userId } });
  await enqueueMails(tx, [movedLetter({ email: user.email, language: user.language === 'en' ? 'en' : 'da' }, email)]);
  await recordConfirmation(tx, userId, clock, { name: user.name, email: { before: user.email, after: email } });
  return true;
}

/** Two who confirm the same address at once: the second finds it taken. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
