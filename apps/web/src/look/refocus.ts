/**
 * Where the keyboard goes on when what had the focus is gone from the page, such as the button of a step that is taken: at the place named,
 * or else at the page's heading. Nothing scrolls, and who has gone on elsewhere meanwhile is left alone.
 */
export function refocus(selector = 'main h1'): void {
  // A dialog that closes gives the focus back in the next frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    }),
  );
}
