import { paragraphsOf } from '@tvaers/db/factories/recommendations';
import { type Block, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyText, docOf, settleIds } from './live-text-changes.ts';
import { fragmentOf, OutsideSchema, Reading, textOf } from './live-text.ts';

const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'æ', 'ø', ' ', '.', '😀', '𝒳') });
const run = fc.tuple(words, fc.subarray(['bold', 'italic'] as const), fc.boolean()).map(([text, marks, isLinked]) => {
  const all = [...marks.map((type) => ({ type })), ...(isLinked ? [{ type: 'link', attrs: { href: 'https://a.test/b' } }] : [])];
  return { type: 'text', text, ...(all.length > 0 ? { marks: all } : {}) };
});
const runs = fc.array(run, { maxLength: 4 }).map((content) => (content.length > 0 ? { content } : {}));
const inside = runs.map((content) => ({ type: 'paragraph', ...content }));
const list = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(inside, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([type, items, isDeep]) => ({
    type,
    content: items.map((paragraph) => ({
      type: 'listItem',
      content: [paragraph, ...(isDeep ? [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] }] : [])],
    })),
  }));
const block = fc.oneof(
  inside,
  list,
  fc.tuple(fc.constantFrom(2, 3), runs).map(([level, content]) => ({ type: 'heading', attrs: { level }, ...content })),
  fc.array(inside, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
);
let count = 0;
const text = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => withIds({ type: 'doc', content: content as Block[] }, () => `b${(count += 1)}`));

/** Words that follow each other with the same marks are the same as one run of them; the order of marks says nothing. */
type Node = { type: string; content?: Node[]; marks?: { type: string }[]; text?: string };
function joined(given: unknown): unknown {
  const { content: inside = [], marks, ...own } = given as Node;
  const content = inside
    .map((child) => joined(child) as Node)
    .reduce<Node[]>((so, next) => {
      const last = so.at(-1);
      if (next.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(next.marks))
        last.text = `${last.text}${next.text}`;
      else so.push(next);
      return so;
    }, []);
  const sorted = marks?.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return { ...own, ...(content.length > 0 ? { content } : {}), ...(sorted ? { marks: sorted } : {}) };
}

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const exchange = (one: Y.Doc, two: Y.Doc) => {
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
};

