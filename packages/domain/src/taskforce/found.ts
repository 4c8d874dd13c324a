import { sayDay, sayDayInFigures } from '../dates/precision.ts';
import type { Language, Words } from '../language.ts';
import {
  parseDecisionNumber,
  parseDraftLabel,
  parseSerial,
  sayDecisionNumber,
  sayRecommendation,
  saySerial,
} from '../numbers/serial.ts';

/** One thing the search has found, with what its mark and its address are made of. */
export type Found = {
  kind: 'recommendation' | 'meeting' | 'item' | 'decision' | 'person' | 'finding' | 'source' | 'milestone';
  id: string;
  title: string;
  /** The number people cite; of an item, its place on the agenda. */
  number: number | null;
  /** A decision's year, an item's meeting. */
  within: number | null;
  /** A recommendation's count in its sector's room. */
  draftNumber: number | null;
  /** The letter of the sector it belongs to. */
  letter: string | null;
  /** The day of a meeting or a milestone. */
  on: string | null;
};

const words = {
  meeting: { da: 'møde', en: 'meeting' },
  item: { da: 'punkt', en: 'item' },
  milestone: { da: 'milepæl', en: 'milestone' },
  person: { da: 'person', en: 'person' },
  finding: { da: 'fund', en: 'finding' },
  source: { da: 'kilde', en: 'source' },
} as const satisfies Record<string, Words>;

/** What stands beside a found title: "R-07", "B-2022-01", "møde 5 · 15.3.2022", "møde 5, punkt 3", "person · K". */
export function sayFound(found: Found, language: Language): string {
  const { kind, number, within, letter, on } = found;
  const meeting = words.meeting[language];
  switch (kind) {
    case 'recommendation':
      return sayRecommendation({ number, letter: letter ?? '', draftNumber: found.draftNumber }, language);
    case 'finding':
    case 'source':
      return number === null ? [letter, words[kind][language]].filter(Boolean).join(' · ') : saySerial(kind, number);
    case 'decision':
      return sayDecisionNumber(within ?? 0, number ?? 0);
    case 'meeting':
      return [`${meeting} ${number}`, on && sayDayInFigures(on, language)].filter(Boolean).join(' · ');
    case 'item':
      return `${meeting} ${within}, ${words.item[language]} ${number}`;
    case 'milestone':
      return [words.milestone[language], on && sayDay(on, language, { weekday: false, short: true })].filter(Boolean).join(' · ');
    case 'person':
      return [words.person[language], letter].filter(Boolean).join(' · ');
  }
}

/** The address of a found thing within its taskforce's pages, without a leading stroke. */
export function pathOf({ kind, id, number, within }: Found): string {
  switch (kind) {
    case 'recommendation':
      return `anbefalinger/${number === null ? id : saySerial('recommendation', number)}`;
    case 'meeting':
      return `moeder/${number}`;
    case 'item':
      return `moeder/${within}#punkt-${number}`;
    case 'decision':
      return `beslutninger/${sayDecisionNumber(within ?? 0, number ?? 0)}`;
    case 'person':
      return `medlemmer/${id}`;
    case 'finding':
    case 'source':
      return `viden#${number === null ? id : saySerial(kind, number)}`;
    case 'milestone':
      return `plan?milepael=${id}`;
  }
}

/** A thing people name by its number; null where the number alone was given, or where it has no year or letter. */
export type Cited = { kind: Found['kind'] | null; number: number; within: number | null; letter: string | null };

/** What a search text cites: "r-7", "B-2022-01", "K, udkast 2", "møde 5", or a bare number, which may be any thing's. */
export function citedIn(query: string): Cited | null {
  const serial = parseSerial(query);
  if (serial) return { ...serial, within: null, letter: null };
  const decision = parseDecisionNumber(query);
  if (decision) return { kind: 'decision', number: decision.number, within: decision.year, letter: null };
  const draft = parseDraftLabel(query);
  if (draft) return { kind: 'recommendation', number: draft.draftNumber, within: null, letter: draft.letter };
  const [, meeting, digits] = /^(møde|meeting)?\s*0*([1-9]\d{0,5})$/i.exec(query.trim()) ?? [];
  return digits ? { kind: meeting ? 'meeting' : null, number: Number(digits), within: null, letter: null } : null;
}
