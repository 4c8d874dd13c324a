import { makeUser } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { appOn, Browser, nameSeen, servicesOn } from '../http/test-app.ts';
import { hashOf } from './tokens.ts';

let database: TestDatabase;
let services: ReturnType<typeof servicesOn>;
let app: ReturnType<typeof appOn>;
let email: string;
let browsers = 0;

beforeAll(async () => {
  database = await testDatabase();
  services = servicesOn(database);
  app = appOn(services);
});
afterAll(() => database.drop());
beforeEach(async () => {
  ({ email } = await makeUser(database.owner, { name: 'Ida Mølgaard' }));
  await database.owner.outbox.deleteMany();
});

const newBrowser = () => new Browser(app, 'https://tvaers.test', `198.51.100.${(browsers += 1)}`);

async function ask(browser: Browser, address = email): Promise<string> {
  const { status, body } = await browser.post('/api/sign-in/request', { email: address });
  expect([status, Object.keys(body).toSorted()]).toEqual([200, ['code', 'mail']]);
  await services.settled();
  return String(body.code);
}

async function tokenInMail(): Promise<string> {
  const letters = await database.owner.outbox.findMany({ where: { recipient: email }, orderBy: { createdAt: 'desc' } });
  return /^https:\/\/tvaers\.test\/log-ind\/link#([\w-]{43})$/m.exec(letters[0]?.text ?? '')?.[1] ?? '';
}

it('a link asked for and confirmed in the same browser signs in, once', async () => {
  const browser = newBrowser();
  await ask(browser);
  const token = await tokenInMail();
  expect((await browser.post('/api/sign-in/confirm', { token })).status).toBe(200);
  expect(await nameSeen(browser)).toBe('Ida Mølgaard');
  const again = await newBrowser().post('/api/sign-in/confirm', { token });
  expect([again.status, again.body]).toEqual([410, { refusal: 'spent' }]);
});

it('only hashes of tokens are stored, and no address beside a link', async () => {
  const browser = newBrowser();
  await ask(browser);
  const token = await tokenInMail();
  const link = await database.owner.verificationToken.findUniqueOrThrow({ where: { token: hashOf(token) } });
  expect(JSON.stringify(link)).not.toContain(email);
  await browser.post('/api/sign-in/confirm', { token });
  const cookie = browser.cookies.get('__Host-tvaers-session') ?? '';
  expect(cookie).toMatch(/^[\w-]{43}$/);
  expect(await database.owner.session.count({ where: { sessionToken: hashOf(cookie) } })).toBe(1);
  expect(await database.owner.session.count({ where: { sessionToken: cookie } })).toBe(0);
});

it('the session cookie is host-only, secure and unreadable for scripts', async () => {
  const browser = newBrowser();
  await ask(browser);
  const { headers } = await browser.post('/api/sign-in/confirm', { token: await tokenInMail() });
  const line = headers.getSetCookie().find((text) => text.startsWith('__Host-tvaers-session='));
  expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/);
});

it('an unknown address gets the same answer, and no letter', async () => {
  const browser = newBrowser();
  await ask(browser, 'nobody@kommune.example');
  expect(browser.cookies.has('__Host-tvaers-link')).toBe(true);
  expect(await database.owner.outbox.count()).toBe(0);
  expect(await database.owner.user.count({ where: { email: 'nobody@kommune.example' } })).toBe(0);
});

