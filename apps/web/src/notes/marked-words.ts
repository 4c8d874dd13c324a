// Words that notes hang on, marked on the page without touching what is shown: a browser that cannot do it shows the list of notes all the same.

const name = 'own-notes';
const ranges = new Map<string, Range[]>();

function show() {
  if (!('highlights' in CSS)) return;
  const all = [...ranges.values()].flat();
  if (all.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...all));
}

/** Marks these stretches for one place of the page; `[]` takes its marks away. */
export function markWords(place: string, marked: readonly Range[]) {
  if (marked.length > 0) ranges.set(place, [...marked]);
  else ranges.delete(place);
  show();
}

/** The stretch of an element's text between two places in it. */
export function rangeIn(element: Element, from: number, until: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [passed, hasBegun] = [0, false];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!hasBegun && from < passed + length) {
      range.setStart(node, from - passed);
      hasBegun = true;
    }
    if (hasBegun && until <= passed + length) {
      range.setEnd(node, until - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** The selected stretch within an element, by its places in the element's text; null where nothing in it is selected. */
export function selectedIn(element: Element): { from: number; until: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return { from, until: from + range.toString().length };
}
