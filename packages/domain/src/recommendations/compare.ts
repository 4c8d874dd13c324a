import { blockId, paragraphs, type Block, type NameOf, type Paragraph, type RichText } from './rich-text.ts';

/**
 * One line of a comparison. `same`: nothing differs. `changed`: the words or their marks differ (`isOnlyForm`: only bold,
 * a link or the kind of block, the words are the same). `moved`: unchanged, but elsewhere among its neighbours.
 */
export type ComparedRow =
  | { status: 'same' | 'moved'; before: Paragraph; after: Paragraph }
  | { status: 'changed'; before: Paragraph; after: Paragraph; isMoved: boolean; isOnlyForm: boolean }
  | { status: 'added'; before: null; after: Paragraph }
  | { status: 'removed'; before: Paragraph; after: null };

/** What a block holds apart from its id, as one text that is equal exactly when the content is. */
function contentOf(block: Block): string {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, held]) => held !== undefined && held !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
  const { attrs, content, ...rest } = block as Block & { attrs?: object };
  return JSON.stringify({ ...rest, attrs: { ...attrs, id: null }, content: content ?? [] }, sorted);
}

/** Which block of the old text each new one is: by id where both carry it once, else by equal content, in order. */
function pair(before: readonly Block[], after: readonly Block[]): (number | null)[] {
  const once = (blocks: readonly Block[]) => {
    const places = new Map<string, number | null>();
    blocks.forEach((block, i) => {
      const id = blockId(block);
      if (id !== null) places.set(id, places.has(id) ? null : i);
    });
    return places;
  };
  const [old, fresh] = [once(before), once(after)];
  const pairs = after.map((block, i) => {
    const id = blockId(block);
    return id !== null && fresh.get(id) === i ? (old.get(id) ?? null) : null;
  });
  const taken = new Set(pairs);
  const byContent = Map.groupBy(
    before.map((_, i) => i).filter((i) => !taken.has(i)),
    (i) => contentOf(before[i] as Block),
  );
  return pairs.map((paired, i) => paired ?? byContent.get(contentOf(after[i] as Block))?.shift() ?? null);
}

/** The places in a list of numbers that form its longest rising run: what kept its order while the rest moved around it. */
function longestRising(values: readonly (number | null)[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  values.forEach((value, i) => {
    if (value === null) return;
    let at = ends.findIndex((end) => (values[end] as number) >= value);
    if (at < 0) at = ends.length;
    previous.set(i, ends[at - 1]);
    ends[at] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = previous.get(i)) kept.add(i);
  return kept;
}

/**
 * Two texts beside each other, block by block, in the order of the new one; what was removed stands where it stood before.
 * Every block of either text is in exactly one row. `nameOf` says what references are called by who reads the comparison.
 */
export function compareTexts(before: RichText, after: RichText, nameOf?: NameOf): ComparedRow[] {
  const [old, fresh] = [paragraphs(before, nameOf), paragraphs(after, nameOf)];
  const pairs = pair(before.content, after.content);
  const kept = longestRising(pairs);
  const gone = new Set(pairs);
  const rows: ComparedRow[] = [];
  let passed = 0;
  const removeUpTo = (end: number) => {
    for (; passed < end; passed += 1)
      if (!gone.has(passed)) rows.push({ status: 'removed', before: old[passed] as Paragraph, after: null });
  };

  fresh.forEach((now, i) => {
    const at = pairs[i] ?? null;
    if (at === null) {
      rows.push({ status: 'added', before: null, after: now });
      return;
    }
    const isMoved = !kept.has(i);
    if (!isMoved) removeUpTo(at);
    const was = old[at] as Paragraph;
    if (contentOf(before.content[at] as Block) === contentOf(after.content[i] as Block)) {
      rows.push({ status: isMoved ? 'moved' : 'same', before: was, after: now });
    } else {
      rows.push({ status: 'changed', before: was, after: now, isMoved, isOnlyForm: was.text === now.text });
    }
  });
  removeUpTo(old.length);
  return rows;
}

/** Does anything differ at all? Asked before a version is named. */
export function isSameText(before: RichText, after: RichText): boolean {
  return compareTexts(before, after).every(({ status }) => status === 'same');
}
