import { fromEditor, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import { editorExtensions } from '../editor/editor-extensions.ts';
import { EditorToolbar } from '../editor/editor-toolbar.tsx';
import '../editor/editor.css';

type SuggestionEditorProps = { start: RichText; label: string; hint: string; onChange: (text: RichText) => void };

/** The words that are proposed, written as the text itself is. */
export function SuggestionEditor({ start, label, hint, onChange }: SuggestionEditorProps) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const editor = useEditor({
    extensions: editorExtensions,
    content: start,
    shouldRerenderOnTransaction: false,
    // Its own style element would be refused by the server's policy; what it needs stands in editor.css.
    injectCSS: false,
    editorProps: {
      attributes: (state) => ({
        class: `text-editor is-short document relative ${state.doc.textContent === '' ? 'is-empty' : ''}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
        style: `--hint: ${JSON.stringify(hint)}`,
      }),
    },
    onUpdate: ({ editor: current }) => latest.current(fromEditor(current.getJSON()) as RichText),
  });
  return (
    <div className="rounded border border-line">
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className="px-3 py-3" />
    </div>
  );
}
