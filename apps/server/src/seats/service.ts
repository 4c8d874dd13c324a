import type { Seat } from '@tvaers/db/client';
import { isVotingRole, type Role } from '@tvaers/domain/actor';
import { addDays } from '@tvaers/domain/dates/calendar-day';
import { differenceOf } from '@tvaers/domain/history/difference';
import { Refused } from '@tvaers/domain/refusal';
import type { Language } from '@tvaers/domain/language';
import type { Transaction } from '../doors/acting.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';

type Place = { role: Role; sectorId: string | null; servesSeatId: string | null; employer: string; title: string };
type Days = { fromOn: string; untilOn: string | null };
type Someone = { kind: 'known'; userId: string } | { kind: 'new'; name: string; email: string; language: Language };
type Appointment = Place & Days & { person: Someone; appointedBy: string; reason: string };

/** An adviser's seat that ended, or went on under the member's next one, because the member's did. */
export type Followed = { seatId: string; permission: 'seats.change' | 'seats.end'; difference: Record<string, unknown> };

const endless = '9999-12-31';
const last = (untilOn: Date | null) => (untilOn ? onOf(untilOn) : endless);
const earlier = (one: string | null, other: string | null) => (one && other ? (one < other ? one : other) : (one ?? other));

const aspects = ({ role, sectorId, servesSeatId, employer, title }: Place) => ({ role, sectorId, servesSeatId, employer, title });

/** Changes of the roster come one after the other, so that what is asked of it here still holds when it is written. */
async function alone(tx: Transaction, taskforceId: string): Promise<void> {
  await tx.$queryRaw`select 1 from taskforces where id = ${taskforceId}::uuid for no key update`;
}

/** Nobody edits the past silently; domain.md, Seat. */
function askReason(fromOn: string, today: string, reason: string): void {
  if (fromOn < today && reason === '') throw new Refused('reason-needed');
}

/** Someone who has or had a seat here, or the person of an address: made when nobody has it yet. */
async function personOf(tx: Transaction, taskforceId: string, someone: Someone): Promise<{ id: string; name: string }> {
  const select = { id: true, name: true } as const;
  if (someone.kind === 'known') {
    const known = await tx.user.findFirst({ where: { id: someone.userId, seats: { some: { taskforceId } } }, select });
    if (!known) throw new Refused('not-found');
    return known;
  }
  const { email, name, language } = someone;
  await tx.user.createMany({ data: { email, name, language }, skipDuplicates: true });
  return tx.user.findUniqueOrThrow({ where: { email }, select });
}

/** Sector and member served as the role has them. An adviser sits in the sector of his member and not longer than he does. */
async function placed(tx: Transaction, taskforceId: string, place: Place, days: Days): Promise<Place & Days> {
  if (place.role === 'adviser') {
    const member = place.servesSeatId ? await tx.seat.findFirst({ where: { id: place.servesSeatId, taskforceId } }) : null;
    const isServable =
      member && isVotingRole(member.role) && onOf(member.fromOn) <= days.fromOn && days.fromOn <= last(member.untilOn);
    if (!isServable) throw new Refused('member-needed');
    return {
      ...place,
      ...days,
      sectorId: member.sectorId,
      untilOn: earlier(days.untilOn, member.untilOn && onOf(member.untilOn)),
    };
  }
  if (!isVotingRole(place.role)) return { ...place, ...days, sectorId: null, servesSeatId: null };
  const sector = place.sectorId
    ? await tx.sector.findFirst({ where: { id: place.sectorId, taskforceId }, select: { id: true } })
    : null;
  if (!sector) throw new Refused('sector-needed');
  return { ...place, ...days, servesSeatId: null };
}

/** Refuses a second seat of the person, and a second chair, in any of the days. */
async function askFree(
  tx: Transaction,
  taskforceId: string,
  userId: string,
  seat: { role: Role } & Days,
  exceptId: string | null,
): Promise<void> {
  const then = {
    taskforceId,
    ...(exceptId ? { id: { not: exceptId } } : {}),
    fromOn: { lte: dateOf(seat.untilOn ?? endless) },
    OR: [{ untilOn: null }, { untilOn: { gte: dateOf(seat.fromOn) } }],
  };
  const own = await tx.seat.findFirst({ where: { ...then, userId }, select: { fromOn: true, untilOn: true } });
  if (own) throw new Refused('seats-overlap', { fromOn: onOf(own.fromOn), untilOn: own.untilOn && onOf(own.untilOn) });
  const chair =
    seat.role === 'chair'
      ? await tx.seat.findFirst({ where: { ...then, role: 'chair' }, include: { user: { select: { name: true } } } })
      : null;
  if (chair)
    throw new Refused('second-chair', {
      name: chair.user.name,
      fromOn: onOf(chair.fromOn),
      untilOn: chair.untilOn && onOf(chair.untilOn),
    });
}

