// What of a Word document stands outside its text: styles, the shapes of lists, addresses of links, notes.
import type { Archive } from './archive.ts';
import { allOf, childOf, type Element, treeOf } from './office-xml.ts';

export type Style = { name: string; outline: number | null; numId: string | null; basedOn: string | null };
export type Parts = {
  body: Element;
  style: (id: string | null) => Style | null;
  /** Whether a list's level counts; false where it has a sign. Null for no list at all. */
  isOrdered: (numId: string, level: number) => boolean | null;
  target: (id: string) => string | null;
  footnotes: Note;
  endnotes: Note;
};
type Note = { of: (id: string) => Element | null; target: (id: string) => string | null };

const valOf = (element: Element | null) => element?.attrs['val'] ?? null;

/** Reads the parts; null where there is no text in the document. */
export function partsOf(archive: Archive): Parts | null {
  const read = (name: string) => {
    const xml = archive.part(name);
    return xml === null ? null : treeOf(xml);
  };
  const body = childOf(childOf(read('word/document.xml'), 'document'), 'body');
  if (!body) return null;
  const targets = (name: string) => {
    const relations = childOf(read(name), 'Relationships')?.children ?? [];
    const known = new Map(relations.map(({ attrs }) => [attrs['Id'] ?? '', attrs['Target'] ?? '']));
    return (id: string) => known.get(id) ?? null;
  };
  const notes = (part: string, name: string): Note => {
    const tree = childOf(read(`word/${part}.xml`), part);
    const known = new Map((tree?.children ?? []).filter((one) => one.name === name).map((one) => [one.attrs['id'] ?? '', one]));
    return { of: (id) => known.get(id) ?? null, target: targets(`word/_rels/${part}.xml.rels`) };
  };
  return {
    body,
    style: stylesOf(childOf(read('word/styles.xml'), 'styles')),
    isOrdered: listsOf(childOf(read('word/numbering.xml'), 'numbering')),
    target: targets('word/_rels/document.xml.rels'),
    footnotes: notes('footnotes', 'footnote'),
    endnotes: notes('endnotes', 'endnote'),
  };
}

function stylesOf(tree: Element | null): Parts['style'] {
  const styles = new Map<string, Style>();
  for (const one of tree?.children ?? []) {
    if (one.name !== 'style') continue;
    const paragraph = childOf(one, 'pPr');
    const outline = valOf(childOf(paragraph, 'outlineLvl'));
    styles.set(one.attrs['styleId'] ?? '', {
      name: (valOf(childOf(one, 'name')) ?? '').toLowerCase(),
      outline: outline === null ? null : Number(outline),
      numId: valOf(childOf(childOf(paragraph, 'numPr'), 'numId')),
      basedOn: valOf(childOf(one, 'basedOn')),
    });
  }
  return (id) => (id === null ? null : (styles.get(id) ?? null));
}

function listsOf(tree: Element | null): Parts['isOrdered'] {
  const shapes = new Map<string, Map<number, string>>();
  const lists = new Map<string, string>();
  for (const one of tree?.children ?? []) {
    if (one.name === 'abstractNum') {
      const levels = [...allOf(one, 'lvl')].map(
        (level) => [Number(level.attrs['ilvl']), valOf(childOf(level, 'numFmt')) ?? 'decimal'] as const,
      );
      shapes.set(one.attrs['abstractNumId'] ?? '', new Map(levels));
    }
    if (one.name === 'num') lists.set(one.attrs['numId'] ?? '', valOf(childOf(one, 'abstractNumId')) ?? '');
  }
  return (numId, level) => {
    const shape = shapes.get(lists.get(numId) ?? '');
    if (!shape || numId === '0') return null;
    const format = shape.get(level) ?? 'decimal';
    return format === 'none' ? null : format !== 'bullet';
  };
}
