import { z } from 'zod';
import { audiences } from './workflow.ts';
import { mostSuggestions } from './imported-draft.ts';
import { paperFormats } from './text-paper.ts';
import { richTextSchema } from './rich-text-schema.ts';
import { suggestionKinds } from './suggestions.ts';

export const strengths = ['strong', 'moderate', 'weak', 'experience', 'none'] as const;
export type Strength = (typeof strengths)[number];

const line = (max: number) => z.string().trim().min(1).max(max);
const prose = z.string().trim().max(4000);
const recommendationId = z.uuid();
/** The version of the row the change was made from. */
const version = z.int().positive();
/** Who could read the thing when it was written; what is written for a room is never let out by an act of someone else. */
const audience = z.enum(audiences);

export const proposeInput = {
  audience: z.enum(['sector', 'taskforce']),
  leadSectorId: z.uuid(),
  title: line(200),
  themeId: z.uuid().nullable(),
};

/** 'R-07', or the id of a draft that has no number yet. */
export const pageInput = { key: line(60) };
export const textInput = { recommendationId };
const comparable = z.union([z.uuid(), z.enum(['current', 'read'])]);
/** Two texts: a named version's id, `current` for the text as it stands, `read` for what one read before it was changed. */
export const compareInput = { recommendationId, from: comparable, to: comparable };
export const readersAfterShareInput = { recommendationId };
export const optionsInput = { recommendationId: z.uuid().nullable() };

export const letWriteInput = { recommendationId, version, isOpenToAll: z.boolean() };

export const describeInput = {
  recommendationId,
  version,
  title: line(200),
  themeId: z.uuid().nullable(),
  addressee: z.string().trim().max(300),
  mandateTaskId: z.uuid().nullable(),
  strength: z.enum(strengths),
  need: prose,
  effect: prose,
  cost: prose,
  uncertainty: prose,
  findingIds: z.array(z.uuid()).max(100),
};

/** `textVersion` is that of the text that was read: what is named is what was seen. */
export const nameVersionInput = {
  recommendationId,
  version,
  textVersion: version,
  note: z.string().trim().max(500),
  isSubstantial: z.boolean(),
};
/** The text that was on the screen. */
export const markReadInput = { recommendationId, textVersion: version };

/**
 * What goes with putting other words in the draft's place: the draft is named first where it holds words no version holds, and
 * `isSubstantial` says whether it changed the substance since the last one.
 */
const inPlace = { recommendationId, version, textVersion: version, isSubstantial: z.boolean() };
export const restoreInput = { ...inPlace, versionId: z.uuid() };
const brought = z.strictObject({
  /** The place among the text's blocks of the one it is about. */
  at: z.int().nonnegative().max(20_000),
  kind: z.enum(suggestionKinds),
  /** What it becomes, or what follows it; null where it is to go. */
  proposed: richTextSchema.nullable(),
  /** Who had made the change, as the document says it; empty where it does not. */
  name: z.string().trim().max(200),
  on: z.iso.date().nullable(),
});
/**
 * `changes`: of a document with tracked changes, whether they were accepted, the original was kept, or the original was kept and they are
 * shown beside it as suggestions, which are then given; null where it had none.
 */
export const importDraftInput = {
  ...inPlace,
  audience,
  text: richTextSchema,
  fileName: line(200),
  changes: z.enum(['accepted', 'original', 'shown']).nullable(),
  suggestions: z.array(brought).max(mostSuggestions).default([]),
};
export const draftFileInput = { recommendationId };

export const recommendationPaperInput = {
  recommendationId,
  /** A named version's id, or the text as it stands. */
  text: z.union([z.uuid(), z.literal('current')]),
  format: z.enum(paperFormats),
  language: z.enum(['da', 'en']),
};

export const shareInput = { recommendationId, version };

const around = z.string().max(32);
const anchor = z.strictObject({
  quote: z.string().min(1).max(2000),
  prefix: around,
  suffix: around,
  start: z.int().nonnegative().max(200_000),
});

export const commentInput = {
  recommendationId,
  audience,
  /** The thread that is replied to; null begins one. */
  parentId: z.uuid().nullable(),
  /** The paragraph it hangs on; null: on the whole. A reply hangs where its thread does. */
  paragraphId: z.string().max(40).nullable(),
  /** The words in the paragraph it is about; null: the whole paragraph. */
  anchor: anchor.nullable().default(null),
  body: line(4000),
  /** Seats it asks for an answer: they stand in the body as '@Name'. */
  mentionIds: z.array(z.uuid()).max(20).default([]),
};
export const rewordCommentInput = { commentId: z.uuid(), version, body: line(4000) };
export const withdrawCommentInput = { commentId: z.uuid(), version };
export const suggestionsInput = { recommendationId };

