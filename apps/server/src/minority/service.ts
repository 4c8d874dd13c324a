import { randomUUID } from 'node:crypto';
import { whyMinorityClosed } from '@tvaers/domain/minority/frozen-minority';
import { Refused } from '@tvaers/domain/refusal';
import type { At } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';
import type { StatementTarget } from './rows.ts';

/** Refuses with `minority-late` after the deadline, with `minority-frozen` once the recommendation is decided on. */
export async function mustBeOpen({ tx, clock }: At, { id, state }: { id: string; state: string }) {
  const deadline = await tx.minorityDeadline.findFirst({ where: { recommendationId: id }, select: { untilOn: true } });
  const untilOn = deadline ? onOf(deadline.untilOn) : null;
  const why = whyMinorityClosed(state, untilOn, clock.today());
  if (why) throw new Refused(why, { untilOn });
}

/**
 * A new statement, with its writer as the first to sign; until it is released nobody else knows of it. Refuses with `already-signed` whose
 * name stands under another.
 */
export async function writeStatement({ tx, actor, clock }: At, recommendationId: string, text: string) {
  const { taskforceId, id: seatId } = actor.seat;
  const own = { taskforceId, recommendationId };
  // A second click, or a second window: his own that is not released is the one he goes on with.
  const started = await tx.minorityStatement.findFirst({
    where: { ...own, releasedAt: null, signatures: { some: { seatId, leftAt: null } } },
  });
  if (started) throw new Refused('changed-meanwhile', { statementId: started.id });
  // A name stands under one statement: whoever has signed another's withdraws from it first.
  const signed = await tx.minorityStatement.count({ where: { ...own, signatures: { some: { seatId, leftAt: null } } } });
  if (signed > 0) throw new Refused('already-signed');
  const id = randomUUID();
  // Written without being read back: what nobody has signed yet nobody reads.
  await tx.minorityStatement.createMany({ data: [{ id, ...own, startedAt: clock.now() }] });
  await tx.minorityVersion.createMany({
    data: [{ taskforceId, statementId: id, serial: 1, text, writtenById: seatId, writtenAt: clock.now() }],
  });
  await tx.minoritySignature.createMany({
    data: [{ taskforceId, statementId: id, seatId, signedSerial: 1, signedAt: clock.now() }],
  });
  return { id, serial: 1 };
}

/** Other words, by one who has signed; he has signed them, and whoever else had signed the earlier ones is asked again. */
export async function reviseStatement(
  { tx, actor, clock }: At,
  statement: StatementTarget,
  given: { serial: number; text: string },
) {
  const { latest, id: statementId } = statement;
  if (latest.serial !== given.serial) throw new Refused('changed-meanwhile', { serial: latest.serial, text: latest.text });
  if (latest.text === given.text) throw new Refused('nothing-changed');
  const { taskforceId, id: seatId } = actor.seat;
  const serial = latest.serial + 1;
  await tx.minorityVersion.create({
    data: { taskforceId, statementId, serial, text: given.text, writtenById: seatId, writtenAt: clock.now() },
  });
  await putName({ tx, actor, clock }, statement, serial);
  return { serial, toSignAgain: statement.signatures.filter((one) => one.seatId !== seatId).length };
}

/** Signs the version that was read. Refuses with `changed-meanwhile` where there is a later one. */
export async function signStatement(at: At, statement: StatementTarget, serial: number) {
  const { latest, signatures } = statement;
  if (latest.serial !== serial) throw new Refused('changed-meanwhile', { serial: latest.serial, text: latest.text });
  if (signatures.some((one) => one.seatId === at.actor.seat.id && one.signedSerial === serial))
    throw new Refused('nothing-changed');
  await putName(at, statement, serial);
}

/** For oneself alone: the database refuses another's name. */
async function putName({ tx, actor, clock }: At, { id: statementId }: StatementTarget, signedSerial: number) {
  const own = { taskforceId: actor.seat.taskforceId, statementId, seatId: actor.seat.id };
  const signed = { signedSerial, signedAt: clock.now(), leftAt: null };
  await tx.$executeRaw`insert into minority_signatures (taskforce_id, statement_id, seat_id, signed_serial, signed_at)
    values (${own.taskforceId}::uuid, ${statementId}::uuid, ${own.seatId}::uuid, ${signedSerial}::int, ${signed.signedAt})
    on conflict (taskforce_id, statement_id, seat_id) do update set signed_serial = excluded.signed_serial, signed_at = excluded.signed_at, left_at = null`;
}

/** Out of it again, until the deadline; the others' statement stays. */
export async function leaveStatement({ tx, actor, clock }: At, { id: statementId }: StatementTarget) {
  await tx.minoritySignature.updateMany({
    where: { statementId, seatId: actor.seat.id, leftAt: null },
    data: { leftAt: clock.now() },
  });
}

/** For the whole taskforce to read, and for others who cannot support to sign. It does not go back. */
export async function releaseStatement({ tx, clock }: At, { id, isReleased }: StatementTarget) {
  if (isReleased) throw new Refused('nothing-changed');
  await tx.minorityStatement.updateMany({
    where: { id, releasedAt: null },
    data: { releasedAt: clock.now(), version: { increment: 1 } },
  });
}
