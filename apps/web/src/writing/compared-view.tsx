import { compareTexts } from '@tvaers/domain/recommendations/compare';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { ArrowDown, ArrowUp, Printer } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { useWords } from '../words/use-words.ts';
import { ComparedTexts, isChange } from './compared-texts.tsx';

type Named = { name: string; text: RichText };
type ComparedViewProps = {
  before: Named;
  after: Named;
  /** What the texts are of; printed above them. */
  of: string;
  /** What the texts point at, by name. */
  references?: readonly NamedReference[];
  /** Beside the number of changes. */
  note?: ReactNode;
  /** Changes that stand outside the text; each that one goes to with n and p carries `data-change`. */
  children?: ReactNode;
  /** How many there are of those. */
  alsoChanged?: number;
};

/** Two texts with what differs between them, and the way from change to change: by button, by key, on paper. */
export function ComparedView({ before, after, of, references, note, children, alsoChanged = 0 }: ComparedViewProps) {
  const t = useWords('recommendations');
  const place = useRef<HTMLDivElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [isOne, setOne] = useState(false);
  const inText = useMemo(() => compareTexts(before.text, after.text).filter(isChange).length, [before.text, after.text]);
  useChangeKeys(place);
  return (
    <div ref={place} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-semibold" role="status">
            {t('compare.changes', { count: inText + alsoChanged })}
          </span>
          {note}
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1" data-print="no">
          <Checkbox label={t('compare.onlyChanges')} checked={onlyChanges} onChange={setOnlyChanges} />
          <span className="hidden lg:inline">
            <Checkbox label={t('compare.oneText')} checked={isOne} onChange={setOne} />
          </span>
          <span className="flex gap-1.5">
            <Button
              size="small"
              aria-keyshortcuts="p"
              title={t('compare.previousKey')}
              icon={<ArrowUp className="size-4" aria-hidden="true" />}
              onPress={() => step(place.current, -1)}
            >
              {t('compare.previous')}
            </Button>
            <Button
              size="small"
              aria-keyshortcuts="n"
              title={t('compare.nextKey')}
              icon={<ArrowDown className="size-4" aria-hidden="true" />}
              onPress={() => step(place.current, 1)}
            >
              {t('compare.next')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              icon={<Printer className="size-4" aria-hidden="true" />}
              onPress={() => window.print()}
            >
              {t('print')}
            </Button>
          </span>
        </div>
      </div>
      <p className="hidden text-sm print:block">
        {of}: {before.name} → {after.name}
      </p>
      {children}
      <ComparedTexts
        before={before}
        after={after}
        onlyChanges={onlyChanges}
        view={isOne ? 'one' : 'beside'}
        {...(references ? { references } : {})}
      />
    </div>
  );
}

/** Goes to the next or previous changed paragraph and puts the focus there. */
function step(place: HTMLElement | null, by: 1 | -1) {
  const changes = [...(place?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  const at = changes.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? changes[by > 0 ? 0 : changes.length - 1] : changes[(at + by + changes.length) % changes.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}

/** `n` and `p` go from change to change, wherever the focus is, but not while one types. */
function useChangeKeys(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'n') step(place.current, 1);
      if (event.key === 'p') step(place.current, -1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [place]);
}
