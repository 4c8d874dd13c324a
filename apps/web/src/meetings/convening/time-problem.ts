import type { Command } from '../../doors/use-command.ts';
import { useWords } from '../../words/use-words.ts';

const aboutTimes: readonly string[] = [
  'in-the-past',
  'no-such-time',
  'time-twice',
  'wrong-order',
  'no-time',
  'meetings-overlap',
  'after-delivery',
];

type Asked = Pick<Command<never, unknown>, 'refusal' | 'problem' | 'current'>;

/** What the server would not take, as it is to be said: at the times it is about, or of the whole. Which other meeting is in the way has its number. */
export function useTimeProblem({ refusal, problem, current }: Asked): { atTimes: string | null; elsewhere: string | null } {
  const t = useWords('meetings');
  if (refusal === null || !aboutTimes.includes(refusal)) return { atTimes: null, elsewhere: problem };
  const { number } = (current ?? {}) as { number?: number | null };
  const isNamed = refusal === 'meetings-overlap' && number;
  return { atTimes: isNamed ? t('overlaps', { number: String(number) }) : problem, elsewhere: null };
}
