const longestMs = 5000;

/**
 * Where the keyboard goes on when what had the focus goes from the page, such as the button of a step that is taken: at the place named, or
 * else at the page's heading. It may go only when the page is read anew, so it is watched for a little. Nothing scrolls, and who has gone
 * on meanwhile is left alone.
 */
export function refocus(selector = 'main h1'): void {
  const over = new AbortController();
  const given = { once: true, capture: true, signal: over.signal };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => over.abort(), given);
  const from = performance.now();
  const look = () => {
    if (over.signal.aborted) return;
    const isLost = document.activeElement === document.body;
    if (isLost) document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    if (isLost || performance.now() - from > longestMs) over.abort();
    else requestAnimationFrame(look);
  };
  // A dialog that closes gives the focus back in the next frame.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
