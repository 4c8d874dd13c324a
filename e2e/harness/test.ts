// What every journey starts from: a server with the demo as it was told, and browsers of its people.
import path from 'node:path';
import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { TestCluster } from '@tvaers/db/test-cluster';
import { toldDatabase, type OwnDatabase } from './cluster.ts';
import { CLUSTER } from './run.ts';
import { startServerOn, type RunningServer } from './server.ts';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';
export type { Locator, Page } from '@playwright/test';

export type Persona =
  | 'chair'
  | 'deputy-chair'
  | 'secretariat'
  | 'member-state'
  | 'member-regions'
  | 'member-municipalities'
  | 'member-civil-society'
  | 'member-private'
  | 'adviser'
  | 'observer'
  | 'commissioner'
  | 'operator';

export const SLUG = 'ledermobilitet';

/** The server of a worker; the next file gets a fresh database and a fresh server. */
class Place {
  #now: { file: string; database: OwnDatabase; server: RunningServer } | null = null;

  async of(file: string): Promise<{ server: RunningServer; database: OwnDatabase }> {
    if (this.#now?.file === file) return this.#now;
    await this.close();
    const cluster = JSON.parse(process.env[CLUSTER] ?? '') as TestCluster;
    const name = `browser_${process.pid}_${path.basename(file, '.spec.ts').replaceAll('-', '_')}`;
    const database = await toldDatabase(cluster, name);
    const server = await startServerOn(database);
    this.#now = { file, database, server };
    return this.#now;
  }

  async close(): Promise<void> {
    await this.#now?.server.stop();
    await this.#now?.database.drop();
    this.#now = null;
  }
}

export type Harness = {
  origin: string;
  /** The owner's way to the database, for what no page can bring about. */
  ownerUrl: string;
  /** Every surprise so far; a test that provokes one takes it out. */
  surprises: string[];
  /** A browser of its own, with nobody signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** A browser of its own, signed in as a person of the demo, on their first page. */
  as: (persona: Persona, options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Harness, { place: Place }>({
  place: [
    async ({ browserName: _ }, use) => {
      const place = new Place();
      await use(place);
      await place.close();
    },
    { scope: 'worker' },
  ],
  origin: async ({ place }, use, info) => {
    await use((await place.of(info.file)).server.origin);
  },
  ownerUrl: async ({ place }, use, info) => {
    await use((await place.of(info.file)).database.ownerUrl);
  },
  surprises: async ({ browserName: _ }, use) => {
    const surprises: string[] = [];
    await use(surprises);
    expect(surprises, 'surprises on the way').toEqual([]);
  },
  visitor: async ({ browser, origin, surprises }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options });
      contexts.push(context);
      watch(context, origin, `browser ${contexts.length}`, surprises);
      return await context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  as: async ({ visitor, origin }, use) => {
    await use(async (persona, options) => {
      const page = await visitor(options);
      const answer = await page.request.post('/api/demo/sign-in', { data: { persona }, headers: { origin } });
      expect(answer.ok(), `signed in as ${persona}: ${await answer.text()}`).toBe(true);
      return page;
    });
  },
});

/** The language a person reads in, kept with the person; before sign-in the browser's. */
export async function speak(page: Page, origin: string, language: 'da' | 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tvaers.language', chosen), language);
  await page.request.post('/trpc/session.chooseLanguage', { data: { language }, headers: { origin } });
}

/** A page of the taskforce, by its path after the taskforce's own. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`/${SLUG}/${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
