import type { Actor } from '@tvaers/domain/actor';
import { runs } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { statusContent, type StatusContent } from '@tvaers/domain/status/content';
import { offers } from '@tvaers/domain/workflow';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { findDayFacts, findReport, listRecipients, listReports, type StatusRow, type Which } from './rows.ts';
import { hashOf } from './service.ts';

type At = { actor: Actor; clock: Clock };

/** The reports the seat may know of, and whether it may begin one. */
export async function reportsPage(read: Read, { actor }: At) {
  const reports = (await listReports(read)).map(({ content, isSent: _, ...report }) => ({
    ...report,
    outlook: content?.outlook ?? null,
  }));
  const isOpen = reports.some(({ state }) => state === 'draft' || state === 'frozen');
  return { reports, canPrepare: can(actor, 'status.prepare', {}) && !isOpen };
}

/** One report as it is read: frozen what was stored, as a draft what the day says, with what one may do. */
export async function reportPage(read: Read, which: Which, { actor, clock }: At) {
  const todayOn = clock.today();
  const row = await findReport(read, which);
  if (!row) return null;
  const isMaker = runs(actor);
  const content = row.content ?? (await contentOfDraft(read, row, todayOn));
  const recipients = isMaker ? (await listRecipients(read, todayOn)).map(({ name }) => name) : null;
  const { isSent, replacesId: _id, contentHash, frozenAt: _at, before, ...report } = row;
  return {
    facts: { isSent },
    answer: {
      ...report,
      content,
      before: before && { number: before.number, content: before.content },
      /** What is stored is what was frozen; null while nothing is. */
      isIntact: row.content === null ? null : hashOf(row.content) === contentHash,
      contentHash,
      recipients,
      offers: offers('status', actor, { state: row.state }),
    },
  };
}

async function contentOfDraft(read: Read, row: StatusRow, todayOn: string): Promise<StatusContent | null> {
  const facts = await findDayFacts(read, todayOn, row.replacesId);
  if (!facts) return null;
  const sinceOn = row.before?.content.asOfOn ?? facts.startsOn;
  return statusContent(facts, { asOfOn: todayOn, sinceOn, words: row.words });
}
