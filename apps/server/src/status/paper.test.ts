// The sheet as another program reads it: pages, tags, language, title, text.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addDays } from '@tvaers/domain/dates/calendar-day';
import type { StatusContent, StatusMilestone } from '@tvaers/domain/status/content';
import { type StatusToPrint, statusPapers } from '@tvaers/domain/status/paper';
import { longestWords } from '@tvaers/domain/status/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Press } from '../paper/press.ts';

let press: Press;
beforeAll(() => {
  press = new Press();
});
afterAll(() => press.stop());

const printedAt = Date.UTC(2022, 1, 25, 9);
const milestone = (given: Partial<StatusMilestone>): StatusMilestone => ({
  id: 'm1',
  title: 'Survey i felten',
  isDelivery: false,
  condition: 'delayed',
  baselineOn: '2022-01-31',
  expectedOn: '2022-03-04',
  waitsFor: null,
  slipWorkingDays: 24,
  reason: 'Aftalen om data kom sent.',
  ...given,
});
const content = (given: Partial<StatusContent> = {}): StatusContent => ({
  asOfOn: '2022-02-25',
  sinceOn: '2022-01-31',
  outlook: {
    milestoneId: 'm2',
    condition: 'atRisk',
    baselineOn: '2022-06-30',
    expectedOn: '2022-08-18',
    isOnlyProposed: true,
    daysLeft: 125,
    slipWorkingDays: 35,
    firstSlip: { milestoneId: 'm1', title: 'Survey i felten', workingDays: 24 },
  },
  milestones: [
    milestone({}),
    milestone({ id: 'm2', title: 'Rapport afleveret', isDelivery: true, expectedOn: '2022-08-18', waitsFor: 'commissioner' }),
  ],
  adopted: [{ number: 1, title: 'Praktik på tværs for nye ledere' }],
  stages: [{ stage: 'adopted', count: 1 }],
  held: [{ number: 4, title: 'Anbefalinger', startsLocal: '2022-01-18T09:00' }],
  next: { number: 5, title: 'Survey og udkast', startsLocal: '2022-03-15T09:00' },
  decisions: [{ year: 2022, serial: 3, text: 'R-01 er tiltrådt.', madeOn: '2022-01-18' }],
  waits: [
    { milestoneId: 'm2', title: 'Rapport afleveret', fromOn: '2022-06-30', toOn: '2022-08-18', reason: 'Følger surveyen.' },
  ],
  risks: [{ kind: 'overdue', title: 'Survey i felten', on: '2022-02-14' }],
  words: 'Surveyen skrider.\n\nVi henter ikke tiden igen #strong[selv om] vi prøver; $x$ \\ "citat" er tekst.',
  ...given,
});
const report = (given: Partial<StatusToPrint> = {}): StatusToPrint => ({
  number: 2,
  taskforce: { da: 'Taskforce om ledermobilitet', en: 'Taskforce on leader mobility' },
  content: content(),
  before: {
    number: 1,
    content: content({ asOfOn: '2022-01-31', milestones: [milestone({ expectedOn: '2022-02-14' })], adopted: [] }),
  },
  replaces: null,
  frozenOn: '2022-02-25',
  frozenBy: 'Helle Bruun',
  contentHash: 'ab'.repeat(32),
  ...given,
});
const print = (given: StatusToPrint, language: 'da' | 'en' = 'da') =>
  press.print({ template: 'status', variants: statusPapers(given, language), mostPages: 1, printedAt });

type Node = { role?: string; children?: Node[] };
function* rolesOf(node: Node): Generator<string> {
  if (node.role) yield node.role;
  for (const child of node.children ?? []) yield* rolesOf(child);
}

async function read(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const roles = [...rolesOf((await page.getStructTree()) as Node)];
  const [, , width = 0, height = 0] = page.view;
  const answer = {
    pages: document.numPages,
    text: text.replaceAll(/\s+/g, ' '),
    info,
    roles,
    marks: (await document.getMarkInfo()) as Map<string, boolean> | null,
    width,
    height,
  };
  await document.loadingTask.destroy();
  return answer;
}

it('is one tagged page of A4 with title and language, and says what the report says', async () => {
  const { pages, text, info, roles, marks, width, height } = await read(await print(report()));
  expect(pages).toBe(1);
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  expect(marks?.get('Marked')).toBe(true);
  expect(info).toMatchObject({ Title: 'Statusrapport S-02, 25. februar 2022', Language: 'da' });
  expect(new Set(roles)).toEqual(new Set([...roles, 'H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'P']));
  expect(roles.filter((role) => role === 'TH')).toHaveLength(5);
  expect(text).toContain('Afleveringen ventes 18. august 2022, 35 arbejdsdage efter fristen 30. juni');
  expect(text).toContain('Survey i felten er flyttet fra 14. februar til 4. marts 2022, 14 arbejdsdage senere.');
  expect(text).toContain('R-01 Praktik på tværs for nye ledere');
  expect(text).toContain('Helle Bruun');
});

it('sets what people write as text, whatever signs are in it', async () => {
  const { text } = await read(await print(report()));
  expect(text).toContain('igen #strong[selv om] vi prøver; $x$ \\ "citat" er tekst.');
});

it('is printed in English too, and the same report is the same file', async () => {
  const [one, two] = [await print(report(), 'en'), await print(report(), 'en')];
  const { text, info } = await read(one);
  expect(info.Language).toBe('en');
  expect(text).toContain('Delivery is expected on 18 August 2022');
  expect(one.equals(two)).toBe(true);
});

it('is one page with as much as a report can hold, and says what was left out', async () => {
  const long = 'Et meget langt ord om aftalen og leverandøren og alle dem der venter på den '.repeat(9);
  const many = Array.from({ length: 60 }, (_, index) =>
    milestone({
      id: `m${index}`,
      title: `${index} ${long}`,
      baselineOn: addDays('2022-01-01', index),
      reason: long,
      isDelivery: index === 59,
      slipWorkingDays: index,
      waitsFor: 'commissioner',
    }),
  );
  const huge = content({
    milestones: many,
    words: Array.from({ length: 30 }, () => 'Ord i ord om ord og mere, som fylder.')
      .join('\n\n')
      .slice(0, longestWords),
    adopted: many.map((_, index) => ({ number: index + 1, title: long })),
    decisions: many.map((_, index) => ({ year: 2022, serial: index + 1, text: long, madeOn: '2022-02-01' })),
    held: many.map((_, index) => ({ number: index + 1, title: long, startsLocal: '2022-02-01T09:00' })),
    waits: many.map(({ id, title }) => ({ milestoneId: id, title, fromOn: '2022-02-01', toOn: '2022-03-01', reason: long })),
    risks: many.map(({ title }) => ({ kind: 'overdue' as const, title, on: '2022-02-14' })),
  });
  const { pages, text } = await read(await print(report({ content: huge, replaces: 1, frozenBy: long })));
  expect(pages).toBe(1);
  expect(text).toMatch(/… og \d+ til, se siden\./);
  expect(text).toContain('59 Et meget langt ord');
});
