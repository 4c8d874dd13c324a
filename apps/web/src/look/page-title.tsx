import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

let isFirstPage = true;

/**
 * The page's one first-level heading. Names the document, and takes the focus after navigation so that screen readers and
 * the keyboard start where the new page starts. The first page of a visit leaves the focus where the browser puts it.
 */
export function PageTitle({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  // The router looks for the place an address names before a page's readings are here; with the heading stands what it heads.
  const place = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (place) document.getElementById(place)?.scrollIntoView();
  }, [place]);
  return (
    <>
      <title>{`${title} · Tværs`}</title>
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold hyphens-auto">
        {children}
      </h1>
    </>
  );
}
