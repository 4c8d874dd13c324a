import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Hash,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Superscript,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { lookUp, nameReferences } from '@tvaers/domain/recommendations/references';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { isLinkable } from './editor-extensions.ts';
import { FootnoteForm } from './footnote-form.tsx';
import { answerSigns, chosenFootnote, insertFootnote, insertReference, nameSigns, rewriteFootnote } from './inline-nodes.ts';
import { ReferencePicker } from './reference-picker.tsx';
import { insertTable } from './table-nodes.ts';
import { TableTools } from './table-tools.tsx';
import { useReferable } from '../text/text-references.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';

const tools = [
  {
    id: 'heading2',
    icon: Heading2,
    isOn: (e: Editor) => e.isActive('heading', { level: 2 }),
    run: (e: Editor) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'heading3',
    icon: Heading3,
    isOn: (e: Editor) => e.isActive('heading', { level: 3 }),
    run: (e: Editor) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { id: 'bold', icon: Bold, isOn: (e: Editor) => e.isActive('bold'), run: (e: Editor) => e.chain().focus().toggleBold().run() },
  {
    id: 'italic',
    icon: Italic,
    isOn: (e: Editor) => e.isActive('italic'),
    run: (e: Editor) => e.chain().focus().toggleItalic().run(),
  },
  {
    id: 'bulletList',
    icon: List,
    isOn: (e: Editor) => e.isActive('bulletList'),
    run: (e: Editor) => e.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    icon: ListOrdered,
    isOn: (e: Editor) => e.isActive('orderedList'),
    run: (e: Editor) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'quote',
    icon: Quote,
    isOn: (e: Editor) => e.isActive('blockquote'),
    run: (e: Editor) => e.chain().focus().toggleWrap('blockquote').run(),
  },
] as const satisfies readonly {
  id: string;
  icon: LucideIcon;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => boolean;
}[];

/** What stands open beneath the tools: one thing at a time. */
type Open =
  | { kind: 'link'; address: string }
  | { kind: 'footnote'; at: number | null; words: string }
  | { kind: 'reference' }
  | { kind: 'tooLong' };

/** What the text can hold, as buttons. One stop for Tab; the arrow keys go from button to button. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const t = useWords('recommendations');
  const w = useWords('writing');
  const common = useWords('everywhere');
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const referable = useReferable();
  const askFootnote = () => {
    const chosen = chosenFootnote(editor);
    setOpen({ kind: 'footnote', at: chosen?.at ?? null, words: chosen?.node.textContent ?? '' });
    return true;
  };
  useInlineNodes(editor, referable, {
    footnote: askFootnote,
    reference: () => setOpen({ kind: 'reference' }),
    tooLong: () => setOpen({ kind: 'tooLong' }),
  });
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      tools: tools.filter((tool) => tool.isOn(current)).map(({ id }) => id as string),
      link: current.isActive('link'),
      table: current.isActive('table'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const move = useArrowKeys(bar);
  const close = () => {
    setOpen(null);
    editor.commands.focus();
  };
  const tool = (
    id: string,
    Icon: LucideIcon,
    label: string,
    isOn: boolean | null,
    run: () => void,
    isOff = false,
    isFirst = false,
  ) => (
    <button
      key={id}
      type="button"
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={label}
      aria-pressed={isOn ?? undefined}
      aria-disabled={isOff || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!isOff) run();
      }}
      className="inline-flex size-9 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink aria-disabled:opacity-40 aria-pressed:bg-accent-ground aria-pressed:text-accent"
    >
      <Icon className="size-4.5" aria-hidden="true" />
    </button>
  );
  return (
    <div className="sticky top-(--stick,0px) z-10 rounded-t border-b border-line bg-surface px-2 py-1">
      <div ref={bar} role="toolbar" aria-label={t('editor.tools')} className="flex flex-wrap gap-0.5" onKeyDown={move}>
        {tools.map(({ id, icon, run }, place) =>
          tool(id, icon, t(`editor.${id}`), on.tools.includes(id), () => void run(editor), false, place === 0),
        )}
        {tool('link', Link, t('editor.link'), on.link, () =>
          setOpen({ kind: 'link', address: (editor.getAttributes('link')['href'] as string | undefined) ?? 'https://' }),
        )}
        {tool('footnote', Superscript, w('footnote.tool'), null, askFootnote)}
        {referable ? tool('reference', Hash, w('reference.tool'), null, () => setOpen({ kind: 'reference' })) : null}
        {tool('table', Table, w('table.tool'), on.table, () => void insertTable(editor), on.table)}
        {tool('undo', Undo2, t('editor.undo'), null, () => void editor.chain().focus().undo().run(), !on.canUndo)}
        {tool('redo', Redo2, t('editor.redo'), null, () => void editor.chain().focus().redo().run(), !on.canRedo)}
      </div>
      {on.table ? <TableTools editor={editor} /> : null}
      {open?.kind === 'tooLong' ? (
        <div className="px-1 pt-1 pb-2">
          <ErrorSentence
            action={
              <Button size="small" onPress={close}>
                {common('close')}
              </Button>
            }
          >
            {t('editor.tooLong')}
          </ErrorSentence>
        </div>
      ) : null}
      {open?.kind === 'link' ? (
        <LinkForm editor={editor} start={open.address} isLinked={on.link} onDone={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'footnote' ? (
        <FootnoteForm
          key={open.at ?? 'new'}
          start={open.words}
          isNew={open.at === null}
          onDone={(words) => {
            if (open.at === null) insertFootnote(editor, words);
            else rewriteFootnote(editor, open.at, words);
            close();
          }}
          onRemove={() => {
            if (chosenFootnote(editor)) editor.commands.deleteSelection();
            close();
          }}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'reference' && referable ? (
        <ReferencePicker
          named={referable}
          onChoose={({ kind, id }) => {
            setOpen(null);
            insertReference(editor, { kind, id });
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** Tells the signs in the text what they are called, and lets them open what belongs to them. */
function useInlineNodes(
  editor: Editor,
  referable: ReturnType<typeof useReferable>,
  asked: { footnote: () => boolean; reference: () => void; tooLong: () => void },
) {
  const language = useLanguage();
  useEffect(() => {
    answerSigns(editor, {
      ...asked,
      reference: () => {
        if (referable) asked.reference();
        return referable !== null;
      },
    });
  });
  useEffect(() => {
    if (!referable) return;
    const find = lookUp(referable);
    nameSigns(editor, nameReferences(referable, language), (reference) => find(reference) !== null);
  }, [editor, referable, language]);
}

function LinkForm({ editor, start, isLinked, onDone }: { editor: Editor; start: string; isLinked: boolean; onDone: () => void }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const [address, setAddress] = useState(start);
  const [isWrong, setWrong] = useState(false);
  const written = /^[^\s:@]+@[^\s:@]+$/.test(address) ? `mailto:${address}` : address.trim();
  const apply = () => {
    if (!isLinkable(written)) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !isLinked)
      chain
        .insertContent({
          type: 'text',
          text: written.replace(/^mailto:/, ''),
          marks: [{ type: 'link', attrs: { href: written } }],
        })
        .run();
    else chain.setLink({ href: written }).run();
    onDone();
  };
  return (
    <form
      className="flex flex-wrap items-end gap-2 px-1 pt-1 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className="min-w-52 flex-1">
        <TextField
          label={t('editor.address')}
          value={address}
          onChange={setAddress}
          error={isWrong ? t('editor.addressWrong') : null}
          autoFocus
          inputMode="url"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      </div>
      <Button type="submit" size="small">
        {t('editor.setLink')}
      </Button>
      {isLinked ? (
        <Button
          size="small"
          onPress={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            onDone();
          }}
        >
          {t('editor.removeLink')}
        </Button>
      ) : null}
      <Button kind="quiet" size="small" onPress={onDone}>
        {common('cancel')}
      </Button>
    </form>
  );
}
