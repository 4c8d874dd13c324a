import { randomUUID } from 'node:crypto';
import { logTrouble } from '../doors/away-log.ts';

/**
 * What a failed job leaves behind in its queue, where the operator reads it: the kind of failure and the number under which the log holds
 * the rest. Never the message itself, in which a title or an address may stand.
 */
export function incidentSentence(queue: string, error: unknown): string {
  const incident = randomUUID().slice(0, 8);
  logTrouble(`job ${queue} failed, incident ${incident}`, error);
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const kind =
    typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : typeof name === 'string' ? name.slice(0, 40) : 'Error';
  return `${kind} (${incident})`;
}
