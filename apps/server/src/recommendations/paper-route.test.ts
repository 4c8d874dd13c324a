// A recommendation on paper and in files, as other programs read them; and who gets them.
import { makeFinding } from '@tvaers/db/factories/evidence';
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { plainText } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { recommendationPaper } from '@tvaers/domain/recommendations/text-paper';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { Archive } from '../paper/archive.ts';
import { readDraft } from '../paper/draft-blocks.ts';
import { Press } from '../paper/press.ts';

let demo: Demo;
let press: Press;
let seatId: string;
let findingId: string;
const ids: Record<'shared' | 'room' | 'version', string> = { shared: '', room: '', version: '' };

const run = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
const p = (...content: object[]) => ({ type: 'paragraph', content });
const cells = (type: string, ...words: string[]) => ({
  type: 'tableRow',
  content: words.map((text) => ({ type, content: [p(run(text))] })),
});
const full = () =>
  richTextSchema.parse({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [run('Formål')] },
      p(
        run('Ledere kan '),
        run('udlånes', { type: 'bold' }),
        { type: 'footnote', content: [run('Rapporten, side 4.')] },
        run('.'),
      ),
      p(
        run('Se '),
        { type: 'reference', attrs: { kind: 'finding', id: findingId } },
        run(' og '),
        run('loven', { type: 'link', attrs: { href: 'https://retsinformation.dk/a' } }),
      ),
      p(run('=cmd|calc \u202eslette\u202c <script>alert(1)</script> 😀 سلام')),
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [p(run('løn')), { type: 'orderedList', content: [{ type: 'listItem', content: [p(run('tillæg'))] }] }],
          },
        ],
      },
      { type: 'table', content: [cells('tableHeader', 'År', 'Antal'), cells('tableCell', '2022', '4')] },
      { type: 'blockquote', content: [p(run('Citeret.'))] },
    ],
  });

beforeAll(async () => {
  demo = await demoWorld();
  press = new Press();
  const { owner } = demo.database;
  const { taskforceId } = demo;
  const sector = await owner.sector.findFirstOrThrow({ where: { taskforceId, key: 'municipalities' } });
  const seat = await owner.seat.findFirstOrThrow({ where: { taskforceId, role: 'member', sectorId: sector.id } });
  seatId = seat.id;
  findingId = (await makeFinding(owner, { taskforceId, foundById: seatId, claim: 'Løn og pension bremser' })).id;
  const given = { taskforceId, leadSectorId: sector.id, proposedById: seatId, text: full() as never, title: 'Udlån af ledere' };
  ids.shared = (await makeRecommendation(owner, given)).id;
  ids.room = (await makeRecommendation(owner, { ...given, audience: 'sector' })).id;
  ids.version = (await makeVersion(owner, { taskforceId, recommendationId: ids.shared, namedById: seatId })).id;
});
afterAll(async () => {
  press.stop();
  await demo.database.drop();
});

