import { fromEditor, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import { editorExtensions } from '../editor/editor-extensions.ts';
import { EditorToolbar } from '../editor/editor-toolbar.tsx';
import { writingField } from '../editor/writing-field.ts';

type SuggestionEditorProps = { start: RichText; label: string; hint: string; onChange: (text: RichText) => void };

/** The words that are proposed, written as the text itself is. */
export function SuggestionEditor({ start, label, hint, onChange }: SuggestionEditorProps) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const editor = useEditor({
    extensions: editorExtensions,
    content: start,
    ...writingField({ label, hint, className: 'is-short' }),
    onUpdate: ({ editor: current }) => latest.current(fromEditor(current.getJSON()) as RichText),
  });
  return (
    <div className="rounded border border-line">
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className="px-3 py-3" />
    </div>
  );
}
