import type { Reply } from '@tvaers/domain/meetings/kinds';

/** What the link in a notice shows. */
export type LinkShown = {
  taskforce: { da: string; en: string };
  name: string;
  number: number;
  title: string;
  startsLocal: string;
  endsLocal: string;
  place: string;
  reply: Reply;
  note: string;
};

export type LinkProblem = 'over' | 'moved' | 'archived' | 'unknown' | 'tooMany' | 'failed';
type Answer<Body> = { ok: true; body: Body } | { ok: false; problem: LinkProblem };

const problems: Readonly<Record<string, LinkProblem>> = {
  'reply-over': 'over',
  'reply-moved': 'moved',
  archived: 'archived',
  'too-many': 'tooMany',
};

/** Outside tRPC: nobody is signed in, the secret in the link is what lets in. */
async function post<Body>(path: string, body: unknown): Promise<Answer<Body>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const given = (await answer.json()) as Body & { refusal?: string };
    if (answer.ok) return { ok: true, body: given };
    return { ok: false, problem: problems[given.refusal ?? ''] ?? (answer.status < 500 ? 'unknown' : 'failed') };
  } catch {
    return { ok: false, problem: 'failed' };
  }
}

export const showLink = (token: string) => post<LinkShown>('/api/reply/show', { token });

export const replyByLink = (token: string, reply: Exclude<Reply, 'unanswered'>, note: string) =>
  post<{ reply: Exclude<Reply, 'unanswered'> }>('/api/reply/give', { token, reply, note });
