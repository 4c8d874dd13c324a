import { type Actor, runs } from '../actor.ts';

/** `proposedByUserId` is the person behind the seat: whoever has changed seat since is still the proposer. Null where nobody is known. */
export type MandateFacts = { proposedByUserId: string | null };

/** Nobody decides on his own proposal (access.md), whichever seat he holds now. */
function decides(actor: Actor, mandate: MandateFacts): boolean {
  return actor.seat.role === 'commissioner' && mandate.proposedByUserId !== actor.userId;
}

export const mandatePolicy = {
  'mandate.read': (_actor: Actor) => true,
  'mandate.propose': (actor: Actor) => runs(actor),
  /** Puts other words in a proposal that waits. */
  'mandate.revise': (actor: Actor, _mandate: MandateFacts) => runs(actor),
  'mandate.withdraw': (actor: Actor, _mandate: MandateFacts) => runs(actor),
  'mandate.decline': decides,
  'mandate.approve': decides,
};
