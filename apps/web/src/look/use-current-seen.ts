import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A strip that is wider than the screen is moved sideways until its current part is seen; the page itself stays where it is. */
export function useCurrentSeen(current: string): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const part = strip.current?.querySelector('[aria-current="page"]');
    if (!strip.current || !part) return;
    const [within, it] = [strip.current.getBoundingClientRect(), part.getBoundingClientRect()];
    // Some of its neighbour is seen too, so that one knows the strip goes on.
    const room = 32;
    if (it.right + room > within.right) strip.current.scrollLeft += it.right + room - within.right;
    else if (it.left - room < within.left) strip.current.scrollLeft += it.left - room - within.left;
  }, [current]);
  return strip;
}
