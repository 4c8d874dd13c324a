// The minutes on paper as another program reads them: pages, tags, language, bookmarks, text; and who gets them.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { Press } from '../paper/press.ts';

let demo: Demo;
let press: Press;
let meetingId: string;
beforeAll(async () => {
  demo = await demoWorld();
  press = new Press();
  const { taskforceId } = demo;
  meetingId = (await demo.database.owner.meeting.findFirstOrThrow({ where: { taskforceId, state: 'minutesApproved' } })).id;
});
afterAll(async () => {
  press.stop();
  await demo.database.drop();
});

async function ask(persona: string | null, given: Record<string, string> = {}) {
  const app = appOn(servicesOn(demo.database, { press, isDemo: true, isDemoOpen: true }));
  const browser = new Browser(app);
  if (persona) await browser.post('/api/demo/sign-in', { persona });
  const query = new URLSearchParams({ taskforceId: demo.taskforceId, meetingId, language: 'da', ...given });
  const address = `/api/papers/minutes?${query.toString()}`;
  return { app, browser, address, answer: await browser.get(address) };
}

it('is a tagged file with attendance at the head, a bookmark for each item and its pages numbered', async () => {
  const { items, paper } = await paperOf();
  const document = await getDocument({ data: new Uint8Array(paper) }).promise;
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } };
  expect([info.Language, info.Title]).toEqual(['da', expect.stringMatching(/^Referat af møde \d/)]);
  const marks = (await document.getMarkInfo()) as Map<string, boolean> | null;
  expect(marks?.get('Marked')).toBe(true);
  const [top] = await document.getOutline();
  const bookmarks = top?.items.map(({ title }) => title) ?? [];
  expect(bookmarks).toEqual(['Fremmøde', ...items]);
  const page = await document.getPage(1);
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text.indexOf('Til stede:')).toBeGreaterThan(0);
  expect(text).toMatch(/Side\s+1 af \d/);
  await document.loadingTask.destroy();
});

async function paperOf() {
  const { database, taskforceId } = demo;
  const found = await database.owner.agendaItem.findMany({
    where: { meetingId, taskforceId },
    orderBy: { position: 'asc' },
  });
  const { app, browser, address } = await ask('secretariat');
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await app.request(`https://tvaers.test${address}`, {
    headers: { host: 'tvaers.test', 'x-forwarded-for': '198.51.100.1', 'sec-fetch-site': 'same-origin', cookie },
  });
  return { items: found.map(({ position, title }) => `${position}. ${title}`), paper: await response.arrayBuffer() };
}

it.each([
  ['nobody', null, 401],
  ['secretariat', 'secretariat', 200],
  ['a member', 'member-regions', 200],
  ['an observer', 'observer', 200],
  ['the commissioner', 'commissioner', 200],
])('of approved minutes, for %s', async (_, persona, status) => {
  expect((await ask(persona)).answer.status).toBe(status);
});

it('of minutes that are not approved who only follows gets none, and of a meeting that was not held nobody', async () => {
  const at = { where: { id: meetingId } };
  await demo.database.owner.meeting.update({ ...at, data: { state: 'minutesOut' } });
  expect([(await ask('observer')).answer.status, (await ask('member-regions')).answer.status]).toEqual([404, 200]);
  await demo.database.owner.meeting.update({ ...at, data: { state: 'materialOut' } });
  expect((await ask('secretariat')).answer.status).toBe(404);
});