/** One top block of a text, as a document of its own. */
const oneBlock = richTextSchema.refine(({ content }) => content.length === 1, 'one-block');
const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export const suggestInput = {
  recommendationId,
  audience,
  kind: z.enum(suggestionKinds),
  blockId,
  /** The block as it stood on the screen: a suggestion is made on words one has read. */
  before: oneBlock,
  /** What it becomes, or what follows it; null where it is to go. */
  proposed: richTextSchema.nullable(),
  reason: line(1000),
  inSectorsName: z.boolean(),
};
export const settleInput = {
  suggestionId: z.uuid(),
  version,
  verdict: z.enum(['accepted', 'declined']),
  reason: z.string().trim().max(1000),
  /** The block as it stood on the screen when one chose; null where it is gone, or nothing is taken in. */
  seen: oneBlock.nullable(),
  /** What becomes of those that collide with the one accepted. */
  others: z.enum(['decline', 'leave']),
};
export const withdrawSuggestionInput = { suggestionId: z.uuid(), version };
export const noteOutcomeInput = { suggestionId: z.uuid() };
/** `seen`: the block it is to be about now, as it stood on the screen. */
export const placeSuggestionInput = { suggestionId: z.uuid(), version, blockId, seen: oneBlock };

export const resolveInput = { commentId: z.uuid(), version, isResolved: z.boolean() };

/** Exactly one person, one sector, the chair or the secretariat. */
export const ballHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), seatId: z.uuid() }),
  z.strictObject({ kind: z.literal('sector'), sectorId: z.uuid() }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(['chair', 'secretariat']) }),
]);
export type BallHolder = z.infer<typeof ballHolder>;
export const passBallInput = { recommendationId, version, to: ballHolder };

/** `seatId` null: oneself. The secretariat names the seat it records for. */
export const recuseInput = { recommendationId, seatId: z.uuid().nullable(), reason: z.string().trim().max(1000) };
export const readmitInput = { recommendationId, seatId: z.uuid() };
export const deliberateInput = { recommendationId, version };
export const withdrawInput = { recommendationId, version, reason: line(1000) };

/** A part of what becomes one: each as it was read, so that nothing written meanwhile goes unseen. */
const part = z.strictObject({ id: z.uuid(), version, textVersion: version });
/** What goes along: the findings it rests on, its items on coming agendas, the milestones that wait for it, suggestions nobody has settled. */
const carried = z.strictObject({ basis: z.boolean(), agenda: z.boolean(), criteria: z.boolean(), suggestions: z.boolean() });
export type Carried = z.infer<typeof carried>;

export const rearrangeInput = { recommendationId };
export const mergeInput = {
  recommendationId,
  version,
  textVersion: version,
  others: z.array(part).min(1).max(20),
  /** The one that goes on; null: a new one takes the place of all. */
  intoId: z.uuid().nullable(),
  title: line(200),
  leadSectorId: z.uuid(),
  /** Whose words the draft begins with: one of them, or all under headings. */
  textOf: z.union([z.uuid(), z.literal('all')]),
  /** Positions are asked for again, or stand where the very same words go on. */
  positions: z.enum(['ask', 'keep']),
  carried,
  reason: line(1000),
};
export const splitInput = {
  recommendationId,
  version,
  textVersion: version,
  parts: z
    .array(
      z.strictObject({
        title: line(200),
        leadSectorId: z.uuid(),
        blockIds: z.array(z.string().min(1).max(40)).min(1).max(2000),
      }),
    )
    .min(2)
    .max(10),
  /** The one that is split goes on as the first part; else it ends, and all parts are new. */
  goesOn: z.boolean(),
  carried,
  reason: line(1000),
};
export const replaceInput = {
  recommendationId,
  version,
  textVersion: version,
  by: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('new'),
      title: line(200),
      leadSectorId: z.uuid(),
      beginsWith: z.enum(['oldText', 'nothing']),
    }),
    z.strictObject({ kind: z.literal('existing'), id: z.uuid(), version, textVersion: version }),
  ]),
  carried,
  reason: line(1000),
};
export const proposalsInput = { whose: z.enum(['own', 'sector']) };