const stored = ({ fromOn, untilOn, ...place }: Place & Days) => ({
  ...place,
  fromOn: dateOf(fromOn),
  untilOn: untilOn ? dateOf(untilOn) : null,
});

/** Gives someone a seat. Refuses overlap, a second chair, a missing sector or member, and a past date without a reason. */
export async function appointSeat(tx: Transaction, taskforceId: string, today: string, appointment: Appointment) {
  const { person: someone, appointedBy, fromOn, untilOn, reason } = appointment;
  if (untilOn !== null && untilOn < fromOn) throw new Refused('wrong-order');
  askReason(fromOn, today, reason);
  await alone(tx, taskforceId);
  const person = await personOf(tx, taskforceId, someone);
  const seat = await placed(tx, taskforceId, aspects(appointment), { fromOn, untilOn });
  await askFree(tx, taskforceId, person.id, seat, null);
  const row = await tx.seat.create({ data: { taskforceId, userId: person.id, appointedBy, ...stored(seat) } });
  const { role, sectorId, servesSeatId, employer, title } = seat;
  const difference = {
    name: person.name,
    role,
    sectorId,
    servesSeatId,
    employer,
    title,
    appointedBy,
    fromOn,
    untilOn: seat.untilOn,
    reason,
  };
  return { seat: row, difference };
}

type Change = Place & { version: number; fromOn: string; reason: string };

/** Ends the seat the day before and starts the next one. What lies with it follows on the day (`handOver`). Advisers of the member go on under the new seat while the sector stays. */
export async function changeSeat(tx: Transaction, before: Seat, today: string, change: Change) {
  const { version, fromOn, reason } = change;
  if (fromOn <= onOf(before.fromOn) || fromOn > last(before.untilOn)) throw new Refused('wrong-order');
  askReason(fromOn, today, reason);
  await alone(tx, before.taskforceId);
  const after = await placed(tx, before.taskforceId, aspects(change), {
    fromOn,
    untilOn: before.untilOn && onOf(before.untilOn),
  });
  const difference = differenceOf(aspects(before), aspects(after));
  if (Object.keys(difference).length === 0) throw new Refused('nothing-changed');
  await askFree(tx, before.taskforceId, before.userId, after, before.id);
  await endOn(tx, before, version, addDays(fromOn, -1), reason || before.endReason);
  const next = await tx.seat.create({
    data: {
      taskforceId: before.taskforceId,
      userId: before.userId,
      appointedBy: before.appointedBy,
      ...stored(after),
      endReason: before.untilOn && before.endReason,
    },
  });
  await periodsFollow(tx, before, fromOn, next.role === 'deputyChair' ? next.id : null);
  const followed = await advisersFollow(tx, before, next, fromOn, reason);
  return { next, followed, difference: { fromOn, ...difference, reason } };
}

async function endOn(tx: Transaction, seat: Seat, version: number, untilOn: string, endReason: string | null): Promise<void> {
  const rows = await tx.seat.updateManyAndReturn({
    where: { id: seat.id, version },
    data: { untilOn: dateOf(untilOn), endReason, version: { increment: 1 } },
    select: { id: true },
  });
  changedRow(rows, { employer: seat.employer, title: seat.title, version: seat.version });
}

function advisersOf(tx: Transaction, seat: Seat, fromOn: string): Promise<Seat[]> {
  return tx.seat.findMany({
    where: {
      taskforceId: seat.taskforceId,
      servesSeatId: seat.id,
      OR: [{ untilOn: null }, { untilOn: { gte: dateOf(fromOn) } }],
    },
    orderBy: { fromOn: 'asc' },
  });
}

/** An adviser belongs to his member's sector: where that changes the adviser's access to the old room ends with it. */
async function advisersFollow(tx: Transaction, before: Seat, next: Seat, fromOn: string, reason: string): Promise<Followed[]> {
  const goesOn = isVotingRole(next.role) && next.sectorId === before.sectorId;
  const untilOn = addDays(fromOn, -1);
  const followed: Followed[] = [];
  for (const adviser of await advisersOf(tx, before, fromOn)) {
    const isToCome = onOf(adviser.fromOn) >= fromOn;
    if (isToCome && !goesOn) throw new Refused('member-needed');
    if (isToCome) await tx.seat.update({ where: { id: adviser.id }, data: { servesSeatId: next.id, version: { increment: 1 } } });
    else await endOn(tx, adviser, adviser.version, untilOn, reason || adviser.endReason);
    if (!isToCome && goesOn) {
      const { id: _, version: __, endReason, ...as } = adviser;
      await tx.seat.create({
        data: { ...as, fromOn: dateOf(fromOn), servesSeatId: next.id, endReason: as.untilOn && endReason },
      });
    }
    followed.push(
      goesOn
        ? {
            seatId: adviser.id,
            permission: 'seats.change',
            difference: { fromOn, servesSeatId: { before: before.id, after: next.id } },
          }
        : { seatId: adviser.id, permission: 'seats.end', difference: { untilOn, reason } },
    );
  }
  return followed;
}

