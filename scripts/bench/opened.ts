// What the bench asks of the process with the browser (e2e/bench/opening.ts), and what that answers.

/** What is to be opened: the number as it stands in the address, and what there is to wait for. */
export type TextToOpen = { kind: 'long' | 'empty'; number: string; blocks: number; threads: number };
export type OpeningOrder = { origin: string; cookie: string; list: string; texts: TextToOpen[]; lettersPerText: number };

/** Milliseconds from the press; `wait` is the longest the server took to begin an answer, `bytes` what it sent. */
export type Seen = { readable: number; complete: number; longestTask: number; wait: number; bytes: number };
export type Opened = Seen & { kind: TextToOpen['kind']; writable: number; socketBytes: number };
export type Openings = { opened: Opened[]; letters: number[] };
