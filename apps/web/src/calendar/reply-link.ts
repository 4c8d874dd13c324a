import type { Reply } from '@tvaers/domain/meetings/kinds';
import { postByLink } from '../doors/by-link.ts';

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

type OwnProblem = 'over' | 'moved' | 'archived';
export type LinkProblem = OwnProblem | 'unknown' | 'tooMany' | 'failed';

const problems: Readonly<Record<string, OwnProblem>> = { 'reply-over': 'over', 'reply-moved': 'moved', archived: 'archived' };

export const showLink = (token: string) => postByLink<LinkShown, OwnProblem>('/api/reply/show', { token }, problems);

export const replyByLink = (token: string, reply: Exclude<Reply, 'unanswered'>, note: string) =>
  postByLink<{ reply: Exclude<Reply, 'unanswered'> }, OwnProblem>('/api/reply/give', { token, reply, note }, problems);
