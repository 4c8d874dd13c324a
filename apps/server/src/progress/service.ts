import { type Actor, works } from '@tvaers/domain/actor';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { quorumAmong } from '@tvaers/domain/meetings/quorum';
import { deliveryOutlook } from '@tvaers/domain/milestones/slip';
import { deliveryRange } from '@tvaers/domain/progress/delivery-range';
import { silentSectors } from '@tvaers/domain/progress/silent-sectors';
import { type Stage, stageOf, stages } from '@tvaers/domain/progress/stages';
import type { InboxParts } from '../inbox/rows.ts';
import { inboxOf } from '../inbox/service.ts';
import { type MilestoneRow, shownMilestones } from '../milestones/rows.ts';
import type { RecommendationNow } from '../recommendations/now-rows.ts';
import { listed, type ListedRecommendation } from '../recommendations/rows.ts';
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
    milestones: shownMilestones(plan, around.rule, { actor, todayOn }),
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

/** How ready the next meeting is: material, answers, and the quorum if those come who say so. Answers are for those who work in the taskforce. */
function readinessOf({ seats, replies, items, lacking, ...meeting }: NextMeetingRow, { rule }: ProgressAround) {
  const answered = new Map(replies.map(({ seatId, reply }) => [seatId, reply]));
  const count = (reply: string) => seats.filter(({ seatId }) => (answered.get(seatId) ?? 'unanswered') === reply).length;
  const attending = new Set(seats.filter(({ seatId }) => answered.get(seatId) === 'attending').map(({ seatId }) => seatId));
  const isKnown = seats.some(({ seatId }) => answered.has(seatId));
  return {
    ...meeting,
    materialOn: addWorkingDays(meeting.startsLocal.slice(0, 10), -rule.materialWorkingDays),
    replies: isKnown
      ? { attending: count('attending'), maybe: count('maybe'), apologies: count('apologies'), unanswered: count('unanswered') }
      : null,
    quorum: isKnown ? quorumAmong(seats, attending, new Set(), rule) : null,
    agenda: items > 0 ? { items, lacking } : null,
  };
}
