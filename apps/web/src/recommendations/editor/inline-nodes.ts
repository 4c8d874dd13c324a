import { type Editor, Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { Reference } from '@tvaers/domain/recommendations/rich-text-schema';

/*
 * A footnote and a reference, as they stand in the editor: each a mark in the line that is chosen as one sign. The words of a note are its
 * content, so that what two write in it is merged like any text; what a reference is called is told by the page, never stored.
 */

/** What the page tells the editor, and what the editor asks of the page. */
export type InlineStorage = {
  nameOf: (reference: Reference['attrs']) => string;
  /** Whether a reference may be put into the text: to what the writer may read, where the text points at anything. */
  knows: (reference: Reference['attrs']) => boolean;
  /** What has stood in this text while it was open: it may be moved in it, though its writer cannot read it. */
  stood: Set<string>;
  hear: Set<() => void>;
  /** A `#` was typed, or the key pressed: the page opens its list. */
  ask: { reference: () => boolean; footnote: () => boolean; tooLong: () => void };
};
declare module '@tiptap/core' {
  interface Storage {
    reference: InlineStorage;
  }
}

const noteText = (node: ProseMirrorNode) => node.textContent;

export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
  renderText: ({ node }) => ` [note: ${node.textContent}]`,
  addNodeView:
    () =>
    ({ node, editor, getPos }) => {
      const dom = document.createElement('span');
      dom.className = 'footnote-mark';
      const show = (now: ProseMirrorNode) => {
        dom.title = noteText(now);
        dom.setAttribute('aria-label', `note: ${noteText(now)}`);
      };
      show(node);
      dom.setAttribute('role', 'note');
      dom.addEventListener('dblclick', () => {
        const at = getPos();
        if (at === undefined) return;
        editor.commands.setNodeSelection(at);
        editor.storage.reference.ask.footnote();
      });
      return {
        dom,
        update: (now) => {
          if (now.type !== node.type) return false;
          show(now);
          return true;
        },
        ignoreMutation: () => true,
      };
    },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => this.editor.storage.reference.ask.footnote(),
      Enter: () => chosenFootnote(this.editor) !== null && this.editor.storage.reference.ask.footnote(),
    };
  },
});

export const ReferenceNode = Node.create<object, InlineStorage>({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addStorage: () => ({
    nameOf: () => '…',
    knows: () => false,
    stood: new Set(),
    hear: new Set(),
    ask: { reference: () => false, footnote: () => false, tooLong: () => {} },
  }),
  addAttributes: () => ({
    kind: { default: null, parseHTML: (element) => element.getAttribute('data-reference'), rendered: false },
    id: { default: null, parseHTML: (element) => element.getAttribute('data-id'), rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-reference][data-id]' }],
  // Copied into another program it is the words it stands for. The storage given here is not the editor's own.
  renderHTML({ node }) {
    const attrs = node.attrs as Reference['attrs'];
    return [
      'span',
      { 'data-reference': attrs.kind, 'data-id': attrs.id },
      (this.editor?.storage.reference ?? this.storage).nameOf(attrs),
    ];
  },
  renderText({ node }) {
    return (this.editor?.storage.reference ?? this.storage).nameOf(node.attrs as Reference['attrs']);
  },
  addNodeView() {
    const { storage } = this;
    return ({ node }) => {
      const dom = document.createElement('span');
      dom.className = 'reference-mark';
      const name = () => (dom.textContent = storage.nameOf(node.attrs as Reference['attrs']));
      name();
      storage.hear.add(name);
      storage.stood.add(node.attrs['id'] as string);
      return { dom, ignoreMutation: () => true, destroy: () => void storage.hear.delete(name) };
    };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-r': () => this.storage.ask.reference(),
      '#': () => {
        const { $from, empty } = this.editor.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, '\n', ' ').at(-1) ?? ' ';
        return empty && /[\s(]/.test(before) && this.storage.ask.reference();
      },
    };
  },
});

/** An editor that has been ended has none any more, while the page around it is still being taken down. */
const storageOf = (editor: Editor): InlineStorage | undefined => editor.storage.reference as InlineStorage | undefined;

/** What the page does when a sign in the text asks for something. */
export function answerSigns(editor: Editor, ask: InlineStorage['ask']): void {
  const storage = storageOf(editor);
  if (storage) storage.ask = ask;
}

/** What references are called now, and which there can be: each that stands in the text shows it at once. */
export function nameSigns(editor: Editor, nameOf: InlineStorage['nameOf'], knows: InlineStorage['knows']): void {
  const storage = storageOf(editor);
  if (!storage) return;
  Object.assign(storage, { nameOf, knows });
  for (const name of storage.hear) name();
}

/** The footnote that is chosen, and where it stands; null where none is. */
export function chosenFootnote({ state: { selection } }: Editor): { at: number; node: ProseMirrorNode } | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'footnote'
    ? { at: selection.from, node: selection.node }
    : null;
}

/** A footnote with these words where the cursor stands. Not inside another: the selection is never in one. */
export function insertFootnote(editor: Editor, words: string): void {
  const { schema, tr, selection } = editor.state;
  const note = schema.nodes['footnote']?.create(null, schema.text(words));
  if (note) editor.view.dispatch(tr.insert(selection.to, note).scrollIntoView());
  editor.view.focus();
}

/** The footnote's words become these. Only what differs is replaced: links and bold before and after it stay, and another's words too. */
export function rewriteFootnote(editor: Editor, at: number, words: string): void {
  const node = editor.state.doc.nodeAt(at);
  if (node?.type.name !== 'footnote') return;
  const was = noteText(node);
  let [start, end] = [0, 0];
  const least = Math.min(was.length, words.length);
  while (start < least && was[start] === words[start]) start += 1;
  while (end < least - start && was.at(-1 - end) === words.at(-1 - end)) end += 1;
  const [from, to] = [at + 1 + start, at + 1 + was.length - end];
  const fresh = words.slice(start, words.length - end);
  const marks = node.resolve(start).marks();
  const { tr, schema } = editor.state;
  editor.view.dispatch(fresh ? tr.replaceWith(from, to, schema.text(fresh, marks)) : tr.delete(from, to));
  editor.view.focus();
}

/** Points at a thing where the cursor stands, with a blank after it to go on from. */
export function insertReference(editor: Editor, reference: Reference['attrs']): void {
  editor
    .chain()
    .focus()
    .insertContent([
      { type: 'reference', attrs: reference },
      { type: 'text', text: ' ' },
    ])
    .run();
}
