import type { Language } from '../language.ts';
import { sayDecisionNumber, saySerial } from '../numbers/serial.ts';
import type { AnyNode, ReferenceKind } from './rich-text-ground.ts';
import type { Footnote, Reference } from './rich-text-schema.ts';
import type { NameOf, RichText } from './rich-text.ts';

/** A thing a text points at, as its reader may see it now. `year` is a decision's. */
export type NamedReference = { kind: ReferenceKind; id: string; number: number | null; year: number | null; title: string };

export const referenceKindWords: Readonly<Record<ReferenceKind, { da: string; en: string }>> = {
  finding: { da: 'Fund', en: 'Finding' },
  source: { da: 'Kilde', en: 'Source' },
  decision: { da: 'Beslutning', en: 'Decision' },
};

/** What stands where the reader may not see what is pointed at: that there is something, and nothing of what it is. */
export const hiddenReferenceWords = { da: '[henvisning, du ikke kan se]', en: '[reference you cannot see]' } as const;

/** "F-03"; the kind of thing in words where it lies in a sector's room and has no number yet. */
export function sayReferenceNumber({ kind, number, year }: NamedReference, language: Language): string {
  if (number === null) return referenceKindWords[kind][language];
  return kind === 'decision' ? sayDecisionNumber(year ?? 0, number) : saySerial(kind, number);
}

const keyOf = ({ kind, id }: { kind: ReferenceKind; id: string }) => `${kind} ${id}`;

/** Finds what a reference points at among what its reader may see. */
export function lookUp(named: readonly NamedReference[]): (reference: Reference['attrs']) => NamedReference | null {
  const byKey = new Map(named.map((one) => [keyOf(one), one]));
  return (reference) => byKey.get(keyOf(reference)) ?? null;
}

/** How a reference is written in running text: "F-03 Løn og pension". A long title is cut at a word, and its full stop is left out. */
export function sayReference(found: NamedReference | null, language: Language): string {
  if (!found) return hiddenReferenceWords[language];
  // In a sentence the name's own full stop would end it.
  const whole = found.title.trim().replace(/\.$/, '');
  const title = whole.length > 80 ? `${whole.slice(0, 79).replace(/\s+\S*$/, '')}…` : whole;
  return `${sayReferenceNumber(found, language)} ${title}`.trim();
}

export function nameReferences(named: readonly NamedReference[], language: Language): NameOf {
  const find = lookUp(named);
  return (reference) => sayReference(find(reference), language);
}

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesOf(child);
}

/** The things a text points at, each once. */
export function referencesIn(...texts: readonly RichText[]): Reference['attrs'][] {
  const found = new Map<string, Reference['attrs']>();
  for (const text of texts)
    for (const node of nodesOf(text)) {
      if (node.type !== 'reference') continue;
      const { attrs } = node as unknown as Reference;
      found.set(keyOf(attrs), attrs);
    }
  return [...found.values()];
}

/** What `after` points at and `before` did not: what its writer must be able to read. */
export function newReferences(before: RichText, after: RichText): Reference['attrs'][] {
  const had = new Set(referencesIn(before).map(keyOf));
  return referencesIn(after).filter((one) => !had.has(keyOf(one)));
}

/** The footnotes in the order they are read: their numbers are their places, counted from 1. */
export function footnotesIn(text: RichText): Footnote[] {
  return [...nodesOf(text)].filter((node): node is Footnote => node.type === 'footnote');
}
