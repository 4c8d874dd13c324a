import { applyUpdate, decodeUpdate, Doc } from 'yjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetTextsOf } from '../../writing/keep.ts';
import { forgetUpdates, hasKeptUpdates, keepUpdate, keptUpdates } from './kept-updates.ts';
import { Unconfirmed } from './unconfirmed.ts';

/** Writes words and hears of each as an update. */
function writing() {
  const doc = new Doc();
  const unconfirmed = new Unconfirmed();
  doc.on('update', (update: Uint8Array) => unconfirmed.add(update));
  return { doc, unconfirmed, write: (words: string) => doc.getText('t').insert(0, words) };
}
const read = (...updates: (Uint8Array | null)[]) => {
  const doc = new Doc();
  for (const update of updates) if (update) applyUpdate(doc, update);
  return doc.getText('t').toJSON();
};

describe('what is not confirmed', () => {
  it('is everything written after the mark the server has told', () => {
    const { unconfirmed, write } = writing();
    write('c');
    write('b');
    const sent = unconfirmed.mark;
    write('a');
    const all = unconfirmed.merged();
    unconfirmed.confirm(sent);
    expect(unconfirmed.isEmpty).toBe(false);
    expect(read(all)).toBe('abc');
    unconfirmed.confirm(unconfirmed.mark);
    expect([unconfirmed.isEmpty, unconfirmed.merged()]).toEqual([true, null]);
  });

  it('stays when an old answer comes late', () => {
    const { unconfirmed, write } = writing();
    write('b');
    unconfirmed.confirm(1);
    write('a');
    unconfirmed.confirm(1);
    expect(unconfirmed.isEmpty).toBe(false);
  });
});

/** A browser's memory that is full. */
const withoutRoom = (memory: Storage) =>
  new Proxy(memory, {
    get(target, name) {
      if (name === 'setItem') throw new DOMException('full', 'QuotaExceededError');
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });

describe('what is kept letter by letter', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  /** As `LiveText` keeps it: the latest letters beside the whole, which is written anew now and then. */
  function keeping() {
    const { doc, unconfirmed, write } = writing();
    const keep = (update: Uint8Array | null, part: 'whole' | 'latest') =>
      update !== null && keepUpdate('jens', 'r1', doc.clientID, { update, audience: 'taskforce' }, part);
    const keepAll = () => {
      if (keep(unconfirmed.merged(), 'whole')) unconfirmed.wholeIsKept();
    };
    const type = (letter: string) => {
      write(letter);
      const latest = unconfirmed.latest();
      if (latest) keep(latest, 'latest');
      else keepAll();
      return latest;
    };
    return { unconfirmed, type, keepAll };
  }
  const kept = () => read(...keptUpdates('jens', 'r1').map(({ update }) => update));

  it('nothing is missing after any letter, and no letter writes all that went before', () => {
    const { type } = keeping();
    let words = '';
    let [longest, wholes] = [0, 0];
    for (let number = 0; number < 300; number += 1) {
      const letter = 'abcdefghij'.charAt(number % 10);
      words = letter + words;
      const latest = type(letter);
      if (latest) longest = Math.max(longest, latest.length);
      else wholes += 1;
      expect(kept()).toBe(words);
    }
    expect(longest).toBeLessThan(3000);
    expect(wholes).toBeLessThan(6);
  });

  it('what is confirmed in between is let go of, and what came after it stays', () => {
    const { unconfirmed, type, keepAll } = keeping();
    for (const letter of 'abc') type(letter);
    unconfirmed.confirm(unconfirmed.mark);
    forgetUpdates('jens', 'r1', 'everything');
    for (let number = 0; number < 100; number += 1) type('x');
    const half = unconfirmed.mark - 50;
    unconfirmed.confirm(half);
    keepAll();
    type('y');
    expect(unconfirmed.mark - half).toBe(51);
    const letters = keptUpdates('jens', 'r1').flatMap(({ update }) => decodeUpdate(update).structs);
    expect(letters.reduce((sum, { length }) => sum + length, 0)).toBe(51);
  });

  it('when there is no more room, what was kept before stays, and the next letter is not kept as if it had been all', () => {
    const { unconfirmed, type } = keeping();
    for (let number = 0; number < 64; number += 1) type('a');
    vi.stubGlobal('localStorage', withoutRoom(localStorage));
    for (const letter of 'bcd') type(letter);
    expect(kept()).toBe('a'.repeat(64));
    vi.unstubAllGlobals();
    expect(unconfirmed.latest()).toBeNull();
    type('e');
    expect(kept()).toBe(`edcb${'a'.repeat(64)}`);
  });
});

describe('what is kept in the browser', () => {
  afterEach(() => localStorage.clear());

  it('is there after a reload, each tab’s beside the others’, with who could read the text', () => {
    const [one, two] = [writing(), writing()];
    one.write('æøå');
    two.write('xyz');
    for (const { doc, unconfirmed } of [one, two])
      keepUpdate('jens', 'r1', doc.clientID, { update: unconfirmed.merged() as Uint8Array, audience: 'sector' });
    const kept = keptUpdates('jens', 'r1');
    expect(kept.map(({ audience }) => audience)).toEqual(['sector', 'sector']);
    expect([...read(...kept.map(({ update }) => update))].toSorted().join('')).toBe('xyzåæø');
    expect([hasKeptUpdates('jens', 'r2'), hasKeptUpdates('mette', 'r1')]).toEqual([false, false]);
    forgetUpdates('jens', 'r1', one.doc.clientID);
    expect(keptUpdates('jens', 'r1')).toHaveLength(1);
    forgetUpdates('jens', 'r1', 'everything');
    expect(hasKeptUpdates('jens', 'r1')).toBe(false);
  });

  it('is forgotten with the rest when its writer signs out, and what is unreadable is passed over', () => {
    const { doc, unconfirmed, write } = writing();
    write('hemmeligt');
    keepUpdate('jens', 'r1', doc.clientID, { update: unconfirmed.merged() as Uint8Array, audience: 'taskforce' });
    const [name = ''] = Object.keys(localStorage);
    localStorage.setItem(name.replace(String(doc.clientID), '1'), '{"text":"%%"}');
    expect(keptUpdates('jens', 'r1')).toHaveLength(1);
    forgetTextsOf('jens');
    expect(localStorage.length).toBe(0);
  });
});
