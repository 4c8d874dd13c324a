import type { Refusal } from '@tvaers/domain/refusal';
import { TRPCClientError } from '@trpc/client';

/** What went wrong with a call, as the server tells it. */
export type Problem = {
  refusal: Refusal | null;
  /** What is needed to go on, such as the newer text. */
  current: unknown;
  /** The code of the first error of each field. */
  fields: Record<string, string>;
  incident: string | null;
};

const nothing: Problem = { refusal: null, current: null, fields: {}, incident: null };

/** Reads the server's answer out of an error; anything else is a bug of ours. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError) || !error.data) return nothing;
  const data = error.data as Partial<Problem>;
  return {
    refusal: data.refusal ?? null,
    current: data.current ?? null,
    fields: data.fields ?? {},
    incident: data.incident ?? null,
  };
}

/** The call got no answer from the server, so nobody knows whether it arrived. A proxy's answer that is no JSON counts too. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TRPCClientError && !error.data && error.cause?.name !== 'AbortError';
}
