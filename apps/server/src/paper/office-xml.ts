// The XML of an Office document as a tree of elements, by a parser that knows no entities but the five of XML itself. A document type, which
// no Office program writes, is refused: with it go entities that grow, and those that name files and addresses.
import { SaxesParser } from 'saxes';
import { Unreadable } from './archive.ts';

/** An element by its name in the vocabulary of Word: `p`, `r`, `t`. `text` is what stands in it outside its elements. */
export type Element = { name: string; attrs: Readonly<Record<string, string>>; children: Element[]; text: string };

const most = { elements: 1_000_000, depth: 250 } as const;

/** Reads the tree; the names lose the prefix a writer chose for them. */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attrs: {}, children: [], text: '' };
  const open: Element[] = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Unreadable('wrong-file');
  });
  parser.on('error', () => {
    throw new Unreadable('wrong-file');
  });
  parser.on('opentag', ({ local, attributes }) => {
    count += 1;
    if (count > most.elements || open.length > most.depth) throw new Unreadable('too-large');
    const attrs = Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value]));
    const element: Element = { name: local, attrs, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

export const childOf = (element: Element | null | undefined, name: string): Element | null =>
  element?.children.find((one) => one.name === name) ?? null;

/** Is a switch of Word's on? It is when it stands there without a value, too. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(element.attrs['val'] ?? 'true');
}

/** All elements of a name, however deep. */
export function* allOf(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* allOf(child, name);
  }
}
