import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { sayStatusNumber } from '@tvaers/domain/numbers/serial';
import type { Permission } from '@tvaers/domain/policy';
import type { StatusContent } from '@tvaers/domain/status/content';
import { answeredLetter, askedLetter, type LetterStatus, sentLetter } from '@tvaers/domain/status/letters';
import { type StatusPaper, statusPapers } from '@tvaers/domain/status/paper';
import { sayStatusOutlook } from '@tvaers/domain/status/sentences';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { enqueueMails, type Letter } from '../mail/outbox.ts';
import type { PrintJob } from '../paper/press.ts';
import type { StatusRow } from './rows.ts';

type Desk = { tx: Transaction; actor: Actor; clock: Clock; origin: string };
type Addressee = { id: string; name: string; email: string; language: Language };
type Names = { slug: string; nameDa: string; nameEn: string };

/** The sheet of a frozen report, as the press takes it; null for one that is not frozen. */
export function paperOf(
  report: Pick<StatusRow, 'number' | 'content' | 'contentHash' | 'before' | 'replaces' | 'frozenOn' | 'frozenAt' | 'frozenBy'>,
  { nameDa, nameEn }: Names,
  language: Language,
): PrintJob | null {
  const { number, content, contentHash, before, replaces, frozenOn, frozenAt, frozenBy } = report;
  if (number === null || !content || !contentHash || !frozenOn || !frozenAt || !frozenBy) return null;
  const taskforce = { da: nameDa, en: nameEn };
  const variants: StatusPaper[] = statusPapers(
    { number, taskforce, content, before, replaces, frozenOn, frozenBy, contentHash },
    language,
  );
  return { template: 'status', variants, mostPages: 1, printedAt: Date.parse(frozenAt) };
}

async function addressees({ tx, clock }: Desk, roles: readonly string[]): Promise<Addressee[]> {
  const on = clock.today();
  return tx.$queryRaw<Addressee[]>(Prisma.sql`
    select s.id, u.name, u.email, u.language from seats s join users u on u.id = s.user_id
    where s.role::text = any(${[...roles]}::text[]) and s.from_on <= ${on}::date and (s.until_on is null or s.until_on >= ${on}::date)
    order by u.name, s.id`);
}

async function send(
  desk: Desk,
  kind: Permission,
  report: { taskforceId: string; number: number; content: StatusContent; replaces: number | null },
  to: readonly Addressee[],
  write: (about: LetterStatus, language: Language, names: Names) => Pick<Letter, 'subject' | 'text' | 'paper'>,
) {
  const names = await desk.tx.taskforce.findUniqueOrThrow({
    where: { id: report.taskforceId },
    select: { slug: true, nameDa: true, nameEn: true },
  });
  const { number, replaces, content } = report;
  const url = `${desk.origin}/${names.slug}/status/${sayStatusNumber(number)}`;
  await enqueueMails(
    desk.tx,
    to.map(({ id, email, language }): Letter => {
      const taskforce = language === 'da' ? names.nameDa : names.nameEn;
      const about = { taskforce, number, asOfOn: content.asOfOn, url, replaces };
      return { taskforceId: report.taskforceId, seatId: id, kind, to: email, ...write(about, language, names) };
    }),
  );
}

type Frozen = Awaited<ReturnType<typeof frozenReport>>;

/** A frozen report as letters need it. */
async function frozenReport({ tx }: Desk, id: string) {
  const row = await tx.statusReport.findUniqueOrThrow({
    where: { id },
    include: {
      previous: { select: { number: true, content: true } },
      replaces: { select: { number: true } },
      frozenBy: { select: { user: { select: { name: true } } } },
    },
  });
  const { taskforceId, number, contentHash, frozenAt } = row;
  if (number === null || !frozenAt) throw new Refused('not-found');
  const content = row.content as unknown as StatusContent;
  const before = row.previous?.number
    ? { number: row.previous.number, content: row.previous.content as unknown as StatusContent }
    : null;
  return {
    taskforceId,
    number,
    content,
    contentHash,
    before,
    replaces: row.replaces?.number ?? null,
    // A report tells of the day on which it is frozen.
    frozenOn: content.asOfOn,
    frozenAt: frozenAt.toISOString(),
    frozenBy: row.frozenBy?.user.name ?? '',
  };
}

/** The report to each commissioner, with its paper. Refuses with `no-recipient` when nobody holds such a seat. */
export async function tellSent(desk: Desk, reportId: string): Promise<void> {
  const report: Frozen = await frozenReport(desk, reportId);
  const to = await addressees(desk, ['commissioner']);
  if (to.length === 0) throw new Refused('no-recipient');
  await send(desk, 'status.send', report, to, (about, language, names) => {
    const letter = sentLetter(about, sayStatusOutlook(report.content, language), language);
    const job = paperOf(report, names, language);
    return {
      ...letter,
      ...(job ? { paper: { fileName: fileNameOf(names.slug, report.number), job, keep: { reportId, language } } } : {}),
    };
  });
}

/** The question to those who answer it: the secretariat and the chair. */
export async function tellAsked(desk: Desk, reportId: string, question: string): Promise<void> {
  const report = await frozenReport(desk, reportId);
  const [asker] = (await addressees(desk, ['commissioner'])).filter(({ id }) => id === desk.actor.seat.id);
  const by = asker?.name ?? '';
  await send(desk, 'status.ask', report, await addressees(desk, ['chair', 'secretariat']), (about, language) =>
    askedLetter(about, { by, text: question }, language),
  );
}

export async function tellAnswered(desk: Desk, reportId: string, answer: string): Promise<void> {
  const report = await frozenReport(desk, reportId);
  const makers = await addressees(desk, ['chair', 'deputyChair', 'secretariat']);
  const by = makers.find(({ id }) => id === desk.actor.seat.id)?.name ?? '';
  await send(desk, 'status.answer', report, await addressees(desk, ['commissioner']), (about, language) =>
    answeredLetter(about, { by, text: answer }, language),
  );
}

/** 'ledermobilitet-S-02.pdf' */
export function fileNameOf(slug: string, number: number): string {
  return `${slug}-${sayStatusNumber(number)}.pdf`;
}
