// For tests: the whole application on a test database, called without a socket, and a browser that keeps cookies.
import type { TestDatabase } from '@tvaers/db/test-database';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standingClock } from '../doors/clock.ts';
import { Live } from '../doors/live.ts';
import type { Services } from '../doors/route.ts';
import { testMoment } from '../doors/test-world.ts';
import { FileStore } from '../files/store.ts';
import { Packs } from '../paper/packs.ts';
import { Press } from '../paper/press.ts';
import { Streams } from '../live/streams.ts';
import { cookiesOf } from '../session/cookies.ts';
import { createApp, type AppOptions } from './app.ts';

/** What a serving process holds, on a test database; `settled` waits for the work nobody waits for. */
export function servicesOn(database: TestDatabase, given: Partial<Services> = {}): Services {
  const background: Promise<unknown>[] = [];
  const clock = standingClock(testMoment);
  const origin = given.origin ?? 'https://tvaers.test';
  const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-files-'));
  return {
    db: database.prisma,
    reader: database.reader,
    clock,
    isDemo: false,
    isDemoOpen: false,
    origin,
    cookies: cookiesOf(origin),
    press: new Press(),
    streams: new Streams(new Live(database.appUrl), database.reader, clock),
    packs: new Packs(path.join(folder, 'packs'), folder),
    files: new FileStore(folder),
    inBackground: (work) => void background.push(work),
    settled: async () => void (await Promise.all(background.splice(0))),
    ...given,
  };
}

export function appOn(services: Services, given: Partial<AppOptions> = {}) {
  return createApp({ services, webRoot: null, isOriginFixed: true, isBehindProxy: true, ...given });
}

type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** A browser of ours at this origin: it keeps cookies and sends JSON as our page does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  #app: ReturnType<typeof appOn>;
  #origin: string;
  #source: string;

  constructor(app: ReturnType<typeof appOn>, origin = 'https://tvaers.test', source = '198.51.100.1') {
    this.#app = app;
    this.#origin = origin;
    this.#source = source;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const own = { 'content-type': 'application/json', origin: this.#origin, 'sec-fetch-site': 'same-origin' };
    return this.#send(path, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers: { 'sec-fetch-site': 'same-origin', ...headers } });
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      host: new URL(this.#origin).host,
      'x-forwarded-for': this.#source,
      ...(cookie ? { cookie } : {}),
      ...init.headers,
    };
    const response = await this.#app.request(new URL(path, this.#origin).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  }
}

/** Who the application takes this browser for. */
export async function nameSeen(browser: Browser): Promise<string | null> {
  const { body } = await browser.get('/trpc/session.current');
  const { data } = body.result as { data: { user: { name: string } } | null };
  return data?.user.name ?? null;
}
