import type { PrismaClient } from '@tvaers/db/client';
import type { Language } from '@tvaers/domain/language';
import { Refused } from '@tvaers/domain/refusal';
import { readAs } from '../doors/acting.ts';
import type { Context, Session, SessionSeat } from '../doors/context.ts';
import { findTaskforce, type TaskforceRow } from './rows.ts';

/** Who is signed in. Refuses with `not-signed-in` when nobody is. */
export function signedIn({ session }: Context): Session {
  if (!session) throw new Refused('not-signed-in');
  return session;
}

export type HeldTaskforce = TaskforceRow & { seat: Omit<SessionSeat, 'slug'> };
export type CurrentSession = {
  user: { id: string; name: string; email: string; language: Language; isOperator: boolean };
  taskforces: HeldTaskforce[];
  clock: { today: string; now: string };
  isDemo: boolean;
};

/** What the page needs to begin: who, the taskforces in which a seat is held today, and where the clock stands; null when nobody is signed in. */
export async function currentSession(ctx: Context): Promise<CurrentSession | null> {
  const { session, clock, isDemo } = ctx;
  if (!session) return null;
  const { userId, name, email, language, isOperator } = session;
  const held = await Promise.all(session.seats.map((seat) => heldTaskforce(ctx, userId, seat)));
  return {
    user: { id: userId, name, email, language, isOperator },
    taskforces: held.filter((taskforce) => taskforce !== null),
    clock: { today: clock.today(), now: clock.now().toISOString() },
    isDemo,
  };
}

async function heldTaskforce({ reader }: Context, userId: string, seat: SessionSeat): Promise<HeldTaskforce | null> {
  const taskforce = await readAs(reader, { userId, seat }, findTaskforce);
  const { slug: _, ...held } = seat;
  return taskforce && { ...taskforce, seat: held };
}

/** The language letters and pages are in. */
export async function chooseLanguage({ db }: { db: PrismaClient }, userId: string, language: Language): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { language }, select: { id: true } });
}

export type OwnSession = { id: string; device: string; startedAt: string; seenAt: string; isThis: boolean };

/** One's own sessions that still let in, this one first. */
export async function listSessions({ db }: { db: PrismaClient }, { userId, sessionId }: Session): Promise<OwnSession[]> {
  const now = new Date();
  const sessions = await db.session.findMany({
    where: { userId, expires: { gt: now }, absoluteUntil: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  return sessions
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      startedAt: createdAt.toISOString(),
      seenAt: lastSeenAt.toISOString(),
      isThis: id === sessionId,
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of one's own sessions. Refuses with `not-found` when it is not there or another's. */
export async function endSession({ db }: { db: PrismaClient }, userId: string, sessionId: string): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new Refused('not-found');
}
