import { type Actor, actsAsChair, isSecretariat } from '../actor.ts';

/** Who may approve a forecast, by the composition rule: short slips the secretariat, longer ones the chair, the delivery the commissioner. */
export const approvers = ['secretariat', 'chair', 'commissioner'] as const;
export type Approver = (typeof approvers)[number];

export type MilestoneFacts = { ownerSeatId: string | null; isDelivery: boolean };
/** `approver` is what `whoDecides` says of the change that waits; null when it is decided. */
export type BaselineFacts = { proposedBySeatId: string | null; approver: Exclude<Approver, 'secretariat'> | null };
/** What a row of the table asks for: to change what the milestone is planned as, to propose a date, or both. */
export type RevisedFacts = { rows: ReadonlyArray<MilestoneFacts & { isEdited: boolean }> };
/** `proposedBySeatId` and `approver` are those of the forecast that waits; null when none waits. */
export type ForecastFacts = { proposedBySeatId: string | null; approver: Approver | null };

function decides(actor: Actor, forecast: ForecastFacts): boolean {
  if (forecast.approver === null) return false;
  // A short slip is the secretariat's own to settle; any other change of plan is approved by someone else than its proposer.
  if (forecast.approver === 'secretariat')
    return isSecretariat(actor) || (actsAsChair(actor) && forecast.proposedBySeatId !== actor.seat.id);
  if (forecast.proposedBySeatId === actor.seat.id) return false;
  return forecast.approver === 'chair' ? actsAsChair(actor) : actor.seat.role === 'commissioner';
}

function concludes(actor: Actor, milestone: MilestoneFacts): boolean {
  return milestone.isDelivery
    ? actor.seat.role === 'commissioner' || actsAsChair(actor)
    : actsAsChair(actor) || isSecretariat(actor);
}

const forecasts = (actor: Actor, milestone: MilestoneFacts) =>
  isSecretariat(actor) || (milestone.ownerSeatId !== null && milestone.ownerSeatId === actor.seat.id);

export const milestonePolicy = {
  'milestones.read': (_actor: Actor) => true,
  'milestones.plan': (actor: Actor) => isSecretariat(actor),
  'milestones.edit': (actor: Actor) => isSecretariat(actor),
  'milestones.layOut': (actor: Actor) => isSecretariat(actor),
  'milestones.forecast': forecasts,
  /** Each row by the rule of what it asks for: an owner may send his own dates, never other changes. */
  'milestones.revise': (actor: Actor, { rows }: RevisedFacts) =>
    rows.every((row) => (row.isEdited ? isSecretariat(actor) : forecasts(actor, row))),
  /** That the sentence is so is said by who answers for the milestone. */
  'milestones.tick': (actor: Actor, milestone: MilestoneFacts) => actsAsChair(actor) || forecasts(actor, milestone),
  'milestones.untick': (actor: Actor, milestone: MilestoneFacts) => actsAsChair(actor) || forecasts(actor, milestone),
  'milestones.rebaseline': (actor: Actor) => isSecretariat(actor) || actsAsChair(actor),
  /** What the chair decides is decided in a meeting; outside one only the commissioner says yes. */
  'milestones.approveBaseline': (actor: Actor, { approver, proposedBySeatId }: BaselineFacts) =>
    approver === 'commissioner' && actor.seat.role === 'commissioner' && proposedBySeatId !== actor.seat.id,
  'milestones.declineBaseline': (actor: Actor, { approver, proposedBySeatId }: BaselineFacts) =>
    approver !== null &&
    proposedBySeatId !== actor.seat.id &&
    (approver === 'chair' ? actsAsChair(actor) : actor.seat.role === 'commissioner'),
  'milestones.approveForecast': decides,
  'milestones.declineForecast': decides,
  'milestones.reach': concludes,
  'milestones.drop': (actor: Actor, milestone: MilestoneFacts) =>
    milestone.isDelivery ? actor.seat.role === 'commissioner' : actsAsChair(actor),
};