it('another browser needs the code shown where the link was asked for', async () => {
  const code = await ask(newBrowser());
  const token = await tokenInMail();
  const phone = newBrowser();
  const without = await phone.post('/api/sign-in/confirm', { token });
  expect([without.status, without.body]).toEqual([403, { refusal: 'code-needed' }]);
  const wrong = await phone.post('/api/sign-in/confirm', {
    token,
    code: String((Number(code) + 1) % 1_000_000).padStart(6, '0'),
  });
  expect([wrong.status, wrong.body]).toEqual([403, { refusal: 'code-wrong' }]);
  expect(await nameSeen(phone)).toBeNull();
  expect((await phone.post('/api/sign-in/confirm', { token, code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200);
  expect(await nameSeen(phone)).toBe('Ida Mølgaard');
});

it('a mail scanner that opens the link and presses its button neither signs in nor uses it up', async () => {
  const browser = newBrowser();
  await ask(browser);
  const token = await tokenInMail();
  for (let time = 0; time < 8; time += 1) {
    const scanner = newBrowser();
    expect((await scanner.post('/api/sign-in/confirm', { token })).status).toBe(403);
    expect(await nameSeen(scanner)).toBeNull();
  }
  expect((await browser.post('/api/sign-in/confirm', { token })).status).toBe(200);
});

it('five wrong codes use a link up', async () => {
  const asker = newBrowser();
  const code = await ask(asker);
  const token = await tokenInMail();
  const thief = newBrowser();
  const wrong = code === '000000' ? '000001' : '000000';
  const answers = [];
  for (let time = 0; time < 5; time += 1) answers.push((await thief.post('/api/sign-in/confirm', { token, code: wrong })).status);
  expect(answers).toEqual([403, 403, 403, 403, 410]);
  expect((await asker.post('/api/sign-in/confirm', { token })).status).toBe(410);
});

it('a link lasts ten minutes', async () => {
  const browser = newBrowser();
  await ask(browser);
  const token = await tokenInMail();
  const { expires } = await database.owner.verificationToken.findUniqueOrThrow({ where: { token: hashOf(token) } });
  expect(Math.round((expires.getTime() - Date.now()) / 60_000)).toBe(10);
  await database.owner.verificationToken.update({ where: { token: hashOf(token) }, data: { expires: new Date(Date.now() - 1) } });
  expect((await browser.post('/api/sign-in/confirm', { token })).status).toBe(410);
});

it('twenty presses on one link at once open one session', async () => {
  const browser = newBrowser();
  await ask(browser);
  const token = await tokenInMail();
  const cookies = new Map(browser.cookies);
  const presses = Array.from({ length: 20 }, () => {
    const tab = newBrowser();
    for (const [name, value] of cookies) tab.cookies.set(name, value);
    return tab.post('/api/sign-in/confirm', { token });
  });
  const statuses = (await Promise.all(presses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 410)).toHaveLength(19);
  const user = await database.owner.user.findUniqueOrThrow({ where: { email } });
  expect(await database.owner.session.count({ where: { userId: user.id } })).toBe(1);
});

it('signing in again ends the session this browser had', async () => {
  const browser = newBrowser();
  await ask(browser);
  await browser.post('/api/sign-in/confirm', { token: await tokenInMail() });
  const first = hashOf(browser.cookies.get('__Host-tvaers-session') ?? '');
  await ask(browser);
  await browser.post('/api/sign-in/confirm', { token: await tokenInMail() });
  expect(await database.owner.session.count({ where: { sessionToken: first } })).toBe(0);
  expect(await nameSeen(browser)).toBe('Ida Mølgaard');
});

it.each([
  'two@a.example, three@b.example',
  'ida@kommune.example,evil@b.example',
  '"ida@kommune.example"@evil.example',
  'ida\uff20kommune.example',
  'ida@kommune.example\r\nBcc: x@y.example',
  'ida@kommune',
  'Ida <ida@kommune.example>',
  'ida(comment)@kommune.example',
  `${'a'.repeat(250)}@b.example`,
])('%j is refused at its field', async (address) => {
  const { status, body } = await newBrowser().post('/api/sign-in/request', { email: address });
  expect([status, body.message]).toEqual([400, 'input']);
  expect(Object.keys(body.fields as object)).toEqual(['email']);
});

it('large letters in an address lead to the same person', async () => {
  await ask(newBrowser(), email.toUpperCase());
  expect(await tokenInMail()).toHaveLength(43);
});

it('links are limited per address, whoever asks and whether it is known', async () => {
  for (const address of [email, 'unknown@kommune.example']) {
    const statuses = [];
    for (let time = 0; time < 6; time += 1)
      statuses.push((await newBrowser().post('/api/sign-in/request', { email: address })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  }
});

it('links are limited per source', async () => {
  const browser = newBrowser();
  const statuses = [];
  for (let time = 0; time < 31; time += 1)
    statuses.push((await browser.post('/api/sign-in/request', { email: `a${time}@b.example` })).status);
  expect(statuses.indexOf(429)).toBe(30);
});

it('extra keys and wrong tokens are refused before anything is looked up', async () => {
  const browser = newBrowser();
  expect((await browser.post('/api/sign-in/request', { email, callbackUrl: 'https://evil.example' })).status).toBe(400);
  expect((await browser.post('/api/sign-in/confirm', { token: 'short' })).status).toBe(400);
  expect((await browser.post('/api/sign-in/confirm', { token: { $ne: null } })).status).toBe(400);
});

it('the engine’s own addresses do not exist', async () => {
  for (const path of ['/auth/signin/link', '/api/auth/signin', '/api/auth/callback/link?token=x', '/auth/session']) {
    expect([path, (await newBrowser().get(path)).status]).toEqual([path, 404]);
  }
});

it('an address in a letter begins with the configured origin, whatever host was asked', async () => {
  const browser = newBrowser();
  await browser.post('/api/sign-in/request', { email }, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  await services.settled();
  expect(await tokenInMail()).toHaveLength(43);
});
