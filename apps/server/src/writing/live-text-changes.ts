// Changes a text that several write in by the JSON that is stored and shown, and touches no more than differs.
import { isDeepStrictEqual } from 'node:util';
import { fromEditor, type RichText } from '@tvaers/domain/recommendations/rich-text';
import * as Y from 'yjs';
import { type Attrs, type Json, type Element, fragmentOf, nodesOf, runsOf, editorsOwn } from './live-text.ts';

/** A document that holds this text, for a text nobody has opened to write in yet. */
export function docOf(text: RichText): Y.Doc {
  const doc = new Y.Doc();
  fragmentOf(doc).push((text.content as Json[]).map(elementOf));
  return doc;
}

function elementOf(node: Json): Element | Y.XmlText {
  const element = new Y.XmlElement(node.type) as Element;
  for (const [key, value] of Object.entries(node.attrs ?? {})) if (value != null) element.setAttribute(key, value as string);
  element.insert(0, childrenOf(node.content ?? []));
  return element;
}

/** Words that follow each other are one text; everything else is an element. */
function childrenOf(content: Json[]): (Element | Y.XmlText)[] {
  const children: (Element | Y.XmlText)[] = [];
  let runs: Json[] = [];
  const close = () => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs.map((run) => ({ insert: run.text ?? '', attributes: attributesOf(run) })));
    children.push(text);
    runs = [];
  };
  for (const node of content) {
    if (node.type === 'text') runs.push(node);
    else {
      close();
      children.push(elementOf(node));
    }
  }
  close();
  return children;
}

const attributesOf = (run: Json): Attrs => Object.fromEntries((run.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]));

/**
 * Changes the document into this text and no more than that: a block that stays as it is keeps its words, their authors' cursors and
 * whatever is being written in it; one that changes is changed within. Blocks are known by their ids.
 */
export function applyText(doc: Y.Doc, text: RichText): void {
  doc.transact(() => changeChildren(fragmentOf(doc), text.content as Json[], 1));
}

function changeChildren(parent: Y.XmlFragment | Element, wanted: Json[], depth: number): void {
  const has = parent.toArray() as (Element | Y.XmlText)[];
  if ([...has, ...wanted].some((one) => one instanceof Y.XmlText || ('type' in one && one.type === 'text')))
    return changeWords(parent, has, wanted);
  const isSame = (child: Element | Y.XmlText, node: Json | undefined) =>
    node !== undefined && isDeepStrictEqual(bare(nodesOf(child, depth)[0]), bare(node));
  let left = 0;
  while (left < has.length && left < wanted.length && isSame(has[left] as Element, wanted[left])) left += 1;
  let right = 0;
  const most = Math.min(has.length, wanted.length) - left;
  while (right < most && isSame(has.at(-1 - right) as Element, wanted.at(-1 - right))) right += 1;
  const middle = has.slice(left, has.length - right) as Element[];
  const after = wanted.slice(left, wanted.length - right);
  const staying = new Set(after.map(idOf).filter((id) => id !== null));
  let place = left;
  for (const node of after) {
    const id = idOf(node);
    const found = middle.findIndex((element) => element.nodeName === node.type && idOf(element) === id && id !== null);
    const [first] = middle;
    const isReusable =
      first !== undefined && first.nodeName === node.type && (idOf(first) === null || !staying.has(idOf(first) as string));
    const skipped = found >= 0 ? found : 0;
    if (skipped > 0) {
      parent.delete(place, skipped);
      middle.splice(0, skipped);
    }
    if (found >= 0 || isReusable) changeElement(middle.shift() as Element, node, depth);
    else parent.insert(place, [elementOf(node)]);
    place += 1;
  }
  if (middle.length > 0) parent.delete(place, middle.length);
}

/** As it is stored, without what an empty list and a missing one both say. */
function bare(node: Json | undefined): unknown {
  const kept = JSON.stringify(fromEditor({ type: 'doc', content: [node] }), (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
  return node && JSON.parse(kept);
}

function idOf(node: Json | Element): string | null {
  const id = node instanceof Y.XmlElement ? node.getAttribute('id') : node.attrs?.['id'];
  return typeof id === 'string' ? id : null;
}

function changeElement(element: Element, node: Json, depth: number): void {
  const had = element.getAttributes() as Attrs;
  for (const [key, value] of Object.entries(node.attrs ?? {}))
    if (value != null && !isDeepStrictEqual(had[key], value)) element.setAttribute(key, value as string);
  for (const key of Object.keys(had))
    if (node.attrs?.[key] == null && !(editorsOwn[node.type]?.includes(key) ?? false)) element.removeAttribute(key);
  changeChildren(element, node.content ?? [], depth + 1);
}

/** One letter with its formatting, so that two runs of words can be laid side by side. */
const lettersOf = (runs: Json[]): string[] =>
  runs.flatMap((run) => {
    const format = JSON.stringify(bareMarks(run));
    // By code units, as Yjs counts.
    return Array.from({ length: (run.text ?? '').length }, (_, at) => `${run.text?.[at]}${format}`);
  });

const bareMarks = (run: Json) =>
  ((fromEditor({ type: 'text', text: 'x', marks: run.marks ?? [] }) as Json).marks ?? [])
    .map(({ type, attrs }) => [type, attrs ?? {}] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

function changeWords(parent: Y.XmlFragment | Element, has: (Element | Y.XmlText)[], wanted: Json[]): void {
  const [text] = has;
  const isPlainWords = has.length === 1 && text instanceof Y.XmlText && wanted.every(({ type }) => type === 'text');
  if (!isPlainWords || !(text instanceof Y.XmlText)) {
    if (has.length > 0) parent.delete(0, has.length);
    parent.insert(0, childrenOf(wanted));
    return;
  }
  const [before, after] = [lettersOf(runsOf(text)), lettersOf(wanted)];
  let left = 0;
  while (left < before.length && left < after.length && before[left] === after[left]) left += 1;
  let right = 0;
  const most = Math.min(before.length, after.length) - left;
  while (right < most && before.at(-1 - right) === after.at(-1 - right)) right += 1;
  if (before.length - right > left) text.delete(left, before.length - right - left);
  let at = 0;
  const end = after.length - right;
  for (const run of wanted) {
    const length = (run.text ?? '').length;
    const [from, to] = [Math.max(left, at), Math.min(end, at + length)];
    if (to > from) text.insert(from, (run.text ?? '').slice(from - at, to - at), attributesOf(run));
    at += length;
  }
}

/**
 * Gives an id to every top block without one, and to the second of two that bear the same: two people changed the same block into another
 * kind. Done here alone, so that their editors do not each give it another; what it gets follows from the block itself. False when none did.
 */
export function settleIds(doc: Y.Doc): boolean {
  const seen = new Set<string>();
  const lacking = (fragmentOf(doc).toArray() as Element[]).filter((element) => {
    const id = idOf(element);
    if (id === null || seen.has(id)) return true;
    seen.add(id);
    return false;
  });
  doc.transact(() => {
    for (const element of lacking) {
      const { client, clock } = (element._item as Y.Item).id;
      let id = `${client.toString(36)}-${clock.toString(36)}`;
      while (seen.has(id)) id += 'x';
      seen.add(id);
      element.setAttribute('id', id);
    }
  });
  return lacking.length > 0;
}
