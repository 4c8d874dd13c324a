import * as inputs from '@tvaers/domain/recommendations/schema';
import { command, listing, reading } from '../doors/procedure.ts';
import { tellOfTrace } from './letters.ts';
import { listProposals } from './proposals-rows.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { roomOf } from './service.ts';
import { findBeforeRearranging } from './trace-rows.ts';
import * as service from './trace-service.ts';

/** What the caller goes on to: the first of what it became. */
const answerOf = ({ became: [first] }: service.Told, ownId: string) => ({
  id: first?.target.id ?? ownId,
  number: first?.target.number ?? null,
});

const ownOf = ({ recommendationId: id, ...read }: { recommendationId: string; version: number; textVersion: number }) => ({
  id,
  version: read.version,
  textVersion: read.textVersion,
});

/** What the log keeps of it on the one it was done from. */
const eventOf = (target: RecommendationTarget, { difference }: service.Told) => ({
  thingId: target.id,
  difference,
  sectorId: roomOf(target),
});

export const traceDoors = {
  /** What is shown of it, and of those it can become one with, before anything is done. */
  beforeRearranging: reading({
    permission: 'recommendations.merge',
    input: inputs.rearrangeInput,
    load: (read, { clock, input }) => findBeforeRearranging(read, input.recommendationId, clock.today()),
  }),

  /** What became of what one proposed, or one's sector did. */
  proposals: listing({
    permission: 'recommendations.read',
    input: inputs.proposalsInput,
    rows: (read, { actor, input }) => listProposals(read, actor, input.whose),
  }),

  merge: command({
    permission: 'recommendations.merge',
    input: inputs.mergeInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const told = await service.merge(at, ownOf(input), input);
      await tellOfTrace(at.tx, at.actor, at.origin, at.clock.today(), told, input.reason);
      return { answer: answerOf(told, target.id), event: eventOf(target, told) };
    },
  }),

  split: command({
    permission: 'recommendations.split',
    input: inputs.splitInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const told = await service.split(at, ownOf(input), input);
      await tellOfTrace(at.tx, at.actor, at.origin, at.clock.today(), told, input.reason);
      const answer = input.goesOn ? { id: target.id, number: target.number } : answerOf(told, target.id);
      return { answer, event: eventOf(target, told) };
    },
  }),

  replace: command({
    permission: 'recommendations.replace',
    input: inputs.replaceInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const told = await service.replace(at, ownOf(input), input);
      await tellOfTrace(at.tx, at.actor, at.origin, at.clock.today(), told, input.reason);
      return { answer: answerOf(told, target.id), event: eventOf(target, told) };
    },
  }),
};
