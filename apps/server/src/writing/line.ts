// What is said to one browser on its line in an open text.
import type { ClosingReason, ServerSays } from '@tvaers/domain/recommendations/writing';
import type { Line } from './presence.ts';

/** A reason for the browser. Without a message, for Hocuspocus writes those of errors into the log. */
export class Closed extends Error {
  readonly reason: ClosingReason;
  constructor(reason: ClosingReason) {
    super('');
    this.reason = reason;
  }
}

export const say = (line: Line, word: ServerSays) => line.sendStateless(JSON.stringify(word));

export const close = (line: Line, reason: ClosingReason) => line.close({ code: 4403, reason });

/** Hocuspocus does not apply the message being handled, and the next is heard again. */
export function passOver(line: Line): void {
  line.readOnly = true;
  line.context.isPassedOver = true;
}

export function parsed(payload: string): unknown {
  try {
    return payload.length > 200 ? null : JSON.parse(payload);
  } catch {
    return null;
  }
}
