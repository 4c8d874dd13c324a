/*
 * The line a text is written over, as its client keeps it: when to stop waiting for an answer, and how to begin again. A line can look open
 * and be dead: the server was killed, or closed the text on it without a reason anybody acts on.
 */

/** Says when an answer has been waited for too long. Each time it has, the next one is given twice as long, up to a limit. */
export class LineWatch {
  readonly #first: number;
  readonly #longest: number;
  #patience: number;
  #since: number | null = null;

  constructor({ first, longest }: { first: number; longest: number }) {
    this.#first = first;
    this.#longest = longest;
    this.#patience = first;
  }

  /** What was waited for has come, or nothing is waited for. */
  rest(): void {
    this.#since = null;
    this.#patience = this.#first;
  }

  /** Something is waited for now. True when that has lasted too long: the line is to be made anew, and is given time again. */
  isOverdue(now: number): boolean {
    this.#since ??= now;
    if (now - this.#since < this.#patience) return false;
    this.#since = now;
    this.#patience = Math.min(this.#longest, this.#patience * 2);
    return true;
  }
}

/** What is used here of Hocuspocus' socket, and of what speaks over it. */
type Socket = {
  stopConnectionAttempt(): void;
  disconnect(): void;
  onClose(data: { event: { code: number; reason: string } }): void;
  connect(): Promise<unknown>;
};
type Provider = { onClose(): void };

/**
 * Lets go of the socket, whatever state it is in, and opens another. Asking it only to close and to connect does not do: a socket whose other
 * end is gone is long in closing, and while it is, connecting does nothing and it stays closed for good.
 */
export function connectAnew(socket: Socket, provider: Provider): void {
  socket.stopConnectionAttempt();
  socket.disconnect();
  socket.onClose({ event: { code: 4408, reason: 'forced' } });
  provider.onClose();
  void socket.connect();
}
