import type { Query } from '@tanstack/react-query';
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

const calmMs = 15_000;
let calmAt = -calmMs;
let calmTimer = 0;
/** The text that is being written in here: what shows it besides the editor is read anew when one is done. */
let writtenHere: string | null = null;

export function writeHere(recommendationId: string | null) {
  writtenHere = recommendationId;
}

/**
 * Words were written in a text: told every other second while somebody writes. Lists and all else that shows it follow at a calm pace; a page
 * with the text itself reads just that (recommendations/text/use-following.ts).
 */
export function textWritten() {
  calmTimer ||= window.setTimeout(
    () => {
      calmTimer = 0;
      calmAt = performance.now();
      const nouns = new Set(readingsOf('recommendations'));
      void queryClient.invalidateQueries({ predicate: (query) => nouns.has(nounOf(query.queryKey)) && !isWrittenHere(query) });
    },
    Math.max(60, calmAt + calmMs - performance.now()),
  );
}

function isWrittenHere({ queryKey, state }: Query): boolean {
  const [, given] = queryKey as [unknown, { input?: { recommendationId?: string } }?];
  const shown = (state.data as { id?: string } | undefined)?.id ?? given?.input?.recommendationId;
  return writtenHere !== null && shown === writtenHere;
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
