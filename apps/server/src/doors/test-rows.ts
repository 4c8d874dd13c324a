// For tests that go through every door: one row and more of every noun, each marked with a word by which it is known wherever it shows up.
import { randomUUID } from 'node:crypto';
import { makeAction } from '@tvaers/db/factories/actions';
import { makeConsultation, makeConsultationAnswer, makeConsultee } from '@tvaers/db/factories/consultations';
import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { makeMandate } from '@tvaers/db/factories/mandate';
import {
  makeAttendance,
  makeInvitation,
  makeItem,
  makeItemProposal,
  makeMeeting,
  makeObjection,
  makeOutcomeLine,
  makePaper,
  makeSlot,
} from '@tvaers/db/factories/meetings';
import { makeBaselineChange, makeCriterion, makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeNote } from '@tvaers/db/factories/notes';
import { makeMinority } from '@tvaers/db/factories/minority';
import { makeProcedure } from '@tvaers/db/factories/procedures';
import { makeComment, makeRecommendation, makeSuggestion, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound, makeStatement } from '@tvaers/db/factories/rounds';
import { makeCommonPosition, makeRoomNote } from '@tvaers/db/factories/rooms';
import { makeSeat } from '@tvaers/db/factories/seats';
import { emptyStatus, makeStatusQuestion, makeStatusReport } from '@tvaers/db/factories/status';
import type { SectorKey } from '@tvaers/db/factories/taskforces';
import type { TestDatabase } from '@tvaers/db/test-database';
import type { Ids } from './samples.ts';

export type Place = {
  taskforceId: string;
  sectorIds: Record<SectorKey, string>;
  themeId: string | null;
  /** A voting seat of the municipalities, one of another sector, the secretariat's, a deputy chair's. */
  seats: { own: string; other: string; secretariat: string; deputy: string };
};

