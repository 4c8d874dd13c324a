import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { type Mentionable, mentionable, mentionBegun, withMention } from './mentions.ts';
import type { PageForComments } from '../page-data.ts';

/** Whom one can ask in a comment: everybody but oneself who reads the comments of this text. */
export function useMentionable(page: PageForComments): Mentionable[] {
  const { actor } = useTaskforce();
  const recused = new Set(page.recusals.map(({ seatId }) => seatId));
  const readers = page.audience === 'sector' ? page.commentReaders.seats : page.people;
  return readers.filter(({ id }) => id !== actor.seat.id && !recused.has(id));
}

type CommentAreaProps = Omit<ComponentProps<typeof TextArea>, 'ref'> & { people: readonly Mentionable[] };

const mostShown = 6;

/** A field for a comment in which '@' brings up whom one can ask; chosen by the arrow keys and Enter, or by a press. */
export function CommentArea({ people, value, onChange, onKeyDown, ...rest }: CommentAreaProps) {
  const t = useWords('suggestions');
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const begun = mentionBegun(value, caret);
  const shown = begun && begun.start !== dismissed ? mentionable(people, begun.typed).slice(0, mostShown) : [];
  const current = shown[Math.min(at, shown.length - 1)];
  const choose = ({ name }: Mentionable) => {
    if (!begun) return;
    const next = withMention(value, begun.start, caret, name);
    onChange(next.text);
    setCaret(next.caret);
    const field = place.current?.querySelector('textarea');
    // The caret is set once the field holds the new words.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (shown.length > 0 && current && !event.ctrlKey && !event.metaKey) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by !== 0) {
        event.preventDefault();
        setAt((before) => (Math.min(before, shown.length - 1) + by + shown.length) % shown.length);
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        choose(current);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        setDismissed(begun?.start ?? null);
        return;
      }
    }
    onKeyDown?.(event);
  };
  return (
    <div ref={place} className="relative">
      <TextArea
        {...rest}
        value={value}
        onChange={(next) => {
          onChange(next);
          const field = place.current?.querySelector('textarea');
          setCaret(field?.selectionStart ?? next.length);
          setAt(0);
          if (dismissed !== null && next[dismissed] !== '@') setDismissed(null);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKey}
        aria-autocomplete="list"
        aria-controls={shown.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      />
      <p className="sr-only" role="status">
        {begun && begun.start !== dismissed ? t('mention.count', { count: shown.length }) : ''}
      </p>
      {shown.length > 0 ? (
        <ul
          id={`${id}-list`}
          ref={(list) => {
            list?.scrollIntoView({ block: 'nearest' });
          }}
          role="listbox"
          aria-label={t('mention.label')}
          className="absolute inset-x-0 top-full z-20 mt-1 rounded border border-line-strong bg-surface py-1 shadow-raised"
        >
          {shown.map((person) => (
            <li
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === current}
              className="cursor-pointer px-3 py-1.5 aria-selected:bg-accent-ground"
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
