import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'surface', 'sunk'];
const sectors = ['sector-1', 'sector-2', 'sector-3', 'sector-4', 'sector-5'];
const states = ['accent', 'late', 'risk', 'good'];

/** What is read as text, on what it stands on: 4.5 to 1. */
const texts = [
  ...grounds.flatMap((ground) => ['ink', 'soft', ...states, ...sectors].map((text) => [text, ground] as const)),
  ...[...sectors, ...states].flatMap((name) => [[name, `${name}-ground`] as const, ['ink', `${name}-ground`] as const]),
  ['soft', 'accent-ground'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];

/** Glyphs and the edges of what one can type in or tick: 3 to 1. */
const glyphs = grounds.map((ground) => ['edge', ground] as const);

describe('colours', () => {
  it('reads the whole palette', () => {
    expect(colours.size).toBeGreaterThanOrEqual(26);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it.each(texts)(`%s on %s can be read as text, ${scheme}`, (text, ground) => {
      expect(contrast(colours.get(text)![scheme], colours.get(ground)![scheme])).toBeGreaterThanOrEqual(4.5);
    });

    it.each(glyphs)(`%s on %s can be seen as a glyph, ${scheme}`, (glyph, ground) => {
      expect(contrast(colours.get(glyph)![scheme], colours.get(ground)![scheme])).toBeGreaterThanOrEqual(3);
    });
  }
});
