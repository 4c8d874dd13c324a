import type { RichText } from '@tvaers/domain/recommendations/rich-text';

/** What the link in a letter shows to one who is asked. */
export type LinkShown = {
  taskforce: { da: string; en: string };
  name: string;
  number: number | null;
  title: string;
  label: string;
  text: RichText;
  introduction: string;
  deadlineOn: string;
  questions: { id: string; text: string; answer: string }[];
};
export type LinkProblem = 'over' | 'unknown' | 'tooMany' | 'failed' | 'empty';
type Answer<Body> = { ok: true; body: Body } | { ok: false; problem: LinkProblem };

const problems: Readonly<Record<string, LinkProblem>> = {
  'consultation-over': 'over',
  'too-many': 'tooMany',
  'empty-text': 'empty',
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

export const showConsultation = (token: string) => post<LinkShown>('/api/consultation/show', { token });

export const answerConsultation = (token: string, answers: { consultationQuestionId: string; body: string }[]) =>
  post<Record<string, never>>('/api/consultation/answer', { token, answers });
