import type { Actor } from '../actor.ts';

export const progressPolicy = {
  /** Every seat; what stands on the page is cut to what the seat may read of plan, recommendations, positions and meetings. */
  'progress.read': (_actor: Actor) => true,
};
