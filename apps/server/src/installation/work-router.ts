import { workInput } from '@tvaers/domain/installation/work-schema';
import { Refused } from '@tvaers/domain/refusal';
import { operatorCommand, operatorListing } from '../doors/procedure.ts';
import { countWork, discardWork, listFailedWork, retryWork } from './work-rows.ts';

/** What is queued, failed and tried again. It holds kinds, counts and ids, nothing of any taskforce and nobody's address. */
export const workDoors = {
  work: operatorListing({
    permission: 'installation.read',
    input: {},
    rows: async (read) => ({ counts: await countWork(read), failed: await listFailedWork(read) }),
  }),

  retryWork: operatorCommand({
    permission: 'installation.retryWork',
    input: workInput,
    target: async () => ({}),
    run: async ({ tx, input }) => {
      const kind = await retryWork(tx, input.work, input.workId);
      if (kind === null) throw new Refused('not-found');
      return { answer: { kind }, event: { taskforceId: null, thingId: input.workId, difference: { work: input.work, kind } } };
    },
  }),

  discardWork: operatorCommand({
    permission: 'installation.discardWork',
    input: workInput,
    target: async () => ({}),
    run: async ({ tx, input }) => {
      const kind = await discardWork(tx, input.work, input.workId);
      if (kind === null) throw new Refused('not-found');
      return { answer: { kind }, event: { taskforceId: null, thingId: input.workId, difference: { work: input.work, kind } } };
    },
  }),
};