async function ask(persona: string | null, given: Record<string, string> = {}) {
  const app = appOn(servicesOn(demo.database, { press, isDemo: true, isDemoOpen: true }));
  const browser = new Browser(app);
  if (persona) await browser.post('/api/demo/sign-in', { persona });
  const { taskforceId } = demo;
  const query = { taskforceId, recommendationId: ids.shared, text: 'current', format: 'html', language: 'da', ...given };
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await app.request(`https://tvaers.test/api/papers/recommendation?${new URLSearchParams(query).toString()}`, {
    headers: { host: 'tvaers.test', 'x-forwarded-for': '198.51.100.1', 'sec-fetch-site': 'same-origin', cookie },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('as PDF', () => {
  it('is tagged: headings, a table with heads, notes, links, and what no typeface has does not stop it', async () => {
    const { status, bytes } = await ask('member-municipalities', { format: 'pdf', text: ids.version });
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const marks = (await document.getMarkInfo()) as Map<string, boolean> | null;
    expect(marks?.get('Marked')).toBe(true);
    const page = await document.getPage(1);
    const roles =
      JSON.stringify(await page.getStructTree()).match(/"role":"(H1|H2|Table|TH|TD|LI|Note|Link|BlockQuote|L)"/g) ?? [];
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'LI', 'Note', 'Link']) expect(roles).toContain(`"role":"${role}"`);
    const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Udkast – ikke offentligt');
    expect(text).toContain('Version 0.1');
    expect(text).toContain('Løn og pension bremser');
    expect(text).toContain('Rapporten, side 4.');
    await document.loadingTask.destroy();
  });

  it('has room beneath its text for what the sectors say and for a minority', async () => {
    const facts = {
      taskforce: 'T',
      called: 'R-01',
      title: 'Udlån',
      state: 'adopted' as const,
      addressee: '',
      readers: null,
      references: [],
    };
    const blocks = [
      {
        kind: 'paragraph' as const,
        number: null,
        inlines: [{ text: 'Kan ikke støtte.', bold: false, italic: false, href: null, note: null }],
      },
    ];
    const beneath = [{ heading: 'Et mindretal (Ida Bech)', blocks }];
    const paper = recommendationPaper({ ...facts, text: full(), version: null, on: '2022-03-01', beneath }, 'da');
    const bytes = await press.print({ template: 'recommendation', variants: [paper], mostPages: null, printedAt: 0 });
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const [top] = await document.getOutline();
    expect(top?.items.map(({ title }) => title)).toEqual(['Formål', 'Et mindretal (Ida Bech)']);
    await document.loadingTask.destroy();
  });
});

describe('for Word', () => {
  it('is opened by another program: headings, lists, a table with heads, notes and links are what they are', async () => {
    const { headers, bytes } = await ask('member-municipalities', { format: 'docx' });
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/R-\d\d\.docx/);
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value).toContain('<h2>Formål</h2>');
    expect(value).toContain('<strong>udlånes</strong>');
    expect(value).toMatch(/<thead><tr><th><p>(<strong>)?År/);
    expect(value).toContain('<a href="https://retsinformation.dk/a">loven</a>');
    expect(value).toMatch(/<li id="footnote-\d+"><p> ?Rapporten, side 4\./);
    expect(value).toMatch(/<ul><li>løn<ol><li>tillæg<\/li><\/ol><\/li><\/ul>/);
    expect(value).toContain('=cmd|calc slette &lt;script&gt;');
  });

  it('says of no word that it is not bold: in a heading, a head of a table and a quote the style decides', async () => {
    const { bytes } = await ask('member-municipalities', { format: 'docx' });
    const words = new Archive(bytes).part('word/document.xml');
    expect(words).toContain('<w:pStyle w:val="TableHead"/>');
    expect(words).not.toMatch(/<w:(b|bCs|i|iCs) w:val="(false|0)"/);
  });

  it('brought in again it is the same text, and its head is left out', async () => {
    const { bytes } = await ask('member-municipalities', { format: 'docx' });
    const { accepted, losses } = readDraft(bytes);
    expect(losses.map(({ kind }) => kind)).toEqual(['headers', 'exportHead']);
    expect(plainText(accepted).split('\n\n')).toEqual([
      'Formål',
      'Ledere kan udlånes [note: Rapporten, side 4.].',
      expect.stringMatching(/^Se F-\d\d Løn og pension bremser og loven$/),
      '=cmd|calc slette <script>alert(1)</script> 😀 سلام',
      'løn\ntillæg',
      'År | Antal\n2022 | 4',
      'Citeret.',
    ]);
    expect(accepted.content.map(({ type }) => type)).toEqual(full().content.map(({ type }) => type));
  });
});

describe('as one page', () => {
  it('fetches nothing, runs nothing and shows markup as words', async () => {
    const { bytes, headers } = await ask('member-municipalities');
    const html = bytes.toString();
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|src=|\u202e/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<th scope="col"><p>År</p></th>');
    expect(html).toContain('<li id="note-1">Rapporten, side 4.');
  });
});

