import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

type Page = inferRouterOutputs<AppRouter>['consultations']['page'];
export type ConsultationShown = Page['consultations'][number];
export type AnswerShown = ConsultationShown['answers'][number];

/** The people who are asked still. */
export const askedOf = ({ consultees }: ConsultationShown) => consultees.filter(({ droppedAt }) => droppedAt === null);

const answeredIn = ({ answers }: ConsultationShown) => new Set(answers.map(({ consulteeId }) => consulteeId));

/** The people asked who have answered nothing. */
export function silentOf(consultation: ConsultationShown) {
  const answered = answeredIn(consultation);
  return askedOf(consultation).filter(({ id }) => !answered.has(id));
}

/** How many have answered, of how many: who is asked no more counts when he has answered. */
export function countAnswered(consultation: ConsultationShown): { answered: number; asked: number } {
  const { size: answered } = answeredIn(consultation);
  return { answered, asked: answered + silentOf(consultation).length };
}

/** Name and organisation on one line. */
export const whoIs = ({ name, organisation }: { name: string; organisation: string }) =>
  [name, organisation].filter(Boolean).join(', ');
