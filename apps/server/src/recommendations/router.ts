import * as inputs from '@tvaers/domain/recommendations/schema';
import type { At } from '../doors/acting.ts';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { askToReconfirm, tellOfReadmission, tellOfRecusal } from '../rounds/letters.ts';
import { passBall } from './ball-service.ts';
import * as comments from './comment-service.ts';
import { findComparison } from './comparison-rows.ts';
import { findListFrame, listRecommendations } from './list-rows.ts';
import { findPage } from './page-service.ts';
import { findReadersAfterShare, listOptions } from './page-rows.ts';
import { readmit, recuse } from './recusal-service.ts';
import { findRoom } from './room-service.ts';
import { listReferable } from './references-rows.ts';
import { findComment, findRecommendation, type RecommendationTarget } from './rows.ts';
import * as service from './service.ts';
import { findTextNow } from './text-now-rows.ts';
import { importDraft, type KeptDraft, markRead, restore } from './draft-service.ts';
import { suggestionDoors } from './suggestion-router.ts';
import { traceDoors } from './trace-router.ts';
import * as versions from './version-service.ts';

const { roomOf } = service;

type Kept = KeptDraft | null;
const keptIn = (kept: Kept) => (kept ? { kept: kept.label, isSubstantial: kept.isSubstantial } : {});

/** Who is asked again because the draft that was kept is a version of substance. */
async function tellOfKept(at: At & { origin: string; target: RecommendationTarget }, kept: Kept): Promise<void> {
  if (!kept?.isSubstantial) return;
  const { tx, actor, origin, target } = at;
  const seatIds = await versions.seatsToReconfirm(at, target);
  await askToReconfirm(tx, actor, origin, target, seatIds, { label: kept.label, note: '' });
}

