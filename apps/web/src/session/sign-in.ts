import type { Role } from '@tvaers/domain/actor';

/** A person of the demo one may sign in as. */
export type Persona = {
  key: string;
  name: string;
  role: Role | 'operator';
  title: string | null;
  employer: string | null;
  sectorLetter: string | null;
  sectorPosition: number | null;
  sectorDa: string | null;
  sectorEn: string | null;
};

export type Answer =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; reason: 'spent' | 'too-many' | 'code-needed' | 'code-wrong' | 'failed' };

/** Sign-in goes outside tRPC: these doors set and clear the session's cookie. Same origin, JSON only. */
async function post(path: string, body: unknown): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const given = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
    if (answer.ok) return { ok: true, body: given };
    if (answer.status === 429) return { ok: false, reason: 'too-many' };
    if (given['refusal'] === 'code-needed' || given['refusal'] === 'code-wrong') return { ok: false, reason: given['refusal'] };
    return { ok: false, reason: answer.status < 500 ? 'spent' : 'failed' };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Asks for a link. The answer is the same whether the address is known or not. */
export const requestLink = (email: string) => post('/api/sign-in/request', { email });

/** Signs in with the link's token, once. */
export const confirmLink = (token: string, code: string | null) =>
  post('/api/sign-in/confirm', code ? { token, code } : { token });

/** Signs in as a person of the demo. */
export const signInAs = (persona: string) => post('/api/demo/sign-in', { persona });

export const signOut = () => post('/api/sign-out', {});

/** The demo's persons; none where this is no demo. */
export async function fetchPersonas(): Promise<Persona[]> {
  try {
    const answer = await fetch('/api/demo');
    if (!answer.ok) return [];
    return ((await answer.json()) as { personas?: Persona[] }).personas ?? [];
  } catch {
    return [];
  }
}
