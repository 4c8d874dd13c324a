import { z } from 'zod';

/** As long as the chair's words may be and the report still is one page. */
export const longestWords = 1200;
export const longestQuestion = 2000;

const ofReport = { reportId: z.uuid(), version: z.int().positive() };

export const writeStatusInput = { ...ofReport, words: z.string().max(longestWords) };
export const statusStepInput = ofReport;
export const askStatusInput = { ...ofReport, text: z.string().trim().min(1).max(longestQuestion) };
export const answerStatusInput = { ...ofReport, questionId: z.uuid(), text: z.string().trim().min(1).max(longestQuestion) };
export const findStatusInput = { number: z.int().min(1).max(9999) };

/** The paper of a report, as its address asks for it. */
export const statusPaperInput = { reportId: z.uuid(), language: z.enum(['da', 'en']) };