/** Days on which a deputy chair was to have the chair's rights: from the change on they are his next seat's, or nobody's. */
async function periodsFollow(tx: Transaction, seat: Seat, fromOn: string, nextSeatId: string | null): Promise<void> {
  const beyond = await tx.deputyPeriod.findMany({ where: { seatId: seat.id, untilOn: { gte: dateOf(fromOn) } } });
  for (const { id, fromOn: begins, ...period } of beyond) {
    const rest = { ...period, fromOn: begins > dateOf(fromOn) ? begins : dateOf(fromOn) };
    if (nextSeatId !== null) await tx.deputyPeriod.create({ data: { ...rest, seatId: nextSeatId } });
    if (begins >= dateOf(fromOn)) await tx.deputyPeriod.delete({ where: { id } });
    else await tx.deputyPeriod.update({ where: { id }, data: { untilOn: dateOf(addDays(fromOn, -1)) } });
  }
}

/** The last day a seat is held. The seats of the member's advisers end with it. */
export async function endSeat(
  tx: Transaction,
  seat: Seat,
  { version, untilOn, reason }: { version: number; untilOn: string; reason: string },
) {
  if (untilOn < onOf(seat.fromOn)) throw new Refused('wrong-order');
  if (seat.untilOn && untilOn === onOf(seat.untilOn)) throw new Refused('nothing-changed');
  await alone(tx, seat.taskforceId);
  await askFree(tx, seat.taskforceId, seat.userId, { role: seat.role, fromOn: onOf(seat.fromOn), untilOn }, seat.id);
  if (seat.servesSeatId) await placed(tx, seat.taskforceId, seat, { fromOn: untilOn, untilOn });
  await endOn(tx, seat, version, untilOn, reason);
  await periodsFollow(tx, seat, addDays(untilOn, 1), null);
  const followed: Followed[] = [];
  for (const adviser of await advisersOf(tx, seat, addDays(untilOn, 1))) {
    if (onOf(adviser.fromOn) > untilOn) throw new Refused('member-needed');
    await endOn(tx, adviser, adviser.version, untilOn, reason);
    followed.push({ seatId: adviser.id, permission: 'seats.end', difference: { untilOn, reason } });
  }
  return { followed, difference: { untilOn: { before: seat.untilOn && onOf(seat.untilOn), after: untilOn }, reason } };
}

/** Gives the deputy chair the chair's rights for some days, within his seat's own. */
export async function deputize(
  tx: Transaction,
  seat: Seat,
  today: string,
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
) {
  if (untilOn < fromOn) throw new Refused('wrong-order');
  if (fromOn < today) throw new Refused('in-the-past');
  if (fromOn < onOf(seat.fromOn) || untilOn > last(seat.untilOn)) throw new Refused('wrong-order');
  return tx.deputyPeriod.create({
    data: { taskforceId: seat.taskforceId, seatId: seat.id, fromOn: dateOf(fromOn), untilOn: dateOf(untilOn) },
  });
}

/** Takes the chair's rights back: a period that has not begun is gone, one that has begun ended yesterday. */
export async function recallDeputy(
  tx: Transaction,
  period: { id: string; fromOn: Date; untilOn: Date },
  today: string,
): Promise<void> {
  if (onOf(period.untilOn) < today) throw new Refused('in-the-past');
  const yesterday = addDays(today, -1);
  if (onOf(period.fromOn) > yesterday) await tx.deputyPeriod.delete({ where: { id: period.id } });
  else await tx.deputyPeriod.update({ where: { id: period.id }, data: { untilOn: dateOf(yesterday) } });
}

/** From now on this seat speaks for its sector, and no other of it. Refuses a seat that is not held today, and one that speaks already. */
export async function nameSpokesperson(tx: Transaction, seat: Seat, today: string): Promise<void> {
  if (onOf(seat.fromOn) > today || (seat.untilOn !== null && onOf(seat.untilOn) < today)) throw new Refused('not-found');
  if (seat.speaksForSector) throw new Refused('nothing-changed');
  await alone(tx, seat.taskforceId);
  await tx.seat.updateMany({ where: { sectorId: seat.sectorId, speaksForSector: true }, data: { speaksForSector: false } });
  await tx.seat.update({ where: { id: seat.id }, data: { speaksForSector: true } });
}
