import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Heading2, Heading3, Italic, Link, List, ListOrdered, Quote, Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import { isLinkable } from './editor-extensions.ts';

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

/** What the text can hold, as buttons. One stop for Tab; the arrow keys go from button to button. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const t = useWords('recommendations');
  const bar = useRef<HTMLDivElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      tools: tools.filter((tool) => tool.isOn(current)).map(({ id }) => id as string),
      link: current.isActive('link'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
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
          setAddress((editor.getAttributes('link')['href'] as string | undefined) ?? 'https://'),
        )}
        {tool('undo', Undo2, t('editor.undo'), null, () => void editor.chain().focus().undo().run(), !on.canUndo)}
        {tool('redo', Redo2, t('editor.redo'), null, () => void editor.chain().focus().redo().run(), !on.canRedo)}
      </div>
      {address === null ? null : <LinkForm editor={editor} start={address} isLinked={on.link} onDone={() => setAddress(null)} />}
    </div>
  );
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
