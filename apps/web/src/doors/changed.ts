import { queryClient } from './trpc.ts';

/**
 * What else shows a noun: a change of the first is seen in the readings of the others. A noun always shows itself,
 * and what waits for a person and the progress page show nearly everything.
 */
const shownBy: Record<string, readonly string[]> = {
  actions: ['meetings', 'recommendations'],
  decisions: ['meetings', 'recommendations'],
  evidence: ['recommendations', 'mandate'],
  installation: ['session', 'taskforce'],
  mandate: ['taskforce', 'session', 'milestones', 'evidence', 'recommendations', 'report'],
  meetings: ['decisions', 'recommendations', 'actions', 'milestones'],
  milestones: ['meetings', 'mandate'],
  recommendations: ['rounds', 'minority', 'meetings', 'evidence', 'mandate'],
  rounds: ['recommendations', 'minority', 'meetings'],
  seats: ['session', 'meetings', 'rounds', 'taskforce'],
  taskforce: ['session'],
};
const showNearlyEverything = ['inbox', 'progress', 'history'];

const waiting = new Set<string>();
let timer = 0;

/** The nouns whose readings are old when this noun has changed. */
export function readingsOf(noun: string): string[] {
  return [...new Set([noun, ...(shownBy[noun] ?? []), ...showNearlyEverything])];
}

/**
 * Something of this noun has changed: what shows it is read again. Changes that come close together, such as one's own act
 * and its live echo, are read once.
 */
export function nounChanged(noun: string) {
  for (const name of readingsOf(noun)) waiting.add(name);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const nouns = new Set(waiting);
    waiting.clear();
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => nouns.has(nounOf(queryKey)) });
  }, 60);
}

/** Everything may have changed, such as after a lost connection. */
export function everythingChanged() {
  void queryClient.invalidateQueries();
}

/** tRPC's query keys begin with the path: [['meetings', 'find'], …]. */
function nounOf(queryKey: readonly unknown[]): string {
  const [path] = queryKey;
  return Array.isArray(path) ? String(path[0]) : '';
}
