import { useState, type RefObject } from 'react';
import { useKeys } from './use-keys.ts';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A row of marks as one stop of the Tab key: arrows, Home and End go from mark to mark. Give each mark what `mark(place)` gives, in
 * the order they are gone through.
 */
export function useArrows(picture: RefObject<Element | null>, count: number) {
  const [at, setAt] = useState(0);
  useKeys(picture, (event, within) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = [...within.querySelectorAll<HTMLElement>('[data-mark]')];
    const now = marks.findIndex((mark) => mark === document.activeElement);
    if (now < 0) return;
    event.preventDefault();
    marks[Math.max(0, Math.min(marks.length - 1, step(now, marks.length - 1)))]?.focus();
  });
  const current = Math.min(at, Math.max(0, count - 1));
  return (place: number) => ({ tabIndex: place === current ? 0 : -1, 'data-mark': place, onFocus: () => setAt(place) });
}
