import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, followed as it changes; `before` until it is known. */
export function useWidth(element: RefObject<Element | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => setWidth((known) => Math.round(current.getBoundingClientRect().width) || known);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
