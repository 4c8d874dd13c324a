import { type Actor, isSecretariat } from '@tvaers/domain/actor';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { Refused } from '@tvaers/domain/refusal';
import { type PositionSource, roundWorkflow, type Stance } from '@tvaers/domain/rounds/workflow';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { ballData, canConclude } from '../recommendations/ball-service.ts';
import { isInProcedure } from '../recommendations/blockers-service.ts';
import { findRecommendation } from '../recommendations/rows.ts';
import { findLatestVersion } from '../recommendations/version-service.ts';
import { type AnsweredRound, findCounting, findTurn, type RoundTarget } from './rows.ts';

/** The latest named version; refuses with `changed-meanwhile` when it is not the one that was read. */
async function latestVersion(tx: Transaction, recommendationId: string, versionId: string) {
  const latest = await findLatestVersion(tx, recommendationId);
  if (!latest) throw new Refused('no-version');
  if (latest.id !== versionId) throw new Refused('changed-meanwhile', { versionId: latest.id, label: latest.label });
  return latest;
}

type Opening = {
  recommendationId: string;
  version: number;
  versionId: string;
  question: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
};

/**
 * Asks for positions on the latest named version. Who is asked is frozen: the voting seats held today, without those recused. What was
 * shared goes to deliberation by it.
 */
export async function openRound({ tx, actor, clock }: At, opening: Opening) {
  const { recommendationId, question, deadlineOn, isHiddenUntilAnswer } = opening;
  const { taskforceId } = actor.seat;
  const target = await findRecommendation(tx, recommendationId);
  if (!target) throw new Refused('not-found');
  if (target.state !== 'shared' && target.state !== 'deliberation') throw new Refused('out-of-step', { state: target.state });
  if (deadlineOn < clock.today()) throw new Refused('in-the-past');
  const now = clock.now();
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: recommendationId, version: opening.version, state: target.state },
    data: { state: 'deliberation', version: { increment: 1 }, ...ballData(ballAfter('openRound', actor.seat.id), now) },
    select: { number: true, title: true, version: true },
  });
  const { version, ...matter } = changedRow(rows, target);
  const named = await latestVersion(tx, recommendationId, opening.versionId);
  if (await tx.round.findFirst({ where: { recommendationId, state: 'open' }, select: { id: true } }))
    throw new Refused('round-open');
  const asked = await tx.seat.findMany({
    where: {
      role: { in: ['chair', 'deputyChair', 'member'] },
      fromOn: { lte: dateOf(clock.today()) },
      OR: [{ untilOn: null }, { untilOn: { gte: dateOf(clock.today()) } }],
      id: { notIn: [...target.recusedSeatIds] },
      // Recusal is the person's, also where he declared it from an earlier seat.
      user: { seats: { none: { taskforceId, recusals: { some: { recommendationId } } } } },
    },
    select: { id: true },
  });
  const round = await tx.round.create({
    data: {
      taskforceId,
      recommendationId,
      versionId: named.id,
      question,
      deadlineOn: dateOf(deadlineOn),
      isHiddenUntilAnswer,
      openedById: actor.seat.id,
      openedAt: now,
    },
    select: { id: true, version: true },
  });
  const askedSeatIds = asked.map(({ id }) => id);
  await tx.roundAsked.createMany({ data: askedSeatIds.map((seatId) => ({ taskforceId, roundId: round.id, seatId })) });
  return {
    ...round,
    recommendationVersion: version,
    matter: { ...matter, id: recommendationId },
    label: named.label,
    askedSeatIds,
    cameFrom: target.state,
  };
}

type HowGiven = { source: PositionSource | null; howGiven: string | null };

