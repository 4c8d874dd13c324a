import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import { type RefObject, useEffect, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { markedIn } from './use-quotes.ts';

type MarkedBarProps = {
  text: RefObject<HTMLElement | null>;
  onComment: (id: string, anchor: Anchor) => void;
  onSuggest: ((id: string) => void) | null;
};

/** What can be done with the words that are marked: it stands above them as long as they are. */
export function MarkedBar({ text, onComment, onSuggest }: MarkedBarProps) {
  const t = useWords('suggestions');
  const [marked, setMarked] = useState<{ id: string; anchor: Anchor; top: number; left: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const found = markedIn(text.current);
      if (!found || !text.current) return setMarked(null);
      const [own, around] = [found.range.getBoundingClientRect(), text.current.getBoundingClientRect()];
      const left = Math.max(8, Math.min(own.left - around.left, around.width - 240));
      setMarked({ id: found.id, anchor: found.anchor, top: own.bottom - around.top + 6, left });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  if (!marked) return null;
  const { id, anchor, top, left } = marked;
  return (
    <div
      role="group"
      aria-label={t('suggest.selected')}
      data-beside
      data-print="no"
      className="absolute z-10 flex gap-1.5 rounded border border-line-strong bg-surface p-1.5 font-sans shadow-raised"
      style={{ top, left }}
      // The marking would be lost before the press is done.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button size="small" onPress={() => onComment(id, anchor)}>
        {t('suggest.comment')}
      </Button>
      {onSuggest ? (
        <Button size="small" onPress={() => onSuggest(id)}>
          {t('suggest.open')}
        </Button>
      ) : null}
    </div>
  );
}
