import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { written } from '../../words/written.ts';
import './editor.css';

type WritingField = {
  label: string;
  hint: string;
  /** The id of the line that says who can read it. */
  describedBy?: string;
  className: string;
  isReadOnly?: boolean;
};

/** Asked at each letter: a long text is not put together for it. */
function hasNoWords(doc: ProseMirrorNode): boolean {
  for (let place = 0; place < doc.childCount; place += 1) if (doc.child(place).textContent !== '') return false;
  return true;
}

/** The editors in which Escape was the last key pressed. */
const leaving = new WeakSet<EditorView>();

/**
 * Tab moves about in lists and tables; after Escape it leaves the text, as it does in any field (WCAG 2.1.2). A dialog around the text hears
 * the second Escape only.
 */
function leavingByTab(view: EditorView, event: KeyboardEvent): boolean {
  if (event.key === 'Shift') return false;
  const isLeaving = leaving.has(view);
  if (event.key === 'Escape') {
    leaving.add(view);
    if (!isLeaving) event.stopPropagation();
  } else leaving.delete(view);
  // The editor's own keys do not hear what is taken here; the browser does.
  return isLeaving && event.key === 'Tab';
}

/** What every editor of a text is to who sees it and who hears it. */
export function writingField({ label, hint, describedBy, className, isReadOnly = false }: WritingField) {
  return {
    shouldRerenderOnTransaction: false,
    // Its own style element would be refused by the server's policy; what it needs stands in editor.css.
    injectCSS: false,
    editorProps: {
      handleDOMEvents: { keydown: leavingByTab },
      attributes: (state: EditorState) => ({
        ...written,
        class: `text-editor document relative ${className} ${hasNoWords(state.doc) ? 'is-empty' : ''}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
        'aria-readonly': String(isReadOnly),
        spellcheck: 'true',
        style: `--hint: ${JSON.stringify(hint)}`,
      }),
    },
  };
}
