import { randomUUID } from 'node:crypto';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import { isThereAt, substituteAt } from '@tvaers/domain/meetings/quorum';
import type { LineWritten } from '@tvaers/domain/meetings/schema';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { dateOf } from '../doors/dates.ts';
import { record } from '../doors/event.ts';
import { settleBaselinesInMeeting } from '../milestones/baseline-service.ts';
import { drawSerial } from '../numbers/serial.ts';
import { adoptThroughDecision, type Decided, decidedAsItStands } from '../recommendations/adopt-service.ts';
import { adoptionRemarks } from './adoption-remarks-service.ts';
import { type At, type Recorded, nextPosition, treated } from './outcome-line-service.ts';
import { quorumOf } from './presence-service.ts';
import { findItemHeld } from './rows.ts';

type DecisionWritten = {
  result: DecisionResult;
  text: string;
  supersedesLineId: string | null;
  noQuorumReason: string | null;
  departureReason: string | null;
  conclusion: string;
};

type Together = NonNullable<Extract<LineWritten, { act: 'decide' }>['together']>;

/**
 * A decision: it draws its number in the register, with who was there and, where the item treats a recommendation, its version and
 * the positions as they stood. On a decision item, approving or rejecting a recommendation in deliberation adopts or rejects it.
 * Refuses with `no-quorum` and the quorum as it is, unless a reason is given; what adoption refuses with comes through.
 */
export async function decide(at: At, given: DecisionWritten): Promise<Recorded> {
  const { tx, clock, item } = at;
  const superseded = given.supersedesLineId === null ? null : await supersededBy(at, given.supersedesLineId);
  const { quorum, seats, lines, recused, substitutions } = await quorumOf(tx, clock, item.meeting, item);
  const noQuorumReason = given.noQuorumReason ?? item.noQuorumReason;
  if (!quorum.quorate && !noQuorumReason) throw new Refused('no-quorum', quorum);
  if (!quorum.quorate) {
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { noQuorumReason, quorumLost: true, treatedAt: item.treatedAt ?? clock.now() },
    });
  }

  const decisionId = randomUUID();
  // The number first: whoever draws one and then writes an event waits in the same order as everybody else.
  const year = Number(clock.today().slice(0, 4));
  const serial = await drawSerial(tx, item.taskforceId, 'decision', year);
  const decided = await decidedOf(at, decisionId, given);
  const line = await tx.outcomeLine.create({
    data: {
      taskforceId: item.taskforceId,
      itemId: item.id,
      position: await nextPosition(tx, item.id),
      kind: 'decision',
      result: given.result,
      text: given.text,
    },
  });
  const byId = new Map(lines.map((one) => [one.seatId, one]));
  const { quorate, present, of, sectorsMissing } = quorum;
  const nameOf = (seatId: string | null) => seats.find(({ id }) => id === seatId)?.name ?? null;
  const there = seats
    .filter(({ role }) => role === 'chair' || role === 'deputyChair' || role === 'member')
    .map(({ id, name, sectorId, role }) => ({
      substitute: nameOf(substituteAt(id, item.position, lines, recused, substitutions)),
      seatId: id,
      name,
      role,
      sectorId,
      presence: byId.get(id)?.presence ?? null,
      isThere:
        !recused.includes(id) &&
        (isThereAt(byId.get(id), item.position) || substituteAt(id, item.position, lines, recused, substitutions) !== null),
      isRecused: recused.includes(id),
    }));
  await tx.decision.create({
    data: {
      id: decisionId,
      taskforceId: item.taskforceId,
      year,
      serial,
      result: given.result,
      text: given.text,
      madeOn: dateOf(clock.today()),
      meetingId: item.meetingId,
      itemId: item.id,
      outcomeLineId: line.id,
      recommendationId: item.recommendationId,
      versionId: decided.versionId,
      isClosed: item.isClosed,
      presence: {
        quorate,
        present,
        of,
        sectorsMissing,
        noQuorumReason: quorate ? null : noQuorumReason,
        departureReason: decided.departure,
        adoptionRule: decided.rule,
        seats: there,
      },
      positions: decided.positions,
      ...frozenOf(given, decided),
    },
  });
  const { result, text } = given;
  if (item.milestoneId && item.type === 'decision')
    await settleBaselinesInMeeting(tx, at, { milestoneId: item.milestoneId, decisionId, result, text });
  for (const remark of await adoptionRemarks(tx, given, decided)) await remarkOf(at, remark);
  if (superseded) await tx.decision.update({ where: { id: superseded.id }, data: { supersededById: decisionId } });
  await treated(at);
  return { lineId: line.id, version: line.version, decision: { year, serial } };
}

