import { Prisma } from '@tvaers/db/client';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { ShapeItem, ShapeMilestone, ShapeSector } from '@tvaers/domain/installation/shape';
import type { Language } from '@tvaers/domain/language';
import type { CompositionRule } from '@tvaers/domain/taskforce/rule-sentences';
import type { Read, Transaction } from '../doors/acting.ts';

export type TaskforceLine = {
  id: string;
  slug: string;
  nameDa: string;
  nameEn: string;
  setUpBy: string;
  startsOn: string;
  deliveryOn: string;
  deliveryPrecision: Precision;
  archivedAt: string | null;
  archiveReason: string | null;
};

/** Every taskforce of the installation, by what is public of it. */
export function listTaskforces(read: Read): Promise<TaskforceLine[]> {
  return read.rows(Prisma.sql`
    select t.id, t.slug, t.name_da as "nameDa", t.name_en as "nameEn", t.set_up_by as "setUpBy", t.starts_on as "startsOn",
      t.delivery_on as "deliveryOn", t.delivery_precision as "deliveryPrecision", t.archived_at as "archivedAt", t.archive_reason as "archiveReason"
    from installation_taskforces() t order by t.archived_at is not null, t.starts_on desc, t.slug`);
}

export type UserLine = {
  id: string;
  name: string;
  email: string;
  language: Language;
  isOperator: boolean;
  lastSignInAt: string | null;
  version: number;
  openSessions: number;
  /** A new address that its person has not confirmed yet. */
  pendingEmail: string | null;
  taskforces: { id: string; nameDa: string; nameEn: string }[];
};

export const mostUsers = 200;

/** Users by name; with words, those whose name or address holds them. At most `mostUsers` and one more. */
export function listUsers(read: Read, today: string, query: string): Promise<UserLine[]> {
  const pattern = `%${query.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return read.rows(Prisma.sql`
    select u.id, u.name, u.email, u.language, u.is_operator as "isOperator", u.last_sign_in_at as "lastSignInAt", u.version,
      u.open_sessions as "openSessions", u.taskforces,
      u.pending_email as "pendingEmail"
    from installation_users(now(), ${today}::date, ${pattern}, ${mostUsers + 1}) u order by u.name, u.email`);
}

/** A taskforce's shape as the database tells it; null for one that is not there. */
export type StoredShape = {
  deliveryOn: string;
  sectors: ShapeSector[];
  rule: CompositionRule | null;
  standingItems: ShapeItem[];
  milestones: ShapeMilestone[];
};

const shapeOf = (id: string) => Prisma.sql`select taskforce_shape(${id}::uuid) as shape`;

export async function readShape(read: Read, id: string): Promise<StoredShape | null> {
  return (await read.one<{ shape: StoredShape | null }>(shapeOf(id)))?.shape ?? null;
}

export async function findShape(tx: Transaction, id: string): Promise<StoredShape | null> {
  const [row] = await tx.$queryRaw<{ shape: StoredShape | null }[]>(shapeOf(id));
  return row?.shape ?? null;
}

/** The taskforce with its state, to be archived or reopened; null for one that is not there. */
export async function findTaskforce(tx: Transaction, id: string): Promise<{ id: string; isArchived: boolean } | null> {
  const [row] = await tx.$queryRaw<{ id: string; isArchived: boolean }[]>`
    select t.id, t.archived_at is not null as "isArchived" from installation_taskforces() t where t.id = ${id}::uuid`;
  return row ?? null;
}

export type UserRow = { userId: string; name: string; email: string; language: string; isOperator: boolean; version: number };

export async function findUser(tx: Transaction, id: string): Promise<UserRow | null> {
  const user = await tx.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, language: true, isOperator: true, version: true },
  });
  if (!user) return null;
  const { id: userId, ...rest } = user;
  return { userId, ...rest };
}

export type LogLine = {
  taskforceId: string;
  number: number;
  at: string;
  verb: string;
  difference: Record<string, unknown>;
  byName: string | null;
  taskforceDa: string | null;
  taskforceEn: string | null;
};

export const mostLogged = 50;

/** What operators did, newest first. */
export function listLog(read: Read, before: string | null): Promise<LogLine[]> {
  return read.rows(Prisma.sql`
    select l.taskforce_id as "taskforceId", l.number::int, l.at, l.verb, l.difference, l.by_name as "byName", l.taskforce_da as "taskforceDa",
      l.taskforce_en as "taskforceEn"
    from installation_log(${before}::timestamptz, ${mostLogged}) l order by l.at desc, l.number desc`);
}
