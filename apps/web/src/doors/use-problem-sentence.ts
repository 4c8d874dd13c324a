import { useWords } from '../words/use-words.ts';
import type { Problem } from './problem.ts';

/** One sentence about what the server said went wrong, where it is not about a field: the refusal, or a fault with its number. */
export function useProblemSentence(): (problem: Problem) => string {
  const common = useWords('everywhere');
  const refusals = useWords('refusals');
  return ({ refusal, incident }) => {
    if (refusal) return refusals(refusal);
    return incident ? common('failed.incident', { id: incident }) : common('failed.other');
  };
}
