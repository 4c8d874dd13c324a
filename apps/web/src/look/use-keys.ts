import { useEffect, useRef, type RefObject } from 'react';

/** Keys pressed anywhere within an element that is no control itself, such as a picture with marks one can go through. */
export function useKeys(element: RefObject<Element | null>, onKey: (event: KeyboardEvent, within: Element) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const listen = (event: Event) => latest.current(event as KeyboardEvent, current);
    current.addEventListener('keydown', listen);
    return () => current.removeEventListener('keydown', listen);
  }, [element]);
}
