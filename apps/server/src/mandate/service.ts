import { randomBytes } from 'node:crypto';
import type { Mandate, MandateTask, Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { lastDayOf } from '@tvaers/domain/dates/precision';
import { mandateWorkflow } from '@tvaers/domain/mandate/workflow';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import type { MandateContent } from './rows.ts';

type By = { actor: Actor; clock: Clock };
type Written = Omit<MandateContent, 'tasks'> & { tasks: { text: string; continuesId: string | null }[] };
type Stored = Mandate & { tasks: MandateTask[] };

/**
 * A new version, after all others; it counts when the commissioner has approved it. Refuses a second proposal beside one that waits and
 * one written from a version that is no longer in force, both with the text that stands now, and with `nothing-changed` one that says
 * what the version in force says.
 */
export async function proposeMandate(tx: Transaction, by: By, proposal: Written & { fromMandateId: string | null }) {
  const { taskforceId } = by.actor.seat;
  await holdMandate(tx, taskforceId);
  const open = await tx.mandate.findFirst({ where: { taskforceId, state: 'proposed' }, include: { tasks: true } });
  if (open) throw new Refused('already-proposed', contentOf(open));
  const inForce = await findInForce(tx, taskforceId);
  if ((inForce?.id ?? null) !== proposal.fromMandateId) throw new Refused('changed-meanwhile', inForce && contentOf(inForce));
  const written = checked(proposal, inForce);
  if (inForce && isAsBefore(contentOf(inForce), written, (task) => task.continuesId ?? task.id, inForce))
    throw new Refused('nothing-changed');
  const last = await tx.mandate.findFirst({ where: { taskforceId }, orderBy: { number: 'desc' }, select: { number: true } });
  const mandate = await tx.mandate.create({
    data: { taskforceId, number: (last?.number ?? 0) + 1, ...fieldsOf(written), ...proposedNow(by) },
  });
  await writeTasks(tx, mandate, written.tasks);
  const { number } = mandate;
  return { mandate, difference: { number, ...differenceOf(inForce && contentOf(inForce), written) } };
}

/** Puts other words in a proposal that waits. Whoever does becomes its proposer: he stands for the words, and cannot approve them. */
export async function reviseMandate(tx: Transaction, by: By, target: Mandate, proposal: Written & { version: number }) {
  const { id, taskforceId } = target;
  await holdMandate(tx, taskforceId);
  const stored = await tx.mandate.findUniqueOrThrow({ where: { id }, include: { tasks: true } });
  const before = contentOf(stored);
  if (before.version !== proposal.version) throw new Refused('changed-meanwhile', before);
  const written = checked(proposal, await findInForce(tx, taskforceId));
  const difference = differenceOf(before, written);
  if (isAsBefore(before, written, (task) => task.continuesId, stored)) throw new Refused('nothing-changed');
  const rows = await tx.mandate.updateManyAndReturn({
    where: { id, version: proposal.version, state: { in: [...mandateWorkflow.revise.from] } },
    data: { ...fieldsOf(written), ...proposedNow(by), version: { increment: 1 } },
  });
  const mandate = changedRow(rows, before);
  await tx.mandateTask.deleteMany({ where: { mandateId: id } });
  await writeTasks(tx, mandate, written.tasks);
  return { mandate, difference };
}

export function withdrawMandate(tx: Transaction, by: By, mandate: Mandate, version: number): Promise<Mandate> {
  return decide(tx, by, mandate, version, { state: mandateWorkflow.withdraw.to });
}

export function declineMandate(
  tx: Transaction,
  by: By,
  mandate: Mandate,
  version: number,
  declineReason: string,
): Promise<Mandate> {
  return decide(tx, by, mandate, version, { state: mandateWorkflow.decline.to, declineReason });
}

/**
 * From now on this version holds, and with it its period: the taskforce's own dates follow. Baselines do not (domain.md: re-baselining is
 * a decision), nor does anything that points at a task: it points at the task's identity, which lives on or is gone.
 */
export async function approveMandate(tx: Transaction, by: By, target: Mandate, version: number) {
  const { taskforceId } = target;
  await holdMandate(tx, taskforceId);
  const before = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId } });
  const approvedOn = dateOf(by.clock.today());
  const mandate = await decide(tx, by, target, version, { state: mandateWorkflow.approve.to, approvedOn });
  const { startsOn, deliveryOn, deliveryPrecision } = mandate;
  const moved = {
    ...changeOf('startsOn', onOf(before.startsOn), onOf(startsOn)),
    ...changeOf('deliveryOn', onOf(before.deliveryOn), onOf(deliveryOn)),
    ...changeOf('deliveryPrecision', before.deliveryPrecision, deliveryPrecision),
  };
  if (Object.keys(moved).length > 0)
    await tx.taskforce.update({
      where: { id: taskforceId },
      data: { startsOn, deliveryOn, deliveryPrecision, version: { increment: 1 } },
    });
  return { mandate, difference: { number: mandate.number, ...moved } };
}