export const recommendationsRouter = router({
  ...suggestionDoors,
  ...traceDoors,

  list: listing({
    permission: 'recommendations.read',
    input: {},
    rows: async (read, { actor }) => {
      const [recommendations, frame] = await Promise.all([listRecommendations(read, actor), findListFrame(read, actor)]);
      return { recommendations, ...frame };
    },
  }),

  page: reading({
    permission: 'recommendations.read',
    input: inputs.pageInput,
    load: (read, { actor, clock, input }) => findPage(read, actor, clock, input.key),
  }),

  /** What a page that shows the text reads anew while others write in it. */
  text: reading({
    permission: 'recommendations.read',
    input: inputs.textInput,
    load: (read, { input }) => findTextNow(read, input.recommendationId),
  }),

  /** The actor's own sector's room; empty for who sits in none. */
  room: listing({
    permission: 'recommendations.read',
    input: {},
    rows: (read, { actor, clock }) => findRoom(read, actor, clock),
  }),

  compare: reading({
    permission: 'recommendations.read',
    input: inputs.compareInput,
    load: (read, { input }) => findComparison(read, input),
  }),

  readersAfterShare: reading({
    permission: 'recommendations.share',
    input: inputs.readersAfterShareInput,
    load: (read, { input, clock }) => findReadersAfterShare(read, input.recommendationId, clock.today()),
  }),

  /** Themes, tasks of the mandate and findings to choose from. */
  options: listing({ permission: 'recommendations.read', input: {}, rows: (read) => listOptions(read) }),

  /** What a text can point at: read once by an editor, to name and to choose from. */
  referable: listing({ permission: 'recommendations.read', input: {}, rows: (read) => listReferable(read) }),

  propose: creation({
    permission: 'recommendations.propose',
    input: inputs.proposeInput,
    facts: (_tx, { input }) => input,
    run: async ({ input, ...at }) => {
      const made = await service.proposeRecommendation(at, input);
      const difference = { title: input.title, number: made.number };
      return { answer: { id: made.id, number: made.number }, event: { thingId: made.id, difference, sectorId: roomOf(input) } };
    },
  }),

  letWrite: command({
    permission: 'recommendations.letWrite',
    input: inputs.letWriteInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input: { version, isOpenToAll }, ...at }) => {
      const answer = await service.letWrite(at, target, { version, isOpenToAll });
      const difference = { isOpenToAll: { before: target.isOpenToAll, after: isOpenToAll } };
      return { answer, event: { thingId: target.id, difference } };
    },
  }),

  describe: command({
    permission: 'recommendations.describe',
    input: inputs.describeInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { difference, ...answer } = await service.describe(at, target, input);
      return { answer, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  nameVersion: command({
    permission: 'recommendations.nameVersion',
    input: inputs.nameVersionInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { label, id, version } = await versions.nameVersion(at, target, input);
      const { isSubstantial, note } = input;
      if (isSubstantial)
        await askToReconfirm(at.tx, at.actor, at.origin, target, await versions.seatsToReconfirm(at, target), { label, note });
      return {
        answer: { id, label, version },
        event: { thingId: target.id, difference: { label, isSubstantial, note }, sectorId: roomOf(target) },
      };
    },
  }),

  restore: command({
    permission: 'recommendations.restore',
    input: inputs.restoreInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { kept, label, textVersion } = await restore(at, target, input);
      await tellOfKept({ target, ...at }, kept);
      return {
        answer: { textVersion, label, kept: kept?.label ?? null },
        event: { thingId: target.id, difference: { label, ...keptIn(kept) }, sectorId: roomOf(target) },
      };
    },
  }),

  importDraft: command({
    permission: 'recommendations.importDraft',
    input: inputs.importDraftInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { fileName, changes } = input;
      // Accepted or left out, the changes are settled: nothing stands beside the text.
      const suggestions = changes === 'shown' ? input.suggestions : [];
      const { kept, textVersion } = await importDraft(at, target, { ...input, suggestions });
      await tellOfKept({ target, ...at }, kept);
      const also = suggestions.length > 0 ? { suggestions: suggestions.length } : {};
      return {
        answer: { textVersion, kept: kept?.label ?? null, suggestions: suggestions.length },
        event: { thingId: target.id, difference: { fileName, changes, ...also, ...keptIn(kept) }, sectorId: roomOf(target) },
      };
    },
  }),

  markRead: command({
    permission: 'recommendations.markRead',
    input: inputs.markReadInput,
    target: async (tx, { input, actor }) => {
      const found = await findRecommendation(tx, input.recommendationId);
      return found && { ...found, readerSeatId: actor.seat.id };
    },
    run: async ({ target, input, ...at }) => {
      await markRead(at, target, input.textVersion);
      return { answer: {}, event: null, unlogged: { because: 'what one has read is nobody else’s to know', isPrivate: true } };
    },
  }),

  share: command({
    permission: 'recommendations.share',
    input: inputs.shareInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { number, version } = await service.share(at, target, input.version);
      return {
        answer: { number, version },
        event: { thingId: target.id, difference: { number, audience: { before: target.audience, after: 'taskforce' } } },
      };
    },
  }),

  comment: command({
    permission: 'recommendations.comment',
    input: inputs.commentInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const comment = await comments.comment(at, target, input);
      const difference = { commentId: comment.id, ...(input.parentId ? { isReply: true } : {}) };
      return { answer: comment, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  resolve: command({
    permission: 'recommendations.resolve',
    input: inputs.resolveInput,
    target: (tx, { input }) => findComment(tx, input.commentId),
    run: async ({ target, input, ...at }) => {
      const { version } = await comments.resolve(at, input.commentId, input.version, input.isResolved);
      const difference = { commentId: input.commentId, isResolved: input.isResolved };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  passBall: command({
    permission: 'recommendations.passBall',
    input: inputs.passBallInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { version } = await passBall(at, target, input.version, input.to);
      return { answer: { version }, event: { thingId: target.id, difference: { to: input.to }, sectorId: roomOf(target) } };
    },
  }),

  recuse: command({
    permission: 'recommendations.recuse',
    input: inputs.recuseInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const seatId = await recuse(at, target, input.seatId, input.reason);
      if (seatId !== at.actor.seat.id) await tellOfRecusal(at.tx, at.actor, at.origin, target, seatId);
      return {
        answer: {},
        event: { thingId: target.id, difference: { seatId }, onBehalfOf: seatId === at.actor.seat.id ? null : seatId },
      };
    },
  }),

  readmit: command({
    permission: 'recommendations.readmit',
    input: inputs.readmitInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      await readmit(at, target, input.seatId);
      await tellOfReadmission(at.tx, at.actor, at.origin, target, input.seatId);
      return { answer: {}, event: { thingId: target.id, difference: { seatId: input.seatId }, onBehalfOf: input.seatId } };
    },
  }),

  deliberate: command({
    permission: 'recommendations.deliberate',
    input: inputs.deliberateInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.deliberate(at, target, input.version);
      return { answer: { version }, event: { thingId: target.id, difference: {} } };
    },
  }),

  withdraw: command({
    permission: 'recommendations.withdraw',
    input: inputs.withdrawInput,
    target: (tx, { input }) => findRecommendation(tx, input.recommendationId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.withdraw(at, target, input.version, input.reason);
      return {
        answer: { version },
        event: { thingId: target.id, difference: { reason: input.reason }, sectorId: roomOf(target) },
      };
    },
  }),
});
