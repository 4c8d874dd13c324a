import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { postByLink } from '../doors/by-link.ts';

/** What is left to read when the consultation is over. */
export type OverShown = {
  taskforce: { da: string; en: string };
  name: string;
  language: 'da' | 'en';
  number: number | null;
  title: string;
  questions: { id: string; text: string; answer: string }[];
};
/** What the link in a letter shows to one who is asked. */
export type LinkShown = OverShown & { label: string; text: RichText; introduction: string; deadlineOn: string };
type OwnProblem = 'over' | 'empty' | 'emptied';
export type LinkProblem = OwnProblem | 'unknown' | 'tooMany' | 'failed';

const problems: Readonly<Record<string, OwnProblem>> = { 'consultation-over': 'over', 'empty-text': 'empty' };

export const showConsultation = (token: string) =>
  postByLink<LinkShown, OwnProblem>('/api/consultation/show', { token }, problems);

export const answerConsultation = (token: string, answers: { consultationQuestionId: string; body: string }[]) =>
  postByLink<Record<string, never>, OwnProblem>('/api/consultation/answer', { token, answers }, problems);
