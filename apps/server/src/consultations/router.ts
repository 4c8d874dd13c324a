import { type Actor, runs } from '@tvaers/domain/actor';
import * as inputs from '@tvaers/domain/consultations/schema';
import { can } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { offers } from '@tvaers/domain/workflow';
import { onOf } from '../doors/dates.ts';
import { command, creation, reading, router } from '../doors/procedure.ts';
import { findAnswer, findConsultation, findConsultations, findConsultee } from './rows.ts';
import * as service from './service.ts';

/** Whether one more can be opened: the text is before the taskforce and not adopted. */
function mayOpen(actor: Actor, { state }: RecommendationFacts): boolean {
  return (state === 'shared' || state === 'deliberation') && can(actor, 'consultations.open', {});
}

export const consultationsRouter = router({
  page: reading({
    permission: 'consultations.read',
    input: inputs.pageInput,
    load: async (read, { actor, input }) => {
      const found = await findConsultations(read, input.recommendationId, runs(actor));
      if (!found) return null;
      const { facts: recommendation } = found;
      const consultations = found.consultations.map((one) => ({
        ...one,
        offers: offers('consultations', actor, { state: one.state, recommendation }),
      }));
      return { facts: { recommendation }, answer: { consultations, mayOpen: mayOpen(actor, recommendation) } };
    },
  }),

  open: creation({
    permission: 'consultations.open',
    input: inputs.openInput,
    facts: () => ({}),
    run: async ({ input, ...at }) => {
      const { id, version, label } = await service.openConsultation(at, input);
      const difference = { version: label, deadlineOn: input.deadlineOn, asked: input.consultees.length };
      return { answer: { id, version }, event: { thingId: input.recommendationId, difference } };
    },
  }),

  invite: command({
    permission: 'consultations.invite',
    input: inputs.inviteInput,
    target: (tx, { input }) => findConsultation(tx, input.consultationId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.inviteMore(at, target, input.version, input.consultees);
      const difference = { asked: input.consultees.length };
      return { answer: { version }, event: { thingId: target.recommendationId, difference } };
    },
  }),

  remind: command({
    permission: 'consultations.remind',
    input: inputs.remindInput,
    target: (tx, { input }) => findConsultation(tx, input.consultationId),
    run: async ({ target, input, ...at }) => {
      const { version, reminded } = await service.remind(at, target, input.version);
      return { answer: { version, reminded }, event: { thingId: target.recommendationId, difference: { asked: reminded } } };
    },
  }),

  extend: command({
    permission: 'consultations.extend',
    input: inputs.extendInput,
    target: (tx, { input }) => findConsultation(tx, input.consultationId),
    run: async ({ target, input, ...at }) => {
      const { version, told } = await service.extend(at, target, input.version, input.deadlineOn);
      const difference = { deadlineOn: { before: onOf(target.deadlineOn), after: input.deadlineOn } };
      return { answer: { version, told }, event: { thingId: target.recommendationId, difference } };
    },
  }),

  close: command({
    permission: 'consultations.close',
    input: inputs.closeInput,
    target: (tx, { input }) => findConsultation(tx, input.consultationId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.closeConsultation(at, target, input.version);
      return { answer: { version }, event: { thingId: target.recommendationId, difference: {} } };
    },
  }),

  drop: command({
    permission: 'consultations.drop',
    input: inputs.dropInput,
    target: (tx, { input }) => findConsultee(tx, input.consulteeId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.dropConsultee(at, target, input.version);
      return { answer: { version }, event: { thingId: target.recommendationId, difference: { name: target.consulteeName } } };
    },
  }),

  enter: command({
    permission: 'consultations.enter',
    input: inputs.enterInput,
    target: (tx, { input }) => findConsultee(tx, input.consulteeId),
    run: async ({ target, input, ...at }) => {
      const entered = await service.enter(at, target, input.answers, input.howGiven);
      const difference = { name: target.consulteeName, howGiven: input.howGiven };
      return { answer: { entered }, event: { thingId: target.recommendationId, difference } };
    },
  }),

  respond: command({
    permission: 'consultations.respond',
    input: inputs.respondInput,
    target: (tx, { input }) => findAnswer(tx, input.answerId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.respond(at, target, input);
      const difference = { name: target.consulteeName };
      return { answer: { version }, event: { thingId: target.recommendationId, difference } };
    },
  }),
});
