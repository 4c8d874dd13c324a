import { createHash } from 'node:crypto';
import type { Prisma } from '@tvaers/db/client';
import { Refused } from '@tvaers/domain/refusal';
import { canonicalText, statusContent, type StatusContent } from '@tvaers/domain/status/content';
import { type StatusState, statusWorkflow } from '@tvaers/domain/status/workflow';
import type { At, Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { drawSerial } from '../numbers/serial.ts';
import { holdDay, type Target } from './rows.ts';

/** The hash of a content, however its keys are ordered. */
export function hashOf(content: StatusContent): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}

/** A new draft. Refuses with `draft-open` while another report is not sent, apart from the one it replaces. */
export async function prepareReport({ tx, actor, clock }: At, replaces: Target | null = null) {
  const { taskforceId, id: preparedById } = actor.seat;
  // Two drafts begun at once: the second waits here and then finds the first.
  await tx.$queryRaw`select id from taskforces where id = ${taskforceId}::uuid for no key update`;
  const open = await tx.statusReport.findFirst({
    where: { state: { in: ['draft', 'frozen'] }, ...(replaces ? { id: { not: replaces.id } } : {}) },
    select: { number: true },
  });
  if (open) throw new Refused('draft-open', { number: open.number });
  const words = replaces?.words ?? '';
  const given = { taskforceId, preparedById, preparedAt: clock.now(), words, replacesId: replaces?.id ?? null };
  return tx.statusReport.create({ data: given });
}

/** Moves a report one step on. Refuses with `changed-meanwhile` when somebody was first, with what stands now. */
async function step(
  tx: Transaction,
  report: Target,
  version: number,
  from: readonly StatusState[],
  data: Prisma.StatusReportUncheckedUpdateManyInput,
) {
  const rows = await tx.statusReport.updateManyAndReturn({
    where: { id: report.id, version, state: { in: [...from] } },
    data: { ...data, version: { increment: 1 } },
  });
  const { id, state, words } = report;
  return changedRow(rows, { id, version: report.version, state, words });
}

export function writeWords({ tx }: At, report: Target, { version, words }: { version: number; words: string }) {
  return step(tx, report, version, statusWorkflow.write.from, { words });
}

export function withdrawReport({ tx }: At, report: Target, { version }: { version: number }) {
  return step(tx, report, version, statusWorkflow.withdraw.from, { state: statusWorkflow.withdraw.to });
}

/** Assembles the day's facts once and for all, draws the number and remembers the report it is compared with. */
export async function freezeReport({ tx, actor, clock }: At, report: Target, { version }: { version: number }) {
  const { facts, before } = await holdDay(tx, clock.today(), report.replacesId);
  const sinceOn = before?.content.asOfOn ?? facts.startsOn;
  const content = statusContent(facts, { asOfOn: clock.today(), sinceOn, words: report.words });
  const number = await drawSerial(tx, report.taskforceId, 'status');
  return step(tx, report, version, statusWorkflow.freeze.from, {
    state: statusWorkflow.freeze.to,
    number,
    content: content as unknown as Prisma.InputJsonValue,
    contentHash: hashOf(content),
    previousId: before?.id ?? null,
    frozenById: actor.seat.id,
    frozenAt: clock.now(),
  });
}

/** The report goes out, and the one it replaces stands no more: whatever was asked about that one is over. */
export async function sendReport({ tx, actor, clock }: At, report: Target, { version }: { version: number }) {
  const sent = await step(tx, report, version, statusWorkflow.send.from, {
    state: statusWorkflow.send.to,
    sentById: actor.seat.id,
    sentAt: clock.now(),
  });
  if (report.replacesId !== null) {
    await tx.statusReport.updateMany({
      where: { id: report.replacesId, state: { in: [...statusWorkflow.replace.from] } },
      data: { state: 'replaced', version: { increment: 1 } },
    });
  }
  return sent;
}

export function approveReport({ tx, actor, clock }: At, report: Target, { version }: { version: number }) {
  const approved = { state: statusWorkflow.approve.to, approvedById: actor.seat.id, approvedAt: clock.now() };
  return step(tx, report, version, statusWorkflow.approve.from, approved);
}

export async function askAbout({ tx, actor, clock }: At, report: Target, { version, text }: { version: number; text: string }) {
  const asked = await step(tx, report, version, statusWorkflow.ask.from, { state: statusWorkflow.ask.to });
  const { taskforceId, id: reportId } = report;
  await tx.statusQuestion.create({ data: { taskforceId, reportId, text, askedById: actor.seat.id, askedAt: clock.now() } });
  return asked;
}

export async function answerQuestion(
  { tx, actor, clock }: At,
  report: Target,
  { version, questionId, text }: { version: number; questionId: string; text: string },
) {
  const answered = await step(tx, report, version, statusWorkflow.answer.from, { state: statusWorkflow.answer.to });
  const { count } = await tx.statusQuestion.updateMany({
    where: { id: questionId, reportId: report.id, answeredAt: null },
    data: { answer: text, answeredById: actor.seat.id, answeredAt: clock.now() },
  });
  if (count === 0) throw new Refused('not-found');
  return answered;
}
