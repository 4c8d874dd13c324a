import type { Block, RichText } from './rich-text.ts';
import type { SuggestionKind } from './suggestions.ts';

/** What a document can hold that a text here cannot, or only in another shape. Each is counted and shown before anything is stored. */
export const lossKinds = [
  'images',
  'objects',
  'textBoxes',
  'equations',
  'comments',
  'hiddenText',
  'tableOfContents',
  'headers',
  'exportHead',
  'columns',
  'mergedCells',
  'nestedTables',
  'largeTables',
  'listsInCells',
  'deepLists',
  'deepHeadings',
  'endnotes',
  'longNotes',
  'links',
  'fields',
  'lineBreaks',
  'superscript',
  'fonts',
] as const;
export type LossKind = (typeof lossKinds)[number];
export type Loss = { kind: LossKind; count: number };

/** A tracked change: who made it, when as the document says it, and its words. */
export type ImportedChange = {
  kind: 'inserted' | 'deleted' | 'movedHere' | 'movedAway' | 'formatted';
  author: string;
  at: string | null;
  text: string;
};

/**
 * A tracked change as a suggestion: what the block of the original at this place would become or be followed by, or that it goes; in whose
 * names, as the document says them, and the day of the last change.
 */
export type ImportedSuggestion = {
  at: number;
  kind: SuggestionKind;
  blocks: Block[];
  name: string;
  on: string | null;
};

/** What was read out of a document. `original` is null where it had no tracked changes; then both would be the same. */
export type ImportedDraft = {
  accepted: RichText;
  original: RichText | null;
  /** Its tracked changes, as suggestions to the original; null where it had none, or too many of them. */
  suggestions: ImportedSuggestion[] | null;
  /** The first of them; `changeCount` says how many there are. */
  changes: ImportedChange[];
  changeCount: number;
  losses: Loss[];
};

/** A document is read up to this size: pictures make documents large, and none is kept. */
export const mostDraftBytes = 10_485_760;
export const mostChangesListed = 300;
/** More changes than this are no suggestions anybody would settle one by one. */
export const mostSuggestions = 200;
