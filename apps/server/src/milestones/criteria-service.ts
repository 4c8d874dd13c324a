import type { Milestone, Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { type CriterionKind, isMet, type LinkedThing } from '@tvaers/domain/milestones/criteria';
import type { CriterionLink } from '@tvaers/domain/milestones/schema';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { milestoneWorkflow } from '@tvaers/domain/milestones/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';

/** What is not so: a linked thing, or the sentence that nobody has ticked. */
export type Unmet = { kind: CriterionKind; id: string; wanted: string } | { kind: 'sentence' };

/**
 * Sets what the milestone is linked to. Only things before the whole taskforce: a criterion everyone waits for cannot lie in a
 * sector's room or under a closed item; what was linked before that was so may stay. Links to things this actor may not read are not seen
 * by him, so they stay.
 */
export async function linkCriteria(
  tx: Transaction,
  { id: milestoneId, taskforceId }: Milestone,
  links: readonly CriterionLink[],
) {
  const before = new Set((await tx.criterion.findMany({ where: { milestoneId } })).map(thingIdOf));
  await tx.criterion.deleteMany({ where: { milestoneId } });
  const distinct = [...new Map(links.map((link) => [JSON.stringify(columnsOf(link)), link])).values()];
  for (const link of distinct)
    if (!before.has(thingIdOf(columnsOf(link))) && !(await isBeforeTaskforce(tx, link)))
      throw new Refused('not-found', { field: 'criteriaLinks' });
  await tx.criterion.createMany({
    data: distinct.map((link, position) => ({ taskforceId, milestoneId, position, wanted: link.wanted, ...columnsOf(link) })),
  });
}

function columnsOf(link: CriterionLink) {
  return {
    recommendationId: link.kind === 'recommendation' ? link.recommendationId : null,
    meetingId: link.kind === 'meeting' ? link.meetingId : null,
    findingId: link.kind === 'finding' ? link.findingId : null,
    paperId: link.kind === 'document' ? link.paperId : null,
  };
}

function thingIdOf({ recommendationId, meetingId, findingId, paperId }: ReturnType<typeof columnsOf>): string | null {
  return recommendationId ?? meetingId ?? findingId ?? paperId;
}

async function isBeforeTaskforce(tx: Transaction, link: CriterionLink): Promise<boolean> {
  if (link.kind === 'meeting') return (await tx.meeting.count({ where: { id: link.meetingId } })) > 0;
  if (link.kind === 'document')
    return (await tx.paper.count({ where: { id: link.paperId, firstId: null, item: { isClosed: false } } })) > 0;
  const before = { audience: { not: 'sector' as const } };
  if (link.kind === 'finding') return (await tx.finding.count({ where: { id: link.findingId, ...before } })) > 0;
  return (await tx.recommendation.count({ where: { id: link.recommendationId, ...before } })) > 0;
}

/** What this milestone waits for that is not so, as far as the actor may read it: row security leaves out the rest. */
export async function unmetOf(tx: Transaction, milestone: Milestone): Promise<Unmet[]> {
  const links = await tx.criterion.findMany({
    where: { milestoneId: milestone.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      recommendation: { select: { state: true } },
      meeting: { select: { state: true } },
      paper: { select: ofPaper },
      finding: { select: { audience: true, sources: { select: { contradicts: true, source: { select: { state: true } } } } } },
    },
  });
  const unmet = links.flatMap((link): Unmet[] => {
    const [id, thing] = [thingIdOf(link), thingOf(link)];
    return id === null || thing === null || isMet(link.wanted, thing) ? [] : [{ kind: thing.kind, id, wanted: link.wanted }];
  });
  return milestone.criteria !== '' && milestone.criteriaTickedAt === null ? [...unmet, { kind: 'sentence' }] : unmet;
}

const ofPaper = {
  removedAt: true,
  item: { select: { meeting: { select: { state: true, releasedAt: true } } } },
} satisfies Prisma.PaperSelect;

type Linked = {
  recommendation: { state: RecommendationState } | null;
  meeting: { state: MeetingState } | null;
  finding: FindingRow | null;
  paper: Prisma.PaperGetPayload<{ select: typeof ofPaper }> | null;
};

function thingOf({ recommendation, meeting, finding, paper }: Linked): LinkedThing | null {
  if (recommendation) return { kind: 'recommendation', state: recommendation.state };
  if (meeting) return { kind: 'meeting', state: meeting.state };
  if (finding) return factsOf(finding);
  if (!paper) return null;
  const { state, releasedAt } = paper.item.meeting;
  // The versions of a paper are taken away together.
  return { kind: 'document', isThere: paper.removedAt === null, isReleased: releasedAt !== null && state !== 'cancelled' };
}

type FindingRow = { audience: string; sources: { contradicts: boolean; source: { state: string } }[] };

function factsOf({ audience, sources }: FindingRow): LinkedThing {
  const isSupported = sources.some(({ contradicts, source }) => !contradicts && source.state === 'registered');
  return { kind: 'finding', isShared: audience !== 'sector', isSupported };
}

/** Ticks the sentence, or takes the tick away. Refuses with `nothing-changed` a sentence that is empty or stands so already. */
export async function tickSentence(
  tx: Transaction,
  { actor, clock }: { actor: Actor; clock: Clock },
  milestone: Milestone,
  { version, isSo }: { version: number; isSo: boolean },
) {
  if (milestone.criteria === '' || (milestone.criteriaTickedAt !== null) === isSo) throw new Refused('nothing-changed');
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id: milestone.id, version, state: { in: [...milestoneWorkflow.tick.from] } },
    data: {
      criteriaTickedById: isSo ? actor.seat.id : null,
      criteriaTickedAt: isSo ? clock.now() : null,
      version: { increment: 1 },
    },
  });
  return changedRow(rows, { id: milestone.id, version: milestone.version, criteria: milestone.criteria });
}
