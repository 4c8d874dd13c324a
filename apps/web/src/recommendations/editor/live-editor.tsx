import { emptyText } from '@tvaers/domain/recommendations/rich-text';
import type { WriterHere } from '@tvaers/domain/recommendations/writing';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import type { SectorLook } from '../../look/sector.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { editorExtensions } from './editor-extensions.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import type { LiveText } from './live-text.ts';
import { writingField } from './writing-field.ts';

type LiveEditorProps = {
  live: LiveText;
  label: string;
  hint: string;
  /** The id of the line that says who can read it. */
  describedBy: string;
  isEditable: boolean;
};

/** Another's cursor: a line in the sector's colour, with its letter and the name on it. Styled in editor.css, since the policy refuses style attributes. */
function caretOf({ name }: WriterHere, sector: SectorLook | null): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'writer-caret';
  caret.dataset['sector'] = String(sector?.colour ?? '');
  const label = document.createElement('span');
  label.className = 'writer-name';
  label.textContent = sector ? `${sector.letter} ${name}` : name;
  caret.append(label);
  return caret;
}

/** The editor of a text that several write in. Undoing takes back one's own words only. */
export function LiveEditor({ live, label, hint, describedBy, isEditable }: LiveEditorProps) {
  const { sector } = useTaskforce();
  // Asked when a cursor is drawn: the editor is made once for each text, whatever else the page learns.
  const latest = useRef(sector);
  latest.current = sector;
  const { doc, provider } = live;
  const extensions = useMemo(
    () => [
      // Its own memory of what to undo would take back others' words too; and the text is here before links could name their protocols anew.
      ...editorExtensions.map((one) =>
        one.name === 'starterKit' ? one.configure({ undoRedo: false, link: { protocols: [] } } as never) : one,
      ),
      Collaboration.configure({ document: doc }),
      CollaborationCaret.configure({
        provider,
        // The server says who one is.
        user: {},
        render: (user) => caretOf(user as WriterHere, latest.current((user as WriterHere).sectorId)),
        selectionRender: (user) => ({
          class: 'writer-selection',
          'data-sector': String(latest.current((user as WriterHere).sectorId)?.colour ?? ''),
        }),
      }),
    ],
    [doc, provider, latest],
  );
  const editor = useEditor(
    {
      extensions: extensions as never,
      // What is shown comes from the text itself. Without a document of its own it would parse markup, which the policy refuses.
      content: emptyText(),
      editable: isEditable,
      autofocus: 'end',
      ...writingField({ label, hint, describedBy, className: 'pl-10', isReadOnly: !isEditable }),
    },
    [live],
  );
  useEffect(() => editor.setEditable(isEditable, false), [editor, isEditable]);
  return (
    <>
      {isEditable ? <EditorToolbar editor={editor} /> : null}
      <EditorContent editor={editor} className="py-6 pr-3 pl-1 sm:px-5" />
    </>
  );
}
