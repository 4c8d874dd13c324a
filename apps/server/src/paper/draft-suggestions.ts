// The tracked changes of a document as suggestions beside its text: what each block of the original would become, be followed by, or that
// it would go. Which blocks belong together is told by the document's own paragraphs, not by their words.
import { type ImportedSuggestion, mostSuggestions } from '@tvaers/domain/recommendations/imported-draft';
import type { Block } from '@tvaers/domain/recommendations/rich-text';
import { isSameBlock } from '@tvaers/domain/recommendations/suggestions';
import type { Element } from './office-xml.ts';

/** The blocks of a text, and for each the elements of the document its words stand in. */
export type BlocksRead = { blocks: readonly Block[]; from: readonly (readonly Element[])[] };
/** Who changed something in an element, in the order of the document, and the day of the last change. */
export type Marks = ReadonlyMap<Element, { authors: ReadonlySet<string>; on: string | null }>;

/** Blocks of the original and of the accepted text, by their places, that hold words of the same paragraphs. */
type Group = { before: number[]; after: number[] };

const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** Groups with words in common, in the order of both texts; what stands between two blocks of a group belongs to it. */
function anchored(before: BlocksRead, after: BlocksRead): Group[] {
  const home = new Map(before.from.flatMap((elements, place) => elements.map((element) => [element, place] as const)));
  const groups: Group[] = [];
  after.from.forEach((elements, place) => {
    const places = elements.flatMap((element) => home.get(element) ?? []);
    if (places.length === 0) return;
    const [low, high] = [Math.min(...places), Math.max(...places)];
    const last = groups.at(-1);
    const end = last?.before.at(-1) ?? -1;
    if (last && low <= end) {
      last.before = span(last.before[0] ?? low, Math.max(end, high));
      last.after = span(last.after[0] ?? place, place);
    } else groups.push({ before: span(low, high), after: [place] });
  });
  return groups;
}

/**
 * All groups in their order, with what stands in only one of the texts: words taken out beside words put in are one change. Words put in
 * before the first paragraph, or where paragraphs were split or joined, belong to the change of what stands beside them.
 */
function grouped(before: BlocksRead, after: BlocksRead): Group[] {
  const anchors = anchored(before, after);
  const out: Group[] = [];
  let waiting: number[] = [];
  [...anchors, null].forEach((anchor, at) => {
    const last = anchors[at - 1];
    const gone = span((last?.before.at(-1) ?? -1) + 1, (anchor?.before[0] ?? before.blocks.length) - 1);
    const come = span((last?.after.at(-1) ?? -1) + 1, (anchor?.after[0] ?? after.blocks.length) - 1);
    const pairs = Math.min(gone.length, come.length);
    gone.forEach((place, index) =>
      out.push({
        before: [place],
        after: index < pairs - 1 ? come.slice(index, index + 1) : index === pairs - 1 ? come.slice(index) : [],
      }),
    );
    if (gone.length === 0 && come.length > 0) {
      const beside = out.at(-1);
      if (!beside) waiting = come;
      else if (beside.before.length > 1 || beside.after.length > 1) beside.after.push(...come);
      else out.push({ before: [], after: come });
    }
    if (anchor) {
      out.push({ before: anchor.before, after: [...waiting, ...anchor.after] });
      waiting = [];
    }
  });
  return out;
}

/**
 * What was changed in a document, one suggestion for each paragraph: in the names of all who changed it. Null where they are more than can
 * be taken up as suggestions, or where there is no original text to stand beside.
 */
export function suggestionsIn(before: BlocksRead, after: BlocksRead, marks: Marks): ImportedSuggestion[] | null {
  if (before.from.every((elements) => elements.length === 0)) return null;
  const out: ImportedSuggestion[] = [];
  const blocksAt = (places: readonly number[]) => places.flatMap((place) => after.blocks[place] ?? []);
  let last = 0;
  for (const group of grouped(before, after)) {
    const elements = [
      ...group.before.flatMap((place) => before.from[place] ?? []),
      ...group.after.flatMap((at) => after.from[at] ?? []),
    ];
    const found = [...new Set(elements)].flatMap((element) => marks.get(element) ?? []);
    const by = {
      name: [...new Set(found.flatMap(({ authors }) => [...authors]))].filter(Boolean).join(', ').slice(0, 200),
      on:
        found
          .flatMap(({ on }) => on ?? [])
          .toSorted()
          .at(-1) ?? null,
    };
    const [first, ...others] = group.before;
    const blocks = blocksAt(group.after);
    if (first === undefined) out.push({ at: last, kind: 'insertAfter', blocks, ...by });
    else {
      const own = before.blocks[first];
      const isSame = others.length === 0 && blocks.length === 1 && own && blocks[0] && isSameBlock(own, blocks[0]);
      if (!isSame && blocks.length > 0) out.push({ at: first, kind: 'replace', blocks, ...by });
      const gone = blocks.length > 0 ? others : group.before;
      for (const at of gone) out.push({ at, kind: 'remove', blocks: [], ...by });
      last = group.before.at(-1) ?? first;
    }
    if (out.length > mostSuggestions) return null;
  }
  return out;
}
