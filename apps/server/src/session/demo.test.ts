import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testMoment, makeWorld, type World } from '../doors/test-world.ts';
import { appOn, Browser, nameSeen, servicesOn } from '../http/test-app.ts';
import { opensDemo } from './demo.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  await database.owner.installation.upsert({
    where: { id: 1 },
    create: { id: 1, isDemo: true, standsAt: testMoment },
    update: { isDemo: true, standsAt: testMoment },
  });
  await database.owner.user.update({
    where: { id: world.personas.chair.actor.userId },
    data: { persona: 'chair', name: 'Helle Bruun' },
  });
  await database.owner.user.update({ where: { id: world.personas.observer.actor.userId }, data: { persona: 'observer' } });
});
afterAll(() => database.drop());

const browserOn = (isDemoOpen: boolean) => new Browser(appOn(servicesOn(database, { isDemo: true, isDemoOpen })));

it('a demo lists its people with their seats, and signs in as one of them', async () => {
  const browser = browserOn(true);
  const { body } = await browser.get('/api/demo');
  expect(body.personas).toMatchObject([
    {
      key: 'chair',
      name: 'Helle Bruun',
      role: 'chair',
      sectorLetter: 'S',
      sectorPosition: 1,
      note: 'formand, staten · Konsulent, Myndigheden',
    },
    { key: 'observer', role: 'observer', sectorLetter: null },
  ]);
  expect((await browser.post('/api/demo/sign-in', { persona: 'chair' })).status).toBe(200);
  expect(await nameSeen(browser)).toBe('Helle Bruun');
});

it('one who has a seat in another taskforce as well is listed once, in the seat held longest', async () => {
  const other = await makeWorld(database);
  await makeSeat(database.owner, {
    ...{ taskforceId: other.taskforceId, userId: world.personas.chair.actor.userId, role: 'observer' },
    fromOn: new Date('2022-02-01'),
  });
  const { body } = await browserOn(true).get('/api/demo');
  expect((body.personas as { key: string; role: string }[]).map(({ key, role }) => [key, role])).toEqual([
    ['chair', 'chair'],
    ['observer', 'observer'],
  ]);
});

it('nobody but the demo’s people can be signed in as', async () => {
  for (const persona of ['nobody', 'CHAIR', '']) {
    const browser = browserOn(true);
    expect((await browser.post('/api/demo/sign-in', { persona })).status).toBe(persona === '' ? 400 : 404);
    expect(browser.cookies.has('__Host-tvaers-session')).toBe(false);
  }
});

it('a name no row can hold is refused, and the server does not break on it', async () => {
  for (const persona of ['chair\0', '\0', 'chair\ud800']) {
    const { status, body } = await browserOn(true).post('/api/demo/sign-in', { persona });
    expect([status, body.fields]).toEqual([400, { persona: 'unreadable' }]);
  }
});

it('where the demo’s doors are closed there is nothing at their addresses', async () => {
  const browser = browserOn(false);
  expect((await browser.get('/api/demo')).status).toBe(404);
  expect((await browser.get('/api/demo/mail')).status).toBe(404);
  expect((await browser.get('/demo/mail')).status).toBe(404);
  expect((await browser.post('/api/demo/sign-in', { persona: 'chair' })).status).toBe(404);
});

it('a database that was not seeded as a demo signs nobody in, even were the doors open', async () => {
  await database.owner.installation.update({ where: { id: 1 }, data: { isDemo: false, standsAt: null } });
  const browser = browserOn(true);
  expect((await browser.get('/api/demo')).body).toEqual({ personas: [] });
  expect((await browser.post('/api/demo/sign-in', { persona: 'chair' })).status).toBe(404);
  await database.owner.installation.update({ where: { id: 1 }, data: { isDemo: true, standsAt: testMoment } });
});

it('the demo shows its letters, with text that stays text', async () => {
  const subject = 'Møde <script>alert(1)</script>';
  const text = 'Se:\n\nhttps://tvaers.test/prove/moeder/7\n\nhttps://tvaers.test//evil.example/x\n\n<img src=x onerror=alert(1)>';
  await database.owner.outbox.create({
    data: { recipient: 'a@b.example', kind: 'meetings.convene', subject, text, messageId: '<1@tvaers>' },
  });
  const { body, headers } = await browserOn(true).get('/demo/mail');
  const page = String(body.text);
  expect(page).not.toMatch(/<script|<img/);
  expect(page.match(/href="[^"]*"/g)).toEqual(['href="/"', 'href="/prove/moeder/7"']);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

it.each([
  ['localhost', 'production', true],
  ['127.0.0.1', 'production', true],
  ['::1', 'production', true],
  ['0.0.0.0', 'production', false],
  ['::', 'production', false],
  ['10.0.0.7', 'production', false],
  ['127.evil.example', 'production', false],
  ['localhost.evil.example', 'production', false],
  ['0.0.0.0', undefined, true],
])('a demo on %s in %s: its doors are open: %s', (host, environment, isOpen) => {
  expect(opensDemo(host, environment)).toBe(isOpen);
});
