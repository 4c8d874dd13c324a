import { runs } from '@tvaers/domain/actor';
import { whyMinorityClosed } from '@tvaers/domain/minority/frozen-minority';
import * as inputs from '@tvaers/domain/minority/schema';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { command, creation, reading, router } from '../doors/procedure.ts';
import { setDeadline } from './deadline-service.ts';
import { tellOfRelease } from './letters.ts';
import { findDissent, findOpenMinority, findStanding, findStatement, listStatements } from './rows.ts';
import * as service from './service.ts';

/** Which text it was, by its number: the words stand on the recommendation's page, and an unreleased one's are nobody else's. */
const textOf = ({ serial }: { serial: number }) => ({ version: String(serial) });

export const minorityRouter = router({
  ofRecommendation: reading({
    permission: 'minority.read',
    input: inputs.ofRecommendationInput,
    load: async (read, { actor, clock, input }) => {
      const standing = await findStanding(read, actor, input.recommendationId);
      if (!standing) return null;
      const { stance, ...recommendation } = standing;
      const { statements, untilOn, isAnyAgainst } = await listStatements(read, input.recommendationId);
      const whyClosed = whyMinorityClosed(recommendation.state, untilOn, clock.today());
      const isAgainst = stance === 'cannotSupport';
      const isOpen = whyClosed === null;
      const shown = statements.map((statement) => {
        const signerSeatIds = statement.signers.map(({ seatId }) => seatId);
        const facts = { recommendation, isReleased: statement.releasedAt !== null, signerSeatIds, isAgainst };
        const own = statement.signers.find(({ seatId }) => seatId === actor.seat.id);
        return {
          ...statement,
          hasSigned: own?.serial === statement.serial,
          isToSignAgain: own !== undefined && own.serial !== statement.serial,
          mayRevise: isOpen && can(actor, 'minority.revise', facts),
          mayRelease: isOpen && !facts.isReleased && can(actor, 'minority.release', facts),
          maySign: isOpen && own?.serial !== statement.serial && can(actor, 'minority.sign', facts),
          mayLeave: isOpen && can(actor, 'minority.leave', facts),
        };
      });
      const mayWrite = isOpen && can(actor, 'minority.write', { recommendation, isAgainst });
      const hasOwn = statements.some(({ signers }) => signers.some(({ seatId }) => seatId === actor.seat.id));
      return {
        facts: { recommendation, isReleased: true, signerSeatIds: [] },
        answer: {
          statements: shown,
          untilOn,
          whyClosed,
          mayWrite: mayWrite && !hasOwn,
          // A day is set for a minority: while nobody says no there is none.
          maySetDeadline: recommendation.state === 'deliberation' && runs(actor) && (isAnyAgainst || untilOn !== null),
        },
      };
    },
  }),

  setDeadline: command({
    permission: 'minority.setDeadline',
    input: inputs.setDeadlineInput,
    target: (tx, { input }) => findOpenMinority(tx, input.recommendationId),
    run: async ({ tx, actor, clock, target, input: { recommendationId, untilOn } }) => {
      if (target.recommendation.state !== 'deliberation')
        throw new Refused('out-of-step', { state: target.recommendation.state });
      if (untilOn < clock.today()) throw new Refused('in-the-past', { fields: ['untilOn'] });
      const { before } = await setDeadline({ tx, actor, clock }, recommendationId, untilOn);
      return { answer: {}, event: { thingId: recommendationId, difference: { untilOn: { before, after: untilOn } } } };
    },
  }),

  write: creation({
    permission: 'minority.write',
    input: inputs.writeInput,
    facts: async (tx, { actor, input }) => {
      const dissent = await findDissent(tx, actor, input.recommendationId);
      if (!dissent || !can(actor, 'recommendations.read', dissent.recommendation)) throw new Refused('not-found');
      const { role, sectorId } = actor.seat;
      if (sectorId !== null && role !== 'adviser' && !dissent.isAgainst) throw new Refused('not-against');
      return dissent;
    },
    run: async ({ tx, actor, clock, input }) => {
      const dissent = await findDissent(tx, actor, input.recommendationId);
      if (!dissent) throw new Refused('not-found');
      await service.mustBeOpen({ tx, actor, clock }, dissent.recommendation);
      const written = await service.writeStatement({ tx, actor, clock }, input.recommendationId, input.text);
      return { answer: written, event: { thingId: written.id, difference: textOf(written) } };
    },
  }),

  revise: command({
    permission: 'minority.revise',
    input: inputs.reviseInput,
    target: (tx, { actor, input }) => findStatement(tx, actor, input.statementId),
    run: async ({ tx, actor, clock, target, input: { serial, text } }) => {
      await service.mustBeOpen({ tx, actor, clock }, target.recommendation);
      if (!target.isAgainst) throw new Refused('not-against');
      const revised = await service.reviseStatement({ tx, actor, clock }, target, { serial, text });
      return { answer: revised, event: { thingId: target.id, difference: textOf(revised) } };
    },
  }),

  release: command({
    permission: 'minority.release',
    input: inputs.releaseInput,
    target: (tx, { actor, input }) => findStatement(tx, actor, input.statementId),
    run: async ({ tx, actor, clock, origin, target }) => {
      await service.mustBeOpen({ tx, actor, clock }, target.recommendation);
      await service.releaseStatement({ tx, actor, clock }, target);
      await tellOfRelease({ tx, actor, clock, origin }, target.recommendation);
      return { answer: {}, event: { thingId: target.id, difference: textOf(target.latest) } };
    },
  }),

  sign: command({
    permission: 'minority.sign',
    input: inputs.signInput,
    target: async (tx, { actor, input }) => {
      const statement = await findStatement(tx, actor, input.statementId);
      const isMember = ['chair', 'deputyChair', 'member'].includes(actor.seat.role);
      if (statement && isMember && can(actor, 'minority.read', statement) && !statement.isAgainst)
        throw new Refused('not-against');
      return statement;
    },
    run: async ({ tx, actor, clock, target, input }) => {
      await service.mustBeOpen({ tx, actor, clock }, target.recommendation);
      await service.signStatement({ tx, actor, clock }, target, input.serial);
      return { answer: {}, event: { thingId: target.id, difference: textOf(input) } };
    },
  }),

  leave: command({
    permission: 'minority.leave',
    input: inputs.leaveInput,
    target: (tx, { actor, input }) => findStatement(tx, actor, input.statementId),
    run: async ({ tx, actor, clock, target }) => {
      await service.mustBeOpen({ tx, actor, clock }, target.recommendation);
      await service.leaveStatement({ tx, actor, clock }, target);
      return { answer: {}, event: { thingId: target.id, difference: {} } };
    },
  }),
});
