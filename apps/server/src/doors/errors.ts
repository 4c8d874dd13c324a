import { randomUUID } from 'node:crypto';
import { type Refusal, Refused } from '@tvaers/domain/refusal';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { ZodError } from 'zod';
import { isAway, isUnstorable, refusalOfDatabase } from './database-refusal.ts';

const codes = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  'demo-only': 'FORBIDDEN',
  'too-many': 'TOO_MANY_REQUESTS',
  busy: 'SERVICE_UNAVAILABLE',
  'wrong-file': 'UNSUPPORTED_MEDIA_TYPE',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'malformed-key': 'BAD_REQUEST',
} as const satisfies Partial<Record<Refusal, TRPCError['code']>>;

function codeOf(refusal: Refusal): TRPCError['code'] {
  return (codes as Partial<Record<Refusal, TRPCError['code']>>)[refusal] ?? 'CONFLICT';
}

/** Turns an expected no into the transport's own error; anything else goes on as the bug it is. */
export async function answered<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw transported(error);
  }
}

/** As `answered`, for a stream that may end with a no. */
export async function* answeredAlong<R>(stream: AsyncIterable<R>): AsyncGenerator<R> {
  try {
    yield* stream;
  } catch (error) {
    throw transported(error);
  }
}

/** What a stream ends with when its process stops: clients come back by themselves, to another process or the next one. */
export function stopping(): TRPCError {
  return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'stopping' });
}

function transported(error: unknown): unknown {
  const refused = error instanceof Refused ? error : refusalOfDatabase(error);
  if (refused) return new TRPCError({ code: codeOf(refused.refusal), message: refused.refusal, cause: refused });
  if (isUnstorable(error)) return new TRPCError({ code: 'BAD_REQUEST', cause: error as Error });
  if (isAway(error)) return new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error as Error });
  return error;
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
  const cause = error.cause instanceof ZodError || error.cause instanceof Refused ? error.cause : null;
  const problem = cause && problemOf(cause);
  if (problem) return { message: problem.message, data: { ...problem.data, code: error.code } };
  if (error.code === 'INTERNAL_SERVER_ERROR') return incidentOf(error.cause ?? error);
  // A value the database could not take got past its schema: the caller is told what it is to him, the log what it is to us.
  if (isUnstorable(error.cause)) console.error('input past its schema', error.cause);
  return { message: error.code.toLowerCase(), data: { ...nothing, code: error.code } };
}

const nothing: ErrorData = { code: '', refusal: null, current: null, fields: null, incident: null };

type Problem = { status: number; message: string; data: ErrorData };

/** An expected no, outside tRPC too: a refusal or errors by field; null for anything else. */
export function problemOf(error: unknown): Problem | null {
  const refused = error instanceof Refused ? error : refusalOfDatabase(error);
  if (refused) {
    const code = codeOf(refused.refusal);
    return {
      status: getHTTPStatusCodeFromError(new TRPCError({ code })),
      message: refused.refusal,
      data: { ...nothing, code, refusal: refused.refusal, current: refused.current },
    };
  }
  if (isAway(error)) return { status: 503, message: 'away', data: { ...nothing, code: 'SERVICE_UNAVAILABLE' } };
  if (error instanceof ZodError)
    return { status: 400, message: 'input', data: { ...nothing, code: 'BAD_REQUEST', fields: byField(error) } };
  return null;
}

/** A bug: logged with a number, of which the person is told the number. */
export function incidentOf(error: unknown): Problem {
  const incident = randomUUID();
  console.error(`incident ${incident}`, error);
  return { status: 500, message: 'incident', data: { ...nothing, code: 'INTERNAL_SERVER_ERROR', incident } };
}

function byField(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.code === 'custom' ? issue.message : issue.code;
  return fields;
}
