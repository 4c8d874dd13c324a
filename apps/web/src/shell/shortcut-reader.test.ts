import { describe, expect, it } from 'vitest';
import { shortcutReader } from './shortcut-reader.ts';

const key = (name: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, ...more });

/** A key pressed while the focus is in an element of this markup. */
function pressedIn(markup: string, name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  document.body.innerHTML = markup;
  const event = key(name, { bubbles: true, ...more });
  (document.body.querySelector('[data-here]') ?? document.body.firstElementChild!).dispatchEvent(event);
  return event;
}

describe('keyboard shortcuts', () => {
  it('g and a letter go to a page, once', () => {
    const read = shortcutReader();
    expect(read(key('g'))).toBeNull();
    expect(read(key('v'))).toEqual({ kind: 'go', key: 'v' });
    expect(read(key('v'))).toBeNull();
  });

  it('g is forgotten after a while, and after another key', () => {
    let now = 0;
    const read = shortcutReader(() => now);
    read(key('g'));
    now = 5000;
    expect(read(key('v'))).toBeNull();
    read(key('g'));
    expect(read(key('Shift'))).toBeNull();
    expect(read(key('m'))).toBeNull();
  });

  it('? shows the keys, / and Ctrl K search', () => {
    const read = shortcutReader();
    expect(read(key('?', { shiftKey: true }))).toEqual({ kind: 'keys' });
    expect(read(key('/'))).toEqual({ kind: 'search' });
    expect(read(key('k', { ctrlKey: true }))).toEqual({ kind: 'search' });
    expect(read(key('K', { metaKey: true }))).toEqual({ kind: 'search' });
  });

  it.each([
    '<input>',
    '<textarea></textarea>',
    '<div contenteditable="true"><p data-here></p></div>',
    '<div role="menu"><div data-here></div></div>',
  ])('letters are text or the list’s own in %s, but Ctrl K still searches', (markup) => {
    const read = shortcutReader();
    expect(read(pressedIn(markup, '?'))).toBeNull();
    expect(read(pressedIn(markup, 'g'))).toBeNull();
    expect(read(pressedIn(markup, 'v'))).toBeNull();
    expect(read(pressedIn(markup, 'k', { ctrlKey: true }))).toEqual({ kind: 'search' });
  });

  it('leaves the browser’s own keys alone', () => {
    const read = shortcutReader();
    expect(read(key('g', { ctrlKey: true }))).toBeNull();
    expect(read(key('v', { ctrlKey: true }))).toBeNull();
    expect(read(key('/', { altKey: true }))).toBeNull();
  });
});
