import { answerByLinkInput, linkInput } from '@tvaers/domain/consultations/schema';
import { z } from 'zod';
import { type Route, type RouteAnswer, route } from '../doors/route.ts';
import { answerByLink, ConsultationOver, showConsultation } from './link-service.ts';

async function unlessOver(work: () => Promise<unknown>): Promise<RouteAnswer> {
  try {
    return { body: await work() };
  } catch (error) {
    if (error instanceof ConsultationOver) return { status: 410, body: { refusal: 'consultation-over', over: error.shown } };
    throw error;
  }
}

/** What one who is asked and holds no seat reaches from his letter. */
export const consultationRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/consultation/show',
    because:
      'the token in the letter says who is asked; shows the text he is asked about and his own answers, and changes nothing',
    input: z.strictObject(linkInput),
    answer: ({ services, input, source }) => unlessOver(() => showConsultation(services, input.token, source)),
  }),
  route({
    method: 'POST',
    path: '/api/consultation/answer',
    because: 'the token in the letter lets its reader answer for himself, until the deadline',
    input: z.strictObject(answerByLinkInput),
    answer: ({ services, input, source }) => unlessOver(() => answerByLink(services, input, source)),
  }),
];
