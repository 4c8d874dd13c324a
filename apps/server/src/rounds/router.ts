import { can } from '@tvaers/domain/policy';
import { closeInput, openInput, recallInput, reconfirmInput, takePositionInput } from '@tvaers/domain/rounds/schema';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { Refused } from '@tvaers/domain/refusal';
import { record } from '../doors/event.ts';
import { command, creation, router } from '../doors/procedure.ts';
import { recuse } from '../recommendations/service.ts';
import { askForPositions, tellOfEntry, tellOfRecall } from './letters.ts';
import { findRound, findRoundHeld } from './rows.ts';
import { closeRound, openRound, recallRound, reconfirm, takePosition } from './service.ts';

export const roundsRouter = router({
  open: creation({
    permission: 'rounds.open',
    input: openInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, origin, input }) => {
      const round = await openRound({ tx, actor, clock }, input);
      const { id, matter, label, askedSeatIds } = round;
      if (round.cameFrom === 'shared')
        await record(tx, actor, clock, 'recommendations.deliberate', { thingId: matter.id, difference: { roundId: id } });
      await askForPositions(tx, actor, origin, matter, askedSeatIds, { ...input, label });
      const difference = { roundId: id, version: label, deadlineOn: input.deadlineOn, asked: askedSeatIds.length };
      return {
        answer: { id, version: round.version, recommendationVersion: round.recommendationVersion, asked: askedSeatIds.length },
        event: { thingId: matter.id, difference },
      };
    },
  }),

  takePosition: command({
    permission: 'rounds.takePosition',
    input: takePositionInput,
    target: (tx, { actor, input }) => findRoundHeld(tx, input.roundId, input.seatId ?? actor.seat.id),
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const taken = await takePosition({ tx, actor, clock }, target, input);
      const { seatId, label, stance, howGiven, isOnBehalf } = taken;
      const matter = target.recommendation;
      if (isOnBehalf && howGiven && stance !== 'recused')
        await tellOfEntry(tx, actor, origin, matter, seatId, { stance: (language) => stanceWords[stance][language], howGiven });
      if (stance === 'recused') {
        if (!can(actor, 'recommendations.recuse', matter)) throw new Refused('not-allowed');
        await recuse({ tx, actor, clock }, matter, seatId, input.reason);
        await record(tx, actor, clock, 'recommendations.recuse', {
          thingId: matter.id,
          difference: { seatId },
          onBehalfOf: isOnBehalf ? seatId : null,
        });
      }
      // A hidden round's answers are not told by the log either; the positions themselves are kept.
      const difference = { version: label, ...(target.isHiddenUntilAnswer ? {} : { stance }), ...(howGiven ? { howGiven } : {}) };
      return { answer: { id: taken.id }, event: { thingId: matter.id, difference, onBehalfOf: isOnBehalf ? seatId : null } };
    },
  }),

  reconfirm: command({
    permission: 'rounds.reconfirm',
    input: reconfirmInput,
    target: (tx, { actor, input }) => findRoundHeld(tx, input.roundId, input.seatId ?? actor.seat.id),
    run: async ({ tx, actor, clock, target, input }) => {
      const { id, seatId, label, isOnBehalf, howGiven } = await reconfirm({ tx, actor, clock }, target, input);
      const difference = { version: label, ...(howGiven ? { howGiven } : {}) };
      return { answer: { id }, event: { thingId: target.recommendationId, difference, onBehalfOf: isOnBehalf ? seatId : null } };
    },
  }),

  close: command({
    permission: 'rounds.close',
    input: closeInput,
    target: (tx, { input }) => findRound(tx, input.roundId),
    run: async ({ tx, actor, clock, target, input }) => {
      const round = await closeRound({ tx, actor, clock }, target, input.version);
      return {
        answer: { version: round.version },
        event: { thingId: target.recommendationId, difference: { roundId: target.id } },
      };
    },
  }),

  recall: command({
    permission: 'rounds.recall',
    input: recallInput,
    target: (tx, { input }) => findRound(tx, input.roundId),
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const round = await recallRound({ tx, actor, clock }, target, input.version);
      await tellOfRecall(tx, actor, origin, target.recommendation, target.askedSeatIds);
      return {
        answer: { version: round.version },
        event: { thingId: target.recommendationId, difference: { roundId: target.id } },
      };
    },
  }),
});
