// For tests: rows of every noun in random states, audiences and hands. SEED=… draws the same rows again.
import { makeAction } from '@tvaers/db/factories/actions';
import { makeConsultation, makeConsultationAnswer, makeConsultee } from '@tvaers/db/factories/consultations';
import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { makeMandate } from '@tvaers/db/factories/mandate';
import {
  makeInvitation,
  makeItem,
  makeItemProposal,
  makeMeeting,
  makeObjection,
  makeOutcomeLine,
  makePaper,
} from '@tvaers/db/factories/meetings';
import { makeBaselineChange, makeCriterion, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeNote } from '@tvaers/db/factories/notes';
import { makeMinority } from '@tvaers/db/factories/minority';
import { makeProcedure } from '@tvaers/db/factories/procedures';
import {
  makeComment,
  makeRecommendation,
  makeRecusal,
  makeSuggestion,
  makeTextReading,
  makeTrace,
  makeVersion,
} from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound, makeStatement } from '@tvaers/db/factories/rounds';
import { makeCommonPosition, makeRoomNote } from '@tvaers/db/factories/rooms';
import { makeSeat } from '@tvaers/db/factories/seats';
import { makeStatusQuestion, makeStatusReport } from '@tvaers/db/factories/status';
import { meetingStates } from '@tvaers/domain/meetings/workflow';
import { suggestionStates } from '@tvaers/domain/recommendations/suggestions';
import { type RecommendationState, recommendationStates } from '@tvaers/domain/recommendations/workflow';
import { roundStates } from '@tvaers/domain/rounds/workflow';
import { statusStates } from '@tvaers/domain/status/workflow';
import type { PrismaClient } from '@tvaers/db/client';
import type { SectorKey } from '@tvaers/db/factories/taskforces';
import type { TestDatabase } from '@tvaers/db/test-database';

type Place = { taskforceId: string; sectorIds: Record<SectorKey, string>; seats: readonly string[] };

