import { type Actor, actsAsChair, isSecretariat } from '../actor.ts';

/** Who may approve a forecast, by the composition rule: short slips the secretariat, longer ones the chair, the delivery the commissioner. */
export const approvers = ['secretariat', 'chair', 'commissioner'] as const;
export type Approver = (typeof approvers)[number];

export type MilestoneFacts = { ownerSeatId: string | null; isDelivery: boolean };
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

export const milestonePolicy = {
  'milestones.read': (_actor: Actor) => true,
  'milestones.plan': (actor: Actor) => isSecretariat(actor),
  'milestones.edit': (actor: Actor) => isSecretariat(actor),
  'milestones.forecast': (actor: Actor, milestone: MilestoneFacts) =>
    isSecretariat(actor) || (milestone.ownerSeatId !== null && milestone.ownerSeatId === actor.seat.id),
  'milestones.approveForecast': decides,
  'milestones.declineForecast': decides,
  'milestones.reach': concludes,
  'milestones.drop': (actor: Actor, milestone: MilestoneFacts) =>
    milestone.isDelivery ? actor.seat.role === 'commissioner' : actsAsChair(actor),
};
