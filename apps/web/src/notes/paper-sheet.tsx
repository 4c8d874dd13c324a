import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { markWords } from './marked-words.ts';
import { textOf } from './open-pdf.ts';
import './paper-sheet.css';

/** A stretch of a page's text, by its places in it. */
export type Stretch = { from: number; until: number };
/** What is selected of a page. */
export type Picked = Stretch & { page: number };

type PaperSheetProps = {
  document: PDFDocumentProxy;
  number: number;
  /** Of the reader's notes. */
  marks: readonly Stretch[];
  hasText: boolean;
  onPick: (picked: Picked) => void;
};

/** One page: its picture, and over it its words, which can be selected, searched for and read aloud. Drawn when it comes near the screen. */
export function PaperSheet({ document, number, marks, hasText, onPick }: PaperSheetProps) {
  const t = useWords('notes');
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [isNear, setNear] = useState(false);
  const [drawn, setDrawn] = useState<{ divs: HTMLElement[]; starts: number[] } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void document.getPage(number).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      if (isWanted) setSize({ width, height });
    });
    return () => void (isWanted = false);
  }, [document, number]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '1200px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element || !size || !isNear) return undefined;
    const stop = new AbortController();
    const scale = element.clientWidth / size.width;
    void draw(document, number, element, scale, stop.signal).then(
      (layer) => stop.signal.aborted || setDrawn(layer),
      () => {},
    );
    return () => stop.abort();
  }, [document, number, size, isNear]);

  useEffect(() => {
    const place = `page-${number}`;
    markWords(place, drawn ? marks.flatMap((mark) => rangesOf(drawn, mark)) : []);
    return () => markWords(place, []);
  }, [drawn, marks, number]);

  useEffect(() => {
    if (!drawn) return undefined;
    const pick = () => {
      const stretch = selectedStretch(drawn);
      if (stretch) onPick({ ...stretch, page: number });
    };
    // Who was quick has selected before the page was drawn to its end.
    pick();
    window.document.addEventListener('selectionchange', pick);
    return () => window.document.removeEventListener('selectionchange', pick);
  }, [drawn, number, onPick]);

  return (
    <section
      id={`side-${number}`}
      aria-label={t('reading.page', { page: String(number), of: String(document.numPages) })}
      className="grid scroll-mt-20 gap-1"
    >
      <div
        ref={frame}
        className="relative w-full overflow-hidden border border-line bg-white"
        style={{ aspectRatio: size ? `${size.width} / ${size.height}` : '210 / 297' }}
      />
      <p className="text-center text-sm text-soft">
        {t('reading.page', { page: String(number), of: String(document.numPages) })}
        {hasText ? '' : ` · ${t('reading.noText')}`}
      </p>
    </section>
  );
}

async function draw(document: PDFDocumentProxy, number: number, frame: HTMLElement, scale: number, signal: AbortSignal) {
  const page = await document.getPage(number);
  signal.throwIfAborted();
  const canvas = window.document.createElement('canvas');
  canvas.className = 'absolute inset-0 size-full';
  canvas.setAttribute('aria-hidden', 'true');
  // Sharp on fine screens, but no larger than a phone can hold.
  const fine = Math.min(window.devicePixelRatio || 1, 2);
  const viewport = page.getViewport({ scale: scale * fine });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
  const words = window.document.createElement('div');
  words.className = 'paper-words';
  words.style.setProperty('--total-scale-factor', String(scale));
  const content = await page.getTextContent();
  const layer = new TextLayer({ textContentSource: content, container: words, viewport: page.getViewport({ scale }) });
  await layer.render();
  signal.throwIfAborted();
  frame.replaceChildren(canvas, words);
  return { divs: layer.textDivs, starts: textOf(content.items).starts };
}

type Drawn = { divs: HTMLElement[]; starts: number[] };

/** The parts of the page's words that a stretch covers. */
function rangesOf({ divs, starts }: Drawn, { from, until }: Stretch): Range[] {
  return divs.flatMap((div, index) => {
    const start = starts[index] ?? 0;
    const node = div.firstChild;
    const length = node?.textContent?.length ?? 0;
    const [first, last] = [Math.max(0, from - start), Math.min(length, until - start)];
    if (!node || first >= last) return [];
    const range = window.document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return [range];
  });
}

/** What is selected of the page's words; null where nothing is. What reaches beyond the page is taken as far as the page goes. */
function selectedStretch({ divs, starts }: Drawn): Stretch | null {
  const selection = window.document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const words = divs[0]?.closest('.paper-words');
  if (!words?.contains(range.startContainer)) return null;
  const touched = divs.flatMap((div, index) => (range.intersectsNode(div) ? [{ div, start: starts[index] ?? 0 }] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const isIn = (div: HTMLElement, node: Node) => node.nodeType === Node.TEXT_NODE && div.contains(node);
  const from = first.start + (isIn(first.div, range.startContainer) ? range.startOffset : 0);
  const length = last.div.textContent?.length ?? 0;
  const until = last.start + (isIn(last.div, range.endContainer) ? range.endOffset : length);
  return until > from ? { from, until } : null;
}
