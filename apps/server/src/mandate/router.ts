import { approveMandateInput, proposeMandateInput } from '@tvaers/domain/mandate/schema';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { findMandate, mandatePage } from './rows.ts';
import { approveMandate, proposeMandate } from './service.ts';

export const mandateRouter = router({
  /** The mandate in all its versions, and what serves each task. */
  page: listing({ permission: 'mandate.read', input: {}, rows: mandatePage }),

  propose: creation({
    permission: 'mandate.propose',
    input: proposeMandateInput,
    facts: () => ({}),
    run: async ({ tx, actor, input }) => {
      const mandate = await proposeMandate(tx, actor.seat.taskforceId, input);
      return {
        answer: { id: mandate.id },
        event: { thingId: mandate.id, difference: { number: mandate.number, tasks: input.tasks } },
      };
    },
  }),

  approve: command({
    permission: 'mandate.approve',
    input: approveMandateInput,
    target: (tx, { input }) => findMandate(tx, input.mandateId),
    run: async ({ tx, input, target, clock }) => {
      const mandate = await approveMandate(tx, target, input.version, clock.today());
      return {
        answer: { id: mandate.id, version: mandate.version },
        event: { thingId: mandate.id, difference: { number: mandate.number } },
      };
    },
  }),
});
