/** What a key leads to: `?`, `/`, or a letter after `g`. */
export type Shortcut = { kind: 'keys' } | { kind: 'search' } | { kind: 'go'; key: string };

const patience = 1200;

/** Where letters are text, or where the arrow and letter keys have a meaning of their own, they are left alone. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], [role="spinbutton"]',
    ) !== null
  );
}

/** Reads key presses as shortcuts. Keeps what was pressed before, for `g v` and its like. */
export function shortcutReader(now: () => number = Date.now) {
  let leadAt = -Infinity;
  return (event: KeyboardEvent): Shortcut | null => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k')
      return { kind: 'search' };
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isForSomethingElse(event)) return null;
    const isAfterLead = now() - leadAt < patience;
    leadAt = -Infinity;
    if (isAfterLead && /^[a-zæøå]$/i.test(event.key)) return { kind: 'go', key: event.key.toLowerCase() };
    if (event.key === 'g') leadAt = now();
    if (event.key === '?') return { kind: 'keys' };
    if (event.key === '/') return { kind: 'search' };
    return null;
  };
}
