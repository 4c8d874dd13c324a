import type { Actor } from '@tvaers/domain/actor';
import { sayMessage, sayUntil } from '@tvaers/domain/inbox/labels';
import type { Owed } from '@tvaers/domain/inbox/owed';
import { type Language, atStart } from '@tvaers/domain/language';
import { sayMore, sayNewsLine } from '@tvaers/domain/notices/labels';
import { groupNews } from '@tvaers/domain/notices/news';
import { saySerial, sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { sayThing } from '@tvaers/domain/notices/things';
import { mailDefaults, type MailSettings, mutableKinds } from '@tvaers/domain/notices/settings';
import { Refused } from '@tvaers/domain/refusal';
import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import { type Read, readAs, type Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { findParts } from '../inbox/rows.ts';
import { owedOf } from '../inbox/service.ts';
import { asSystem } from '../jobs/job.ts';
import { hashOf } from '../session/tokens.ts';
import { listNews, listThings, type Since } from './rows.ts';

/** One row of what waits, in words; `path` is below the taskforce's address. */
export type SaidOwed = { what: string; why: string; until: string; path: string };
/** A thing something has happened to: what it is called, its state now, and what was done to it, newest first. */
export type SaidThing = { name: string; state: string; path: string; lines: string[] };
export type Digest = { waiting: SaidOwed[]; things: SaidThing[] };
/** One taskforce's share of a person's digest, with the seat it was read as. */
export type DigestPart = Digest & { taskforceId: string; seatId: string; slug: string; name: string };

/** What of one taskforce has begun to wait, with the seat it was read as. */
export type NoticePart = Pick<DigestPart, 'taskforceId' | 'seatId' | 'slug' | 'name' | 'waiting'>;
/** All a notice is made of: to whom, and what waits in each of his taskforces. */
export type NoticeMatter = { userId: string; email: string; language: Language; origin: string; parts: readonly NoticePart[] };

/** All a digest is made of: to whom, and the shares of his taskforces. `token` is the way out of it. */
export type DigestMatter = {
  userId: string;
  email: string;
  language: Language;
  origin: string;
  token: string;
  parts: readonly DigestPart[];
};

/** Nothing is sent where nothing has changed: what waits is told at once, and again only beside news. */
export const isWorthALetter = (parts: readonly Digest[]): boolean => parts.some(({ things }) => things.length > 0);

/** How many things have changed, in the taskforces in which something has. */
export function changesIn(parts: readonly DigestPart[]): { taskforces: string[]; things: number } {
  const changed = parts.filter(({ things }) => things.length > 0);
  return { taskforces: changed.map(({ name }) => name), things: changed.flatMap(({ things }) => things).length };
}

/** What a seat owes, read as itself. Empty for a seat that is not there. */
export async function readOwed(reader: Reader, clock: Clock, actor: Actor): Promise<Owed[]> {
  return readAs(reader, actor, (read) => owedIn(read, clock, actor));
}

async function owedIn(read: Read, clock: Clock, actor: Actor): Promise<Owed[]> {
  const parts = await findParts(read, actor, clock.today());
  return parts ? owedOf(parts, actor, clock.today()) : [];
}

/** Where a row is read. Rounds are read with their recommendation; an action is done where all is that waits. */
function pathOf({ page: { noun, id, number } }: Owed): string {
  switch (noun) {
    case 'meetings':
      return number === null ? 'moeder' : `moeder/${number}`;
    case 'rounds':
    case 'recommendations':
      return `anbefalinger/${number === null ? id : saySerial('recommendation', number)}`;
    case 'milestones':
      return `plan?milepael=${id}`;
    case 'baselines':
      return 'plan?godkend=plan';
    case 'mandate':
      return 'plan?fane=kommissorium';
    case 'procedures':
      return `procedurer/${id}`;
    case 'status':
      return number === null ? 'status' : `status/${sayStatusNumber(number)}`;
    case 'meetingPlan':
      return 'moeder/plan';
    case 'actions':
      return 'venter';
  }
}

export function sayOwed(row: Owed, clock: Clock, language: Language): SaidOwed {
  return {
    what: sayMessage(row.what, language),
    why: sayMessage(row.why, language),
    until: atStart(sayUntil(row.untilOn, clock.today(), language)),
    path: pathOf(row),
  };
}

/**
 * What waits for a seat and what has happened since, in the person's language: all of it through the same reads as its own pages, with
 * row security set to the seat. `upTo` null: until now.
 */
export async function digestFor(
  read: Read,
  clock: Clock,
  actor: Actor,
  language: Language,
  { since, upTo }: { since: Since; upTo: number | null },
): Promise<Digest> {
  const [owed, events] = [await owedIn(read, clock, actor), await listNews(read, actor, since, upTo)];
  const groups = groupNews(events, language);
  const known = new Map(
    (
      await listThings(
        read,
        groups.map(({ thingId }) => thingId),
      )
    ).map((thing) => [thing.id, thing]),
  );
  const things = groups.flatMap(({ thingId, lines, more }): SaidThing[] => {
    const thing = known.get(thingId);
    if (!thing) return [];
    const said = lines.map((line) => sayNewsLine(line, language));
    return [{ ...sayThing(thing, language), lines: more > 0 ? [...said, sayMore(more, language)] : said }];
  });
  return { waiting: owed.map((row) => sayOwed(row, clock, language)), things };
}

/** How a person wants mail, with the version that was read; 0 where nothing has been chosen yet. */
export type ChosenMail = MailSettings & { version: number };

export async function findSettings(db: PrismaClient, userId: string): Promise<ChosenMail> {
  const row = await asPerson(db, userId, (tx) => tx.mailSettings.findUnique({ where: { userId } }));
  if (!row) return { ...mailDefaults, version: 0 };
  const { userId: _, mutedKinds, ...rest } = row;
  return { ...rest, mutedKinds: mutableKinds.filter((kind) => mutedKinds.includes(kind)) };
}

/** Keeps one's own choice. Refuses with `changed-meanwhile`, carrying what stands, when it was changed elsewhere since it was read. */
export async function chooseMail(db: PrismaClient, userId: string, { version, ...given }: ChosenMail): Promise<ChosenMail> {
  const data = { ...given, mutedKinds: [...given.mutedKinds] };
  const kept = await asPerson(db, userId, async (tx) => {
    if (version === 0) return (await tx.mailSettings.createMany({ data: [{ userId, ...data }], skipDuplicates: true })).count;
    return (await tx.mailSettings.updateMany({ where: { userId, version }, data: { ...data, version: { increment: 1 } } })).count;
  });
  const now = await findSettings(db, userId);
  if (kept === 0) throw new Refused('changed-meanwhile', now);
  return now;
}

/** Stops the digest of the person a letter's link was made for, and does nothing else; whether the link is known. */
export async function unsubscribe(db: PrismaClient, token: string): Promise<boolean> {
  return asSystem(db, async (tx) => {
    const found = await tx.unsubscribeToken.findUnique({ where: { hash: hashOf(token) }, select: { userId: true } });
    if (!found) return false;
    const { userId } = found;
    const stopped = { hasDigest: false, version: { increment: 1 } };
    const create = { ...mailDefaults, mutedKinds: [], userId, hasDigest: false };
    await tx.mailSettings.upsert({ where: { userId }, create, update: stopped });
    return true;
  });
}

function asPerson<R>(db: PrismaClient, userId: string, work: (tx: Transaction) => Promise<R>): Promise<R> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.user_id', ${userId}, true)`;
    return work(tx);
  });
}

const week = 7 * 24 * 3600 * 1000;

/** Where a first digest begins: a week ago, by the clock events are written by. */
export const aWeekAgo = (clock: Clock): Since => ({ at: new Date(clock.now().getTime() - week).toISOString() });
