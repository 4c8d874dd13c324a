import type { Actor } from '../actor.ts';

export const inboxPolicy = {
  /** Every seat, its own only: the door takes no seat to ask about. */
  'inbox.read': (_actor: Actor) => true,
  /** One's own rows only, for the same reason. */
  'inbox.snooze': (_actor: Actor) => true,
};
