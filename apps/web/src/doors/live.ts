import { everythingChanged, nounChanged, textWritten } from './changed.ts';

/** What a change tells: the noun and the id of the thing, or that something may have been missed. Never its content. Each word is passed on
 * as an event of the window too, for what hears of more than that something is old. */
export type Change = { noun: string; id: string | null; isText?: true };

const pauseAfterRefusal = 5000;

/**
 * Listens to what changes in a taskforce, one stream per tab; the readings are then asked for again. The browser's own
 * EventSource reads tRPC's stream: it reconnects by itself, and it is 4 kB less than the client's link.
 */
export function listenToChanges(taskforceId: string): () => void {
  let stop = () => {};
  let isWanted = true;
  let wasBroken = false;

  function listen() {
    // The page was read before this: when something has changed since, the server says to read it anew.
    const input = { taskforceId, loadedMsAgo: Math.round(performance.now()) };
    const stream = new EventSource(`/trpc/live.changes?input=${encodeURIComponent(JSON.stringify(input))}`);
    let timer = 0;
    stop = () => {
      window.clearTimeout(timer);
      stream.close();
    };
    stream.addEventListener('open', () => {
      // What happened while the stream was away is not repeated.
      if (wasBroken) everythingChanged();
      wasBroken = false;
    });
    stream.addEventListener('error', () => {
      wasBroken = true;
      // An answer that is no stream, such as a lost session's, ends the browser's own attempts.
      if (stream.readyState === EventSource.CLOSED && isWanted) timer = window.setTimeout(listen, pauseAfterRefusal);
    });
    // The seat or the session has ended: reading anew finds out which.
    stream.addEventListener('serialized-error', everythingChanged);
    stream.addEventListener('message', (message: MessageEvent<string>) => {
      const change = JSON.parse(message.data) as Change;
      window.dispatchEvent(new CustomEvent('tvaers:word', { detail: change }));
      // Of an archived taskforce nothing is offered any more, on any page; of one that is reopened all is again.
      if (change.noun === 'resync' || change.noun === 'installation') everythingChanged();
      else if (change.isText) textWritten();
      else nounChanged(change.noun);
    });
  }

  listen();
  return () => {
    isWanted = false;
    stop();
  };
}
