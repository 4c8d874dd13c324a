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
import { recommendationDocx } from '../paper/recommendation-docx.ts';

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

const bareFacts = { taskforce: 'T', called: 'R-01', state: 'adopted', addressee: '', readers: null, references: [] } as const;
const paperOf = (title: string, ...content: object[]) =>
  recommendationPaper(
    { ...bareFacts, title, text: richTextSchema.parse({ type: 'doc', content }), version: null, on: '2022-03-01', beneath: [] },
    'da',
  );

describe('on the sheet', () => {
  const long = 'Ledelsesmobilitetsfremmeordningsbekendtgørelsesændringsforslag';
  const table = (...rows: string[][]) => ({
    type: 'table',
    content: rows.map((words, place) => cells(place === 0 ? 'tableHeader' : 'tableCell', ...words)),
  });
  const printed = async (paper: object) => {
    const bytes = await press.print({ template: 'recommendation', variants: [paper], mostPages: null, printedAt: 0 });
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, place) => {
        const { items } = await (await document.getPage(place + 1)).getTextContent();
        return items.flatMap((item) => ('str' in item ? [item] : []));
      }),
    );
    await document.loadingTask.destroy();
    return pages;
  };
  const saidBy = (items: readonly { str: string }[]) => items.map(({ str }) => str).join('');

  it('no word runs off it, and none over the word beside it in a table', async () => {
    const head = Array.from({ length: 8 }, (_, place) => `K${place}`);
    const row = [long, 'Lønmodtagerrepræsentanter', ...head.slice(2)];
    const [page = []] = await printed(
      paperOf(`Om ${long}`, { type: 'heading', attrs: { level: 2 }, content: [run(long)] }, table(head, row)),
    );
    const right = ((210 - 26) / 25.4) * 72;
    expect(page.filter(({ transform, width }) => transform[4] + width > right + 0.5).map(({ str }) => str)).toEqual([]);
    const start = page.find(({ str }) => str.startsWith('Lønmodtager'))?.transform[4] as number;
    const first = page.filter(
      ({ str, height, transform }) => str.length > 3 && height < 10 && transform[4] < start - 60 && transform[5] < 600,
    );
    expect(first.length).toBeGreaterThan(1);
    for (const { transform, width } of first.filter(({ str }) => !/Vedtaget|R-01/.test(str)))
      expect(transform[4] + width).toBeLessThan(start);
  });

  it('a row stays whole, the head of its table stands on each page, and the foot says which page of how many', async () => {
    const words = 'Ledere kan udlånes på tværs. '.repeat(6);
    const rows = Array.from({ length: 30 }, (_, place) => [String(2000 + place), `Begynd ${place}. ${words} Slut ${place}.`]);
    const pages = (await printed(paperOf('Tabel', table(['År', 'Bemærkning'], ...rows)))).map(saidBy);
    expect(pages.length).toBeGreaterThan(1);
    for (const [place, said] of pages.entries()) {
      expect(said).toContain('Bemærkning');
      expect(said).toContain(`Side ${place + 1} af ${pages.length}`);
      const [begun, ended] = [/Begynd (\d+)\./g, /Slut (\d+)\./g].map((sign) =>
        [...said.matchAll(sign)].map(([, number]) => number),
      );
      expect(ended).toEqual(begun);
    }
  });

  it('a table of few letters in many lines is parted where the page ends, and loses none', async () => {
    const names = (row: number) => Array.from({ length: 12 }, (_, place) => `Navn${row}x${place}`);
    const rows = Array.from({ length: 5 }, (_, row) => ({
      type: 'tableRow',
      content: [{ type: 'tableCell', content: names(row).map((name) => p(run(name))) }],
    }));
    const pages = await printed(paperOf('Navne', { type: 'table', content: [cells('tableHeader', 'Hvem'), ...rows] }));
    const seen = pages.flat().filter(({ transform }) => transform[5] > (15 / 25.4) * 72);
    for (const name of rows.flatMap((_, row) => names(row))) expect(seen.map(({ str }) => str)).toContain(name);
  });

  it('no line ends between a paragraph sign and its number', async () => {
    const pages = await printed(
      paperOf(
        'Loven',
        ...Array.from({ length: 40 }, (_, place) => p(run(`${'x'.repeat(place + 1)} ${'efter § 2 '.repeat(12)}`))),
      ),
    );
    const lines = pages.flatMap((page) => {
      const heights = new Map<number, string>();
      for (const { str, transform } of page) {
        const at = Math.round(transform[5] as number);
        heights.set(at, (heights.get(at) ?? '') + str);
      }
      return [...heights.values()];
    });
    const ends = lines.filter((said) => /§\s*$/.test(said));
    expect(ends).toEqual([]);
    expect(pages.map(saidBy).join('')).toMatch(/efter § 2/);
  });
});

describe('for Word', () => {
  const partOf = async (name: string, ...content: object[]) =>
    new Archive(await recommendationDocx(paperOf('Udlån', ...content))).part(name) ?? '';

  it('keeps a heading with what follows it and a row on its page, and counts the pages', async () => {
    const document = await partOf('word/document.xml', ...full().content);
    // Said to be light, it would be lighter than its style: the text's headings would differ from those beneath it.
    expect(document).not.toMatch(/<w:b w:val="(false|0)"\/>/);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    const styles = await partOf('word/styles.xml', ...full().content);
    for (const style of ['Heading1', 'Heading2', 'Heading3'])
      expect(styles).toMatch(new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:keepNext/>`));
    // Without it some programs take the height of a line for exact, and the lines of a large heading stand on each other.
    expect(styles).toMatch(/<w:spacing[^>]*w:line="269"[^>]*w:lineRule="auto"/);
    expect(await partOf('word/footer1.xml', ...full().content)).toMatch(/PAGE.* af .*NUMPAGES/s);
  });

  it('brought in again, a paragraph more in an item is still in it, and the list is still one', async () => {
    const item = (...content: object[]) => ({ type: 'listItem', content });
    const inner = { type: 'bulletList', content: [item(p(run('tillæg')), p(run('Også i den indre.')))] };
    const list = {
      type: 'orderedList',
      content: [item(p(run('løn')), p(run('Et afsnit mere.')), inner, p(run('Efter det indre.'))), item(p(run('orlov')))],
    };
    const { accepted } = readDraft(await recommendationDocx(paperOf('Lister', list)));
    expect(accepted).toEqual({ type: 'doc', content: [list] });
  });

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
