import { type Anchor, anchorOf, findAnchor } from '@tvaers/domain/recommendations/anchor';
import { type RefObject, useEffect, useState } from 'react';
import type { Thread } from '../comments/threads.ts';

const highlightName = 'comment-quote';
/** What stands at a paragraph without being its words: its number, what hangs on it, and words that are only proposed. */
const beside = '[data-beside], ins';

/** The text nodes of a paragraph's own words, in their order. */
function wordNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(beside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** A paragraph's own words as they stand on the screen: what quoted words are found in. */
const wordsIn = (nodes: readonly Text[]) => nodes.map(({ data }) => data).join('');

/** Where in a paragraph's words a point of the document stands. */
function offsetOf(nodes: readonly Text[], container: Node, offset: number): number {
  let passed = 0;
  for (const node of nodes) {
    if (node === container) return passed + offset;
    const point = document.createRange();
    point.setStart(container, offset);
    if (point.comparePoint(node, 0) >= 0) return passed;
    passed += node.data.length;
  }
  return passed;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range | null {
  const range = document.createRange();
  let passed = 0;
  let isBegun = false;
  for (const node of nodes) {
    const next = passed + node.data.length;
    if (!isBegun && start < next) {
      range.setStart(node, start - passed);
      isBegun = true;
    }
    if (isBegun && end <= next) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed = next;
  }
  return null;
}

/** The words that are marked in one paragraph of the text, with its id; null where nothing is, or more than one paragraph. */
export function markedIn(text: HTMLElement | null): { id: string; anchor: Anchor; range: Range } | null {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = range.startContainer.parentElement?.closest<HTMLElement>('[data-block]');
  if (!from || !text.contains(from)) return null;
  const nodes = wordNodes(from);
  const isWithin = from.contains(range.endContainer);
  // A press three times marks to the beginning of the next paragraph.
  if (!isWithin && range.endOffset > 0) return null;
  const words = wordsIn(nodes);
  const start = offsetOf(nodes, range.startContainer, range.startOffset);
  const end = isWithin ? offsetOf(nodes, range.endContainer, range.endOffset) : words.length;
  const anchor = anchorOf(words, start, Math.min(end, start + 2000));
  return anchor && { id: from.dataset['block'] ?? '', anchor, range };
}

/**
 * Marks the words that open threads are about where they stand now, and gives the ids of those threads whose words are gone. It reads the
 * page as it is drawn, so that it holds for whatever a paragraph may be made of; `drawn` is another whenever the page is drawn anew.
 */
export function useQuotes(text: RefObject<HTMLElement | null>, threads: readonly Thread[], drawn: unknown): ReadonlySet<string> {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const place = text.current;
    if (!place) return;
    const lost = new Set<string>();
    const ranges: Range[] = [];
    const blocks = new Map(
      [...place.querySelectorAll<HTMLElement>('[data-block]')].map((block) => [block.dataset['block'], block]),
    );
    for (const { first } of threads) {
      const { anchor, paragraphId } = first;
      const block = anchor && paragraphId ? blocks.get(paragraphId) : null;
      if (!anchor || !block) continue;
      const nodes = wordNodes(block);
      const found = findAnchor(wordsIn(nodes), anchor);
      const range = found && rangeOf(nodes, found.start, found.end);
      if (range) ranges.push(range);
      else lost.add(first.id);
    }
    setGone((before) => ([...before].join() === [...lost].join() ? before : lost));
    // Browsers that cannot mark ranges show the quoted words with the comment alone.
    if (typeof Highlight === 'undefined') return;
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    return () => void CSS.highlights.delete(highlightName);
  }, [text, threads, drawn]);
  return gone;
}
