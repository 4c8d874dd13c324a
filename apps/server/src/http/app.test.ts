import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { makeUser } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, newToken } from '../session/tokens.ts';
import { appOn, Browser, servicesOn } from './test-app.ts';

let database: TestDatabase;
let app: ReturnType<typeof appOn>;
const webRoot = mkdtempSync(path.join(tmpdir(), 'tvaers-web-'));

beforeAll(async () => {
  database = await testDatabase();
  mkdirSync(path.join(webRoot, 'assets'));
  writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><html><head><title>Tværs</title></head><body></body></html>');
  writeFileSync(path.join(webRoot, 'assets/main-Ab12.js'), `export const words = ${JSON.stringify('æøå '.repeat(2000))};`);
  writeFileSync(path.join(webRoot, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  app = appOn(servicesOn(database), { webRoot });
});
afterAll(async () => {
  rmSync(webRoot, { recursive: true });
  await database.drop();
});

const at = 'https://tvaers.test';
const json = { 'content-type': 'application/json' };
const post = (address: string, headers: Record<string, string>, body: BodyInit = '{}') =>
  app.request(at + address, { method: 'POST', headers, body });

describe('changes come as JSON from our own pages', () => {
  const change = '/trpc/session.chooseLanguage';
  const good = { ...json, origin: at, 'sec-fetch-site': 'same-origin' };

  it.each([
    ['our page', good, 401],
    ['a program that is no browser', json, 401],
    ['another site', { ...good, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site whose browser tells only the origin', { ...json, origin: 'https://evil.example' }, 403],
    ['another site whose browser tells only that it is another', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling of our name', { ...good, origin: 'https://x.tvaers.test', 'sec-fetch-site': 'same-site' }, 403],
    ['our name without its lock', { ...good, origin: 'http://tvaers.test' }, 403],
    ['a page without origin', { ...good, origin: 'null' }, 403],
    ['an address typed in', { ...good, 'sec-fetch-site': 'none' }, 403],
    ['a form', { ...good, 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', { ...good, 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', { ...good, 'content-type': 'text/plain' }, 415],
    ['JSON by another name', { ...good, 'content-type': 'text/plain; application/json' }, 415],
  ])('%s', async (_, headers, status) => {
    expect((await post(change, headers, '{"language":"da"}')).status).toBe(status);
  });

  it('a link pressed on another site, as in a letter read in the browser, opens the page but no door', async () => {
    const pressed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const open = async (address: string, headers: Record<string, string> = pressed) =>
      (await app.request(at + address, { headers })).status;
    expect(await open('/log-ind/link')).toBe(200);
    expect(await open('/trpc/session.current')).toBe(403);
    expect(await open('/api/demo')).toBe(403);
    expect(await open('/log-ind/link', { ...pressed, 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await open('/log-ind/link', { ...pressed, 'sec-fetch-mode': 'no-cors' })).toBe(403);
  });

  it('another method than GET, HEAD and POST is refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect([method, (await app.request(at + change, { method, headers: good })).status]).toEqual([method, 405]);
    }
  });

  it('no answer lets another site read it', async () => {
    const { headers } = await app.request(`${at}/trpc/session.current`, { headers: { origin: at } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('without a configured origin the server answers to the names of this machine only', async () => {
    const local = appOn(servicesOn(database, { origin: 'http://localhost:3000' }), { isOriginFixed: false });
    const from = async (host: string, origin: string) =>
      (
        await local.request(`http://${host}${change}`, {
          method: 'POST',
          headers: { ...json, host, origin },
          body: '{"language":"da"}',
        })
      ).status;
    expect(await from('localhost:3000', 'http://localhost:3000')).toBe(401);
    expect(await from('127.0.0.1:3000', 'http://127.0.0.1:3000')).toBe(401);
    expect(await from('[::1]:3000', 'http://[::1]:3000')).toBe(401);
    expect(await from('rebound.example:3000', 'http://rebound.example:3000')).toBe(403);
    expect(await from('localhost:3000', 'http://localhost:5000')).toBe(403);
  });
});

describe('what is malformed is refused, and never breaks anything', () => {
  it.each([
    ['no body', ''],
    ['half JSON', '{"language":'],
    ['a bare word', 'language'],
    ['a list', '[1,2,3]'],
    ['a number beyond all', '{"language":1e999}'],
    ['NUL in a text', '{"language":"\\u0000"}'],
    ['half a pair', '{"language":"\\ud800"}'],
    ['a prototype', '{"__proto__":{"language":"da"},"language":"da"}'],
    ['deep lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['deep objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['brackets that never close', '['.repeat(1000)],
  ])('%s', async (_, body) => {
    for (const address of [
      '/trpc/session.chooseLanguage',
      '/trpc/mandate.propose',
      '/api/sign-in/request',
      '/api/sign-in/confirm',
    ]) {
      const { status } = await post(address, json, body);
      expect([address, status >= 400 && status < 500]).toEqual([address, true]);
    }
  });

  it('bytes that are no UTF-8', async () => {
    const { status } = await post('/api/sign-in/request', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    expect(status).toBe(400);
  });

  it.each([
    '/trpc/%E0%A4%A',
    '/trpc/..%2f..%2fetc%2fpasswd',
    '/trpc/session.current?input=%',
    '/trpc/session.current?input={',
    '/trpc/session.current?batch=1&input={',
    '/trpc/session.current?batch=yes&input=[]',
    '/trpc/__proto__.constructor',
    '/trpc/constructor',
    '/trpc/session',
    '/trpc/',
    `/trpc/${','.repeat(3000)}?batch=1`,
    `/trpc/session.current?input=${encodeURIComponent('['.repeat(2000))}`,
    '/%E0%A4%A',
    '/%00',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/../../package.json',
    '/api/%E0%A4%A',
  ])('%s', async (address) => {
    const { status } = await app.request(at + address);
    expect(status).toBeLessThan(500);
  });

  it('more than ten calls in one request are refused as one', async () => {
    const path = Array.from({ length: 11 }, () => 'session.current').join(',');
    const answer = await app.request(`${at}/trpc/${path}?batch=1`);
    expect(answer.status).toBe(400);
    expect((await answer.text()).length).toBeLessThan(1000);
  });

  it('a body is cut off at a megabyte, whatever it says of its length', async () => {
    const large = `{"email":"${'a'.repeat(1_100_000)}"}`;
    expect((await post('/api/sign-in/request', json, large)).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const init = { method: 'POST', headers: json, body: endless, duplex: 'half' } as RequestInit;
    expect((await app.request(`${at}/trpc/session.chooseLanguage`, init)).status).toBe(413);
    expect(sent).toBeLessThan(25);
  });
});

describe('what every answer carries', () => {
  it.each(['/healthz', '/trpc/session.current', '/api/nothing', '/', '/assets/main-Ab12.js', '/assets/gone.js', '/demo/mail'])(
    '%s',
    async (address) => {
      const { headers } = await app.request(at + address);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
      expect(headers.get('cache-control')).toBe(
        address.startsWith('/assets/main') ? 'public, max-age=31536000, immutable' : 'no-store',
      );
    },
  );

  it('a plain http origin does not promise https', async () => {
    const local = appOn(servicesOn(database, { origin: 'http://localhost:3000' }));
    expect((await local.request('http://localhost:3000/healthz')).headers.has('strict-transport-security')).toBe(false);
  });

  it('an error that nobody planned tells a number and nothing more', async () => {
    const broken = servicesOn(database);
    broken.reader = { query: () => Promise.reject(new Error('password=secret at 10.0.0.7')) } as never;
    const { vi } = await import('vitest');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, body } = await new Browser(appOn(broken)).post('/api/sign-in/request', { email: 'a@b.example' });
    expect([status, body.message]).toEqual([500, 'incident']);
    expect(JSON.stringify(body)).not.toMatch(/secret|10\.0/);
    expect(log.mock.calls.flat().map(String).join(' ')).toContain(String(body.incident));
    log.mockRestore();
  });
});

describe('an idempotency key', () => {
  const signedIn = async (userId: string) => {
    const token = newToken();
    const soon = new Date(Date.now() + 3_600_000);
    const session = { sessionToken: hashOf(token), userId, expires: soon, absoluteUntil: soon, lastSeenAt: new Date() };
    await database.owner.session.create({ data: session });
    return token;
  };
  const send = async (browser: Browser, language: string, key: string) =>
    browser.post('/trpc/session.chooseLanguage', { language }, { 'idempotency-key': key });

  it.each([
    ['no UUID', 'key-1'],
    ['an empty one', ''],
    ['one too long', `${crypto.randomUUID()}a`],
    ['one a thousand characters long', 'a'.repeat(1000)],
    ['a digit short', crypto.randomUUID().slice(1)],
    ['no hexadecimal digits', 'g'.repeat(32)],
    ['several at once', `${crypto.randomUUID()}, ${crypto.randomUUID()}`],
  ])('of a wrong form is refused before anything happens: %s', async (_, key) => {
    const { id: userId } = await makeUser(database.owner, { language: 'da' });
    const browser = new Browser(app);
    browser.cookies.set('__Host-tvaers-session', await signedIn(userId));
    const { status, body } = await send(browser, 'en', key);
    expect([status, body.refusal]).toEqual([400, 'malformed-key']);
    expect(await database.owner.user.findUnique({ where: { id: userId } })).toMatchObject({ language: 'da' });
    // Our page leaves the dashes out.
    expect((await send(browser, 'da', crypto.randomUUID())).status).toBe(200);
    expect((await send(browser, 'en', crypto.randomUUID().replaceAll('-', ''))).status).toBe(200);
    expect(await database.owner.user.findUnique({ where: { id: userId } })).toMatchObject({ language: 'en' });
  });
});

it('a stream that may not be opened is refused by its status, so that no browser comes back for it', async () => {
  const ask = (input: string) => app.request(`${at}/trpc/live.changes?input=${encodeURIComponent(input)}`);
  for (const input of [`{"taskforceId":"${crypto.randomUUID()}"}`, 'null', '{', '[]']) {
    const answer = await ask(input);
    expect([input, answer.status, answer.headers.get('content-type')]).toEqual([input, 401, 'application/json']);
  }
});

it('while the database is away the answer is that, and not that something broke', async () => {
  const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const away = new Browser(appOn(servicesOn(database, { reader: { query: () => Promise.reject(gone) } as never })));
  away.cookies.set('__Host-tvaers-session', 'a'.repeat(43));
  expect((await away.post('/api/sign-in/request', { email: 'a@b.example' })).status).toBe(503);
  expect((await away.get('/trpc/session.current')).status).toBe(503);
});

describe('files of the page', () => {
  it('an unknown address of the app gets the page, with a nonce of its own each time', async () => {
    const nonceIn = async () => {
      const answer = await app.request(`${at}/ledermobilitet/venter`);
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    };
    expect(await nonceIn()).not.toBe(await nonceIn());
  });

  it('a file that is not there is not the page', async () => {
    expect((await app.request(`${at}/assets/main-Old.js`)).status).toBe(404);
    expect((await app.request(`${at}/robots.txt`)).status).toBe(404);
  });

  it('files leave packed where the browser takes it, and not again when it has them', async () => {
    const plain = await app.request(`${at}/assets/main-Ab12.js`);
    const packed = await app.request(`${at}/assets/main-Ab12.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
    const known = await app.request(`${at}/assets/main-Ab12.js`, {
      headers: { 'if-none-match': plain.headers.get('etag') ?? '' },
    });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });
});

it('ready means that the database answers and its migrations are known and complete', async () => {
  const ready = async () => {
    const answer = await app.request(`${at}/readyz`);
    return [answer.status, await answer.text()];
  };
  expect(await ready()).toEqual([200, 'ready']);
  await database.owner
    .$executeRaw`insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '29990101000000_newer', now())`;
  expect(await ready()).toEqual([503, 'migrations']);
  await database.owner.$executeRaw`delete from _prisma_migrations where id = 'x'`;
  const away = appOn(servicesOn(database, { reader: { query: () => Promise.reject(new Error('away')) } as never }));
  expect((await away.request(`${at}/readyz`)).status).toBe(503);
  expect((await away.request(`${at}/healthz`)).status).toBe(200);
});