describe('what a text points at', () => {
  it('is named to who may read it, and to nobody else', async () => {
    const claim = 'Løn og pension bremser';
    const { owner } = demo.database;
    expect((await ask('member-regions')).bytes.toString()).toContain(claim);
    const sector = await owner.sector.findFirstOrThrow({ where: { taskforceId: demo.taskforceId, key: 'municipalities' } });
    const { number } = await owner.finding.findUniqueOrThrow({ where: { id: findingId } });
    await owner.finding.update({ where: { id: findingId }, data: { audience: 'sector', sectorId: sector.id, number: null } });
    for (const format of ['html', 'docx']) {
      const { bytes } = await ask('member-regions', { format });
      const text = format === 'html' ? bytes.toString() : (await mammoth.extractRawText({ buffer: bytes })).value;
      expect(text).toContain('[henvisning, du ikke kan se]');
      expect(text).not.toContain(claim);
    }
    expect((await ask('member-municipalities')).bytes.toString()).toContain(`Fund ${claim}`);
    await owner.finding.update({ where: { id: findingId }, data: { audience: 'taskforce', number } });
  });
});

describe('of what is adopted', () => {
  it('is the version that was adopted, and says how and when, and what was concluded', async () => {
    const { owner } = demo.database;
    const adopted = await owner.recommendation.findFirstOrThrow({ where: { taskforceId: demo.taskforceId, number: 11 } });
    const { bytes, headers } = await ask('observer', { recommendationId: adopted.id });
    const text = bytes.toString();
    expect(text).toContain('Version 1.0, 16. februar 2022');
    expect(text).not.toContain('Teksten, som den var');
    expect(headers.get('content-disposition')).toContain('R-11-v1.0.html');
    expect(text).toContain('Anbefalingen er vedtaget ved skriftlig procedure den 16. februar 2022.');
    expect(text).toContain('Kommunerne, ved talsperson Jens Lund, om version 0.2: tilslutter sig med forbehold.');
    await owner.decision.updateMany({
      where: { recommendationId: adopted.id },
      data: { text: 'Indstillingen er tiltrådt.' },
    });
    const bare = (await ask('observer', { recommendationId: adopted.id })).bytes.toString();
    expect(bare).not.toContain('Indstillingen er tiltrådt.');
    expect(bare).toContain('Formandens konklusion: R-11 er vedtaget ved skriftlig procedure.');
  });
});

describe('who gets it', () => {
  it.each([
    ['nobody', null, 401],
    ['a member', 'member-regions', 200],
    ['the secretariat', 'secretariat', 200],
    ['an observer', 'observer', 200],
    ['the commissioner, before it is adopted', 'commissioner', 404],
  ])('%s', async (_, persona, status) => {
    expect((await ask(persona)).status).toBe(status);
  });

  it('of a draft in a room its own sector, and it says so', async () => {
    expect((await ask('member-regions', { recommendationId: ids.room })).status).toBe(404);
    expect((await ask('secretariat', { recommendationId: ids.room })).status).toBe(404);
    const { status, bytes } = await ask('member-municipalities', { recommendationId: ids.room });
    expect([status, bytes.toString().includes('Kun kommunernes medlemmer og tilforordnede')]).toEqual([200, true]);
  });

  it('of another recommendation’s version nobody', async () => {
    expect((await ask('member-municipalities', { recommendationId: ids.room, text: ids.version })).status).toBe(404);
  });

  it('of what one is recused from one gets nothing', async () => {
    const { owner } = demo.database;
    const { taskforceId } = demo;
    const sectorId = (await owner.seat.findUniqueOrThrow({ where: { id: seatId } })).sectorId;
    const seats = await owner.seat.findMany({
      where: { taskforceId, sectorId, role: { in: ['chair', 'deputyChair', 'member'] } },
    });
    const of = { taskforceId, recommendationId: ids.shared };
    await owner.recusal.createMany({ data: seats.map(({ id }) => ({ ...of, seatId: id, matter: 'R', declaredAt: new Date() })) });
    expect((await ask('member-municipalities')).status).toBe(404);
    expect((await ask('member-regions')).status).toBe(200);
    await owner.recusal.deleteMany({ where: { recommendationId: ids.shared } });
  });
});
