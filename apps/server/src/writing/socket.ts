// The door to a text that is written together: a WebSocket on the server's own port. Asked before it opens: our own page, a session, a seat.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refused } from '@tvaers/domain/refusal';
import type { ClosingReason } from '@tvaers/domain/recommendations/writing';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { actorIn } from '../doors/acting.ts';
import { problemOf } from '../doors/errors.ts';
import type { Route, Services } from '../doors/route.ts';
import { isOwn } from '../http/same-origin.ts';
import { readSession } from '../session/session.ts';
import type { Person } from './presence.ts';
import type { Writing } from './writing.ts';

const address = '/api/writing';
/** A person has a handful of tabs. */
export const mostSocketsPerPerson = 20;
const mostSockets = 3000;
/** A long text pasted whole. */
const mostBytesAtOnce = 1_500_000;
/** What a person who types, pastes and comes back after a while off the net sends; more is a program. */
const messages = { most: 3000, perSecond: 100 };
const bytes = { most: 6_000_000, perSecond: 300_000 };
/** A browser that does not read is cut: it comes back and asks for what it lacks. */
const mostUnread = 8_000_000;
const pingEveryMs = 25_000;

const query = z.strictObject({ taskforceId: z.uuid() });

/** The door as it stands in the list of doors. Without an upgrade there is nothing to answer. */
export const writingRoute: Route = {
  method: 'GET',
  path: address,
  permission: 'recommendations.read',
  because: 'a socket for the texts one may read; each update is asked of recommendations.write',
  isDemoOnly: false,
  isFromAnywhere: false,
  input: query,
  answer: async ({ services, request }) => {
    const session = await readSession(services, request.headers.get('cookie'));
    const { taskforceId } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    actorIn({ session }, taskforceId);
    return { status: 426, headers: { upgrade: 'websocket' }, body: { message: 'upgrade' } };
  },
};

type SocketsOptions = { services: Services; writing: Writing; isOriginFixed: boolean };

/** Takes a server's upgrades; `stop` cuts what is open. */
export class Sockets {
  #options: SocketsOptions;
  #sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytesAtOnce, perMessageDeflate: false });
  #isStopped = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
  }

  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    this.#admit(request).then(
      (person) => this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#serve(ws, request, person)),
      (error: unknown) => {
        const problem = problemOf(error);
        if (!problem) console.error('a socket could not be opened', error);
        const status = problem?.status ?? 500;
        socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      },
    );
  };

  async #admit(request: IncomingMessage): Promise<Person> {
    const { services, writing, isOriginFixed } = this.#options;
    const { origin, host, cookie, 'sec-fetch-site': site } = request.headers;
    if (this.#isStopped) throw new Refused('busy');
    const url = new URL(request.url ?? '/', 'http://server');
    if (url.pathname !== address) throw new Refused('not-found');
    // Browsers always say where a socket comes from; a page of another site has our cookie with it.
    const isOurs = origin !== undefined && isOwn(origin, host ?? null, services.origin, isOriginFixed);
    if (!isOurs || (site !== undefined && site !== 'same-origin')) throw new Refused('not-allowed');
    const given = query.safeParse(Object.fromEntries(url.searchParams));
    if (!given.success) throw new Refused('not-found');
    const session = await readSession(services, cookie);
    const actor = actorIn({ session }, given.data.taskforceId);
    const { own, all } = writing.count(actor.userId);
    if (own >= mostSocketsPerPerson) throw new Refused('too-many');
    if (all >= mostSockets || this.#isStopped) throw new Refused('busy');
    return { actor, name: session?.name ?? '', sessionId: session?.sessionId ?? '', notedAt: Date.now() };
  }

  #serve(ws: WebSocket, request: IncomingMessage, person: Person): void {
    const { writing } = this.#options;
    const end = (reason: ClosingReason) => ws.close(reason === 'again' ? 1012 : 4401, reason);
    const leave = writing.join(person, end);
    const line = writing.hocuspocus.handleConnection(
      {
        get readyState() {
          return ws.readyState;
        },
        send: (data: unknown) => (ws.bufferedAmount > mostUnread ? ws.terminate() : ws.send(data as Uint8Array)),
        close: (code?: number, reason?: string) => ws.close(code, reason),
      },
      new Request(`http://server${address}`, { headers: { cookie: request.headers.cookie ?? '' } }),
      { person },
    );
    const hasRoom = allowance();
    let isHeard = true;
    const ping = setInterval(() => {
      if (!isHeard) return ws.terminate();
      isHeard = false;
      ws.ping();
    }, pingEveryMs);
    ws.on('pong', () => (isHeard = true));
    ws.on('message', (data: Buffer, isBinary) => {
      isHeard = true;
      if (!isBinary) ws.close(1003, 'not binary');
      else if (!hasRoom(data.length)) end('too-many');
      else line.handleMessage(new Uint8Array(data));
    });
    ws.on('close', (code, reason) => {
      clearInterval(ping);
      leave();
      line.handleClose({ code, reason: reason.toString() });
    });
    ws.on('error', () => ws.terminate());
  }

  stop(): void {
    this.#isStopped = true;
    for (const ws of this.#sockets.clients) ws.close(1012, 'again');
    // Who does not answer is not waited for.
    setTimeout(() => this.#sockets.clients.forEach((ws) => ws.terminate()), 500).unref();
  }
}

/** Whether one more message of this size may come now: what is spent comes back with time. */
function allowance(): (size: number) => boolean {
  let at = Date.now();
  const left = { messages: messages.most, bytes: bytes.most };
  return (size) => {
    const seconds = (Date.now() - at) / 1000;
    at = Date.now();
    left.messages = Math.min(messages.most, left.messages + seconds * messages.perSecond) - 1;
    left.bytes = Math.min(bytes.most, left.bytes + seconds * bytes.perSecond) - size;
    return left.messages >= 0 && left.bytes >= 0;
  };
}
