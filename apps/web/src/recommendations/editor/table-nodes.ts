import { type Editor, Extension, mergeAttributes, Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
} from '@tiptap/pm/tables';
import { tableLimits } from '@tvaers/domain/recommendations/rich-text-ground';

/*
 * Tables as the domain knows them: a first row of heads, rows of as many cells, nothing merged. ProseMirror's own package keeps them
 * square and moves the selection; no width is set, so no style is either.
 */

/** What ProseMirror's package wants on a cell; the grammar has no merged cells, so they are always one wide and one high. */
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

declare module '@tiptap/core' {
  // The names of the parameters are the package's own.
  interface NodeConfig<Options, Storage> {
    /** Which part of a table the node is, to ProseMirror's package. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
});
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});
const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  tableRole: 'header_cell',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes, { scope: 'col' }), 0],
});
const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  tableRole: 'cell',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

/** The first row holds the heads and no other does, whichever row was moved or taken out. */
function headsFirst(state: EditorState): Transaction | null {
  const { tr, schema } = state;
  const { tableHeader, tableCell } = schema.nodes;
  state.doc.forEach((table, start) => {
    if (table.type.name !== 'table') return;
    table.forEach((row, rowAt, place) => {
      const wanted = place === 0 ? tableHeader : tableCell;
      row.forEach((cell, cellAt) => {
        const at = start + 1 + rowAt + 1 + cellAt;
        if (wanted && cell.type !== wanted) tr.setNodeMarkup(at, wanted, cell.attrs);
      });
    });
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

const Tables = Extension.create({
  name: 'tables',
  // ProseMirror's package finds its nodes by the role each plays.
  extendNodeSchema: (extension) => {
    const role = (extension.config as { tableRole?: string }).tableRole;
    return role ? { tableRole: role } : {};
  },
  addKeyboardShortcuts() {
    const run = (command: Command) => () => this.editor.state && runInTable(this.editor, command);
    return {
      Tab: () => {
        if (!isInTable(this.editor.state)) return false;
        if (goToNextCell(1)(this.editor.state, this.editor.view.dispatch)) return true;
        return runInTable(this.editor, rowBelow) && goToNextCell(1)(this.editor.state, this.editor.view.dispatch);
      },
      'Shift-Tab': () => isInTable(this.editor.state) && goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
      'Alt-Shift-ArrowDown': run(rowBelow),
      'Alt-Shift-ArrowUp': run(rowAbove),
      'Alt-Shift-ArrowRight': run(columnAfter),
      'Alt-Shift-ArrowLeft': run(columnBefore),
      'Mod-Alt-Backspace': run(deleteRow),
      'Mod-Alt-Shift-Backspace': run(deleteColumn),
    };
  },
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({
      key: new PluginKey('heads-first'),
      appendTransaction: (_, before, after) => (before.doc.eq(after.doc) ? null : headsFirst(after)),
    }),
  ],
});

const room = (state: EditorState) => {
  const { map } = selectedRect(state);
  return { rows: map.height < tableLimits.rows, columns: map.width < tableLimits.columns };
};
const rowBelow: Command = (state, dispatch) => isInTable(state) && room(state).rows && addRowAfter(state, dispatch);
const rowAbove: Command = (state, dispatch) => isInTable(state) && room(state).rows && addRowBefore(state, dispatch);
const columnAfter: Command = (state, dispatch) => isInTable(state) && room(state).columns && addColumnAfter(state, dispatch);
const columnBefore: Command = (state, dispatch) => isInTable(state) && room(state).columns && addColumnBefore(state, dispatch);

export const tableCommands = { rowAbove, rowBelow, columnBefore, columnAfter, deleteRow, deleteColumn, deleteTable } as const;
export type TableCommand = keyof typeof tableCommands;

/** Does it, and goes on writing. A command that cannot be done here does nothing. */
export function runInTable(editor: Editor, command: Command): boolean {
  if (!isInTable(editor.state)) return false;
  command(editor.state, editor.view.dispatch);
  editor.view.focus();
  return true;
}

/** A table of three columns: its heads and two rows. It stands where an empty paragraph stood, or beneath the block one is in. */
export function insertTable(editor: Editor): boolean {
  const { state, view } = editor;
  const { schema, selection } = state;
  if (selection.$from.depth === 0 || isInTable(state)) return false;
  const cell = (name: string): ProseMirrorNode => schema.nodes[name]?.createAndFill() as ProseMirrorNode;
  const row = (name: string) => schema.nodes['tableRow']?.create(null, [cell(name), cell(name), cell(name)]) as ProseMirrorNode;
  const table = schema.nodes['table']?.create(null, [row('tableHeader'), row('tableCell'), row('tableCell')]) as ProseMirrorNode;
  const block = selection.$from.node(1);
  const [start, end] = [selection.$from.before(1), selection.$from.after(1)];
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
  const tr = isEmpty ? state.tr.replaceWith(start, end, table) : state.tr.insert(end, table);
  const at = isEmpty ? start : end;
  const after = at + table.nodeSize;
  // One must be able to go on beneath it.
  if (after >= tr.doc.content.size) tr.insert(after, schema.nodes['paragraph']?.create() as ProseMirrorNode);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  view.focus();
  return true;
}

export const tableExtensions = [Table, TableRow, TableHeader, TableCell, Tables];
