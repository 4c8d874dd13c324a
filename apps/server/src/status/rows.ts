import { Prisma } from '@tvaers/db/client';
import type { StatusContent, StatusFactsOfDay } from '@tvaers/domain/status/content';
import type { StatusState } from '@tvaers/domain/status/workflow';
import type { Read, Transaction } from '../doors/acting.ts';

export type StatusQuestionRow = {
  id: string;
  text: string;
  askedBy: string;
  askedOn: string;
  answer: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
};

export type StatusRow = {
  id: string;
  number: number | null;
  state: StatusState;
  version: number;
  words: string;
  content: StatusContent | null;
  contentHash: string | null;
  isSent: boolean;
  before: { number: number; content: StatusContent } | null;
  replacesId: string | null;
  replaces: number | null;
  replacedBy: number | null;
  frozenOn: string | null;
  frozenAt: string | null;
  frozenBy: string | null;
  sentOn: string | null;
  sentBy: string | null;
  approvedOn: string | null;
  approvedBy: string | null;
  questions: StatusQuestionRow[];
};

export type StatusListRow = {
  id: string;
  number: number | null;
  state: StatusState;
  asOfOn: string | null;
  sentOn: string | null;
  approvedOn: string | null;
  isSent: boolean;
  content: Pick<StatusContent, 'outlook'> | null;
};

const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Europe/Copenhagen')::date`;
const nameOf = (seat: Prisma.Sql) =>
  Prisma.sql`(select u.name from seats s join users u on u.id = s.user_id where s.id = ${seat})`;

/** The reports the reader may know of, newest first; what is thrown away is not among them. */
export function listReports(read: Read): Promise<StatusListRow[]> {
  return read.rows(Prisma.sql`
    select r.id, r.number, r.state, r.content ->> 'asOfOn' as "asOfOn", ${dayOf(Prisma.sql`r.sent_at`)} as "sentOn",
      ${dayOf(Prisma.sql`r.approved_at`)} as "approvedOn", r.sent_at is not null as "isSent",
      case when r.content is not null then jsonb_build_object('outlook', r.content -> 'outlook') end as content
    from status_reports r where r.state <> 'withdrawn' order by r.number desc nulls first`);
}

/** Which report: by its number or its id; the draft, which has no number yet. */
export type Which = { number: number } | { id: string } | 'draft';

/** One report with everything around it, in one statement. */
export function findReport(read: Read, which: Which): Promise<StatusRow | null> {
  const where =
    which === 'draft'
      ? Prisma.sql`r.state = 'draft'`
      : 'id' in which
        ? Prisma.sql`r.id = ${which.id}::uuid`
        : Prisma.sql`r.number = ${which.number}::int`;
  return read.one(Prisma.sql`
    select r.id, r.number, r.state, r.version, r.words, r.content, r.content_hash as "contentHash", r.sent_at is not null as "isSent",
      case when r.content is not null
        then (select json_build_object('number', p.number, 'content', p.content) from status_reports p where p.id = r.previous_id)
        else (${lastSent(Prisma.sql`r.replaces_id`)}) end as before,
      r.replaces_id as "replacesId", (select o.number from status_reports o where o.id = r.replaces_id) as replaces,
      (select max(n.number) from status_reports n where n.replaces_id = r.id and n.sent_at is not null) as "replacedBy",
      ${dayOf(Prisma.sql`r.frozen_at`)} as "frozenOn", r.frozen_at as "frozenAt", ${nameOf(Prisma.sql`r.frozen_by_id`)} as "frozenBy",
      ${dayOf(Prisma.sql`r.sent_at`)} as "sentOn", ${nameOf(Prisma.sql`r.sent_by_id`)} as "sentBy",
      ${dayOf(Prisma.sql`r.approved_at`)} as "approvedOn", ${nameOf(Prisma.sql`r.approved_by_id`)} as "approvedBy",
      coalesce((select json_agg(json_build_object('id', q.id, 'text', q.text, 'askedBy', ${nameOf(Prisma.sql`q.asked_by_id`)},
          'askedOn', ${dayOf(Prisma.sql`q.asked_at`)}, 'answer', q.answer, 'answeredBy', ${nameOf(Prisma.sql`q.answered_by_id`)},
          'answeredOn', ${dayOf(Prisma.sql`q.answered_at`)}) order by q.asked_at, q.id)
        from status_questions q where q.report_id = r.id), '[]') as questions
    from status_reports r where ${where}`);
}

/** The report the next one is compared with: the last that was sent and stands, but not the one that is being replaced. */
const lastSent = (skipped: Prisma.Sql) => Prisma.sql`
  select json_build_object('id', p.id, 'number', p.number, 'content', p.content) from status_reports p
  where p.sent_at is not null and p.state <> 'replaced' and p.id is distinct from ${skipped} order by p.number desc limit 1`;

export type DayFacts = StatusFactsOfDay & { startsOn: string };

const factsOf = (todayOn: string, skipped: string | null) =>
  Prisma.sql`select status_facts(${todayOn}::date, ${skipped}::uuid) as facts`;

/** What a report of today says, whoever asks; nothing for who does not prepare one. */
export async function findDayFacts(read: Read, todayOn: string, skipped: string | null): Promise<DayFacts | null> {
  return (await read.one<{ facts: DayFacts | null }>(factsOf(todayOn, skipped)))?.facts ?? null;
}

/** As `findDayFacts`, and the report before, within the change that freezes them. */
export async function holdDay(tx: Transaction, todayOn: string, skipped: string | null) {
  const [row] = await tx.$queryRaw<{ facts: DayFacts; before: { id: string; content: StatusContent } | null }[]>(Prisma.sql`
    select status_facts(${todayOn}::date, ${skipped}::uuid) as facts, (${lastSent(Prisma.sql`${skipped}::uuid`)}) as before`);
  if (!row) throw new Error('The facts of the day could not be read.');
  return row;
}

/** Who holds a commissioner's seat on a day: who is sent a report. */
export function listRecipients(read: Read, todayOn: string): Promise<{ name: string }[]> {
  return read.rows(Prisma.sql`
    select u.name from seats s join users u on u.id = s.user_id
    where s.role = 'commissioner' and s.from_on <= ${todayOn}::date and (s.until_on is null or s.until_on >= ${todayOn}::date)
    order by u.name, s.id`);
}

/** A report as the rules read it. */
export async function findTarget(tx: Transaction, id: string) {
  const report = await tx.statusReport.findUnique({ where: { id } });
  return report && { ...report, isSent: report.sentAt !== null };
}
export type Target = NonNullable<Awaited<ReturnType<typeof findTarget>>>;
