// For the bench, in a process of its own: opens recommendations in a browser as a person does, from the list, and says how long each took.
import { chromium, type Page } from '@playwright/test';
import type { Opened, OpeningOrder, Openings, Seen, TextToOpen } from '../../scripts/bench/opened.ts';
import config from '../playwright.config.ts';

process.once('message', (order: OpeningOrder) => void measure(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit(0));

async function measure({ origin, cookie, list, texts, lettersPerText }: OpeningOrder): Promise<Openings> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: origin };
    }),
  );
  await context.addInitScript(watchPresses);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  let socketBytes = 0;
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void (socketBytes += payload.length)));
  await page.goto(list);
  const opened: Opened[] = [];
  const typed: number[] = [];
  for (const text of texts) {
    await page.getByRole('link', { name: 'Anbefalinger' }).first().click();
    const link = page.locator(`a[href$="/${text.number}"]`).first();
    await link.scrollIntoViewIfNeeded();
    await atRest(page);
    const read = await pressed(page, () => link.click(), text);
    await atRest(page);
    socketBytes = 0;
    const write = page.getByRole('button', { name: 'Skriv', exact: true }).first();
    await write.scrollIntoViewIfNeeded();
    await atRest(page);
    const written = await pressed(page, () => write.click(), { ...text, kind: 'editor' });
    opened.push({ kind: text.kind, ...read, writable: written.complete, socketBytes });
    if (text.kind === 'long') typed.push(...(await type(page, lettersPerText)));
    await page.getByRole('button', { name: 'Færdig' }).click();
    await page.getByRole('textbox').waitFor({ state: 'detached' });
  }
  await browser.close();
  // The first of each kind fetches the code.
  const isFirst = ({ kind }: Opened, place: number) => opened.findIndex((one) => one.kind === kind) === place;
  return { opened: opened.filter((one, place) => !isFirst(one, place)), letters: typed.slice(lettersPerText) };
}

type Wanted = Omit<TextToOpen, 'kind'> & { kind: TextToOpen['kind'] | 'editor' };
/** What stands in the page for this. */
type Watching = { since: (wanted: Wanted) => Promise<Seen>; press: number; letters: number[]; quietSince: number };

async function pressed(page: Page, press: () => Promise<void>, wanted: Wanted): Promise<Seen> {
  await page.evaluate(() => performance.clearResourceTimings());
  await press();
  return page.evaluate((what) => (window as unknown as { watching: Watching }).watching.since(what), wanted);
}

/** Nothing has been changed on the page, nor fetched, for a while. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.now() - (window as unknown as { watching: Watching }).watching.quietSince > 400);
}

async function type(page: Page, letters: number): Promise<number[]> {
  await page.evaluate(() => void ((window as unknown as { watching: Watching }).watching.letters = []));
  for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press('abcdefghij'.charAt(letter % 10), { delay: 20 });
  await atRest(page);
  return page.evaluate(() => (window as unknown as { watching: Watching }).watching.letters);
}

/** Runs in the page before anything else. */
function watchPresses(): void {
  const watching: Watching = { since, press: 0, letters: [], quietSince: 0 };
  Object.assign(window, { watching });
  let longest = 0;
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  /** When what stands in the page now is on the screen. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
  const quiet = () => void (watching.quietSince = performance.now());
  new PerformanceObserver(quiet).observe({ type: 'resource' });
  new MutationObserver(quiet).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  addEventListener(
    'click',
    ({ timeStamp }) => {
      watching.press = timeStamp;
      longest = 0;
    },
    { capture: true },
  );
  addEventListener('keydown', ({ timeStamp }) => void painted().then((at) => watching.letters.push(at - timeStamp)), {
    capture: true,
  });

  const isReadable = ({ kind, blocks }: Wanted) =>
    kind === 'empty'
      ? document.querySelector('main')?.textContent.includes('Der er ingen tekst endnu') === true
      : document.querySelectorAll('article [data-block]').length === blocks;
  const isComplete = ({ kind, blocks, threads }: Wanted) => {
    if (kind !== 'editor') return document.querySelectorAll('aside [aria-label^="Kommentar af"]').length === threads;
    const editor = document.querySelector('.text-editor[contenteditable="true"]');
    return editor !== null && document.activeElement === editor && editor.childElementCount >= Math.max(1, blocks);
  };
  async function since(wanted: Wanted): Promise<Seen> {
    let readable = 0;
    for (;;) {
      const [has, hasAll] = [isReadable(wanted), isComplete(wanted)];
      const at = await painted();
      if (has && readable === 0) readable = at;
      if (!hasAll || (wanted.kind !== 'editor' && !has)) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      const fetched = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
        name.includes('/trpc/'),
      );
      return {
        readable: readable - watching.press,
        complete: at - watching.press,
        longestTask: longest,
        wait: Math.max(0, ...fetched.map(({ responseStart, requestStart }) => responseStart - requestStart)),
        bytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0),
      };
    }
  }
}
