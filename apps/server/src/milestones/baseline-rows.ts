import { Prisma } from '@tvaers/db/client';
import type { Actor, Role } from '@tvaers/domain/actor';
import type { Precision } from '@tvaers/domain/dates/precision';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { type Baseline, baselinesOf, whoDecides } from '@tvaers/domain/milestones/baseline-change';
import type { MilestoneState } from '@tvaers/domain/milestones/workflow';
import { can } from '@tvaers/domain/policy';
import type { Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';
import { findPeriod } from '../mandate/rows.ts';

export type MoveRow = {
  milestoneId: string;
  fromOn: string;
  fromPrecision: Precision;
  toOn: string;
  toPrecision: Precision;
  decidedAt: string;
  reason: string;
  decision: { year: number; serial: number } | null;
};

/** New baselines that wait for a decision. */
export type ChangeRow = {
  id: string;
  version: number;
  reason: string;
  proposedAt: string;
  proposedOn: string;
  proposedById: string;
  proposedByUserId: string;
  proposedByName: string;
  proposedByRole: Role;
  moves: (Omit<MoveRow, 'decidedAt' | 'reason' | 'decision'> & { title: string; isDelivery: boolean })[];
};

const moveShown = Prisma.sql`'milestoneId', v.milestone_id, 'fromOn', v.from_on, 'fromPrecision', v.from_precision, 'toOn', v.to_on, 'toPrecision', v.to_precision`;

/** Every move that was approved, oldest first; not of a milestone that was reached before, whose baseline it left as it was. */
export const approvedMoves = Prisma.sql`coalesce((select json_agg(json_build_object(${moveShown}, 'decidedAt', c.decided_at, 'reason', c.reason,
      'decision', (select json_build_object('year', d.year, 'serial', d.serial) from decisions d where d.id = c.decision_id)) order by c.decided_at)
    from baseline_moves v join baseline_changes c on c.id = v.change_id join milestones k on k.id = v.milestone_id
    where c.state = 'approved' and k.baseline_since >= c.decided_at), '[]')`;

/** The change that waits, with its moves. */
export const waitingChange = Prisma.sql`(select json_build_object('id', c.id, 'version', c.version, 'reason', c.reason, 'proposedAt', c.proposed_at,
      'proposedOn', (c.proposed_at at time zone 'Europe/Copenhagen')::date,
      'proposedById', c.proposed_by_id, 'proposedByUserId', s.user_id, 'proposedByName', u.name, 'proposedByRole', s.role,
      'moves', (select json_agg(json_build_object(${moveShown}, 'title', k.title, 'isDelivery', k.is_delivery) order by v.to_on, v.milestone_id)
        from baseline_moves v join milestones k on k.id = v.milestone_id where v.change_id = c.id))
    from baseline_changes c join seats s on s.id = c.proposed_by_id join users u on u.id = s.user_id where c.state = 'proposed')`;

export type BaselineTarget = NonNullable<Awaited<ReturnType<typeof findBaselineChange>>>;

/** New baselines with what the rule about deciding on them reads. A person who has changed seat since is still their proposer. */
export async function findBaselineChange(tx: Transaction, id: string, actor: Actor) {
  const found = await tx.baselineChange.findUnique({
    where: { id },
    include: { proposedBy: true, moves: { include: { milestone: true }, orderBy: [{ toOn: 'asc' }, { milestoneId: 'asc' }] } },
  });
  if (!found) return null;
  const { proposedBy, moves, ...change } = found;
  const { endsOn } = await findPeriod(tx, change.taskforceId);
  const dates = moves.map(({ toOn, milestone }) => ({ toOn: onOf(toOn), isDelivery: milestone.isDelivery }));
  return {
    change,
    moves,
    approver: change.state === 'proposed' ? deciderOf(dates, endsOn, proposedBy.role) : null,
    proposedBySeatId: proposedBy.userId === actor.userId ? actor.seat.id : change.proposedById,
  };
}

function deciderOf(moves: ReadonlyArray<{ toOn: string; isDelivery: boolean }>, endsOn: string, proposerRole: Role) {
  return whoDecides({
    movesDelivery: moves.some(({ isDelivery }) => isDelivery),
    isBeyondPeriod: moves.some(({ toOn }) => toOn > endsOn),
    proposedByChair: proposerRole === 'chair' || proposerRole === 'deputyChair',
  });
}

type BaselineShown = Baseline & { reason: string | null; decision: { year: number; serial: number } | null };

type WithBaseline = { id: string; state: MilestoneState; baselineOn: string; baselinePrecision: Precision; heldOn: string };

/** The baselines a milestone has had, oldest first, and how far it is from the first of them. */
function baselinesShown(milestone: WithBaseline, moves: readonly MoveRow[]) {
  const baselines = baselinesOf(milestone, moves).map((baseline, place): BaselineShown => {
    const { reason = null, decision = null } = moves[place - 1] ?? {};
    return { ...baseline, reason, decision };
  });
  const first = baselines[0]?.on ?? milestone.baselineOn;
  const isMoved = baselines.length > 1 && milestone.state !== 'dropped';
  return { baselines, slipAgainstFirst: isMoved ? workingDaysBetween(first, milestone.heldOn) : null };
}

/** Milestones with the baselines each has had. */
export function withBaselines<Milestone extends WithBaseline>(milestones: readonly Milestone[], moves: readonly MoveRow[]) {
  const byMilestone = Map.groupBy(moves, ({ milestoneId }) => milestoneId);
  return milestones.map((milestone) => ({ ...milestone, ...baselinesShown(milestone, byMilestone.get(milestone.id) ?? []) }));
}

/** Who decides on a change that waits. */
export function approverOf({ moves, proposedByRole }: ChangeRow, endsOn: string) {
  return deciderOf(moves, endsOn, proposedByRole);
}

/** A change that waits, as the page shows it: seats and users behind it stay. */
export function changeShown(change: ChangeRow, endsOn: string, actor: Actor) {
  const { proposedById, proposedByUserId, proposedByRole: _role, ...shown } = change;
  const approver = approverOf(change, endsOn);
  const facts = { approver, proposedBySeatId: proposedByUserId === actor.userId ? actor.seat.id : proposedById };
  return {
    ...shown,
    approver,
    canApprove: can(actor, 'milestones.approveBaseline', facts),
    canDecline: can(actor, 'milestones.declineBaseline', facts),
  };
}
