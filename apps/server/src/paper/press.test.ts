import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { Press, type PressOptions, type PrintJob } from './press.ts';

const opened: Press[] = [];
const press = (options: PressOptions = {}) => {
  const made = new Press(options);
  opened.push(made);
  return made;
};
afterEach(() => {
  for (const made of opened.splice(0)) made.stop();
});

const sheet = (given: object = {}) => ({
  lang: 'da',
  size: 9,
  title: 'Prøve',
  author: '',
  description: '',
  over: '',
  heading: 'Prøve',
  sub: '',
  replaces: null,
  isLate: false,
  outlook: 'Ja.',
  words: null,
  before: [],
  table: { heading: 'Milepæle', head: ['a', 'b', 'c', 'd', 'e'], rows: [], more: null, behind: null },
  left: [],
  right: [],
  foot: { left: '', right: '' },
  ...given,
});
const job = (given: object = {}, more: Partial<PrintJob> = {}): PrintJob => ({
  template: 'status',
  variants: [sheet(given)],
  mostPages: 1,
  printedAt: 0,
  ...more,
});
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
async function until(what: () => boolean): Promise<void> {
  while (!what()) await turn();
}

it('has no child before the first sheet, one for all, and none when it has been idle', async () => {
  const made = press({ idleMs: 50 });
  expect(made.pid).toBeNull();
  const pdfs = await Promise.all([made.print(job()), made.print(job())]);
  expect(pdfs.map((pdf) => pdf.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-']);
  const { pid } = made;
  await until(() => made.pid === null);
  await until(() => !isAlive(pid ?? 0));
  expect((await made.print(job())).length).toBeGreaterThan(1000);
});

it('refuses at once when too many wait, and takes more when they are done', async () => {
  const made = press({ mostWaiting: 2 });
  const both = Promise.all([made.print(job()), made.print(job())]);
  await expect(made.print(job())).rejects.toMatchObject({ refusal: 'busy' });
  await both;
  await made.print(job());
});

it('a sheet that takes too long is ended, and the next is printed', async () => {
  const made = press({ limitMs: 1 });
  await expect(made.print(job())).rejects.toThrow(/more than 1 milliseconds/);
  expect(made.pid).toBeNull();
  const patient = press();
  await patient.print(job());
  process.kill(patient.pid ?? 0, 'SIGKILL');
  await until(() => patient.pid === null);
  await patient.print(job());
});

it('a child that dies while it prints fails that sheet only', async () => {
  const made = press();
  const lost = made.print(job());
  await until(() => made.pid !== null);
  process.kill(made.pid ?? 0, 'SIGKILL');
  await expect(lost).rejects.toThrow(/ended while it was printing/);
  await made.print(job());
});

it('takes the first variant that fits, and says so when none does', async () => {
  const made = press();
  const long = sheet({ left: [{ heading: 'Meget', items: Array.from({ length: 200 }, (_, n) => `Punkt ${n}`), more: null }] });
  await made.print(job({}, { variants: [long, sheet()] }));
  await expect(made.print(job({}, { variants: [long] }))).rejects.toThrow(/tightest variant takes \d+ pages/);
  await made.print(job({}, { variants: [long], mostPages: null }));
});

it('a sheet that PDF/UA would not take is not printed', async () => {
  await expect(press().print(job({ title: '' }))).rejects.toThrow(/could not be set/);
});

it('knows nothing of what the server knows: its environment is empty', async () => {
  const made = press();
  await made.print(job());
  const environment = readFileSync(`/proc/${made.pid}/environ`, 'utf8').split('\0').filter(Boolean);
  expect(environment.map((line) => line.split('=')[0])).toEqual(expect.not.arrayContaining(['DATABASE_URL', 'PATH', 'HOME']));
});
