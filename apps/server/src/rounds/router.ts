import { can } from '@tvaers/domain/policy';
import { sayHowGiven } from '@tvaers/domain/rounds/labels';
import * as inputs from '@tvaers/domain/rounds/schema';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import type { PositionSource } from '@tvaers/domain/rounds/workflow';
import { Refused } from '@tvaers/domain/refusal';
import { record } from '../doors/event.ts';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { recuse } from '../recommendations/recusal-service.ts';
import { dispute, settle, settlersOf } from './dispute-service.ts';
import { askForPositions, tellOfDispute, tellOfEntry, tellOfRecall, tellOfRecusal, tellOfSettlement } from './letters.ts';
import { listMatrix } from './matrix-rows.ts';
import { findPreview } from './preview-rows.ts';
import { extendDeadline, remind } from './reminder-service.ts';
import { stateForSector } from './statement-service.ts';
import { findPosition, findRound, findRoundHeld } from './rows.ts';
import { closeRound, openRound, recallRound, reconfirm, takePosition } from './service.ts';

/** What the log keeps of how a position came that the secretariat entered. */
function givenBy({ source, howGiven }: { source: PositionSource | null; howGiven: string | null }) {
  const how = sayHowGiven(source, howGiven, 'da');
  return how === null ? {} : { howGiven: how };
}

export const roundsRouter = router({
  /** Every recommendation by sector, with the members beneath. */
  matrix: listing({ permission: 'rounds.read', input: {}, rows: (read, { actor }) => listMatrix(read, actor) }),

  /** Who will be asked, who will not, and what is not in order yet: asked by the dialog before the act. */
  preview: reading({
    permission: 'rounds.open',
    input: inputs.previewInput,
    load: async (read, { clock, input }) => {
      const answer = await findPreview(read, input.recommendationId, clock.today());
      return answer && { facts: {}, answer };
    },
  }),

  open: creation({
    permission: 'rounds.open',
    input: inputs.openInput,
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
    input: inputs.takePositionInput,
    target: (tx, { actor, input }) => findRoundHeld(tx, input.roundId, input.seatId ?? actor.seat.id),
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const taken = await takePosition({ tx, actor, clock }, target, input);
      const { seatId, label, stance, source, howGiven, isOnBehalf } = taken;
      const matter = target.recommendation;
      if (isOnBehalf && stance !== 'recused')
        await tellOfEntry(tx, actor, origin, matter, seatId, {
          stance: (language) => stanceWords[stance][language],
          howGiven: (language) => sayHowGiven(source, howGiven, language),
        });
      if (stance === 'recused') {
        if (!can(actor, 'recommendations.recuse', matter)) throw new Refused('not-allowed');
        await recuse({ tx, actor, clock }, matter, seatId, input.reason);
        if (isOnBehalf) await tellOfRecusal(tx, actor, origin, matter, seatId);
        await record(tx, actor, clock, 'recommendations.recuse', {
          thingId: matter.id,
          difference: { seatId },
          onBehalfOf: isOnBehalf ? seatId : null,
        });
      }
      // A hidden round's answers are not told by the log either; the positions themselves are kept.
      const difference = { version: label, ...(target.isHiddenUntilAnswer ? {} : { stance }), ...givenBy(taken) };
      return { answer: { id: taken.id }, event: { thingId: matter.id, difference, onBehalfOf: isOnBehalf ? seatId : null } };
    },
  }),

  reconfirm: command({
    permission: 'rounds.reconfirm',
    input: inputs.reconfirmInput,
    target: (tx, { actor, input }) => findRoundHeld(tx, input.roundId, input.seatId ?? actor.seat.id),
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const again = await reconfirm({ tx, actor, clock }, target, input);
      const { id, seatId, label, stance, isOnBehalf, source, howGiven } = again;
      if (isOnBehalf)
        await tellOfEntry(tx, actor, origin, target.recommendation, seatId, {
          stance: (language) => stanceWords[stance][language],
          howGiven: (language) => sayHowGiven(source, howGiven, language),
        });
      const difference = { version: label, ...givenBy(again) };
      return { answer: { id }, event: { thingId: target.recommendationId, difference, onBehalfOf: isOnBehalf ? seatId : null } };
    },
  }),

  dispute: command({
    permission: 'rounds.dispute',
    input: inputs.disputeInput,
    target: (tx, { input }) => findPosition(tx, input.positionId),
    run: async ({ tx, actor, clock, origin, target }) => {
      await dispute({ tx, actor, clock }, target);
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
      const settlers = await settlersOf({ tx, actor, clock }, target);
      await tellOfDispute(tx, actor, origin, target.recommendation, settlers, name);
      return { answer: {}, event: { thingId: target.recommendationId, difference: {} } };
    },
  }),

  stateForSector: command({
    permission: 'rounds.stateForSector',
    input: inputs.stateForSectorInput,
    target: (tx, { input }) => findRound(tx, input.roundId),
    run: async ({ tx, actor, clock, target, input: { versionId, stance, text } }) => {
      const { label } = await stateForSector({ tx, actor, clock }, target, { versionId, stance, text });
      const difference = { version: label, ...(target.isHiddenUntilAnswer ? {} : { stance }) };
      return { answer: {}, event: { thingId: target.recommendationId, difference } };
    },
  }),

  settle: command({
    permission: 'rounds.settle',
    input: inputs.settleInput,
    target: (tx, { input }) => findPosition(tx, input.positionId),
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const { doesStand, settlement } = input;
      const { seatId } = target.position;
      await settle({ tx, actor, clock }, target, { doesStand, settlement });
      await tellOfSettlement(tx, actor, origin, target.recommendation, seatId, { doesStand, settlement });
      // A hidden round's answers are not told by the log, and the reason may speak of them.
      const difference = { doesStand, ...(target.isHiddenUntilAnswer || !settlement ? {} : { reason: settlement }) };
      return { answer: {}, event: { thingId: target.recommendationId, difference, onBehalfOf: seatId } };
    },
  }),

  extend: command({
    permission: 'rounds.extend',
    input: inputs.extendInput,
    target: (tx, { input }) => findRound(tx, input.roundId),
    run: async ({ target, input, ...at }) => {
      const { version, told, difference } = await extendDeadline(at, target, input.version, input.deadlineOn);
      return { answer: { version, told }, event: { thingId: target.recommendationId, difference } };
    },
  }),

  remind: command({
    permission: 'rounds.remind',
    input: inputs.remindInput,
    target: (tx, { input }) => findRound(tx, input.roundId),
    run: async ({ target, input, ...at }) => {
      const { version, reminded } = await remind(at, target, input.version);
      return { answer: { version, reminded }, event: { thingId: target.recommendationId, difference: { reminded } } };
    },
  }),

  close: command({
    permission: 'rounds.close',
    input: inputs.closeInput,
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
    input: inputs.recallInput,
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
