// What may never happen on a page: an error on the console, an exception, an answer of 500, a call to another host.
import type { BrowserContext } from '@playwright/test';

/** What the browser says itself of every answer of 400 and more; those a journey provokes are no surprise. */
const refusedAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Writes down every surprise of a context's pages. */
export function watch(context: BrowserContext, origin: string, who: string, surprises: string[]): void {
  const note = (what: string): void => void surprises.push(`${who}: ${what}`);
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || refusedAnswer.test(message.text())) return;
    // Cut network, as a test may ask for, is said on the console too.
    if (/net::ERR_(INTERNET_DISCONNECTED|ABORTED)/.test(message.text())) return;
    note(`${message.type()} on the console of ${message.page()?.url() ?? '?'}: ${message.text()}`);
  });
  context.on('weberror', (error) =>
    note(`exception on ${error.page()?.url() ?? '?'}: ${error.error().stack ?? error.error().message}`),
  );
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url) || new URL(url).origin === origin) return;
    note(`request to another host: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.request().method()} ${response.url()}`);
  });
}
