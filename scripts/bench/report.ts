// What was measured, in words and as a table, on the screen and, when asked to, in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Measured } from './load.ts';
import { listed } from './place.ts';

/** One door: free, at the steady rate, and the same rows by one query behind a bare server, with and without row security. */
export type Row = {
  name: string;
  statements: number;
  bytes: number;
  free: Measured;
  steady: Measured | null;
  secured: Measured;
  plain: Measured;
};

export const steadyRate = 300;

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const rate = (value: number) => String(Math.round(value));

function lineOf({ name, statements, bytes, free, steady, secured, plain }: Row): string {
  const cells = [
    name,
    String(statements),
    (bytes / 1000).toFixed(1),
    rate(free.perSecond),
    `${ms(free.p50)} / ${ms(free.p95)} / ${ms(free.p99)}`,
    steady ? (steady.perSecond < 0.95 * steadyRate ? `${ms(steady.p95)} (${rate(steady.perSecond)}/s)` : ms(steady.p95)) : '–',
    rate(secured.perSecond),
    rate(plain.perSecond),
    (free.perSecond / secured.perSecond).toFixed(2),
    (free.perSecond / plain.perSecond).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The figures as Markdown. `loadBefore` is what else the machine was doing when it began. */
export function figuresOf(rows: readonly Row[], given: { seconds: number; connections: number; loadBefore: number }): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${gib} GiB, Node ${process.version}, PostgreSQL 18 on its defaults.`,
    `${given.connections} connections, ${given.seconds} s each after a warm-up; database, server and load on the same cores. Load of the machine before: ${given.loadBefore.toFixed(1)}.`,
    `The database holds the demo with ${listed} recommendations before the taskforce.`,
    '',
    `| door | statements | kB | requests/s | p50 / p95 / p99 ms | p95 ms at ${steadyRate}/s | secured limit/s | plain limit/s | of secured | of plain |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(lineOf),
  ].join('\n');
}

export const machineLoad = (): number => loadavg()[0] ?? 0;

const page = path.resolve(import.meta.dirname, '../../docs/performance.md');
const [begin, end] = ['<!-- figures: npm run bench -- --record -->', '<!-- end of figures -->'];

/** Puts the figures between their marks in docs/performance.md. */
export function recordFigures(figures: string): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for figures.`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`);
}