/** Who the position is of: oneself, or, entered by the secretariat with the way it was given, one of those asked. */
function answererOf(actor: Actor, round: AnsweredRound, seatId: string | null, how: HowGiven): { seatId: string } & HowGiven {
  const isOwn = seatId === null || seatId === actor.seat.id;
  const answerer = isOwn ? actor.seat.id : seatId;
  if (!isOwn && !isSecretariat(actor)) throw new Refused('not-allowed');
  if (!round.askedSeatIds.includes(answerer)) throw new Refused('not-asked');
  if (round.recommendation.recusedSeatIds.includes(answerer)) throw new Refused('recused');
  if (isOwn) return { seatId: answerer, source: null, howGiven: null };
  if (!how.source) throw new Refused('reason-needed', { fields: ['source'] });
  return { seatId: answerer, source: how.source, howGiven: how.howGiven || null };
}

type Answer = {
  versionId: string;
  seatId: string | null;
  stance: Stance;
  reason: string;
  wouldChange: string;
  after?: string | null | undefined;
  afterVersionId?: string | undefined;
} & HowGiven;

/** It is the seat's turn, on the version that was read: refuses with `changed-meanwhile` when there is a later one. */
async function turnOf(tx: Transaction, round: AnsweredRound, seatId: string, versionId: string) {
  const turn = await findTurn(tx, round, seatId);
  if (!turn) throw new Refused('no-version');
  const { label, state } = turn;
  if (turn.versionId !== versionId) throw new Refused('changed-meanwhile', { versionId: turn.versionId, label });
  if (state !== round.state) throw new Refused('out-of-step', { state });
  return turn;
}

/**
 * Refuses with `changed-meanwhile` and the seat's position that counts, where that is another than was known to who answers: from another
 * device, or entered by the secretariat. Nobody takes back unseen what was just said.
 */
async function mustBeAfter({ tx }: At, { recommendationId }: AnsweredRound, seatId: string, { after, afterVersionId }: Answer) {
  if (after === undefined && afterVersionId === undefined) return;
  const counting = await findCounting(tx, recommendationId, seatId);
  if (after === undefined ? counting?.versionId === afterVersionId : (counting?.id ?? null) === after) return;
  if (!counting) throw new Refused('changed-meanwhile');
  const { id, stance, reason, wouldChange, takenAt, enteredById } = counting;
  const by = await tx.seat.findUniqueOrThrow({ where: { id: enteredById }, select: { user: { select: { name: true } } } });
  const position = { id, stance, reason, wouldChange, takenAt: takenAt.toISOString(), enteredBy: by.user.name };
  throw new Refused('changed-meanwhile', { position });
}

/** Takes a position on the latest version. Every one taken is kept; the latest counts. Who blocks says why and what would change it. */
export async function takePosition({ tx, actor, clock }: At, round: AnsweredRound, given: Answer) {
  const { seatId, ...how } = answererOf(actor, round, given.seatId, given);
  const lacking =
    given.stance === 'cannotSupport' ? (['reason', 'wouldChange'] as const).filter((field) => given[field] === '') : [];
  if (lacking.length > 0) throw new Refused('reason-needed', { fields: lacking });
  const { versionId, label, earlier } = await turnOf(tx, round, seatId, given.versionId);
  await mustBeAfter({ tx, actor, clock }, round, seatId, given);
  const { stance, reason } = given;
  const wouldChange = stance === 'cannotSupport' ? given.wouldChange : '';
  const own = { seatId, ...how, versionId, stance, reason, wouldChange, serial: earlier + 1 };
  const position = await addPosition({ tx, actor, clock }, round, own);
  await settleByNewWord({ tx, actor, clock }, round, seatId);
  return { ...position, seatId, ...how, isOnBehalf: seatId !== actor.seat.id, label };
}

/** The position that counts, taken again on the version that stands now. */
export async function reconfirm(
  { tx, actor, clock }: At,
  round: AnsweredRound,
  given: { versionId: string; seatId: string | null } & HowGiven,
) {
  const { seatId, ...how } = answererOf(actor, round, given.seatId, given);
  if (round.recommendation.state !== 'deliberation') throw new Refused('out-of-step', { state: round.recommendation.state });
  const { versionId, label, earlier } = await turnOf(tx, round, seatId, given.versionId);
  const last = await findCounting(tx, round.recommendationId, seatId);
  if (!last || last.versionId === versionId) throw new Refused('nothing-changed');
  const { stance, reason, wouldChange } = last;
  const own = { seatId, ...how, versionId, stance, reason, wouldChange, serial: earlier + 1 };
  const position = await addPosition({ tx, actor, clock }, round, own);
  return { ...position, seatId, ...how, isOnBehalf: seatId !== actor.seat.id, label };
}

