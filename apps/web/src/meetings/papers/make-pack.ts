import { type Refusal, refusals } from '@tvaers/domain/refusal';

export type PackAsked = { taskforceId: string; meetingId: string; language: string; notes: 'with' | 'without' };
/** How many papers of the pack have been looked at, and of how many steps that is, the binding being the last. */
export type PackStep = { done: number; of: number };
type Answer = PackStep & { isMade: boolean };

export const packAddress = (of: PackAsked, as: 'state' | 'file') =>
  `/api/papers/pack?${new URLSearchParams({ ...of, as }).toString()}`;

/**
 * Has a pack made and waits for it; the server answers each question within two seconds, with how far it is. Null when the file can be
 * fetched, else the refusal, or `failed`; `stopped` when `signal` ends the waiting.
 */
export async function makePack(
  of: PackAsked,
  onStep: (step: PackStep) => void,
  signal: AbortSignal,
  fetching: typeof fetch = fetch,
): Promise<Refusal | 'failed' | 'stopped' | null> {
  try {
    for (;;) {
      const response = await fetching(packAddress(of, 'state'), { signal });
      const answer = (await response.json()) as Answer & { message?: string };
      if (!response.ok) return refusals.find((refusal) => refusal === answer.message) ?? 'failed';
      if (answer.isMade) return null;
      onStep({ done: answer.done, of: answer.of });
    }
  } catch {
    return signal.aborted ? 'stopped' : 'failed';
  }
}