/** What a failure names, so that it can be drawn again. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A small generator of numbers (mulberry32), so that a failure can be drawn again. */
let drawn = seed;
function chance(): number {
  drawn = (drawn + 0x6d2b79f5) | 0;
  let bits = Math.imul(drawn ^ (drawn >>> 15), 1 | drawn);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const maybe = (share = 0.5): boolean => chance() < share;
const some = <T>(list: readonly T[], share = 0.2): T[] => list.filter(() => maybe(share));

/** Another taskforce to make rows in, with one seat to make them. */
export async function makeElsewhere({ owner }: TestDatabase, taskforceId: string): Promise<Place> {
  const sectors = await owner.sector.findMany({ where: { taskforceId } });
  const sectorIds = Object.fromEntries(sectors.map(({ key, id }) => [key, id])) as Record<SectorKey, string>;
  const { id } = await makeSeat(owner, { taskforceId, role: 'member', sectorId: sectorIds.state });
  return { taskforceId, sectorIds, seats: [id] };
}

/** Rows of every noun in random states, audiences and hands. */
export async function makeRandomRows({ owner }: TestDatabase, { taskforceId, sectorIds: sectors, seats }: Place): Promise<void> {
  await makeMandate(owner, { taskforceId });
  for (const title of ['Godkendelse af dagsorden', 'Eventuelt'])
    await owner.standingItem.create({ data: { taskforceId, position: 0, type: 'standing', title } });
  await makeOwn(owner, taskforceId, seats);
  const milestone = await makeMilestone(owner, { taskforceId });
  await makeBaselineChange(owner, { taskforceId, proposedById: one(seats) }, [milestone]);
  const sectorIds = Object.values(sectors);
  await makeMeetings(owner, taskforceId, sectorIds, seats);
  for (let count = 0; count < 40; count += 1) await makeRandomRecommendation(owner, taskforceId, sectorIds, seats);
  const made = await owner.recommendation.findMany({ where: { taskforceId }, select: { id: true } });
  for (const [index, { id: fromId }] of made.entries()) {
    const toId = made[(index + 1) % made.length]?.id ?? '';
    await makeTrace(owner, { taskforceId, fromId, toId, byId: one(seats) });
  }
  for (let count = 0; count < 12; count += 1) {
    const room = maybe() ? { sectorId: one(sectorIds) } : {};
    await makeSource(owner, { taskforceId, registeredById: one(seats), ...room });
    await makeFinding(owner, { taskforceId, foundById: one(seats), ...room });
  }
  await makeAction(owner, { taskforceId });
  // A criterion for every thing that can be one, so that the link is held to the rule of what it links to.
  const where = { where: { taskforceId }, select: { id: true } };
  const ofIt = { taskforceId, milestoneId: milestone.id };
  for (const { id } of await owner.recommendation.findMany(where)) await makeCriterion(owner, { ...ofIt, recommendationId: id });
  for (const { id } of await owner.meeting.findMany(where)) await makeCriterion(owner, { ...ofIt, meetingId: id });
  for (const { id } of await owner.finding.findMany(where)) await makeCriterion(owner, { ...ofIt, findingId: id });
  for (const { id } of await owner.paper.findMany(where)) await makeCriterion(owner, { ...ofIt, paperId: id });
  await makeStatusReports(owner, taskforceId, seats);
  for (const proposedById of some(seats, 0.4)) await makeItemProposal(owner, { taskforceId, proposedById });
}

/** What is a seat's alone: rows it has put off, and up to where it had its digest. */
async function makeOwn(owner: PrismaClient, taskforceId: string, seats: readonly string[]): Promise<void> {
  for (const seatId of seats) {
    if (maybe(0.8))
      await owner.inboxSnooze.create({ data: { taskforceId, seatId, key: 'action:x', untilOn: new Date('2022-03-04') } });
    if (maybe(0.8)) await owner.digestMark.create({ data: { taskforceId, seatId, number: 1 } });
    await owner.notice.create({ data: { taskforceId, seatId, key: 'action:x', state: 'told' } });
  }
}

async function makeStatusReports(owner: PrismaClient, taskforceId: string, seats: readonly string[]): Promise<void> {
  for (const state of statusStates) {
    // One that was frozen and never sent may be replaced too.
    const told = state === 'replaced' && maybe() ? { sentAt: null, sentById: null } : {};
    const report = await makeStatusReport(owner, { taskforceId, preparedById: one(seats), state, ...told });
    await makeStatusQuestion(owner, { taskforceId, reportId: report.id, askedById: one(seats) });
    await makeEvent(owner, taskforceId, one(seats), { noun: 'status', thingId: report.id });
  }
}

async function makeMeetings(
  owner: PrismaClient,
  taskforceId: string,
  sectorIds: readonly string[],
  seats: readonly string[],
): Promise<void> {
  const at = new Date('2022-02-01T08:00:00Z');
  for (let round = 0; round < 3; round += 1) {
    for (const state of meetingStates) {
      const told = state === 'cancelled' ? { polledAt: maybe() ? at : null, calledAt: maybe() ? at : null } : {};
      const meeting = await makeMeeting(owner, { taskforceId, state, ...told });
      for (let count = 0; count < 3; count += 1) {
        const item = await makeItem(owner, { taskforceId, meetingId: meeting.id, isClosed: maybe() });
        const recused = some(seats).map((seatId) => ({ taskforceId, itemId: item.id, seatId }));
        await owner.itemRecusal.createMany({ data: recused });
        await makeOutcomeLine(owner, { taskforceId, itemId: item.id });
        await owner.draftRemark.create({
          data: { taskforceId, itemId: item.id, byId: one(seats), madeAt: at, text: 'Ret det.' },
        });
        await makePaper(owner, { taskforceId, itemId: item.id, attachedById: one(seats) });
        await makeObjection(owner, { taskforceId, meetingId: meeting.id, itemId: item.id, byId: one(seats) });
        await makeDecision(owner, { taskforceId, meetingId: meeting.id, itemId: item.id, isClosed: item.isClosed });
        const nobody = { ownerSeatId: null, ownerSectorId: null, ownerRole: null };
        for (const owned of [
          { ownerSeatId: one(seats) },
          one([{ ownerSectorId: one(sectorIds) }, { ownerRole: 'secretariat' as const }]),
        ]) {
          const { id } = await makeAction(owner, { taskforceId, itemId: item.id, ...nobody, ...owned });
          if (maybe()) await makeEvent(owner, taskforceId, one(seats), { noun: 'actions', thingId: id, itemId: item.id });
        }
        // What is given to those who are recused.
        for (const { seatId: ownerSeatId } of recused) await makeAction(owner, { taskforceId, itemId: item.id, ownerSeatId });
        const { userId: authorId } = await owner.seat.findUniqueOrThrow({ where: { id: one(seats) } });
        await makeNote(owner, { taskforceId, authorId, meetingId: meeting.id, itemId: maybe(0.8) ? item.id : null });
        if (maybe()) await makeEvent(owner, taskforceId, one(seats), { noun: 'meetings', thingId: meeting.id, itemId: item.id });
      }
      for (const seatId of some(seats, 0.4)) {
        const asked = maybe(0.7) ? { readThroughAskedAt: at, readThroughUntilOn: new Date('2022-03-04') } : {};
        await makeInvitation(owner, { taskforceId, meetingId: meeting.id, seatId, ...asked });
      }
      await makeEvent(owner, taskforceId, one(seats), { noun: 'meetings', thingId: meeting.id });
    }
  }
}

async function makeRandomRecommendation(
  owner: PrismaClient,
  taskforceId: string,
  sectorIds: readonly string[],
  seats: readonly string[],
): Promise<void> {
  const isInRoom = maybe(0.35);
  const state: RecommendationState = isInRoom ? one(['idea', 'drafting', 'withdrawn', 'merged']) : one(recommendationStates);
  const leadSectorId = one(sectorIds);
  const [proposedById, audience] = [one(seats), isInRoom ? ('sector' as const) : ('taskforce' as const)];
  const endedFrom = state === 'merged' || state === 'withdrawn' ? one([null, 'drafting', 'shared'] as const) : null;
  const given = { taskforceId, leadSectorId, proposedById, audience, state, endedFrom };
  const { id: recommendationId } = await makeRecommendation(owner, given);
  const ofIt = { taskforceId, recommendationId };
  const version = await makeVersion(owner, { ...ofIt, namedById: proposedById });
  const now = new Date('2022-02-24T10:00:00Z');
  await owner.textSnapshot.create({ data: { ...ofIt, serial: 0, state: Buffer.from([0, 0]), takenAt: now } });
  await owner.textUpdate.create({
    data: { ...ofIt, serial: 1, seatId: proposedById, update: Buffer.from([0, 0]), writtenAt: now },
  });
  const { id: commentId } = await makeComment(owner, { ...ofIt, authorId: one(seats) });
  await owner.commentMention.create({ data: { taskforceId, commentId, seatId: one(seats) } });
  await makeSuggestion(owner, { ...ofIt, authorId: one(seats), state: one(suggestionStates) });
  for (const seatId of some(seats, 0.4)) await makeTextReading(owner, { ...ofIt, seatId });
  for (const seatId of some(seats, 0.15)) await makeRecusal(owner, { ...ofIt, seatId });
  const ofRoom = { ...ofIt, sectorId: isInRoom ? leadSectorId : one(sectorIds) };
  await makeRoomNote(owner, { ...ofRoom, writtenById: one(seats) });
  await makeRoomNote(owner, { ...ofRoom, recommendationId: null, writtenById: one(seats) });
  await makeCommonPosition(owner, { ...ofRoom, preparedById: one(seats) });
  const sectorId = isInRoom ? leadSectorId : null;
  await makeEvent(owner, taskforceId, proposedById, {
    noun: one(['recommendations', 'rounds', 'consultations', 'procedures']),
    thingId: recommendationId,
    sectorId,
  });
  if (isInRoom) return;
  const ended = one(roundStates);
  const round = await makeRound(owner, {
    ...ofIt,
    versionId: version.id,
    openedById: one(seats),
    state: ended,
    isHiddenUntilAnswer: maybe(),
    askedSeatIds: some(seats, 0.6),
  });
  const { consultation, questions } = await makeConsultation(owner, { ...ofIt, versionId: version.id, openedById: one(seats) });
  const { id: consulteeId } = await makeConsultee(owner, { taskforceId, consultationId: consultation.id });
  for (const { id: questionId } of questions) await makeConsultationAnswer(owner, { taskforceId, consulteeId, questionId });
  if (maybe()) {
    const { procedure } = await makeProcedure(owner, { taskforceId, openedById: one(seats) }, [
      { recommendationId, versionId: version.id, roundId: round.id },
    ]);
    await makeDecision(owner, { taskforceId, recommendationId, procedureId: procedure.id, conclusion: 'Vedtaget.' });
  }
  const signers = some(seats, 0.3);
  if (signers.length > 0)
    await makeMinority(owner, {
      ...ofIt,
      signerSeatIds: signers,
      ...(maybe() ? { releasedAt: new Date('2022-02-26T09:00:00Z') } : {}),
    });
  if (maybe()) await makeStatement(owner, { taskforceId, roundId: round.id, sectorId: one(sectorIds), statedById: one(seats) });
  for (const seatId of some(seats, 0.5)) {
    // Some were entered for the seat, which says that they are not right.
    const disputed = maybe(0.3) ? { source: 'phone' as const, disputedAt: new Date('2022-02-25T09:00:00Z'), counts: false } : {};
    await makePosition(owner, { taskforceId, roundId: round.id, seatId, ...disputed });
  }
}

type Told = { noun: string; thingId: string; itemId?: string; sectorId?: string | null };

async function makeEvent(
  owner: PrismaClient,
  taskforceId: string,
  seatId: string,
  { noun, thingId, itemId, sectorId = null }: Told,
): Promise<void> {
  const { userId } = await owner.seat.findUniqueOrThrow({ where: { id: seatId } });
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.taskforce_id', ${taskforceId}, true)`;
    await tx.$executeRaw`select append_event(${taskforceId}::uuid, now(), ${userId}::uuid, ${seatId}::uuid, null, 'edit', ${noun}, ${thingId}::uuid,
      ${sectorId}::uuid, ${itemId ?? null}::uuid, '{}')`;
  });
}
