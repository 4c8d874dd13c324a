import { Socket } from 'node:net';

/**
 * A socket that sends what is written to it in one turn of the event loop in one go: the beginning of a transaction, its actor and the
 * statements that do not wait for each other. Each sending wakes the database's process, which costs more than what is sent.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override write(...given: unknown[]): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true;
      this.cork();
      process.nextTick(() => {
        this.#isGathering = false;
        this.uncork();
      });
    }
    return (super.write as (...given: unknown[]) => boolean)(...given);
  }
}
