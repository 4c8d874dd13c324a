import type { Language } from '../language.ts';
import { sayRuleDeed } from '../history/rule-deeds.ts';
import { sayDeed } from '../verbs.ts';

/** An event as the digest reads it: what was done to which thing, by whom (null: by a rule), newest first. */
export type NewsEvent = { noun: string; verb: string; thingId: string; who: string | null; at: string };

/** One line under a thing: the same deed of the same person is one line, with how often. */
export type NewsLine = { who: string; deed: string; times: number; at: string };

const mostLines = 5;

/**
 * Events by the thing they are about, the thing that changed last first and in each the newest deed first. Rounds belong to their
 * recommendation. An event without words of its own is left out. `more`: how many lines were left away.
 */
export function groupNews(
  events: readonly NewsEvent[],
  language: Language,
): { thingId: string; lines: NewsLine[]; more: number }[] {
  const newestFirst = events.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const byThing = Map.groupBy(newestFirst, ({ thingId }) => thingId);
  return [...byThing].flatMap(([thingId, happened]) => {
    const lines = new Map<string, NewsLine>();
    for (const { noun, verb, who: person, at } of happened) {
      const deed = sayDeed(noun, verb, language);
      const told = person === null ? sayRuleDeed(noun, verb, language) : deed && { who: person, deed };
      if (!told) continue;
      const key = `${told.who} ${told.deed}`;
      const line = lines.get(key);
      if (line) line.times += 1;
      else lines.set(key, { ...told, times: 1, at });
    }
    const all = [...lines.values()];
    return all.length === 0
      ? []
      : [{ thingId, lines: all.slice(0, mostLines), more: all.length - Math.min(all.length, mostLines) }];
  });
}
