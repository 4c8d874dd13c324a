import { Extension, mergeAttributes, Node } from '@tiptap/core';
import { DOMParser, type Node as ProseMirrorNode, type Schema, type Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { fromEditor, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { isWithinLimits, textLimits } from '@tvaers/domain/recommendations/rich-text-ground';
import { FootnoteNode, ReferenceNode } from './inline-nodes.ts';
import { levelsBelow, shallowLists } from './list-levels.ts';
import { tidyPasted, withoutStyles } from './pasted-markup.ts';
import { fitted } from './pasted-nodes.ts';
import { tableExtensions } from './table-nodes.ts';

/*
 * The editor knows exactly the grammar of the domain's rich text (rich-text-schema.ts): what it can write is what the server takes.
 */

const topBlocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'table'];

/** A link the server takes: https or a mail address. */
export function isLinkable(address: string): boolean {
  return /^(https:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\@]+@[^\s"<>\\@]+)$/i.test(address) && address.length <= 2000;
}

/** A quotation holds paragraphs only. */
const Quotation = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
});

/** An item begins with a paragraph; lists go three levels deep and no deeper. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => {
        if (!this.editor.isActive(this.name)) return false;
        const isDeepest = listDepth(this.editor.state) + levelsBelow(this.editor.state) >= textLimits.listLevels;
        return isDeepest || this.editor.commands.sinkListItem(this.name);
      },
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

function listDepth({ selection: { $from } }: EditorState): number {
  let depth = 0;
  for (let level = $from.depth; level > 0; level -= 1) if ($from.node(level).type.name === 'listItem') depth += 1;
  return depth;
}

const blockIds = new PluginKey('block-ids');
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36).padStart(2, '0'))
    .join('')
    .slice(0, 10);

/**
 * Gives every top block an id that stays with it: comments and comparisons hang on it. A block that is split keeps its id for the first
 * half; of two with the same id (a copy) the one that stood there before keeps it.
 */
function idsGiven(before: EditorState, after: EditorState): Transaction | null {
  if (before.doc.eq(after.doc)) return null;
  const stood = new Set<ProseMirrorNode>();
  before.doc.forEach((node) => stood.add(node));
  const keepers = new Map<string, ProseMirrorNode>();
  after.doc.forEach((node) => {
    const id = node.attrs['id'] as string | null;
    if (id !== null && (!keepers.has(id) || (stood.has(node) && !stood.has(keepers.get(id) as ProseMirrorNode))))
      keepers.set(id, node);
  });
  const change = after.tr;
  const given = new Set<string>();
  after.doc.forEach((node, position) => {
    const id = node.attrs['id'] as string | null;
    if (id !== null && keepers.get(id) === node && !given.has(id)) given.add(id);
    else change.setNodeAttribute(position, 'id', newId());
  });
  return change.docChanged ? change.setMeta('addToHistory', false) : null;
}

/** Reads what is pasted as it reads a text, once it has been made into markup of ours. */
class PasteParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(...[dom, options]: Parameters<DOMParser['parseSlice']>): Slice {
    tidyPasted(dom as HTMLElement);
    return super.parseSlice(dom, options);
  }
}

const broughtIn = new Set<unknown>(['paste', 'drop']);

/** Whether a text has room for this, with the ids its blocks will be given. */
function fits(doc: ProseMirrorNode): boolean {
  let made = 0;
  const text = withIds(fromEditor(doc.toJSON()) as RichText, () => String((made += 1)).padStart(10, '0'));
  return isWithinLimits(text);
}

const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: topBlocks,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute('data-block'),
          renderHTML: ({ id }) => (id ? { 'data-block': id as string } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: blockIds,
        // Where several write, a block gets its id from who made it, or from the server: what comes from others is left as it is.
        appendTransaction: (changes, before, after) =>
          changes.some((change) => change.getMeta('y-sync$') !== undefined)
            ? null
            : (shallowLists(before, after) ?? idsGiven(before, after)),
        // What the text has no room for is not put in: the server would take nothing of the whole text afterwards.
        filterTransaction: (change) => {
          if (!change.docChanged || !broughtIn.has(change.getMeta('uiEvent')) || fits(change.doc)) return true;
          editor.storage.reference.ask.tooLong();
          return false;
        },
        props: {
          // Word and old mail programs paste characters nobody typed and no row can hold.
          transformPastedText: withoutControls,
          transformPastedHTML: (html) => withoutStyles(withoutControls(html)),
          clipboardParser: new PasteParser(editor.schema),
          transformPasted: (slice) => fitted(slice, editor.schema, editor.storage.reference),
        },
      }),
    ];
  },
});

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, ' ');
}

export const editorExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      isAllowedUri: (address) => isLinkable(address),
      protocols: ['https', 'mailto'],
      defaultProtocol: 'https',
    },
  }),
  Quotation,
  ListItem,
  ...tableExtensions,
  FootnoteNode,
  ReferenceNode,
  BlockIds,
];
