import { Refused } from '@tvaers/domain/refusal';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Context as Call, Hono } from 'hono';
import { appRouter } from '../app-router.ts';
import { listDoors } from '../doors/all-doors.ts';
import type { Context } from '../doors/context.ts';
import { incidentOf, problemOf } from '../doors/errors.ts';
import { keyOf } from '../doors/once.ts';
import type { Route, RouteAnswer, Services } from '../doors/route.ts';
import { readSession } from '../session/session.ts';
import { isTooDeep, readBody } from './body.ts';
import { packedAnswer } from './coding.ts';
import { bareCsp, commonHeaders, plainPage } from './headers.ts';
import { readiness } from './health.ts';
import { routes } from './routes.ts';
import { refuseForeign } from './same-origin.ts';
import { StaticFiles } from './static-files.ts';

export type AppOptions = {
  services: Services;
  webRoot: string | null;
  /** The origin was configured rather than guessed from where the server listens. */
  isOriginFixed: boolean;
  /** A proxy of ours stands in front and appends the caller's address to `X-Forwarded-For`. */
  isBehindProxy: boolean;
};

/** node-server hands the Node request along; only the caller's address is read of it. */
type Env = { Bindings: { incoming?: { socket?: { remoteAddress?: string } } } };

const mostAtOnce = 400;
const mostCallsPerRequest = 10;
const takingBytes = new Set(routes.flatMap(({ takesBytes, path }) => (takesBytes ? [path] : [])));
const unguarded = new Set(['/healthz', '/readyz']);

/** Everything the server answers, from a request to a response. */
export function createApp({ services, webRoot, isOriginFixed, isBehindProxy }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const headers = commonHeaders(services.origin);
  const files = new StaticFiles(webRoot);
  let atOnce = 0;

  app.onError((error, call) => call.json(outwardOf(error).body, outwardOf(error).status as 500));

  app.use(async (call, next) => {
    if (atOnce >= mostAtOnce && !unguarded.has(call.req.path)) {
      call.res = Response.json({ message: 'busy' }, { status: 503, headers: { 'retry-after': '1' } });
    } else {
      atOnce += 1;
      try {
        await next();
      } finally {
        atOnce -= 1;
      }
    }
    for (const [name, value] of headers) call.res.headers.set(name, value);
    if (!call.res.headers.has('content-security-policy')) call.res.headers.set('content-security-policy', bareCsp);
    if (!call.res.headers.has('cache-control')) call.res.headers.set('cache-control', 'no-store');
  });

  app.get('/healthz', (call) => call.text('ok'));
  app.get('/readyz', async (call) => {
    const { isReady, reason } = await readiness(services.reader);
    return call.text(reason, isReady ? 200 : 503);
  });

  const serve = (route: Route): void =>
    void app.on(route.method, route.path, async (call) => {
      const source = sourceOf(call, isBehindProxy);
      return responseOf(await answerRoute(route, services, call.req.raw, source));
    });
  for (const route of routes) if (route.isFromAnywhere) serve(route);

  app.use(async (call, next) => {
    const foreign = refuseForeign(call.req.raw, services.origin, isOriginFixed, takingBytes.has(call.req.path));
    if (foreign) return call.json({ message: foreign.reason }, foreign.status);
    return next();
  });

  app.all('/trpc/*', (call) => answerCalls(call.req.raw, services));

  for (const route of routes) {
    if (route.isFromAnywhere || (route.isDemoOnly && !services.isDemoOpen)) continue;
    serve(route);
  }
  app.all('/api/*', (call) => call.json({ message: 'not-found', refusal: 'not-found' }, 404));
  app.all('/demo/mail', (call) => call.json({ message: 'not-found', refusal: 'not-found' }, 404));

  app.get('*', async (call) => (await files.answer(call.req.path, call.req.raw)) ?? call.text('Not found', 404));
  app.notFound((call) => call.text('Not found', 404));
  return app;
}

async function answerCalls(request: Request, services: Services): Promise<Response> {
  const sent = await limited(request);
  if (sent instanceof Response) return sent;
  const url = new URL(request.url);
  const isStream = streams.has(url.pathname);
  // A live stream is open whether or not somebody sits before the screen.
  const context = await contextOf(services, request, isStream);
  const refusal = isStream ? refusedStream(context, url) : null;
  if (refusal) throw refusal;
  const answer = await fetchRequestHandler({
    endpoint: '/trpc',
    req: sent,
    router: appRouter,
    maxBatchSize: mostCallsPerRequest,
    createContext: async () => context,
  });
  return isStream ? answer : packedAnswer(answer, request.headers.get('accept-encoding'));
}