/** Rows of every noun before the whole taskforce, all carrying the mark, and their ids by the names doors take them under. */
export async function makeRows(
  { owner: db }: TestDatabase,
  { taskforceId, sectorIds, themeId, seats }: Place,
  mark: string,
): Promise<Ids> {
  const own = { taskforceId };
  const meeting = await makeMeeting(db, { ...own, title: `${mark} møde`, state: 'materialOut' });
  const drafted = await makeMeeting(db, { ...own, title: `${mark} kladde` });
  const asked = await makeMeeting(db, { ...own, title: `${mark} afstemning`, state: 'pollOpen' });
  const held = await makeMeeting(db, { ...own, title: `${mark} afholdt`, state: 'held' });
  const item = await makeItem(db, {
    ...own,
    meetingId: meeting.id,
    title: `${mark} punkt`,
    presentation: mark,
    indstilling: mark,
  });
  const treated = await makeItem(db, {
    ...own,
    meetingId: held.id,
    title: `${mark} behandlet`,
    type: 'decision',
    indstilling: mark,
  });
  const closed = await makeItem(db, { ...own, meetingId: meeting.id, title: `${mark} lukket`, isClosed: true });
  const line = await makeOutcomeLine(db, { ...own, itemId: treated.id, text: `${mark} udfald` });
  const paper = await makePaper(db, { ...own, itemId: item.id, attachedById: seats.secretariat, name: `${mark}.pdf` });
  const { userId: authorId } = await db.seat.findUniqueOrThrow({ where: { id: seats.own } });
  const note = await makeNote(db, { ...own, authorId, meetingId: meeting.id, itemId: item.id, body: mark });
  const objection = await makeObjection(db, {
    ...own,
    meetingId: held.id,
    itemId: treated.id,
    byId: seats.own,
    proposed: mark,
    reason: mark,
  });
  const invitation = await makeInvitation(db, { ...own, meetingId: meeting.id, seatId: seats.own });
  const slot = await makeSlot(db, { ...own, meetingId: asked.id });
  await makeAttendance(db, { ...own, meetingId: held.id, seatId: seats.own });
  const wish = await makeItemProposal(db, { ...own, proposedById: seats.own, title: `${mark} ønske`, reason: mark });
  const { mandate, tasks } = await makeMandate(db, own, [`${mark} opgave i kommissoriet`]);
  const { mandate: next } = await makeMandate(db, { ...own, number: 2, state: 'proposed', text: paragraphsOf(mark) });
  const milestone = await makeMilestone(db, {
    ...own,
    title: `${mark} milepæl`,
    ownerSeatId: seats.own,
    mandateTaskId: tasks[0]?.id ?? null,
  });
  const forecast = await makeForecast(db, { ...own, milestoneId: milestone.id, proposedById: seats.own, reason: mark });
  const moved = await makeMilestone(db, { ...own, title: `${mark} flyttet` });
  const change = await makeBaselineChange(db, { ...own, proposedById: seats.secretariat, reason: mark }, [moved]);
  const lead = { ...own, leadSectorId: sectorIds.municipalities, proposedById: seats.own, themeId };
  const recommendation = await makeRecommendation(db, {
    ...lead,
    title: `${mark} anbefaling`,
    text: paragraphsOf(mark),
    need: mark,
  });
  const version = await makeVersion(db, { ...own, recommendationId: recommendation.id, namedById: seats.own, note: mark });
  const comment = await makeComment(db, { ...own, recommendationId: recommendation.id, authorId: seats.own, body: mark });
  const suggestion = await makeSuggestion(db, { ...own, recommendationId: recommendation.id, authorId: seats.own, reason: mark });
  const another = await makeRecommendation(db, { ...lead, title: `${mark} anbefaling til`, text: paragraphsOf(mark) });
  const round = await makeRound(db, {
    ...own,
    recommendationId: recommendation.id,
    versionId: version.id,
    openedById: seats.secretariat,
    question: mark,
  });
  const position = await makePosition(db, {
    ...own,
    roundId: round.id,
    seatId: seats.own,
    stance: 'reservation',
    reason: mark,
    source: 'phone',
    enteredById: seats.secretariat,
  });
  await makeStatement(db, {
    ...own,
    roundId: round.id,
    sectorId: sectorIds.municipalities,
    statedById: seats.own,
    text: mark,
  });
  const { consultation, questions } = await makeConsultation(db, {
    ...own,
    recommendationId: recommendation.id,
    versionId: version.id,
    openedById: seats.secretariat,
    introduction: mark,
    asks: [`${mark} høringsspørgsmål`],
  });
  const consultee = await makeConsultee(db, {
    ...own,
    consultationId: consultation.id,
    name: `${mark} Holm`,
    organisation: mark,
  });
  const consultationQuestionId = questions[0]?.id ?? '';
  const said = await makeConsultationAnswer(db, {
    ...own,
    consulteeId: consultee.id,
    questionId: consultationQuestionId,
    body: mark,
  });
  const ofRoom = { ...own, sectorId: sectorIds.municipalities, recommendationId: recommendation.id };
  const roomNote = await makeRoomNote(db, { ...ofRoom, writtenById: seats.own, title: `${mark} notat`, body: mark });
  const common = await makeCommonPosition(db, { ...ofRoom, preparedById: seats.own, reason: mark });
  const { procedure, matters } = await makeProcedure(db, { ...own, openedById: seats.secretariat, question: mark }, [
    { recommendationId: recommendation.id, versionId: version.id, roundId: round.id },
  ]);
  const statement = await makeMinority(db, {
    ...own,
    recommendationId: recommendation.id,
    text: mark,
    signerSeatIds: [seats.own],
  });
  const source = await makeSource(db, { ...own, registeredById: seats.secretariat, title: `${mark} kilde` });
  const finding = await makeFinding(db, { ...own, foundById: seats.own, claim: `${mark} fund` }, [source]);
  await makeCriterion(db, { ...own, milestoneId: milestone.id, recommendationId: recommendation.id });
  await makeCriterion(db, { ...own, milestoneId: milestone.id, findingId: finding.id });
  const action = await makeAction(db, { ...own, text: `${mark} opgave`, ownerSeatId: seats.own });
  const decision = await makeDecision(db, { ...own, text: `${mark} beslutning`, meetingId: held.id, itemId: treated.id });
  const person = await makeSeat(db, { ...own, role: 'observer', employer: mark, title: mark });
  const told = {
    ...own,
    preparedById: seats.secretariat,
    content: { ...emptyStatus, words: `${mark} ord` },
    words: `${mark} ord`,
  };
  const report = await makeStatusReport(db, { ...told, state: 'sent' });
  const question = await makeStatusQuestion(db, {
    ...own,
    reportId: report.id,
    askedById: seats.other,
    text: `${mark} spørgsmål`,
  });
  const day = { fromOn: new Date('2022-06-01'), untilOn: new Date('2022-06-10') };
  const period = await db.deputyPeriod.create({ data: { ...own, seatId: seats.deputy, ...day } });
  return {
    taskforceId,
    meetingId: meeting.id,
    draftedMeetingId: drafted.id,
    heldMeetingId: held.id,
    itemId: item.id,
    closedItemId: closed.id,
    paperId: paper.id,
    noteId: note.id,
    lineId: line.id,
    newLineId: randomUUID(),
    objectionId: objection.id,
    supersedesLineId: line.id,
    invitationId: invitation.id,
    slotId: slot.id,
    'meetings.poll.id': slot.id,
    proposalId: wish.id,
    minutesId: held.id,
    mandateId: next.id,
    approvedMandateId: mandate.id,
    fromMandateId: mandate.id,
    mandateTaskId: tasks[0]?.id ?? '',
    continuesId: tasks[0]?.id ?? '',
    milestoneId: milestone.id,
    predecessorId: milestone.id,
    forecastId: forecast.id,
    baselineChangeId: change.id,
    recommendationId: recommendation.id,
    'recommendations.merge.id': another.id,
    existingId: another.id,
    intoId: recommendation.id,
    textOf: another.id,
    key: 'R-01',
    versionId: version.id,
    from: version.id,
    to: version.id,
    commentId: comment.id,
    parentId: comment.id,
    mentionId: seats.own,
    suggestionId: suggestion.id,
    blockId: 'p1',
    roundId: round.id,
    consultationId: consultation.id,
    consulteeId: consultee.id,
    consultationQuestionId,
    answerId: said.id,
    positionId: position.id,
    after: position.id,
    afterVersionId: version.id,
    roomNoteId: roomNote.id,
    commonPositionId: common.id,
    procedureId: procedure.id,
    matterId: matters[0]?.id ?? '',
    statementId: statement.id,
    sourceId: source.id,
    alsoSourceId: source.id,
    findingId: finding.id,
    actionId: action.id,
    decisionId: decision.id,
    year: decision.year,
    serial: decision.serial,
    number: meeting.number,
    seatId: seats.own,
    substituteSeatId: seats.other,
    bySeatId: seats.own,
    ownerSeatId: seats.own,
    presenterSeatId: seats.own,
    servesSeatId: seats.own,
    sectorId: sectorIds.municipalities,
    leadSectorId: sectorIds.municipalities,
    fromSectorId: sectorIds.state,
    toSectorId: sectorIds.private,
    themeId: themeId ?? '',
    userId: person.userId,
    // A failed job: no taskforce has one.
    workId: randomUUID(),
    coversSectors: 'state',
    periodId: period.id,
    reportId: report.id,
    questionId: question.id,
    thingId: recommendation.id,
    position: 1,
    version: 1,
    textVersion: 1,
  };
}

