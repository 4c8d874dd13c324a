import { type Actor, runs, works } from '../actor.ts';

export const progressPolicy = {
  /** Every seat; what stands on the page is cut to what the seat may read of plan, recommendations, positions and meetings. */
  'progress.read': (_actor: Actor) => true,
  /** Who came to which meeting, put together: those who work in the taskforce. Others read each meeting's approved minutes. */
  'progress.readAttendance': (actor: Actor) => works(actor),
  /** How many recommendations the work is measured against. */
  'progress.expect': (actor: Actor) => runs(actor),
};
