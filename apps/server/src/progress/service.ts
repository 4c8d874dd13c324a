import { type Actor, works } from '@tvaers/domain/actor';
import { deliveryOutlook } from '@tvaers/domain/milestones/slip';
import { can } from '@tvaers/domain/policy';
import { attendanceOf, sectorAttendance } from '@tvaers/domain/progress/attendance';
import { burnUp, type RecommendationLife } from '@tvaers/domain/progress/burn-up';
import { deliveryRange } from '@tvaers/domain/progress/delivery-range';
import { readiness } from '@tvaers/domain/progress/readiness';
import { silentSectors } from '@tvaers/domain/progress/silent-sectors';
import { type Stage, stageOf, stages } from '@tvaers/domain/progress/stages';
import type { Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import type { InboxParts } from '../inbox/rows.ts';
import { inboxOf } from '../inbox/service.ts';
import { withBaselines } from '../milestones/baseline-rows.ts';
import { type MilestoneRow, shownMilestones } from '../milestones/rows.ts';
import { listed, type ListedRecommendation } from '../recommendations/list-rows.ts';
import type { RecommendationNow } from '../recommendations/now-rows.ts';
import type { AttendanceRows } from './attendance-rows.ts';
import type { LivesRow } from './burn-up-rows.ts';
import type { BlockRow, NextMeetingRow, ProgressAround } from './rows.ts';

export type ProgressRows = InboxParts & { plan: MilestoneRow[]; around: ProgressAround };

/** Can we deliver? Everything the page says, by the rules of the domain. */
export function progressOf(rows: ProgressRows, actor: Actor, todayOn: string) {
  const { plan, recommendations, around } = rows;
  const staged = recommendations.flatMap((now) => {
    const stage = stageOf(now.state, now.round?.state === 'open');
    return stage ? [{ ...listed(actor, now), stage }] : [];
  });
  const { groups, waiting } = inboxOf(rows, actor, todayOn);
  return {
    todayOn,
    outlook: deliveryOutlook(plan, todayOn),
    range: deliveryRange(plan, todayOn),
    milestones: withBaselines(shownMilestones(plan, around.rule, { actor, todayOn }), around.moves),
    meetings: around.meetings,
    themes: around.themes,
    recommendations: staged,
    stages: countStages(staged),
    needsYou: groups.flatMap((group) => group.rows),
    waitsFor: waiting.length,
    // Who only follows the work sees no positions, so every sector would seem silent to him.
    silent: works(actor) ? silentSectors(signsOf(around, staged), todayOn) : [],
    blocks: blocksOf(around.blocks, recommendations, staged),
    overdue: around.overdue,
    next: around.next && readinessOf(around.next, around),
  };
}

export type ProgressAnswer = ReturnType<typeof progressOf>;
type Staged = ListedRecommendation & { stage: Stage };

function countStages(staged: readonly Staged[]): { stage: Stage; count: number }[] {
  return stages.flatMap((stage) => {
    const count = staged.filter((one) => one.stage === stage).length;
    return count > 0 ? [{ stage, count }] : [];
  });
}

/** A sector is waited for in each open round in which somebody of it has not answered. */
function signsOf({ signs }: ProgressAround, staged: readonly Staged[]) {
  const open = staged.filter(({ stage }) => stage === 'round');
  return signs.map((sign) => ({
    ...sign,
    missing: open.filter(({ cells }) => cells?.some((cell) => cell.sectorId === sign.sectorId && cell.standing === 'missing'))
      .length,
  }));
}

/** Those who block a text still worked on, where their sector stands against: not once it must look at a changed text, nor once recused. */
function blocksOf(blocks: readonly BlockRow[], recommendations: readonly RecommendationNow[], staged: readonly Staged[]) {
  return blocks.flatMap(({ seatId, ...block }) => {
    const now = recommendations.find(({ id }) => id === block.recommendationId);
    const member = now?.round?.standings?.members.find((one) => one.seatId === seatId);
    if (!now || member?.stance !== 'cannotSupport' || (now.state !== 'shared' && now.state !== 'deliberation')) return [];
    const { cells } = staged.find(({ id }) => id === now.id) ?? {};
    const isAgainst = cells?.some(({ sectorId, standing }) => sectorId === block.sectorId && standing === 'against');
    return isAgainst ? [{ ...block, number: now.number, title: now.title }] : [];
  });
}

/** How ready the next meeting is: material, answers with the names behind them, and the quorum if those come who say so. */
function readinessOf({ seats, replies, items, lacking, ...meeting }: NextMeetingRow, { rule }: ProgressAround) {
  const meetingOn = meeting.startsLocal.slice(0, 10);
  const { replies: answers, ...ready } = readiness({ meetingOn, seats, replies, items, lacking }, rule);
  const named = (answering: readonly { name: string; sectorId: string }[]) =>
    answering.map(({ name, sectorId }) => ({ name, sectorId }));
  return {
    ...meeting,
    ...ready,
    replies: answers && {
      attending: answers.attending.length,
      maybe: named(answers.maybe),
      apologies: named(answers.apologies),
      unanswered: named(answers.unanswered),
    },
  };
}

/** The picture of stages over time. Who reads adopted recommendations only is told nothing of the way they came. */
export function burnUpShown({ lives, startsOn, expected, version }: LivesRow, actor: Actor, todayOn: string) {
  const read = actor.seat.role === 'commissioner' ? lives.map(onlyAdoption) : lives;
  return {
    todayOn,
    expected,
    version,
    canExpect: can(actor, 'progress.expect', {}),
    points: burnUp(read, { fromOn: startsOn, todayOn }),
  };
}

function onlyAdoption({ adoptedOn, state }: RecommendationLife): RecommendationLife {
  return { begunOn: null, sharedOn: null, deliberatedOn: null, adoptedOn, endedOn: null, rounds: [], state };
}

/** Attendance by person and by sector. */
export function attendanceShown(rows: AttendanceRows, todayOn: string) {
  return { meetings: rows.meetings, people: attendanceOf(rows, todayOn), sectors: sectorAttendance(rows) };
}

/** Refuses with `changed-meanwhile`, carrying the number that stands, when the version is not the one that was read. */
export async function expectRecommendations(
  tx: Transaction,
  target: { id: string; expected: number | null; version: number },
  { expected, version }: { expected: number | null; version: number },
) {
  const rows = await tx.taskforce.updateManyAndReturn({
    where: { id: target.id, version },
    data: { expectedRecommendations: expected, version: { increment: 1 } },
    select: { version: true },
  });
  return changedRow(rows, { expected: target.expected, version: target.version });
}