type NewPosition = {
  seatId: string;
  versionId: string;
  stance: Stance;
  reason: string;
  wouldChange: string;
  serial: number;
} & HowGiven;

function addPosition({ tx, actor, clock }: At, round: AnsweredRound, position: NewPosition) {
  return tx.position.create({
    data: {
      ...position,
      taskforceId: actor.seat.taskforceId,
      roundId: round.id,
      recommendationId: round.recommendationId,
      takenAt: clock.now(),
      enteredById: actor.seat.id,
    },
    select: { id: true, stance: true },
  });
}

/** A new position of the seat answers what was said not to be right: the earlier entry stays out for good. */
async function settleByNewWord({ tx, actor, clock }: At, { recommendationId }: AnsweredRound, seatId: string) {
  await tx.position.updateMany({
    where: { recommendationId, seatId, disputedAt: { not: null }, settledAt: null },
    data: { settledAt: clock.now(), settledById: actor.seat.id, doesStand: false },
  });
}

/** A round of a written procedure ends with it: by the chair's conclusion, or when the recommendation is taken out. */
async function mustStandAlone(tx: Transaction, round: RoundTarget) {
  if (await isInProcedure(tx, round.recommendationId)) throw new Refused('in-procedure');
}

/** No more answers. Silence stays silence. */
export async function closeRound({ tx, actor, clock }: At, round: RoundTarget, version: number) {
  await mustStandAlone(tx, round);
  const holder = ballAfter('closeRound', actor.seat.id, await canConclude(tx, round.recommendationId, clock.today()));
  await tx.recommendation.updateMany({
    where: { id: round.recommendationId, state: 'deliberation' },
    data: { version: { increment: 1 }, ...ballData(holder, clock.now()) },
  });
  return endRound({ tx, actor, clock }, round, version, 'close');
}

const recallMinutes = 10;

/** As if it had never been asked; within ten minutes of the opening. What went to deliberation by it is shared again. */
export async function recallRound({ tx, actor, clock }: At, round: RoundTarget, version: number) {
  await mustStandAlone(tx, round);
  if (clock.now().getTime() - round.openedAt.getTime() > recallMinutes * 60_000) throw new Refused('too-late');
  const deliberated = await tx.event.findFirst({
    where: { noun: 'recommendations', verb: 'deliberate', thingId: round.recommendationId },
    orderBy: { number: 'desc' },
    select: { difference: true },
  });
  const wentByIt = (deliberated?.difference as { roundId?: string } | undefined)?.roundId === round.id;
  await tx.recommendation.updateMany({
    where: { id: round.recommendationId, state: 'deliberation' },
    data: {
      ...(wentByIt ? { state: 'shared' as const } : {}),
      version: { increment: 1 },
      ...ballData(ballAfter('recallRound', actor.seat.id), clock.now()),
    },
  });
  return endRound({ tx, actor, clock }, round, version, 'recall');
}

/** Called after the recommendation's row was taken: adoption takes the two in the same order. */
async function endRound({ tx, clock }: At, round: RoundTarget, version: number, step: 'close' | 'recall') {
  const { from, to } = roundWorkflow[step];
  const rows = await tx.round.updateManyAndReturn({
    where: { id: round.id, version, state: { in: [...from] } },
    data: { state: to, closedAt: clock.now(), version: { increment: 1 } },
    select: { id: true, version: true },
  });
  return changedRow(rows, await tx.round.findUnique({ where: { id: round.id }, select: { state: true, version: true } }));
}
