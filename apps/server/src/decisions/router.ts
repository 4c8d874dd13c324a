import { decisionListInput, decisionPageInput } from '@tvaers/domain/decisions/schema';
import { listing, reading, router } from '../doors/procedure.ts';
import { findDecision, listDecisions } from './rows.ts';

export const decisionsRouter = router({
  list: listing({ permission: 'decisions.read', input: decisionListInput, rows: listDecisions }),

  page: reading({
    permission: 'decisions.read',
    input: decisionPageInput,
    load: async (read, { input }) => {
      const decision = await findDecision(read, input.year, input.serial);
      if (!decision) return null;
      const { isOfApprovedMinutes, isOfPlan, isOfProcedure, recusedSeatIds, ...answer } = decision;
      return { facts: { isClosed: answer.isClosed, isOfApprovedMinutes, isOfPlan, isOfProcedure, recusedSeatIds }, answer };
    },
  }),
});
