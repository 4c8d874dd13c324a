import { type Actor, isSecretariat } from '../actor.ts';

export const taskforcePolicy = {
  /** Name, purpose, period, sectors, facts and rules: every seat. */
  'taskforce.read': (_actor: Actor) => true,
  /** Search finds what the asker may read; each find is read under its own rule. */
  'taskforce.search': (_actor: Actor) => true,
  /** What a new agenda begins with, and so what the secretariat would otherwise write on each. */
  'taskforce.setStandingItems': (actor: Actor) => isSecretariat(actor),
};
