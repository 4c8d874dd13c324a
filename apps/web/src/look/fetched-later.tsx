import { createElement, use, type ComponentType } from 'react';

/** Code that could not be fetched: the connection is gone, or a newer version has replaced it. */
export class NotFetched extends Error {
  /** Makes the next attempt fetch again. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super('A part of the page could not be fetched', { cause });
    this.name = 'NotFetched';
    this.forget = forget;
  }
}

/** What the page shown may still want, to be fetched while there is a connection. */
const wanted = new Set<() => Promise<void>>();
let isAhead = false;
let timer = 0;
const betweenMs = 200;

/**
 * From now on the code of dialogs and other parts is fetched, one after the other, while nothing else goes on: Chromium asks for a
 * file that failed once again only in a new page, so a dialog first opened without a connection would stay shut until then.
 */
export function fetchAhead(): void {
  isAhead = true;
  fetchNext();
}

function fetchNext() {
  if (!isAhead || timer !== 0 || wanted.size === 0) return;
  timer = window.setTimeout(() => {
    const [next] = wanted;
    // Without a connection nothing is asked for: the failure would last. `online` goes on from there.
    if (!next || !navigator.onLine) {
      timer = 0;
      addEventListener('online', fetchNext, { once: true });
      return;
    }
    wanted.delete(next);
    void next().finally(() => {
      timer = 0;
      fetchNext();
    });
  }, betweenMs);
}

/**
 * A component whose code is fetched when it is first shown, or earlier by `preload`. Unlike React's and the router's own it can be
 * tried again after a lost connection, and never reloads the page, for what was typed there would be lost. `page` is one that is gone
 * to by its address: it is not fetched ahead.
 */
export function fetchedLater<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  kind: 'part' | 'page' = 'part',
) {
  let fetched: ComponentType<Props> | null = null;
  let failure: NotFetched | null = null;
  let underway: Promise<void> | null = null;

  function forget() {
    failure = null;
    underway = null;
  }

  function start(): Promise<void> {
    if (underway) return underway;
    const fetching: Promise<void> = fetchComponent().then(
      (component) => {
        fetched = component;
        // React reads a promise that says so without waiting: what was fetched ahead is shown at once.
        void Object.assign(fetching, { status: 'fulfilled', value: undefined });
      },
      (cause: unknown) => {
        failure = new NotFetched(cause, forget);
      },
    );
    return (underway = fetching);
  }

  function Later(props: Props) {
    // Asked of React in every render, also when it is here: a render that waited must not go on without.
    use(start());
    if (failure) throw failure;
    return fetched ? createElement(fetched, props) : null;
  }

  Later.preload = (): Promise<void> => {
    if (failure) forget();
    return start();
  };
  if (kind === 'part') {
    // What failed before anybody wanted it has not failed for who wants it: it is asked for anew.
    wanted.add(() => start().then(() => void (failure && forget())));
    fetchNext();
  }
  return Later;
}
