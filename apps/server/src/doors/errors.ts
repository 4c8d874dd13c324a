import { randomUUID } from 'node:crypto';
import { type Refusal, Refused } from '@tvaers/domain/refusal';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

const codes = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  'demo-only': 'FORBIDDEN',
  'too-many': 'TOO_MANY_REQUESTS',
  'too-large': 'PAYLOAD_TOO_LARGE',
} as const satisfies Partial<Record<Refusal, TRPCError['code']>>;

/** Turns an expected no into the transport's own error; anything else goes on as the bug it is. */
export async function answered<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) {
      const code = (codes as Partial<Record<Refusal, TRPCError['code']>>)[error.refusal] ?? 'CONFLICT';
      throw new TRPCError({ code, message: error.refusal, cause: error });
    }
    throw error;
  }
}

type ErrorData = {
  code: string;
  refusal: Refusal | null;
  /** What the caller needs to go on: the newer text, the items that lack something. */
  current: unknown;
  /** Input errors by field: the first code of each. */
  fields: Record<string, string> | null;
  /** A number to tell support; the log has the rest. */
  incident: string | null;
};

/** What an error tells the outside: a refusal, errors by field, or an incident number and nothing more. */
export function outward(error: TRPCError): { message: string; data: ErrorData } {
  const refused = error.cause instanceof Refused ? error.cause : null;
  const data: ErrorData = {
    code: error.code,
    refusal: refused?.refusal ?? null,
    current: refused?.current ?? null,
    fields: null,
    incident: null,
  };
  if (refused) return { message: refused.refusal, data };
  if (error.cause instanceof ZodError) return { message: 'input', data: { ...data, fields: byField(error.cause) } };
  if (error.code !== 'INTERNAL_SERVER_ERROR') return { message: error.code.toLowerCase(), data };
  const incident = randomUUID();
  console.error(`incident ${incident}`, error.cause ?? error);
  return { message: 'incident', data: { ...data, incident } };
}

function byField(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.code === 'custom' ? issue.message : issue.code;
  return fields;
}
