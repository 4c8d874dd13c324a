import { applyUpdate, Doc } from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetTextsOf } from '../writing/keep.ts';
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
