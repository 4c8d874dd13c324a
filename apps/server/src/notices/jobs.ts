import type { Owed } from '@tvaers/domain/inbox/owed';
import { isTold, mailDefaults } from '@tvaers/domain/notices/settings';
import { gained } from '@tvaers/domain/notices/gained';
import { mayBeToldAt } from '@tvaers/domain/notices/quiet-hours';
import { readAs, type Transaction } from '../doors/acting.ts';
import { asSystem, type Job, type JobWorld, type Settle } from '../jobs/job.ts';
import { slotsJustBeen } from '@tvaers/domain/notices/digest-times';
import { enqueueMail } from '../mail/outbox.ts';
import { handOver } from '../seats/jobs.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { digestLetter, noticeLetter } from './letters.ts';
import { type Holder, lastEvent, letterKindsSince, listDeeds, listHolders } from './rows.ts';
import { aWeekAgo, type DigestPart, digestFor, isWorthALetter, type NoticePart, readOwed, sayOwed } from './service.ts';

/** A taskforce is looked through this long after something has happened in it. */
export const secondsToLook = 30;
/** Letters of one burst are one letter, whichever taskforces it is about: it leaves this long after something was found to wait. */
const burstSeconds = 60;

type Ids = Record<string, string>;

/** Finds what has begun to wait for whom since the last look, and has each told when he may be. */
export async function look(world: JobWorld, { taskforceId = '' }: Ids, settle: Settle): Promise<void> {
  const { db, reader, clock } = world;
  await handOver(reader, clock, taskforceId);
  const readAt = new Date();
  const before = await asSystem(
    db,
    async (tx) => {
      const earlier = await tx.noticeLook.findUnique({ where: { taskforceId } });
      const from = Number(earlier?.number ?? 0);
      const { deeds, last } = await listDeeds(tx, taskforceId, from);
      const notices = await tx.notice.findMany({ where: { taskforceId }, select: { seatId: true, key: true, foundAt: true } });
      // Letters of these events were put in along with them; the minute is for a transaction that was under way at the last look.
      const since = earlier?.lookedAt ? earlier.lookedAt.getTime() - 60_000 : readAt.getTime() - 3_600_000;
      const letters = await letterKindsSince(tx, taskforceId, new Date(since));
      const isFirst = !earlier?.lookedAt;
      return { from, deeds, last, readAt, notices, letters, isFirst, holders: await listHolders(tx, clock.today()) };
    },
    taskforceId,
  );
  const found: { holder: Holder; told: string[]; noted: string[]; owed: Set<string> }[] = [];
  for (const holder of before.holders) {
    const { userId, seat } = holder.actor;
    const owed = await readOwed(reader, clock, holder.actor);
    const { told, noted } = gained(owed, {
      userId,
      known: new Set(before.notices.filter(({ seatId }) => seatId === seat.id).map(({ key }) => key)),
      deeds: before.deeds,
      letterKinds: before.letters.get(seat.id) ?? new Set(),
      isFirst: before.isFirst,
      isTold: (kind) => isTold(kind, holder.settings),
    });
    const keys = (rows: typeof owed) => rows.map(({ key }) => key);
    found.push({ holder, told: keys(told), noted: keys(noted), owed: new Set(keys(owed)) });
  }
  await asSystem(
    db,
    async (tx) => {
      // The installation's own chain of events is no taskforce's, and nobody waits there.
      if (before.holders.length === 0 || !(await advance(tx, taskforceId, before))) return settle(tx);
      for (const { holder, told, noted, owed } of found) {
        const of = { taskforceId, seatId: holder.actor.seat.id };
        await tx.notice.deleteMany({ where: { ...of, key: { notIn: [...owed] } } });
        await tx.notice.createMany({
          data: [
            ...told.map((key) => ({ ...of, key, state: 'waiting' as const })),
            ...noted.map((key) => ({ ...of, key, state: 'known' as const })),
          ],
          skipDuplicates: true,
        });
        if (told.length > 0) await sendTell(world, holder.actor.userId, new Date(Date.now() + 1000 * burstSeconds), tx);
      }
      await settle(tx);
    },
    taskforceId,
  );
}

