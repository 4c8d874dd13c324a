import { workingDaysBetween } from '../dates/working-days.ts';
import type { On } from '../dates/calendar-day.ts';

/** A milestone and those that must be reached before it. Ids that are not in the plan given are passed over. */
export type Linked = { id: string; predecessorIds: readonly string[] };

function byId<M extends Linked>(plan: readonly M[]): ReadonlyMap<string, M> {
  return new Map(plan.map((milestone) => [milestone.id, milestone]));
}

/**
 * A circle among predecessors, so that a refusal can name it: each milestone waits for the next, and the last for the
 * first. Null when there is none, which is the only state a plan may be saved in (domain.md, milestones).
 */
export function findCircle(plan: readonly Linked[]): string[] | null {
  const milestones = byId(plan);
  const done = new Set<string>();
  const path: string[] = [];

  const visit = (id: string): string[] | null => {
    if (done.has(id)) return null;
    const seenAt = path.indexOf(id);
    if (seenAt >= 0) return path.slice(seenAt);
    path.push(id);
    for (const predecessorId of milestones.get(id)?.predecessorIds ?? []) {
      const circle = milestones.has(predecessorId) ? visit(predecessorId) : null;
      if (circle) return circle;
    }
    path.pop();
    done.add(id);
    return null;
  };

  for (const { id } of plan) {
    const circle = visit(id);
    if (circle) return circle;
  }
  return null;
}

/** The circle that giving a milestone these predecessors would close, or null when it may have them. */
export function circleIfLinked(plan: readonly Linked[], id: string, predecessorIds: readonly string[]): string[] | null {
  return findCircle([...plan.filter((milestone) => milestone.id !== id), { id, predecessorIds }]);
}

/** Everything a milestone waits for, directly or through others; never itself, also when a circle has crept in. */
export function allPredecessors<M extends Linked>(plan: readonly M[], id: string): M[] {
  const milestones = byId(plan);
  const found = new Set<string>();
  const open = [id];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const predecessorId of milestones.get(current)?.predecessorIds ?? []) {
      if (predecessorId !== id && !found.has(predecessorId) && milestones.has(predecessorId)) {
        found.add(predecessorId);
        open.push(predecessorId);
      }
    }
  }
  return plan.filter((milestone) => found.has(milestone.id));
}

/** A milestone expected before one it waits for: flagged, not refused, because the plan may be under way to be mended. */
export type Crossing = { milestoneId: string; predecessorId: string; workingDays: number };

/**
 * Every pair in which a milestone's date lies before its direct predecessor's, with the working days between the two.
 * `on` is the date that counts for each: the actual date when reached, else the current forecast. Dropped ones are left out.
 */
export function crossings(plan: ReadonlyArray<Linked & { on: On; isDropped: boolean }>): Crossing[] {
  const milestones = byId(plan.filter(({ isDropped }) => !isDropped));
  return [...milestones.values()].flatMap((milestone) =>
    milestone.predecessorIds.flatMap((predecessorId) => {
      const predecessor = milestones.get(predecessorId);
      if (!predecessor || predecessor.on <= milestone.on) return [];
      return { milestoneId: milestone.id, predecessorId, workingDays: workingDaysBetween(milestone.on, predecessor.on) };
    }),
  );
}
