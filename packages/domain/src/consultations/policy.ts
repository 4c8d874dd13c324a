import { type Actor, runs, works } from '../actor.ts';
import { type RecommendationFacts, recommendationPolicy } from '../recommendations/policy.ts';
import type { ConsultationState } from './workflow.ts';

/** A consultation is read where its recommendation is. */
export type ConsultedFacts = { recommendation: RecommendationFacts };
export type ConsultationFacts = ConsultedFacts & { state: ConsultationState };

const leads = (actor: Actor, _consultation: ConsultationFacts): boolean => runs(actor);

export const consultationPolicy = {
  /** Who works in the taskforce, as with comments: observers and commissioners see what came of it in the text. */
  'consultations.read': (actor: Actor, { recommendation }: ConsultedFacts) =>
    works(actor) && recommendationPolicy['recommendations.read'](actor, recommendation),
  /** The addresses of those asked: who sends to them. */
  'consultations.readAddresses': (actor: Actor, { recommendation }: ConsultedFacts) =>
    runs(actor) && recommendationPolicy['recommendations.read'](actor, recommendation),
  'consultations.open': (actor: Actor) => runs(actor),
  'consultations.invite': leads,
  'consultations.remind': leads,
  'consultations.extend': leads,
  'consultations.close': leads,
  /** An answer that came by letter or telephone. */
  'consultations.enter': leads,
  /** One is asked no more: his links open nothing from then on. */
  'consultations.drop': leads,
  /** Point by point, by who keeps the text. */
  'consultations.respond': (actor: Actor, { recommendation }: ConsultationFacts) =>
    recommendationPolicy['recommendations.describe'](actor, recommendation),
};
