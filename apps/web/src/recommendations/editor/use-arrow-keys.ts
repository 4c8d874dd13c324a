import type { KeyboardEvent, RefObject } from 'react';

/** The arrow keys of a toolbar: left and right go from button to button, round at its ends. */
export function useArrowKeys(bar: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
}