/** One look after the other: where another process was first, this one has seen what is no longer so, and leaves it to that. */
async function advance(
  tx: Transaction,
  taskforceId: string,
  { from, last, readAt }: { from: number; last: number; readAt: Date },
): Promise<boolean> {
  await tx.noticeLook.createMany({ data: [{ taskforceId, number: 0 }], skipDuplicates: true });
  const rows = await tx.$queryRaw<{ number: bigint }[]>`
    select number from notice_looks where taskforce_id = ${taskforceId}::uuid for update`;
  if (Number(rows[0]?.number ?? 0) !== from) return false;
  await tx.noticeLook.update({ where: { taskforceId }, data: { number: last, lookedAt: readAt } });
  return true;
}

/** One that waits already for this person is enough: what is found meanwhile is in its letter too. */
const sendTell = ({ send }: JobWorld, userId: string, startAt: Date, tx: Transaction) =>
  send('notices.tell', { userId }, { key: userId, startAt, tx });

/**
 * One letter to one person with all that has begun to wait for him, over all his taskforces. Asked anew at this moment: does he still
 * hold the seat, is it still his to do, may he be told now? In his quiet hours it waits for their end.
 */
export async function tell(world: JobWorld, { userId = '' }: Ids, settle: Settle, now = new Date()): Promise<void> {
  const { db, reader, clock, origin } = world;
  const waits: { holder: Holder; owed: Owed[] }[] = [];
  for (const { taskforceId, seatId } of await listSeatsOf(world, userId)) {
    await handOver(reader, clock, taskforceId);
    const [holder] = await asSystem(db, (tx) => listHolders(tx, clock.today(), seatId), taskforceId);
    if (!holder) continue;
    const owed = (await readOwed(reader, clock, holder.actor)).filter(({ kind }) => isTold(kind, holder.settings));
    waits.push({ holder, owed });
  }
  const [first] = waits;
  if (!first) return asSystem(db, settle);
  const when = mayBeToldAt(now, first.holder.settings);
  await asSystem(db, async (tx) => {
    if (when > now) {
      await sendTell(world, userId, when, tx);
      return settle(tx);
    }
    const parts: NoticePart[] = [];
    for (const { holder, owed } of waits) {
      const { id: seatId, taskforceId } = holder.actor.seat;
      const told = await tx.notice.updateManyAndReturn({
        where: { taskforceId, seatId, state: 'waiting', key: { in: owed.map(({ key }) => key) } },
        data: { state: 'told' },
        select: { key: true },
      });
      const keys = new Set(told.map(({ key }) => key));
      const waiting = owed.filter(({ key }) => keys.has(key)).map((row) => sayOwed(row, clock, holder.language));
      if (waiting.length > 0)
        parts.push({ taskforceId, seatId, slug: holder.slug, name: holder.taskforce[holder.language], waiting });
    }
    const { email, language } = first.holder;
    if (parts.length > 0) await enqueueMail(tx, noticeLetter({ userId, email, language, origin, parts }));
    await settle(tx);
  });
}

/** The seats a person is written to about, in the order of the taskforces' addresses. */
function listSeatsOf({ db, clock }: JobWorld, userId: string): Promise<{ taskforceId: string; seatId: string }[]> {
  return asSystem(
    db,
    (tx) => tx.$queryRaw<{ taskforceId: string; seatId: string }[]>`
      select taskforce_id as "taskforceId", seat_id as "seatId" from digest_seats(${userId}::uuid, ${clock.today()}::date)`,
  );
}

/** Has every taskforce looked through in which something happened of which no look was asked for, such as before a process died. */
export async function findMissed({ db, send }: JobWorld): Promise<void> {
  const rows = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ id: string }[]>`select taskforces_to_look_through as id from taskforces_to_look_through()`,
  );
  for (const { id } of rows) await send('notices.look', { taskforceId: id }, { key: id });
}

/** No event tells that a snoozed action wakes: a look at those taskforces in the morning. */
async function findWaking({ db, clock, send }: JobWorld): Promise<void> {
  const rows = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ id: string }[]>`select taskforces_that_wake as id from taskforces_that_wake(${clock.today()}::date)`,
  );
  for (const { id } of rows) await send('notices.look', { taskforceId: id }, { key: id });
}

