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
    underway ??= fetchComponent().then(
      (component) => {
        fetched = component;
      },
      (cause: unknown) => {
        failure = new NotFetched(cause, forget);
      },
    );
    return underway;
  }

  function Later(props: Props) {
    if (fetched) return createElement(fetched, props);
    if (failure) throw failure;
    use(start());
    return null;
  }

  Later.preload = (): Promise<void> => {
    if (failure) forget();
    return start();
  };
  return Later;
}
