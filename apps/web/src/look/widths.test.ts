import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..');
const tokens = readFileSync(path.join(folder, 'look/tokens.css'), 'utf8');
const widths = new Set([...tokens.matchAll(/--container-([a-z]+):/g)].map(([, name]) => name));

it('a class asks for no width by name that the tokens do not have: it would be no width at all', () => {
  const unknown = globSync('**/*.tsx', { cwd: folder }).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bmax-w-(\d?[a-z]+)\b(?!-)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !widths.has(name) && !['none', 'full', 'min', 'max', 'fit', 'screen'].includes(name))
      .map((name) => `${file}: max-w-${name}`),
  );
  expect(widths.size).toBeGreaterThan(2);
  expect(unknown).toEqual([]);
});