const streams = new Set(listDoors().flatMap(({ name, type }) => (type === 'subscription' ? [`/trpc/${name}`] : [])));

/**
 * What keeps a stream from being opened at all. tRPC would answer 200 and tell the error in the stream, and a browser's EventSource
 * would take its end for a broken line and come back every three seconds; told by the status, it stays away.
 */
function refusedStream({ session }: Context, { searchParams }: URL): Refused | null {
  if (!session) return new Refused('not-signed-in');
  let taskforceId: unknown;
  try {
    ({ taskforceId } = JSON.parse(searchParams.get('input') ?? '{}') as { taskforceId?: unknown });
  } catch {
    taskforceId = null;
  }
  return session.seats.some((seat) => seat.taskforceId === taskforceId) ? null : new Refused('not-found');
}

/** The request with its body read within limits, or the answer to one that is beyond them. */
async function limited(request: Request): Promise<Request | Response> {
  if (request.method !== 'POST') {
    const { search } = new URL(request.url);
    return search.length > 2000 && isTooDeep(decoded(search))
      ? Response.json({ message: 'bad_request' }, { status: 400 })
      : request;
  }
  const text = await readBody(request);
  if (text === null) return Response.json({ message: 'too-large', refusal: 'too-large' }, { status: 413 });
  if (isTooDeep(text)) return Response.json({ message: 'bad_request' }, { status: 400 });
  return new Request(request.url, { method: 'POST', headers: request.headers, body: text, signal: request.signal });
}

function decoded(search: string): string {
  try {
    return decodeURIComponent(search);
  } catch {
    return search;
  }
}

async function contextOf(services: Services, request: Request, isQuiet: boolean): Promise<Context> {
  const { db, reader, clock, isDemo, origin, calendarAddress = null, streams } = services;
  const idempotencyKey = keyOf(request.headers);
  const session = await readSession(services, request.headers.get('cookie'), { isQuiet });
  return { session, db, reader, clock, isDemo, origin, calendarAddress, streams, idempotencyKey };
}

async function answerRoute(route: Route, services: Services, request: Request, source: string): Promise<RouteAnswer> {
  try {
    // What stands in the address, and bytes, a door reads by itself.
    const isRead = route.input === null || route.method === 'GET' || route.takesBytes;
    const input = isRead ? null : await readInput(route, request);
    if (input instanceof Response) return { status: input.status, body: await input.json() };
    return await route.answer({ services, request, input, source });
  } catch (error) {
    return outwardOf(error);
  }
}

async function readInput(route: Route, request: Request): Promise<unknown> {
  const text = await readBody(request);
  if (text === null) throw new Refused('too-large');
  let given: unknown;
  try {
    given = isTooDeep(text) ? null : JSON.parse(text);
  } catch {
    given = null;
  }
  return route.input?.parse(given);
}

function outwardOf(error: unknown): RouteAnswer & { status: number } {
  const { status, message, data } = problemOf(error) ?? incidentOf(error);
  return { status, body: { message, ...data } };
}

function responseOf(answer: RouteAnswer): Response {
  const { status = 200, body = null, html, style, stream, file, text, headers = {}, cookies = [] } = answer;
  if (stream) return fileResponse(stream, stream.body, stream.bytes);
  if (file) return fileResponse(file, new Uint8Array(file.bytes), file.bytes.length);
  const page = html === undefined ? null : plainPage(html, style);
  const response =
    status === 304
      ? new Response(null, { status })
      : page
        ? new Response(page.html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
        : text
          ? new Response(text.body, { status, headers: { 'content-type': text.type } })
          : Response.json(body, { status });
  if (page) response.headers.set('content-security-policy', page.csp);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** A file is handed over to be kept. Should a browser show it all the same, nothing in it runs, and it is of no origin. */
function fileResponse({ name, type }: { name: string; type: string }, body: BodyInit, bytes: number | null): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escaped)}`,
      'content-security-policy': `${bareCsp}; sandbox`,
      ...(bytes === null ? {} : { 'content-length': String(bytes) }),
    },
  });
}

const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** The caller's address, as a key for limits: what the nearest proxy of ours saw, or who is connected. */
function sourceOf(call: Call<Env>, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? call.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : null;
  return forwarded || (call.env as Env['Bindings'] | undefined)?.incoming?.socket?.remoteAddress || 'unknown';
}
