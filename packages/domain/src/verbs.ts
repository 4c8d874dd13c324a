import { actionDeeds, actionVerbs } from './actions/labels.ts';
import { consultationDeeds, consultationVerbs } from './consultations/labels.ts';
import { decisionVerbs } from './decisions/labels.ts';
import { evidenceDeeds, evidenceVerbs } from './evidence/labels.ts';
import { historyVerbs } from './history/labels.ts';
import { installationDeeds, installationVerbs } from './installation/labels.ts';
import { inboxDeeds, inboxVerbs } from './inbox/labels.ts';
import type { Language, Words } from './language.ts';
import { mandateDeeds, mandateVerbs } from './mandate/labels.ts';
import { meetingDeeds, meetingVerbs } from './meetings/labels.ts';
import { milestoneDeeds, milestoneVerbs } from './milestones/labels.ts';
import { noteDeeds, noteVerbs } from './notes/labels.ts';
import { minorityDeeds, minorityVerbs } from './minority/labels.ts';
import type { PermittedNoun, VerbOf } from './permission-verbs.ts';
import type { OperatorPermission, Permission } from './policy.ts';
import { procedureDeeds, procedureVerbs } from './procedures/labels.ts';
import { progressDeeds, progressVerbs } from './progress/labels.ts';
import { recommendationDeeds, recommendationVerbs } from './recommendations/labels.ts';
import { roomDeeds, roomVerbs } from './rooms/labels.ts';
import { roundDeeds, roundVerbs } from './rounds/labels.ts';
import { seatDeeds, seatVerbs } from './seats/labels.ts';
import { statusDeeds, statusVerbs } from './status/labels.ts';
import { taskforceDeeds, taskforceVerbs } from './taskforce/labels.ts';

const verbs = {
  actions: actionVerbs,
  consultations: consultationVerbs,
  decisions: decisionVerbs,
  evidence: evidenceVerbs,
  history: historyVerbs,
  inbox: inboxVerbs,
  installation: installationVerbs,
  mandate: mandateVerbs,
  meetings: meetingVerbs,
  milestones: milestoneVerbs,
  notes: noteVerbs,
  minority: minorityVerbs,
  procedures: procedureVerbs,
  progress: progressVerbs,
  recommendations: recommendationVerbs,
  rooms: roomVerbs,
  rounds: roundVerbs,
  seats: seatVerbs,
  status: statusVerbs,
  taskforce: taskforceVerbs,
} as const satisfies { [Noun in PermittedNoun]: Record<VerbOf<Noun>, Words> };

const deeds: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  actions: actionDeeds,
  consultations: consultationDeeds,
  evidence: evidenceDeeds,
  installation: installationDeeds,
  inbox: inboxDeeds,
  mandate: mandateDeeds,
  meetings: meetingDeeds,
  milestones: milestoneDeeds,
  notes: noteDeeds,
  minority: minorityDeeds,
  procedures: procedureDeeds,
  progress: progressDeeds,
  recommendations: recommendationDeeds,
  rooms: roomDeeds,
  rounds: roundDeeds,
  seats: seatDeeds,
  status: statusDeeds,
  taskforce: taskforceDeeds,
};

/** What stands on the button: "Udsend …". Three dots: a question follows before anything happens. */
export function sayVerb(permission: Permission | OperatorPermission, language: Language): string {
  const [noun, verb] = permission.split('.') as [keyof typeof verbs, string];
  return (verbs[noun] as Readonly<Record<string, Words>>)[verb]?.[language] ?? permission;
}

/**
 * What a person did, as it follows the name in the history: "udsendte dagsorden og materiale". Null for a verb of which no
 * event tells, or none we know any more.
 */
export function sayDeed(noun: string, verb: string, language: Language): string | null {
  return deeds[noun]?.[verb]?.[language] ?? null;
}
