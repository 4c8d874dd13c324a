import { describe, expect, it } from 'vitest';
import { atStart, enumerate, insideSentence, saySectors } from './language.ts';

describe('enumerations', () => {
  it.each([
    [[], '', ''],
    [['regioner'], 'regioner', 'regioner'],
    [['staten', 'regioner'], 'staten og regioner', 'staten and regioner'],
    [['staten', 'regioner', 'kommuner'], 'staten, regioner og kommuner', 'staten, regioner and kommuner'],
  ])('%j reads as people say it', (names, da, en) => {
    expect(enumerate(names, 'da')).toBe(da);
    expect(enumerate(names, 'en')).toBe(en);
  });
});

describe('names inside a sentence', () => {
  it.each([
    ['Det private', 'det private'],
    ['Ældreområdet', 'ældreområdet'],
    ['KL', 'KL'],
    ['A kasser', 'a kasser'],
    ['', ''],
  ])('%s becomes %s', (name, said) => {
    expect(insideSentence(name)).toBe(said);
  });

  it.each([
    ['nogen sikkerhed', 'Nogen sikkerhed'],
    ['øvrige', 'Øvrige'],
    ['', ''],
  ])('%s begins a line as %s', (words, begun) => {
    expect(atStart(words)).toBe(begun);
  });

  it('leaves out a sector whose name the reader was not given', () => {
    expect(
      saySectors(['k', 'x', 'p'], { k: { da: 'Kommuner', en: 'Municipalities' }, p: { da: 'Det private', en: 'Private' } }, 'da'),
    ).toBe('kommunerne og det private');
  });

  it('speaks of the five sectors as a sentence does, and of one with another name as it is named', () => {
    const names = {
      s: { da: 'Staten', en: 'The state' },
      r: { da: 'regioner', en: 'regions' },
      c: { da: 'Civilsamfund', en: 'Civil society' },
      o: { da: 'Kommuner og KL', en: 'KL' },
    };
    expect(saySectors(['s', 'r', 'c', 'o'], names, 'da')).toBe('staten, regionerne, civilsamfundet og kommuner og KL');
    expect(saySectors(['s', 'r', 'c', 'o'], names, 'en')).toBe('the state, the regions, civil society and KL');
    const demo = { s: { da: 'Staten', en: 'State' }, p: { da: 'Det private', en: 'Private sector' } };
    expect(saySectors(['s', 'p'], demo, 'en')).toBe('the state and the private sector');
  });
});