/** What the register keeps of an adoption beside the positions; nothing where none took place. */
function frozenOf({ conclusion }: DecisionWritten, { computed, composition, minority, sectorStatements }: Settled) {
  return computed ? { conclusion, computed, composition, minority, sectorStatements } : {};
}

/** The words are frozen with the decision: nobody changes or removes them in the minutes. */
async function remarkOf({ tx, item }: At, text: string): Promise<void> {
  const position = await nextPosition(tx, item.id);
  await tx.outcomeLine.create({
    data: { taskforceId: item.taskforceId, itemId: item.id, position, kind: 'remark', text, isOfDecision: true },
  });
}

/** The decision whose place is taken. One that adopted or rejected a recommendation stands: the recommendation has moved on with it. */
async function supersededBy({ tx, item }: At, lineId: string) {
  const decision = await tx.decision.findUnique({
    where: { taskforceId_outcomeLineId: { taskforceId: item.taskforceId, outcomeLineId: lineId } },
    include: { recommendation: { select: { state: true } } },
  });
  if (!decision || decision.itemId !== item.id) throw new Refused('not-found');
  const { recommendation, result, supersededById } = decision;
  const hasSettled =
    (result === 'approved' && recommendation?.state === 'adopted') ||
    (result === 'rejected' && recommendation?.state === 'rejected');
  if (hasSettled || supersededById) throw new Refused('decision-stands');
  return decision;
}

/** What became of the recommendation; all null but version and positions where it was neither adopted nor rejected. */
type Settled = Decided | (typeof nothingSettled & Pick<Decided, 'positions'> & { versionId: string | null });

const nothingSettled = {
  departure: null,
  rule: null,
  computed: null,
  composition: [],
  minority: [],
  sectorStatements: [],
} as const;

async function decidedOf(
  { tx, actor, clock, item }: At,
  decisionId: string,
  { result, departureReason }: DecisionWritten,
): Promise<Settled> {
  const { recommendationId } = item;
  if (!recommendationId) return { ...nothingSettled, versionId: null, positions: [] };
  const recommendation = await tx.recommendation.findUnique({ where: { id: recommendationId }, select: { state: true } });
  const settles =
    item.type === 'decision' && recommendation?.state === 'deliberation' && (result === 'approved' || result === 'rejected');
  if (!settles) return { ...nothingSettled, ...(await decidedAsItStands({ tx, actor, clock, recommendationId })) };
  return adoptThroughDecision({ tx, actor, clock, recommendationId, decisionId, result, departureReason });
}

/**
 * Recommendations adopted in the same act, each under its own item and with its own number. All or none: what one of them is refused
 * with comes through with `itemId`, so that it can be pulled out.
 */
export async function decideTogether(at: At, others: Together): Promise<Recorded[]> {
  const { tx, actor, clock, item } = at;
  const recorded: Recorded[] = [];
  for (const { itemId, text, departureReason, conclusion } of others) {
    const other = itemId === item.id ? null : await findItemHeld(tx, actor, itemId);
    if (!other || other.meetingId !== item.meetingId) throw new Refused('not-found', { itemId });
    if (other.pulledOutAt) throw new Refused('pulled-out', { itemId });
    if (!can(actor, 'meetings.recordOutcome', other)) throw new Refused('not-allowed', { itemId });
    const written: DecisionWritten = {
      result: 'approved',
      text,
      supersedesLineId: null,
      noQuorumReason: null,
      departureReason,
      conclusion,
    };
    try {
      recorded.push(await decide({ ...at, item: other }, written));
    } catch (error) {
      throw error instanceof Refused ? new Refused(error.refusal, { ...(error.current as object | null), itemId }) : error;
    }
    const number = numberOf(recorded.at(-1));
    const difference = { item: other.position, number, result: 'approved', text, departureReason };
    await record(tx, actor, clock, 'meetings.recordOutcome', { thingId: item.meetingId, itemId, difference });
  }
  return recorded;
}

export function numberOf(recorded: Recorded | undefined): string | null {
  return recorded?.decision ? sayDecisionNumber(recorded.decision.year, recorded.decision.serial) : null;
}
