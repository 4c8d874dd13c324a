import { type Actor, runs } from '../actor.ts';

export const mandatePolicy = {
  'mandate.read': (_actor: Actor) => true,
  'mandate.propose': (actor: Actor) => runs(actor),
  'mandate.approve': (actor: Actor) => actor.seat.role === 'commissioner',
};
