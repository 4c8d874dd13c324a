import { useEffect, useState } from 'react';

/** What goes wrong with any link; each has more of its own. */
type AnyProblem = 'unknown' | 'tooMany' | 'failed';
/** `said`: what the refusal brought with it. */
export type LinkAnswer<Body, Problem extends string> =
  { ok: true; body: Body } | { ok: false; problem: Problem | AnyProblem; said: unknown };

/** Outside tRPC: nobody is signed in, the secret in the link is what lets in. `problems`: what the door's own refusals are called. */
export async function postByLink<Body, Problem extends string>(
  path: string,
  body: unknown,
  problems: Readonly<Record<string, Problem>>,
): Promise<LinkAnswer<Body, Problem>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const given = (await answer.json()) as Body & { refusal?: string };
    if (answer.ok) return { ok: true, body: given };
    const refusal = given.refusal ?? '';
    const problem = refusal === 'too-many' ? 'tooMany' : (problems[refusal] ?? (answer.status < 500 ? 'unknown' : 'failed'));
    return { ok: false, problem, said: given };
  } catch {
    return { ok: false, problem: 'failed', said: null };
  }
}

/** What the link of the address on the screen opens. Opening changes nothing, for mail scanners open links too. */
export function useLink<Body, Problem extends string>(show: (token: string) => Promise<LinkAnswer<Body, Problem>>) {
  // The token stands after #, which browsers do not send, so that no log or referrer ever holds it.
  const [token] = useState(() => window.location.hash.slice(1));
  const [answer, setAnswer] = useState<LinkAnswer<Body, Problem> | null>(
    token ? null : { ok: false, problem: 'unknown', said: null },
  );
  useEffect(() => {
    if (!token) return;
    let isHere = true;
    void show(token).then((given) => isHere && setAnswer(given));
    return () => void (isHere = false);
  }, [token, show]);
  return { token, answer };
}
