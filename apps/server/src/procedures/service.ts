import { randomUUID } from 'node:crypto';
import { departureOf } from '@tvaers/domain/decisions/conclusion';
import { can } from '@tvaers/domain/policy';
import { whyNotYet } from '@tvaers/domain/procedures/conclude';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { record } from '../doors/event.ts';
import { setDeadline } from '../minority/deadline-service.ts';
import { drawSerial } from '../numbers/serial.ts';
import { adoptThroughDecision } from '../recommendations/adopt-service.ts';
import { ballData } from '../recommendations/ball-service.ts';
import { findBlockers } from '../recommendations/blockers-service.ts';
import { findLatestVersion } from '../recommendations/version-service.ts';
import { openRound } from '../rounds/service.ts';
import type { Asked } from './letters.ts';
import { countUnanswered, findMatterHeld, type MatterTarget } from './rows.ts';

type Opening = {
  question: string;
  deadlineOn: string;
  minorityUntilOn: string;
  matters: readonly { recommendationId: string; version: number; versionId: string }[];
};

/** What a refusal about one of several tells beside its own: which. */
async function about<T>(key: Record<string, string>, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // Of what one may not know nothing is told, not even which.
    if (error instanceof Refused && error.refusal === 'not-found') throw error;
    throw error instanceof Refused ? new Refused(error.refusal, { ...(error.current as object | null), ...key }) : error;
  }
}

/**
 * Puts recommendations to adoption between meetings: each gets a round of its own on the version that was read, with the same deadline.
 * All or none. Refuses as `openRound` does and with what `findBlockers` finds, each with `recommendationId`; with `wrong-order` where the
 * minority's last day comes after the deadline.
 */
export async function openProcedure(at: At, { question, deadlineOn, minorityUntilOn, matters }: Opening) {
  const { tx, actor, clock } = at;
  const { taskforceId } = actor.seat;
  if (minorityUntilOn > deadlineOn) throw new Refused('wrong-order', { fields: ['minorityUntilOn'] });
  if (minorityUntilOn < clock.today()) throw new Refused('in-the-past', { fields: ['minorityUntilOn'] });
  const id = randomUUID();
  // Written without being read back: a procedure shows by its matters, and it has none yet.
  await tx.writtenProcedure.createMany({
    data: [{ id, taskforceId, question, deadlineOn: dateOf(deadlineOn), openedById: actor.seat.id, openedAt: clock.now() }],
  });
  const asked: (Asked & { recommendationId: string })[] = [];
  for (const [index, { recommendationId, version, versionId }] of matters.entries()) {
    const opened = await about({ recommendationId }, async () => {
      const round = await openRound(at, {
        recommendationId,
        version,
        versionId,
        question,
        deadlineOn,
        isHiddenUntilAnswer: false,
      });
      const [blocker] = await findBlockers(tx, recommendationId);
      if (blocker) throw new Refused(blocker.refusal, blocker.current);
      return round;
    });
    await tx.procedureMatter.create({
      data: { taskforceId, procedureId: id, recommendationId, versionId, roundId: opened.id, position: index + 1 },
    });
    await setDeadline(at, recommendationId, minorityUntilOn);
    const { number, title } = opened.matter;
    if (opened.cameFrom === 'shared')
      await record(tx, actor, clock, 'recommendations.deliberate', {
        thingId: recommendationId,
        difference: { roundId: opened.id },
      });
    asked.push({ recommendationId, number, title, label: opened.label, askedSeatIds: opened.askedSeatIds });
  }
  return { id, asked };
}

/** Nobody answers any more, and nobody's word is lost: the round is closed as it stands. */
async function closeRoundOf({ tx, actor, clock }: At, { roundId, recommendationId }: MatterTarget) {
  await tx.recommendation.updateMany({
    where: { id: recommendationId, state: 'deliberation' },
    data: { version: { increment: 1 }, ...ballData(ballAfter('recallRound', actor.seat.id), clock.now()) },
  });
  await tx.round.updateMany({
    where: { id: roundId, state: 'open' },
    data: { state: 'closed', closedAt: clock.now(), version: { increment: 1 } },
  });
}

