import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type AgendaToPrint, packPaper, type PaperOpened } from '@tvaers/domain/meetings/agenda-paper';
import type { PaperType } from '@tvaers/domain/meetings/papers';
import { afterAll, afterEach, expect, it } from 'vitest';
import { pdfOf, pngOf } from '../meetings/test-files.ts';
import { Binder, type BinderOptions } from './binder.ts';
import { Packs } from './packs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-binder-'));
const opened: { stop: () => void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const binder = (options: BinderOptions = {}) => {
  const made = new Binder(folder, options);
  opened.push(made);
  return made;
};
const paper = (name: string, type: PaperType, body: Buffer) => {
  writeFileSync(path.join(folder, name), body);
  return { name, type, storedAs: name, bytes: body.length, link: 'https://tvaers.test/' };
};
const three = paper('three', 'pdf', pdfOf(['en', 'to', 'tre']));
const one = paper('one', 'pdf', pdfOf(['kun en']));
const picture = paper('picture', 'png', pngOf());

const agenda = (papers: readonly (typeof three)[]): AgendaToPrint => ({
  ...{ taskforce: 'Prøve', number: 1, title: '', startsLocal: null, endsLocal: null, place: '', isReleased: true },
  ...{ reader: 'Prøve', on: '2022-03-01' },
  items: [
    {
      ...{
        position: 1,
        heading: '',
        type: 'decision',
        title: 'Punkt',
        starts: null,
        minutes: 5,
        presenter: null,
        isClosed: false,
      },
      ...{ indstilling: '', presentation: '', matter: null, papers, notes: [] },
    },
  ],
});

let made = 0;
function order(papers: readonly (typeof three)[]) {
  const found: { opened: ReadonlyMap<string, PaperOpened>; steps: number } = { opened: new Map(), steps: 0 };
  made += 1;
  const out = path.join(folder, `out-${made}.pdf`);
  const compose = (what: ReadonlyMap<string, PaperOpened>) => packPaper(agenda(papers), (found.opened = what), 'da');
  return { found, order: { papers, compose, out, printedAt: 0, onStep: () => (found.steps += 1) } };
}
const kinds = (found: ReadonlyMap<string, PaperOpened>) =>
  [...found].map(([name, what]) => [name, what.is === 'unread' ? what.why : what.is]);

it('binds what lies there, says each step, and its child is gone when it is done', async () => {
  const made = binder();
  const { found, order: wanted } = order([three, picture]);
  expect(await made.bind(wanted)).toMatchObject({ pages: 6 });
  expect(kinds(found.opened)).toEqual([
    ['three', 'pages'],
    ['picture', 'picture'],
  ]);
  expect(found.steps).toBe(3);
  expect(made.pid).toBeNull();
  expect(readFileSync(wanted.out).subarray(0, 5).toString()).toBe('%PDF-');
});

it('leaves out what is beyond the bytes or the pages of one pack, and says so of that', async () => {
  const { found, order: wanted } = order([three, one]);
  await binder({ mostBytes: three.bytes }).bind(wanted);
  expect(kinds(found.opened)).toEqual([
    ['three', 'pages'],
    ['one', 'too-large'],
  ]);
  const { found: paged, order: narrow } = order([three, one]);
  await binder({ mostPages: 2 }).bind(narrow);
  expect(kinds(paged.opened)).toEqual([
    ['three', 'too-large'],
    ['one', 'pages'],
  ]);
});

it('a child that grows too large or takes too long is ended, and the next pack is bound', async () => {
  await expect(binder({ mostMegabytes: 1 }).bind(order([one]).order)).rejects.toThrow(/could not be bound/);
  const hasty = binder({ bindWithinMs: 1 });
  const { order: lost } = order([one]);
  await expect(hasty.bind(lost)).rejects.toThrow(/could not be bound/);
  expect([hasty.pid, existsSync(lost.out)]).toEqual([null, false]);
  await binder().bind(order([one]).order);
});

it('refuses at once when too many wait, and takes more when they are done', async () => {
  const narrow = binder({ mostWaiting: 1 });
  const first = narrow.bind(order([one]).order);
  await expect(narrow.bind(order([one]).order)).rejects.toMatchObject({ refusal: 'busy' });
  await first;
  await narrow.bind(order([one]).order);
});

it('knows nothing of what the server knows: its environment is empty', async () => {
  const made = binder();
  const bound = made.bind(order([three]).order);
  while (made.pid === null) await turn();
  const environment = readFileSync(`/proc/${made.pid}/environ`, 'utf8').split('\0').filter(Boolean);
  expect(environment.map((line) => line.split('=')[0])).toEqual(expect.not.arrayContaining(['DATABASE_URL', 'PATH', 'HOME']));
  await bound;
});

it('a pack is made once for the same question, once for each other, and what an earlier server made is put away', async () => {
  const place = path.join(folder, 'packs');
  const before = new Packs(place, folder);
  opened.push(before);
  const { found, order: wanted } = order([one]);
  const [first, again] = await Promise.all([before.ask('a', wanted, 60_000), before.ask('a', wanted, 60_000)]);
  expect([first, again]).toEqual(Array.from({ length: 2 }, () => ({ done: 2, of: 2, isMade: true })));
  expect(found.opened.size).toBe(1);
  await before.ask('b', wanted, 60_000);
  expect(readdirSync(place)).toHaveLength(2);
  opened.push(new Packs(place, folder));
  expect(readdirSync(place)).toEqual([]);
});
