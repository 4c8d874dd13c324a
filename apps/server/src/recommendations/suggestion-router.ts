import * as inputs from '@tvaers/domain/recommendations/schema';
import { command, reading } from '../doors/procedure.ts';
import { findWritten, rewordComment, withdrawComment } from './comment-service.ts';
import { findRecommendation } from './rows.ts';
import { roomOf } from './service.ts';
import { findSuggestion, findSuggestions } from './suggestion-rows.ts';
import * as service from './suggestion-service.ts';

/** The doors of suggestions, and of one's own comments; part of the recommendations' router. */
export const suggestionDoors = {
  suggestions: reading({
    permission: 'recommendations.readComments',
    input: inputs.suggestionsInput,
    load: (read, { actor, input }) => findSuggestions(read, actor, input.recommendationId),
  }),

  suggest: command({
    permission: 'recommendations.suggest',
    input: inputs.suggestInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { id } = await service.suggest(at, target, input);
      const { kind, inSectorsName, reason } = input;
      return {
        answer: { id },
        event: {
          thingId: target.id,
          difference: { suggestionId: id, suggestion: kind, reason, inSectorsName },
          sectorId: roomOf(target),
        },
      };
    },
  }),

  settle: command({
    permission: 'recommendations.settle',
    input: inputs.settleInput,
    target: (tx, { input }) => findSuggestion(tx, input.suggestionId),
    run: async ({ target, input, ...at }) => {
      const { declined, ...answer } = await service.settle(at, target, input);
      const { suggestionId, verdict, reason } = input;
      const also = declined.length > 0 ? { declined } : {};
      return {
        answer,
        event: { thingId: target.id, difference: { suggestionId, verdict, reason, ...also }, sectorId: roomOf(target) },
      };
    },
  }),

  withdrawSuggestion: command({
    permission: 'recommendations.withdrawSuggestion',
    input: inputs.withdrawSuggestionInput,
    target: (tx, { input }) => findSuggestion(tx, input.suggestionId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.withdrawSuggestion(at, target, input.version);
      const difference = { suggestionId: input.suggestionId };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  noteOutcome: command({
    permission: 'recommendations.noteOutcome',
    input: inputs.noteOutcomeInput,
    target: (tx, { input }) => findSuggestion(tx, input.suggestionId),
    run: async ({ target, tx, clock }) => {
      await service.noteOutcome(tx, clock, target);
      const because = 'what one has read is nobody else’s to know';
      return { answer: {}, event: null, unlogged: { because, isPrivate: true } };
    },
  }),

  placeSuggestion: command({
    permission: 'recommendations.placeSuggestion',
    input: inputs.placeSuggestionInput,
    target: (tx, { input }) => findSuggestion(tx, input.suggestionId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.placeSuggestion(at, target, input);
      const difference = { suggestionId: input.suggestionId, blockId: input.blockId };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  rewordComment: command({
    permission: 'recommendations.rewordComment',
    input: inputs.rewordCommentInput,
    target: (tx, { input }) => findWritten(tx, input.commentId),
    run: async ({ target, input, ...at }) => {
      const { version } = await rewordComment(at, target, input);
      const difference = { commentId: input.commentId };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  withdrawComment: command({
    permission: 'recommendations.withdrawComment',
    input: inputs.withdrawCommentInput,
    target: (tx, { input }) => findWritten(tx, input.commentId),
    run: async ({ target, input, ...at }) => {
      const { version } = await withdrawComment(at, target, input.version);
      const difference = { commentId: input.commentId };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),
};