/** What lies in the room of the municipalities and in nobody else's sight; ids by the names doors take them under. */
export async function makeRoomRows(
  { owner: db }: TestDatabase,
  { taskforceId, sectorIds, themeId, seats }: Place,
  mark: string,
): Promise<Ids> {
  const own = { taskforceId };
  const room = { ...own, audience: 'sector' as const, leadSectorId: sectorIds.municipalities, proposedById: seats.own, themeId };
  const recommendation = await makeRecommendation(db, { ...room, title: `${mark} udkast`, text: paragraphsOf(mark), need: mark });
  const version = await makeVersion(db, { ...own, recommendationId: recommendation.id, namedById: seats.own, note: mark });
  const comment = await makeComment(db, { ...own, recommendationId: recommendation.id, authorId: seats.own, body: mark });
  const another = await makeRecommendation(db, { ...room, title: `${mark} udkast til`, text: paragraphsOf(mark) });
  const sectorId = sectorIds.municipalities;
  const source = await makeSource(db, { ...own, registeredById: seats.own, sectorId, title: `${mark} kilde` });
  const finding = await makeFinding(db, { ...own, foundById: seats.own, sectorId, claim: `${mark} fund` }, [source]);
  return {
    recommendationId: recommendation.id,
    'recommendations.merge.id': another.id,
    existingId: another.id,
    intoId: recommendation.id,
    textOf: another.id,
    key: recommendation.id,
    versionId: version.id,
    from: version.id,
    to: version.id,
    commentId: comment.id,
    parentId: comment.id,
    sourceId: source.id,
    alsoSourceId: source.id,
    findingId: finding.id,
    thingId: recommendation.id,
  };
}
