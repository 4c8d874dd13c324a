// For tests and the bench: one who writes in a text through a real socket, as a browser does, without an editor.
import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { ServerSays, WriterAsks } from '@tvaers/domain/recommendations/writing';
import { connectAnew, LineWatch } from '@tvaers/domain/recommendations/writing-line';
import type { PrismaClient } from '@tvaers/db/client';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { cookiesOf } from '../session/cookies.ts';
import { hashOf, newToken } from '../session/tokens.ts';

/** A signed-in browser's cookie for this person, and the session behind it. */
export async function cookieFor(
  owner: PrismaClient,
  userId: string,
  origin: string,
): Promise<{ cookie: string; sessionId: string }> {
  const token = newToken();
  const expires = new Date(Date.now() + 3_600_000);
  const { id } = await owner.session.create({
    data: { sessionToken: hashOf(token), userId, expires, absoluteUntil: expires },
  });
  return { cookie: `${cookiesOf(origin).session}=${token}`, sessionId: id };
}

type WriterOptions = {
  origin: string;
  cookie: string;
  taskforceId: string;
  id: string;
  audience?: string;
  doc?: Y.Doc;
  sentOrigin?: string;
  patienceMs?: number;
};

export class TestWriter {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  /** What the server has said, and why it closed or refused. */
  readonly said: ServerSays[] = [];
  readonly reasons: string[] = [];
  /** How often a line was made anew because no answer came. */
  anew = 0;
  #mark = 0;
  #watch: LineWatch;

  constructor({
    origin,
    cookie,
    taskforceId,
    id,
    audience = 'taskforce',
    doc = new Y.Doc(),
    sentOrigin = origin,
    patienceMs = 10_000,
  }: WriterOptions) {
    this.doc = doc;
    this.#watch = new LineWatch({ first: patienceMs, longest: 6 * patienceMs });
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin: sentOrigin } });
        // A connection that is refused is tried again; that is told by `close`.
        this.on('error', () => {});
      }
    }
    this.socket = new HocuspocusProviderWebsocket({
      url: `${origin.replace(/^http/, 'ws')}/api/writing?taskforceId=${taskforceId}`,
      WebSocketPolyfill: WithCookie,
      delay: 50,
      minDelay: 50,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: id,
      document: doc,
      token: audience,
      onStateless: ({ payload }) => void this.said.push(JSON.parse(payload) as ServerSays),
      onAuthenticationFailed: ({ reason }) => void this.reasons.push(reason),
      onClose: ({ event }) => void this.reasons.push(event.reason),
    });
    this.provider.attach();
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('default');
  }

  get isConnected(): boolean {
    return this.socket.status === WebSocketStatus.Connected;
  }

  /** Until the first exchange is done. */
  async ready(): Promise<this> {
    await until(() => this.provider.isSynced && this.provider.unsyncedChanges === 0);
    return this;
  }

  /** A new paragraph at the end. */
  write(words: string, id = `w${Math.random().toString(36).slice(2, 10)}`): string {
    this.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      const text = new Y.XmlText();
      text.insert(0, words);
      paragraph.setAttribute('id', id);
      paragraph.insert(0, [text]);
      this.fragment.push([paragraph]);
    });
    return id;
  }

  /** More words at the end of one's own paragraph. */
  type(id: string, words: string): void {
    const own = this.fragment.toArray().find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === id);
    const text = own instanceof Y.XmlElement ? own.get(0) : null;
    if (text instanceof Y.XmlText) text.insert(text.length, words);
  }

  /** Asks until all that was written before is in the log; the server may be gone in between. */
  async ask(ask: WriterAsks['ask'] = 'kept', withinMs = 10_000): Promise<void> {
    const mark = (this.#mark += 1);
    const heard = this.said.length;
    await until(
      () => {
        if (this.isConnected) this.provider.sendStateless(JSON.stringify({ ask, mark } satisfies WriterAsks));
        const isAnswered = this.said.slice(heard).some((word) => word.say === ask && word.mark >= mark && word.isAll);
        if (isAnswered) this.#watch.rest();
        else if (this.#watch.isOverdue(Date.now())) this.#again();
        return isAnswered;
      },
      20,
      withinMs,
    );
  }

  #again(): void {
    this.anew += 1;
    connectAnew(this.socket, this.provider);
  }

  words(): string {
    return this.fragment.toJSON().replaceAll(/<[^>]*>/g, ' ');
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}

/** Waits for what a socket brings; fails after ten seconds. */
export async function until(isSo: () => boolean, everyMs = 5, withinMs = 10_000): Promise<void> {
  const since = Date.now();
  while (!isSo()) {
    if (Date.now() - since > withinMs) throw new Error('It did not come about.');
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
