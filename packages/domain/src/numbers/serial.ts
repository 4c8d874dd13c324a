import type { Language } from '../language.ts';

/*
 * The numbers people cite. They are drawn without gaps when a thing comes before the taskforce; until then it bears a
 * working label of its sector, so that no gap betrays what lies in a sector's room (domain.md).
 */

export const serialKinds = ['recommendation', 'finding', 'source'] as const;
export type SerialKind = (typeof serialKinds)[number];

const shapes: Readonly<Record<SerialKind, { letter: string; digits: number }>> = {
  recommendation: { letter: 'R', digits: 2 },
  finding: { letter: 'F', digits: 2 },
  source: { letter: 'E', digits: 3 },
};

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

/** "R-07", "F-03", "E-012"; numbers that outgrow their digits are written in full: "R-100". */
export function saySerial(kind: SerialKind, number: number): string {
  const { letter, digits } = shapes[kind];
  return `${letter}-${padded(number, digits)}`;
}

/** The number of a decision in the register of its year: "B-2022-07". */
export function sayDecisionNumber(year: number, number: number): string {
  return `B-${year}-${padded(number, 2)}`;
}

/**
 * Reads a number as people type it: capitals and leading zeros do not matter ("r-7" is R-07). Null for anything else, also
 * for 0, which is never drawn.
 */
export function parseSerial(text: string): { kind: SerialKind; number: number } | null {
  const [, letter, digits] = /^([rfe])-?0*([1-9]\d{0,5})$/i.exec(text.trim()) ?? [];
  const kind = serialKinds.find((one) => shapes[one].letter === letter?.toUpperCase());
  return kind && digits ? { kind, number: Number(digits) } : null;
}

/** Reads "B-2022-07"; null for anything else. */
export function parseDecisionNumber(text: string): { year: number; number: number } | null {
  const [, year, number] = /^b-(\d{4})-0*([1-9]\d{0,5})$/i.exec(text.trim()) ?? [];
  return year && number ? { year: Number(year), number: Number(number) } : null;
}

/** The number of a status report: "S-01". */
export function sayStatusNumber(number: number): string {
  return `S-${padded(number, 2)}`;
}

const draft: Readonly<Record<Language, string>> = { da: 'udkast', en: 'draft' };

/** The working label of what has no number yet: "K, udkast 2", by the sector's letter. */
export function sayDraftLabel(letter: string, draftNumber: number, language: Language): string {
  return `${letter}, ${draft[language]} ${draftNumber}`;
}

/** Reads a working label of either language; null for anything else. */
export function parseDraftLabel(text: string): { letter: string; draftNumber: number } | null {
  const [, letter, number] = /^(\p{L}{1,3}),\s*(?:udkast|draft)\s+([1-9]\d{0,5})$/iu.exec(text.trim()) ?? [];
  return letter && number ? { letter: letter.toUpperCase(), draftNumber: Number(number) } : null;
}

/** What a recommendation is called now: its number, or its working label before it has one. */
export function sayRecommendation(
  of: { number: number | null; letter: string; draftNumber: number | null },
  language: Language,
): string {
  return of.number === null ? sayDraftLabel(of.letter, of.draftNumber ?? 0, language) : saySerial('recommendation', of.number);
}
