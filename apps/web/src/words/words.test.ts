import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { da } from './da.ts';
import { en } from './en.ts';
import { allNouns } from './fetched-words.ts';
import { inDanishOrder } from './language.ts';

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ''): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : sentences(value, `${path}${key}.`),
  );
}

/** The arguments and tags a sentence needs: {count}, {name}, <strong>. What a branch says, as `=0 {today}`, is no argument. */
function needs(sentence: string): string[] {
  return [...sentence.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)\s*[,}]|<(\w+)>/g)]
    .map((match) => match[1] ?? match[2]!)
    .toSorted();
}

describe.each(allNouns)('the words of %s', (noun) => {
  it('exist in both languages, with the same arguments', async () => {
    const danish = sentences((await da[noun]()) as Tree);
    const english = new Map(sentences((await en[noun]()) as Tree));
    expect([...english.keys()].toSorted()).toEqual(danish.map(([key]) => key).toSorted());
    for (const [key, sentence] of danish) {
      expect({ key, needs: [...new Set(needs(english.get(key) ?? ''))] }).toEqual({ key, needs: [...new Set(needs(sentence))] });
      expect(sentence.trim(), key).not.toBe('');
    }
  });
});

describe('words', () => {
  it('each file is listed, so that none is forgotten', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'da')).map((file) => file.replace(/\.ts$/, ''));
    const asFile = (noun: string) => noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(files.toSorted()).toEqual(allNouns.map(asFile).toSorted());
  });

  it('are sorted as Danes do: æ, ø, å last and aa as å', () => {
    expect(['Østergaard', 'Aagaard', 'Zahle', 'Ærø', 'Abel', 'Ågård'].toSorted(inDanishOrder)).toEqual([
      'Abel',
      'Zahle',
      'Ærø',
      'Østergaard',
      'Ågård',
      'Aagaard',
    ]);
  });
});
