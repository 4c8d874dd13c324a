import type { RichText } from './rich-text.ts';

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

/** What was read out of a document. `original` is null where it had no tracked changes; then both would be the same. */
export type ImportedDraft = {
  accepted: RichText;
  original: RichText | null;
  /** The first of them; `changeCount` says how many there are. */
  changes: ImportedChange[];
  changeCount: number;
  losses: Loss[];
};

/** A document is read up to this size: pictures make documents large, and none is kept. */
export const mostDraftBytes = 10_485_760;
export const mostChangesListed = 300;