/** Refuses with `changed-meanwhile` when the version is not the one that was read. */
async function decide(
  tx: Transaction,
  { actor, clock }: By,
  mandate: Mandate,
  version: number,
  data: Prisma.MandateUncheckedUpdateManyInput,
): Promise<Mandate> {
  const rows = await tx.mandate.updateManyAndReturn({
    where: { id: mandate.id, version, state: { in: [...mandateWorkflow.approve.from] } },
    data: { ...data, decidedById: actor.seat.id, decidedAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, { id: mandate.id, version: mandate.version, state: mandate.state });
}

/** Two versions proposed, rewritten or approved at once come one after the other. */
async function holdMandate(tx: Transaction, taskforceId: string): Promise<void> {
  await tx.$queryRaw`select id from taskforces where id = ${taskforceId}::uuid for no key update`;
}

function findInForce(tx: Transaction, taskforceId: string): Promise<Stored | null> {
  return tx.mandate.findFirst({
    where: { taskforceId, state: 'approved' },
    orderBy: { number: 'desc' },
    include: { tasks: true },
  });
}

/** Refuses a delivery before the beginning, and tasks said to continue one that is not in force. */
function checked(proposal: Written, inForce: Stored | null): Written {
  const { startsOn, deliveryPrecision } = proposal;
  const deliveryOn = lastDayOf(proposal.deliveryOn, deliveryPrecision);
  if (deliveryOn < startsOn) throw new Refused('wrong-order');
  const known = new Set(inForce?.tasks.map(({ id, continuesId }) => continuesId ?? id));
  if (proposal.tasks.some(({ continuesId }) => continuesId !== null && !known.has(continuesId))) throw new Refused('not-found');
  // Paragraphs are told from each other in a comparison by their ids.
  return { ...proposal, deliveryOn, text: withIds(proposal.text, () => randomBytes(6).toString('base64url')) };
}

function fieldsOf({ text, source, startsOn, deliveryOn, deliveryPrecision }: Written) {
  return {
    text: text as unknown as Prisma.InputJsonValue,
    source,
    startsOn: dateOf(startsOn),
    deliveryOn: dateOf(deliveryOn),
    deliveryPrecision,
  };
}

const proposedNow = ({ actor, clock }: By) => ({ proposedById: actor.seat.id, proposedAt: clock.now() });

async function writeTasks(tx: Transaction, { id, taskforceId }: Mandate, tasks: Written['tasks']): Promise<void> {
  await tx.mandateTask.createMany({
    data: tasks.map((task, index) => ({ taskforceId, mandateId: id, number: index + 1, ...task })),
  });
}

/** A version as it stands: what a stale save gets to see, and what a change is measured against. */
function contentOf({ id, number, version, text, source, startsOn, deliveryOn, deliveryPrecision, tasks }: Stored) {
  return {
    ...{ id, number, version, source, deliveryPrecision },
    text: text as unknown as RichText,
    startsOn: onOf(startsOn),
    deliveryOn: onOf(deliveryOn),
    tasks: tasks
      .toSorted((a, b) => a.number - b.number)
      .map((task) => ({ id: task.continuesId ?? task.id, number: task.number, text: task.text })),
  };
}

function changeOf(field: string, before: unknown, after: unknown): Record<string, unknown> {
  return JSON.stringify(before) === JSON.stringify(after) ? {} : { [field]: { before, after } };
}

/**
 * Also the tasks continue the same ones: words that continue another are a change, for what serves that task then serves these words.
 * `continued`: the task that one of the version before continues, or would be continued by.
 */
function isAsBefore(
  before: ReturnType<typeof contentOf>,
  written: Written,
  continued: (task: MandateTask) => string | null,
  { tasks }: Stored,
): boolean {
  const continues = tasks.toSorted((a, b) => a.number - b.number).map(continued);
  const isSameTasks = continues.every((id, place) => written.tasks[place]?.continuesId === id);
  return isSameTasks && Object.keys(differenceOf(before, written)).length === 0 && isSameText(before.text, written.text);
}

/** What the event log keeps of a proposal: the fields it makes different. The text itself is read in the version. */
function differenceOf(
  before: ReturnType<typeof contentOf> | null,
  { tasks, source, startsOn, deliveryOn, deliveryPrecision }: Written,
) {
  return {
    ...changeOf(
      'tasks',
      before?.tasks.map(({ text }) => text) ?? [],
      tasks.map(({ text }) => text),
    ),
    ...changeOf('source', before?.source ?? null, source),
    ...changeOf('startsOn', before?.startsOn ?? null, startsOn),
    ...changeOf('deliveryOn', before?.deliveryOn ?? null, deliveryOn),
    ...changeOf('deliveryPrecision', before?.deliveryPrecision ?? null, deliveryPrecision),
  };
}
