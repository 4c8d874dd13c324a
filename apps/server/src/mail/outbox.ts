import { randomUUID } from 'node:crypto';
import type { Language } from '@tvaers/domain/language';
import { isMailbox } from '@tvaers/domain/session/mailbox';
import { Prisma } from '@tvaers/db/client';
import type { DigestMatter, NoticeMatter } from '../notices/service.ts';
import type { PrintJob } from '../paper/press.ts';
import type { Transaction } from '../doors/acting.ts';
import { htmlOf } from './letter-html.ts';

/** A letter to one person. Links in it begin with the `origin` the frame gives to `run`, never with a request's Host. */
export type Letter = {
  /** Null for letters about signing in, which belong to no taskforce. */
  taskforceId: string | null;
  /** The seat it is sent to: when that seat has ended before the letter leaves, it does not leave. */
  seatId: string | null;
  /** The recommendations it tells of: to who is recused from all of them by the time it leaves, it does not leave. */
  recommendationIds?: readonly string[];
  /** What the letter is about, such as 'meetings.convene'. */
  kind: string;
  /** The stored address of one mailbox, used byte for byte. */
  to: string;
  subject: string;
  /** Plain text; an empty line parts paragraphs, a line that is only an address becomes a link. */
  text: string;
  /** Made from the text where none is given. */
  html?: string;
  /** A calendar notice from `mail/calendar.ts`. */
  calendar?: string;
  /** The address that stops letters like this one, by one click (RFC 8058). */
  unsubscribe?: string;
  /** A paper that goes with it. It is printed when the letter leaves, from what is put in here. */
  paper?: LetterPaper;
  /** What a digest is made of: whatever of it has ended when the letter leaves is left out of it. */
  digest?: DigestMatter;
  /** The same of a letter that says what waits. */
  notice?: NoticeMatter;
};

/** `keep`: the sheet of a report, which is kept as it was printed first. */
export type LetterPaper = { fileName: string; job: PrintJob; keep?: { reportId: string; language: Language } };

const longestSubject = 200;
// Anything that could end a header's line; the rest of the header stays one line whatever stands in a title.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * Puts letters into the outbox, in the transaction of the change that caused them: none leaves when it rolls back. The Message-ID
 * is drawn here, so a letter that has to be sent twice is one letter to the receiver. Refuses to take an address that is not one mailbox.
 */
export async function enqueueMails(tx: Transaction, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  // createMany, because the application's role may put letters in but not read the box.
  await tx.outbox.createMany({
    data: letters.map((letter) => {
      const { taskforceId, seatId, recommendationIds = [], kind, to, subject, text, html, calendar, unsubscribe, paper } = letter;
      if (!isMailbox(to)) throw new Error('A letter goes to exactly one mailbox.');
      const parts = letter.digest ?? letter.notice;
      const heading = subject.replace(controls, ' ').trim().slice(0, longestSubject);
      return {
        taskforceId,
        seatId,
        recommendationIds: [...recommendationIds],
        kind,
        recipient: to,
        subject: heading,
        text,
        html: html ?? htmlOf(heading, text),
        calendar: calendar ?? null,
        unsubscribe: unsubscribe ?? null,
        paper: paper ? (paper as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
        digest: parts ? (parts as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
        messageId: `<${randomUUID()}@tvaers>`,
      };
    }),
  });
  await tx.$executeRaw`select pg_notify('mail', '')`;
}

/** Puts one letter into the outbox; see `enqueueMails`. */
export function enqueueMail(tx: Transaction, letter: Letter): Promise<void> {
  return enqueueMails(tx, [letter]);
}