describe('a text that several write in', () => {
  it('is read as it was put in', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(joined(textOf(docOf(given)))).toEqual(joined(given));
      }),
    );
  });

  it('is changed into any other text', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const doc = docOf(from);
        applyText(doc, to);
        expect(joined(textOf(doc))).toEqual(joined(to));
      }),
    );
  });

  it('is read again without its unchanged blocks as it is read whole', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (from, changes) => {
        const doc = docOf(from);
        const reading = new Reading(doc);
        for (const to of changes) {
          expect(reading.text()).toEqual(textOf(doc));
          applyText(doc, to);
          settleIds(doc);
          expect(reading.text()).toEqual(textOf(doc));
        }
        fragmentOf(doc).insert(0, [new Y.XmlElement('script')]);
        expect(() => reading.text()).toThrow(OutsideSchema);
        expect(() => reading.text()).toThrow(OutsideSchema);
      }),
    );
  });

  it('is not touched by a change into itself', () => {
    fc.assert(
      fc.property(text, (given) => {
        const doc = docOf(given);
        let changes = 0;
        doc.on('update', () => (changes += 1));
        applyText(doc, textOf(doc));
        applyText(doc, given);
        expect(changes).toBe(0);
      }),
    );
  });

  it('keeps what another writes in a block that a change does not touch, and merges what is written in one it does', () => {
    const doc = docOf(paragraphsOf('Første led.', 'Andet led.', 'Tredje led.') as RichText);
    const other = copyOf(doc);
    (fragmentOf(other).get(2) as Y.XmlElement).toArray().forEach((words) => (words as Y.XmlText).insert(7, 'og sidste '));
    ((fragmentOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Det ');
    applyText(doc, {
      type: 'doc',
      content: paragraphsOf('Første led om udlån.', 'Andet led.', 'Tredje led.').content.toSpliced(1, 1) as Block[],
    });
    exchange(doc, other);
    expect(textOf(doc)).toEqual(textOf(other));
    expect(textOf(doc).content.map(({ content }) => (content?.[0] as { text: string } | undefined)?.text)).toEqual([
      'Det Første led om udlån.',
      'Tredje og sidste led.',
    ]);
  });

  it('ends the same for all, with an id for every block and none twice, whatever two people do to it at once', () => {
    fc.assert(
      fc.property(text, text, text, (start, mine, theirs) => {
        const [one, two] = [docOf(start), new Y.Doc()];
        Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
        applyText(one, mine);
        applyText(two, theirs);
        exchange(one, two);
        expect(fragmentOf(one).toJSON()).toBe(fragmentOf(two).toJSON());
        // Each of two processes would settle it the same way.
        settleIds(one);
        settleIds(two);
        expect(fragmentOf(one).toJSON()).toBe(fragmentOf(two).toJSON());
        exchange(one, two);
        expect(fragmentOf(one).toJSON()).toBe(fragmentOf(two).toJSON());
        const settled = textOf(one);
        const ids = settled.content.map(({ attrs }) => attrs?.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(undefined);
        expect(richTextSchema.safeParse(settled).success).toBe(true);
        expect(settleIds(one)).toBe(false);
      }),
    );
  });

  it('that two people emptied between them is still a text', () => {
    const doc = docOf({
      type: 'doc',
      content: [{ type: 'blockquote', attrs: { id: 'q' }, content: [{ type: 'paragraph' }, { type: 'paragraph' }] }],
    });
    const quote = fragmentOf(doc).get(0) as Y.XmlElement;
    quote.delete(0, 2);
    expect(textOf(doc)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  it('that two people moved further in at once is still a text: what is too deep follows what it hangs on', () => {
    const item = (words: string, ...inside: object[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...inside],
    });
    const bullets = (...items: object[]) => ({ type: 'bulletList', content: items });
    const deep = item('1', bullets(item('2', bullets(item('3', bullets(item('4', bullets(item('5'))))), item('6')))));
    const doc = docOf({ type: 'doc', content: [{ ...bullets(deep), attrs: { id: 'l' } }] } as unknown as RichText);
    const flat = item('1', bullets(item('2', bullets(item('3'), item('4'), item('5'), item('6')))));
    const wanted = { type: 'doc', content: [{ ...bullets(flat), attrs: { id: 'l' } }] };
    expect(textOf(doc)).toEqual(wanted);
    expect(new Reading(doc).text()).toEqual(wanted);
  });

  it('has a paragraph in a cell that two people emptied between them', () => {
    const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
    const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type)] });
    const table = { type: 'table', attrs: { id: 't' }, content: [row('tableHeader'), row('tableCell')] };
    const doc = docOf({ type: 'doc', content: [table] } as unknown as RichText);
    const emptied = ((fragmentOf(doc).get(0) as Y.XmlElement).get(1) as Y.XmlElement).get(0) as Y.XmlElement;
    emptied.delete(0, 1);
    expect(textOf(doc).content).toEqual([table]);
  });

  it('takes no more of what is empty than people leave behind', () => {
    const doc = docOf(paragraphsOf('x') as RichText);
    for (let number = 0; number < 60; number += 1) fragmentOf(doc).push([new Y.XmlElement('bulletList')]);
    expect(() => textOf(doc)).toThrow(OutsideSchema);
  });

  it('may carry what an editor puts on its nodes for itself, and nothing else', () => {
    const doc = docOf(paragraphsOf('Se her.') as RichText);
    const paragraph = fragmentOf(doc).get(0) as Y.XmlElement;
    const link = { href: 'https://a.test', target: '_blank', rel: 'noopener', class: null };
    (paragraph.get(0) as Y.XmlText).format(0, 2, { link });
    expect(JSON.stringify(textOf(doc))).not.toContain('noopener');
    (paragraph.get(0) as Y.XmlText).format(0, 2, { link: { ...link, onclick: 'x' } });
    expect(() => textOf(doc)).toThrow('attribute onclick');
  });
});
