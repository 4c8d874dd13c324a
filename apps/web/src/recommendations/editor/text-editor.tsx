import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { fromEditor } from '@tvaers/domain/recommendations/rich-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { editorExtensions } from './editor-extensions.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { writingField } from './writing-field.ts';

type TextEditorProps = {
  start: RichText;
  onChange: (text: RichText) => void;
  label: string;
  hint: string;
  /** The id of the line that says who can read it. */
  describedBy: string;
  isEditable: boolean;
  /** Where one begins to write: after what is there, or, where more follows below, before it. */
  beginsAt?: 'start' | 'end';
};

/** The editor of a document's text. Fetched only when someone writes. */
export function TextEditor({ start, onChange, label, hint, describedBy, isEditable, beginsAt = 'end' }: TextEditorProps) {
  const latest = useRef({ onChange });
  latest.current = { onChange };
  const editor = useEditor({
    extensions: editorExtensions,
    content: start,
    editable: isEditable,
    autofocus: beginsAt,
    ...writingField({ label, hint, describedBy, className: 'pl-10', isReadOnly: !isEditable }),
    onUpdate: ({ editor: current }) => latest.current.onChange(fromEditor(current.getJSON()) as RichText),
  });

  useEffect(() => editor.setEditable(isEditable, false), [editor, isEditable]);

  return (
    <>
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className="px-3 py-6 sm:px-5" />
    </>
  );
}
