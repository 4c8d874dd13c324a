import { isTaskChange, compareTasks, continuedTasks, type VersionTask } from '@tvaers/domain/mandate/tasks';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

/** The mandate as the server's page gives it. */
export type MandatePage = inferRouterOutputs<AppRouter>['mandate']['page'];
export type MandateVersion = MandatePage['mandates'][number];
export type Coverage = inferRouterOutputs<AppRouter>['mandate']['coverage'];
export type CoveredTask = Coverage['tasks'][number];

/** The version that is approved last; null while none is. Versions come newest first. */
export function inForceOf(versions: readonly MandateVersion[]): MandateVersion | null {
  return versions.find(({ state }) => state === 'approved') ?? null;
}

/** The proposal that waits; null when none does. */
export function openOf(versions: readonly MandateVersion[]): MandateVersion | null {
  return versions.find(({ state }) => state === 'proposed') ?? null;
}

/** The version to show when none is asked for: the one in force, the proposal while there is none, or the last there was. */
export function versionInForce(versions: readonly MandateVersion[]): MandateVersion | null {
  return inForceOf(versions) ?? openOf(versions) ?? versions[0] ?? null;
}

/** What a version says, apart from who said it. */
export type Content = Pick<MandateVersion, 'text' | 'source' | 'startsOn' | 'deliveryOn' | 'deliveryPrecision' | 'tasks'>;

/** How many differences there are outside the text: dates, source and tasks. */
export function changesBeside(before: Content, after: Content): number {
  const fields = [
    before.startsOn !== after.startsOn,
    before.deliveryOn !== after.deliveryOn || before.deliveryPrecision !== after.deliveryPrecision,
    before.source !== after.source,
  ];
  return fields.filter(Boolean).length + compareTasks(before.tasks, after.tasks).filter(isTaskChange).length;
}

/**
 * A task while it is written. `says`: what the proposer says it continues, the identity of a task in force; '' while he leaves it to the
 * best match, 'new' for a task that continues none.
 */
export type TaskDraft = { text: string; startedAsId: string | null; says: string };

export const newTask: TaskDraft = { text: '', startedAsId: null, says: '' };

/** What a proposal is sent as, with what was read when it was begun: the version in force, and where it is rewritten the one that waits. */
export type Target = { fromMandateId: string | null; revises: { mandateId: string; version: number } | null };

/** What was to become a change of a proposal that has been decided since is a proposal of its own. */
export function targetNow(target: Target, open: MandateVersion | null): Target {
  return target.revises && target.revises.mandateId !== open?.id ? { ...target, revises: null } : target;
}

/** The proposal while it is written. */
export type Draft = {
  text: RichText;
  source: string;
  startsOn: string | null;
  deliveryOn: string | null;
  deliveryPrecision: Precision;
  tasks: TaskDraft[];
  target: Target;
};

/** The tasks of a version as they are begun with: each says what it continues once somebody has said so. */
export function draftTasks(tasks: readonly VersionTask[], inForce: readonly VersionTask[], isSaid: boolean): TaskDraft[] {
  const known = new Set(inForce.map(({ id }) => id));
  return tasks.map(({ id, text }) => ({
    text,
    startedAsId: known.has(id) ? id : null,
    says: isSaid ? (known.has(id) ? id : 'new') : '',
  }));
}

/** Which task in force each written one continues: as the proposer says, else by the best match among the tasks nobody has named. */
export function continuations(inForce: readonly VersionTask[], tasks: readonly TaskDraft[]): (string | null)[] {
  const known = new Set(inForce.map(({ id }) => id));
  const said = new Set(tasks.map(({ says }) => says));
  const open = tasks.filter(({ says }) => !isSaid(says, known));
  const best = continuedTasks(
    inForce.filter(({ id }) => !said.has(id)),
    open,
  );
  return tasks.map((task) => {
    if (!isSaid(task.says, known)) return best[open.indexOf(task)] ?? null;
    return task.says === 'new' ? null : task.says;
  });
}

/** What was said of a task that has gone out of force meanwhile no longer counts. */
function isSaid(says: string, known: ReadonlySet<string>): boolean {
  return says === 'new' || known.has(says);
}

/** The tasks that two or more written ones are said to continue. */
export function continuedTwice(continued: readonly (string | null)[]): Set<string> {
  const ids = continued.filter((id) => id !== null);
  return new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
}

/** How many things one can see point at each task, by its identity. */
export function pointingAt(coverage: Coverage | undefined): Map<string, number> {
  return new Map(
    coverage?.tasks.map(({ id, milestones, findings, recommendations }) => [
      id,
      milestones.length + findings.length + recommendations.length,
    ]),
  );
}
