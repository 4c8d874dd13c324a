import { z } from 'zod';

/** A job or a letter that has failed, as the operator's list names it. */
export const workInput = { work: z.enum(['job', 'letter']), workId: z.uuid() };
