// The sheet as a browser asks for it: through the same guard as every other door.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeStatusReport } from '@tvaers/db/factories/status';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { FileStore } from '../files/store.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { Press } from '../paper/press.ts';

let demo: Demo;
let press: Press;
let ids: { taskforceId: string; reportId: string };
let frozenId: string;

const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-sheets-'));
const files = new FileStore(folder);
const appWith = (given: Press) => appOn(servicesOn(demo.database, { press: given, files, isDemo: true, isDemoOpen: true }));

beforeAll(async () => {
  demo = await demoWorld();
  press = new Press();
  const { owner } = demo.database;
  const report = await owner.statusReport.findFirstOrThrow({ where: { number: 2 } });
  ids = { taskforceId: demo.taskforceId, reportId: report.id };
  const chair = await demo.persona('chair');
  frozenId = (
    await makeStatusReport(owner, {
      taskforceId: demo.taskforceId,
      preparedById: chair.actor.seat.id,
      state: 'frozen',
      contentHash: 'ab',
    })
  ).id;
});
afterAll(async () => {
  press.stop();
  rmSync(folder, { recursive: true });
  await demo.database.drop();
});

async function browserOf(persona: string | null, given = press): Promise<Browser> {
  const browser = new Browser(appWith(given));
  if (persona) await browser.post('/api/demo/sign-in', { persona });
  return browser;
}
const address = (given: Record<string, string> = {}) =>
  `/api/papers/status?${new URLSearchParams({ ...ids, language: 'da', ...given }).toString()}`;

it('is a file to keep, that nothing in our origin opens', async () => {
  const browser = await browserOf('commissioner');
  const { status, headers, body } = await browser.get(address());
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="ledermobilitet-S-02\.pdf"/);
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(String(body.text).slice(0, 5)).toBe('%PDF-');
});

it.each([
  ['nobody', null, 401],
  ['chair', 'chair', 200],
  ['secretariat', 'secretariat', 200],
  ['member', 'member-regions', 200],
  ['commissioner', 'commissioner', 200],
  ['observer', 'observer', 404],
])('of a report that was sent, for %s', async (_, persona, status) => {
  expect((await (await browserOf(persona)).get(address())).status).toBe(status);
});

it.each([
  ['chair', 200],
  ['member-regions', 404],
  ['commissioner', 404],
])('of a report that was not sent, for %s', async (persona, status) => {
  expect((await (await browserOf(persona)).get(address({ reportId: frozenId }))).status).toBe(status);
});

it('another taskforce’s, a report that is not there and one that may not be read are the same answer', async () => {
  const browser = await browserOf('commissioner');
  const other = crypto.randomUUID();
  const answers = await Promise.all(
    [address({ taskforceId: other }), address({ reportId: other }), address({ reportId: frozenId })].map((path) =>
      browser.get(path),
    ),
  );
  expect(answers.map(({ status, body }) => [status, body.message])).toEqual(Array.from({ length: 3 }, () => [404, 'not-found']));
});

it('takes no keys it does not know and no ids that are none', async () => {
  const browser = await browserOf('commissioner');
  const wrong: Record<string, string>[] = [{ more: 'x' }, { reportId: 'x' }, { language: 'de' }, { taskforceId: '' }];
  for (const given of wrong) expect([given, (await browser.get(address(given))).status]).toEqual([given, 400]);
});

it('of a report that was sent is the same file whenever it is fetched, whatever has been renamed since', async () => {
  const browser = await browserOf('commissioner');
  const fetched = async () => String((await browser.get(address())).body.text);
  const first = await fetched();
  const { owner } = demo.database;
  const { nameDa } = await owner.taskforce.findUniqueOrThrow({ where: { id: demo.taskforceId } });
  await owner.taskforce.update({ where: { id: demo.taskforceId }, data: { nameDa: 'Et ganske andet navn' } });
  expect(await fetched()).toBe(first);
  const kept = await owner.statusPaper.findMany({ where: { reportId: ids.reportId } });
  expect(kept.map(({ language }) => language)).toEqual(['da']);
  // One that was not sent is printed as things are called now.
  const chair = await browserOf('chair');
  await chair.get(address({ reportId: frozenId }));
  expect(await owner.statusPaper.count({ where: { reportId: frozenId } })).toBe(0);
  await owner.taskforce.update({ where: { id: demo.taskforceId }, data: { nameDa } });
});

it('says at once that the press is busy', async () => {
  const busy = new Press({ mostWaiting: 0 });
  const { status, body } = await (await browserOf('chair', busy)).get(address({ reportId: frozenId }));
  expect([status, body.message]).toEqual([503, 'busy']);
});