/** Every digest whose hour has come is a job of its own, so that one that fails holds up no other. */
export async function findDigests({ db, clock, send }: JobWorld, now = new Date()): Promise<void> {
  const slots = JSON.stringify(slotsJustBeen(now).map(({ weekday, hour, dueAt }) => ({ weekday, hour, due_at: dueAt })));
  const { digestWeekday, digestHour } = mailDefaults;
  const due = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ userId: string; dueAt: Date }[]>`
      select user_id as "userId", due_at as "dueAt"
      from digests_due(${slots}::jsonb, ${digestWeekday}::int, ${digestHour}::int, ${clock.today()}::date)`,
  );
  for (const { userId, dueAt } of due) await send('notices.digest', { userId, dueAt: dueAt.toISOString() }, { key: userId });
}

/** One taskforce of a person's digest, and up to which event it tells of it. */
type Share = { part: DigestPart; holder: Holder; last: number };

/**
 * Writes one digest over all taskforces of a person, each from where the last one ended. Where nothing has happened since in any of them,
 * none is written.
 */
export async function writeDigest(world: JobWorld, { userId = '', dueAt = '' }: Ids, settle: Settle): Promise<void> {
  const { db, origin } = world;
  const shares: Share[] = [];
  for (const seat of await listSeatsOf(world, userId)) {
    const share = await shareOf(world, seat);
    if (share) shares.push(share);
  }
  const [first] = shares;
  if (!first?.holder.settings.hasDigest) return asSystem(db, settle);
  const parts = shares.map(({ part }) => part);
  await asSystem(db, async (tx) => {
    // The turn is what makes it one letter: whoever moves it writes.
    const moved = await tx.$executeRaw`insert into digest_turns (user_id, due_at) values (${userId}::uuid, ${dueAt}::timestamptz)
      on conflict (user_id) do update set due_at = excluded.due_at where digest_turns.due_at < excluded.due_at`;
    if (moved === 1) {
      for (const { holder, last } of shares) {
        const { id: seatId, taskforceId } = holder.actor.seat;
        const mark = { number: last };
        await tx.digestMark.upsert({ where: { seatId }, create: { taskforceId, seatId, ...mark }, update: mark });
      }
      if (isWorthALetter(parts)) {
        const token = newToken();
        await tx.unsubscribeToken.createMany({ data: [{ hash: hashOf(token), userId }] });
        const { email, language } = first.holder;
        await enqueueMail(tx, digestLetter({ userId, email, language, origin, token, parts }));
      }
    }
    await settle(tx);
  });
}

/** What one seat's digest says, read as that seat; null where it has ended meanwhile. */
async function shareOf(
  { db, reader, clock }: JobWorld,
  { taskforceId, seatId }: { taskforceId: string; seatId: string },
): Promise<Share | null> {
  await handOver(reader, clock, taskforceId);
  const { holder, mark, last } = await asSystem(
    db,
    async (tx) => {
      const [found] = await listHolders(tx, clock.today(), seatId);
      const had = await tx.digestMark.findUnique({ where: { seatId } });
      return { holder: found, mark: had, last: await lastEvent(tx, taskforceId, Number(had?.number ?? 0)) };
    },
    taskforceId,
  );
  if (!holder) return null;
  const since = mark ? { number: Number(mark.number) } : aWeekAgo(clock);
  const digest = await readAs(reader, holder.actor, (read) =>
    digestFor(read, clock, holder.actor, holder.language, { since, upTo: last }),
  );
  const { slug, taskforce, language } = holder;
  return { holder, last, part: { taskforceId, seatId, slug, name: taskforce[language], ...digest } };
}

/** The two kinds of mail, and what finds out that one is due. */
export const noticeJobs: readonly Job[] = [
  { queue: 'notices.look', run: look },
  { queue: 'notices.tell', run: (world, data, settle) => tell(world, data, settle) },
  { queue: 'notices.missed', cron: '*/5 * * * *', run: findMissed },
  { queue: 'notices.wake', cron: '30 6 * * *', movesStory: true, run: findWaking },
  { queue: 'notices.digests', cron: '0 * * * *', movesStory: true, run: (world) => findDigests(world) },
  { queue: 'notices.digest', run: writeDigest },
];
