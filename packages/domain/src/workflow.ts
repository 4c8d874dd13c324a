import type { Actor } from './actor.ts';
import { actionWorkflow } from './actions/workflow.ts';
import { consultationWorkflow } from './consultations/workflow.ts';
import { evidenceWorkflow } from './evidence/workflow.ts';
import { mandateWorkflow } from './mandate/workflow.ts';
import { meetingWorkflow } from './meetings/workflow.ts';
import { milestoneWorkflow } from './milestones/workflow.ts';
import { can, type Facts, type Permission } from './policy.ts';
import { procedureWorkflow } from './procedures/workflow.ts';
import { recommendationWorkflow } from './recommendations/workflow.ts';
import { roomWorkflow } from './rooms/workflow.ts';
import { roundWorkflow } from './rounds/workflow.ts';
import { statusWorkflow } from './status/workflow.ts';

/** A life cycle: each step names the states it may be taken from and the state it leads to (`null`: it stays). */
export type Workflow<State extends string, Step extends string> = Readonly<
  Record<Step, { from: readonly State[]; to: State | null }>
>;

/** The life cycles of all nouns; one table, asked by the server, the web and the tests. */
export const workflows = {
  actions: actionWorkflow,
  consultations: consultationWorkflow,
  evidence: evidenceWorkflow,
  mandate: mandateWorkflow,
  meetings: meetingWorkflow,
  milestones: milestoneWorkflow,
  procedures: procedureWorkflow,
  recommendations: recommendationWorkflow,
  rooms: roomWorkflow,
  rounds: roundWorkflow,
  status: statusWorkflow,
} as const;

type Workflows = typeof workflows;
export type StepPermission = { [Noun in keyof Workflows & string]: `${Noun}.${keyof Workflows[Noun] & string}` }[keyof Workflows &
  string] &
  Permission;

/** The step a permission's verb takes in its noun's life cycle, or null when the verb is no step. */
export function stepOf(permission: Permission): { from: readonly string[]; to: string | null } | null {
  const [noun, verb] = permission.split('.') as [string, string];
  const workflow = (workflows as Record<string, Workflow<string, string> | undefined>)[noun];
  return workflow?.[verb] ?? null;
}

/** Whether the step may be taken from this state, whoever asks. */
export function permits(permission: Permission, state: string): boolean {
  const step = stepOf(permission);
  return step === null || step.from.includes(state);
}

/**
 * The steps of a noun this actor may take on this thing now: what the web shows as buttons, and what the server asks again.
 * `facts` must hold what the rules of all the noun's steps read.
 */
export function offers<Noun extends keyof Workflows & string>(
  noun: Noun,
  actor: Actor,
  facts: { state: string } & Facts<Extract<`${Noun}.${keyof Workflows[Noun] & string}`, Permission>>,
): (keyof Workflows[Noun] & string)[] {
  const steps = Object.keys(workflows[noun]) as (keyof Workflows[Noun] & string)[];
  return steps.filter((step) => {
    const permission = `${noun}.${step}` as Permission;
    return permits(permission, facts.state) && can(actor, permission, facts as never);
  });
}
