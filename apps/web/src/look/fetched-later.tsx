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

/**
 * A component whose code is fetched when it is first shown, or earlier by `preload`. Unlike React's and the router's own it can be
 * tried again after a lost connection, and never reloads the page, for what was typed there would be lost.
 */
export function fetchedLater<Props extends object>(fetchComponent: () => Promise<ComponentType<Props>>) {
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
  return Later;
}
