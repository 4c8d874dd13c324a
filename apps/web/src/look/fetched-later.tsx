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

/** What may still be wanted, to be fetched while there is a connection; each tells whether it came. */
const wanted = new Set<() => Promise<boolean>>();
let isAhead = false;
let timer = 0;
const betweenMs = 250;

/**
 * From now on the code of dialogs and other parts is fetched, one after the other and some time apart: Chromium asks for a file that
 * failed once again only in a new page, so a dialog first opened without a connection would stay shut until then. For the same reason
 * the first failure ends it until this is called again. Whoever asks his browser to save data is left alone.
 */
export function fetchAhead(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  isAhead = true;
  fetchNext();
}

/** Puts in line what is wanted besides components, such as words. */
export function wantAhead(fetchIt: () => Promise<unknown>): void {
  wanted.add(() =>
    fetchIt().then(
      () => true,
      () => false,
    ),
  );
  fetchNext();
}

function fetchNext() {
  if (!isAhead || timer !== 0 || wanted.size === 0) return;
  timer = window.setTimeout(() => {
    const [next] = wanted;
    timer = 0;
    isAhead = false;
    if (!next || !navigator.onLine) return;
    wanted.delete(next);
    void next().then((isHere) => {
      if (isHere) fetchAhead();
    });
  }, betweenMs);
}

/**
 * A component whose code is fetched when it is first shown, or earlier by `preload`. Unlike React's and the router's own it can be
 * tried again after a lost connection, and never reloads the page, for what was typed there would be lost. `whenAsked` is not fetched
 * ahead: a page that is gone to by its address, and what is large and used by few.
 */
export function fetchedLater<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  when: 'ahead' | 'whenAsked' = 'ahead',
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
  if (when === 'ahead')
    wantAhead(async () => {
      await start();
      if (!failure) return;
      // What failed before anybody wanted it has not failed for who wants it: it is asked for anew.
      forget();
      throw new Error('It did not come');
    });
  return Later;
}
