import { actionPolicy } from './actions/policy.ts';
import type { Actor } from './actor.ts';
import { consultationPolicy } from './consultations/policy.ts';
import { decisionPolicy } from './decisions/policy.ts';
import { evidencePolicy } from './evidence/policy.ts';
import { historyPolicy } from './history/policy.ts';
import { inboxPolicy } from './inbox/policy.ts';
import { installationPolicy, type Person } from './installation/policy.ts';
import { mandatePolicy } from './mandate/policy.ts';
import { meetingPolicy } from './meetings/policy.ts';
import { minorityPolicy } from './minority/policy.ts';
import { milestonePolicy } from './milestones/policy.ts';
import { notePolicy } from './notes/policy.ts';
import { procedurePolicy } from './procedures/policy.ts';
import { progressPolicy } from './progress/policy.ts';
import { recommendationPolicy } from './recommendations/policy.ts';
import { roomPolicy } from './rooms/policy.ts';
import { roundPolicy } from './rounds/policy.ts';
import { seatPolicy } from './seats/policy.ts';
import { statusPolicy } from './status/policy.ts';
import { taskforcePolicy } from './taskforce/policy.ts';

/** Every permission with its rule: who may. From which state is the workflow's question. */
export const policy = {
  ...actionPolicy,
  ...consultationPolicy,
  ...decisionPolicy,
  ...evidencePolicy,
  ...historyPolicy,
  ...inboxPolicy,
  ...mandatePolicy,
  ...meetingPolicy,
  ...milestonePolicy,
  ...notePolicy,
  ...minorityPolicy,
  ...procedurePolicy,
  ...progressPolicy,
  ...recommendationPolicy,
  ...roomPolicy,
  ...roundPolicy,
  ...seatPolicy,
  ...statusPolicy,
  ...taskforcePolicy,
};

export type Permission = keyof typeof policy;

type Rule<P extends Permission> = (typeof policy)[P];
type FactsOf<P extends Permission> = Parameters<Rule<P>> extends [Actor, infer F] ? F : unknown;
type Together<U> = (U extends unknown ? (part: U) => void : never) extends (whole: infer I) => void ? I : never;

/** What the rules of these permissions read of the thing. */
export type Facts<P extends Permission> = Together<P extends unknown ? FactsOf<P> : never>;

/** 'meetings.release' → 'meetings.read' */
export type ReadOf<P extends Permission> = P extends `${infer Noun}.${string}` ? Extract<Permission, `${Noun}.read`> : never;

export const permissions = Object.keys(policy) as Permission[];

/** A permission to look, which an archived taskforce leaves to its seats. */
export function isReading(permission: Permission): boolean {
  return /\.(read([A-Z].*)?|search)$/.test(permission);
}

/** Asks the rule of one permission. In an archived taskforce nobody changes anything. Facts are those of the loaded thing, never ids the caller sent. */
export function can<P extends Permission>(actor: Actor, permission: P, facts: Facts<P>): boolean {
  if (actor.seat.isArchived && !isReading(permission)) return false;
  return (policy[permission] as (actor: Actor, facts: unknown) => boolean)(actor, facts);
}

/** The permission to read what this permission is about. */
export function readOf<P extends Permission>(permission: P): ReadOf<P> {
  return `${permission.split('.')[0]}.read` as ReadOf<P>;
}

/** The operator's permissions: asked of the person, for he has no seat. */
export type OperatorPermission = keyof typeof installationPolicy;

type OperatorRule<P extends OperatorPermission> = (typeof installationPolicy)[P];
type OperatorFactsOf<P extends OperatorPermission> = Parameters<OperatorRule<P>> extends [Person, infer F] ? F : unknown;
/** What the rule of an operator's permission reads of the thing. */
export type OperatorFacts<P extends OperatorPermission> = Together<P extends unknown ? OperatorFactsOf<P> : never>;

export const operatorPermissions = Object.keys(installationPolicy) as OperatorPermission[];

/** Asks the rule of one of the operator's permissions. */
export function canOperate<P extends OperatorPermission>(person: Person, permission: P, facts: OperatorFacts<P>): boolean {
  return (installationPolicy[permission] as (person: Person, facts: unknown) => boolean)(person, facts);
}
