import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

type Page = inferRouterOutputs<AppRouter>['consultations']['page'];
export type ConsultationShown = Page['consultations'][number];
export type AnswerShown = ConsultationShown['answers'][number];

/** The people asked who have answered nothing. */
export function silentOf({ consultees, answers }: ConsultationShown) {
  const answered = new Set(answers.map(({ consulteeId }) => consulteeId));
  return consultees.filter(({ id }) => !answered.has(id));
}

/** Name and organisation on one line. */
export const whoIs = ({ name, organisation }: { name: string; organisation: string }) =>
  [name, organisation].filter(Boolean).join(', ');
