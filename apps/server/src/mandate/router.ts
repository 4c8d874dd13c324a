import {
  approveMandateInput,
  declineMandateInput,
  proposeMandateInput,
  reviseMandateInput,
  withdrawMandateInput,
} from '@tvaers/domain/mandate/schema';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { coveragePage } from './coverage-rows.ts';
import { findMandate, mandatePage } from './rows.ts';
import { approveMandate, declineMandate, proposeMandate, reviseMandate, withdrawMandate } from './service.ts';

export const mandateRouter = router({
  /** The mandate in all its versions. */
  page: listing({ permission: 'mandate.read', input: {}, rows: mandatePage }),

  /** What serves each task of the version in force, cut to what the asker may read. */
  coverage: listing({ permission: 'mandate.read', input: {}, rows: coveragePage }),

  propose: creation({
    permission: 'mandate.propose',
    input: proposeMandateInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input }) => {
      const { mandate, difference } = await proposeMandate(tx, { actor, clock }, input);
      return { answer: { id: mandate.id, number: mandate.number }, event: { thingId: mandate.id, difference } };
    },
  }),

  revise: command({
    permission: 'mandate.revise',
    input: reviseMandateInput,
    target: (tx, { input }) => findMandate(tx, input.mandateId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { mandate, difference } = await reviseMandate(tx, { actor, clock }, target, input);
      return { answer: { id: mandate.id, version: mandate.version }, event: { thingId: mandate.id, difference } };
    },
  }),

  withdraw: command({
    permission: 'mandate.withdraw',
    input: withdrawMandateInput,
    target: (tx, { input }) => findMandate(tx, input.mandateId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version, number } = await withdrawMandate(tx, { actor, clock }, target, input.version);
      return { answer: { id, version }, event: { thingId: id, difference: { number } } };
    },
  }),

  decline: command({
    permission: 'mandate.decline',
    input: declineMandateInput,
    target: (tx, { input }) => findMandate(tx, input.mandateId),
    run: async ({ tx, actor, clock, input: { version: read, reason }, target }) => {
      const { id, version, number } = await declineMandate(tx, { actor, clock }, target, read, reason);
      return { answer: { id, version }, event: { thingId: id, difference: { number, reason } } };
    },
  }),

  approve: command({
    permission: 'mandate.approve',
    input: approveMandateInput,
    target: (tx, { input }) => findMandate(tx, input.mandateId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { mandate, difference } = await approveMandate(tx, { actor, clock }, target, input.version);
      return { answer: { id: mandate.id, version: mandate.version }, event: { thingId: mandate.id, difference } };
    },
  }),
});