/** Takes one out, to be treated at a meeting; the others go on. Refuses with `pulled-out` or `procedure-over` what is out or decided. */
export async function pullOut(at: At, matter: MatterTarget, reason: string) {
  const { tx, actor, clock } = at;
  if (matter.matterState === 'pulledOut') throw new Refused('pulled-out');
  if (matter.matterState === 'concluded' || matter.recommendation.state !== 'deliberation') throw new Refused('procedure-over');
  await tx.procedureMatter.update({
    where: { id: matter.id },
    data: { state: 'pulledOut', pulledOutById: actor.seat.id, pulledOutAt: clock.now(), pullReason: reason },
  });
  await closeRoundOf(at, matter);
}

type Concluding = { matterId: string; result: 'approved' | 'rejected'; conclusion: string; departureReason: string | null };

/** The matters that are concluded, held in one order whoever names them in which. */
export async function findMattersHeld(tx: Transaction, procedureId: string, ids: readonly string[]) {
  const matters: MatterTarget[] = [];
  for (const id of ids.toSorted()) {
    const matter = await findMatterHeld(tx, id);
    if (!matter || matter.procedureId !== procedureId) return null;
    matters.push(matter);
  }
  return matters.toSorted((a, b) => a.position - b.position);
}

/**
 * The chair's conclusion on one: a number in the register, with the conclusion beside what the rule gives, positions, composition and
 * minority statements as they stood. Refuses with `pulled-out`, `procedure-over`, `procedure-running` (somebody may still answer, and
 * the deadline has not passed), `changed-meanwhile` (another version was named than the one asked about), and as adoption does.
 */
async function concludeOne({ tx, actor, clock }: At, matter: MatterTarget, given: Concluding) {
  const { recommendationId, taskforceId, procedureId, matterState } = matter;
  if (!can(actor, 'procedures.read', matter)) throw new Refused('not-found');
  if (!can(actor, 'procedures.conclude', matter)) throw new Refused('not-allowed');
  const owing = await countUnanswered(tx, matter.id);
  const why = whyNotYet({ state: matterState, deadlineOn: onOf(matter.procedure.deadlineOn), owing }, clock.today());
  if (why) throw new Refused(why);
  // Of what was withdrawn meanwhile nothing is left to conclude on.
  if (matter.recommendation.state !== 'deliberation') throw new Refused('procedure-over');
  const latest = await findLatestVersion(tx, recommendationId);
  if (latest && latest.id !== matter.versionId)
    throw new Refused('changed-meanwhile', { versionId: latest.id, label: latest.label });

  const decisionId = randomUUID();
  const year = Number(clock.today().slice(0, 4));
  const serial = await drawSerial(tx, taskforceId, 'decision', year);
  const { result, conclusion, departureReason } = given;
  const adoption = { tx, actor, clock, recommendationId, decisionId, result, departureReason, isInProcedure: true };
  const decided = await adoptThroughDecision(adoption);
  const { versionId, positions, rule, computed, composition, minority, sectorStatements } = decided;
  const departure = departureOf(result, computed);
  await tx.decision.create({
    data: {
      id: decisionId,
      taskforceId,
      year,
      serial,
      result,
      text: conclusion,
      conclusion,
      madeOn: dateOf(clock.today()),
      procedureId,
      recommendationId,
      versionId,
      presence: { departureReason: departure ? departureReason : null, adoptionRule: rule },
      positions,
      computed,
      composition,
      minority,
      sectorStatements,
    },
  });
  await tx.procedureMatter.update({ where: { id: matter.id }, data: { state: 'concluded', decisionId } });
  return { matterId: matter.id, recommendationId, year, serial, result };
}

/** Several in one act, each with its own number: all or none. What one is refused with comes with its `matterId`. */
export async function conclude(at: At, matters: readonly MatterTarget[], given: readonly Concluding[]) {
  const decisions: Awaited<ReturnType<typeof concludeOne>>[] = [];
  for (const matter of matters) {
    const own = given.find(({ matterId }) => matterId === matter.id);
    if (own) decisions.push(await about({ matterId: matter.id }, () => concludeOne(at, matter, own)));
  }
  return decisions;
}
