import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { runInTable, type TableCommand, tableCommands } from './table-nodes.ts';
import { useArrowKeys } from './use-arrow-keys.ts';

const keys: Partial<Record<TableCommand, string>> = {
  rowAbove: 'Alt+Shift+↑',
  rowBelow: 'Alt+Shift+↓',
  columnBefore: 'Alt+Shift+←',
  columnAfter: 'Alt+Shift+→',
  deleteRow: 'Ctrl+Alt+⌫',
  deleteColumn: 'Ctrl+Alt+Shift+⌫',
};

/** What can be done with the table one writes in. One stop for Tab; the arrow keys go from button to button. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useWords('writing');
  const bar = useRef<HTMLDivElement>(null);
  const move = useArrowKeys(bar);
  return (
    <div ref={bar} role="toolbar" aria-label={t('table.tools')} className="flex flex-wrap gap-x-1 pb-0.5" onKeyDown={move}>
      {(Object.keys(tableCommands) as TableCommand[]).map((id, place) => (
        <button
          key={id}
          type="button"
          tabIndex={place === 0 ? 0 : -1}
          title={keys[id] ? `${t(`table.${id}`)} (${keys[id]})` : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runInTable(editor, tableCommands[id])}
          className="rounded px-2 py-1 text-xs text-soft hover:bg-sunk hover:text-ink"
        >
          {t(`table.${id}`)}
        </button>
      ))}
    </div>
  );
}
