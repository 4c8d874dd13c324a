import type { Language, Words } from '../language.ts';
import type { NewsLine } from './news.ts';
import type { MutableKind } from './settings.ts';

/** Who did what, in a line: "Ida Holm udsendte dagsorden og materiale". */
export function sayNewsLine({ who, deed, times }: NewsLine, language: Language): string {
  const often = times === 1 ? '' : language === 'da' ? ` (${times} gange)` : ` (${times} times)`;
  return `${who} ${deed}${often}`;
}

export const noticeWords = {
  waiting: { da: 'Venter på dig', en: 'Waiting for you' },
  happened: { da: 'Siden sidst', en: 'Since last time' },
  seeAll: { da: 'Se alt, der venter på dig', en: 'See all that is waiting for you' },
  why: {
    da: 'Du får ét ugebrev om alle de taskforcer, du har en plads i.',
    en: 'You get one weekly letter about all the taskforces you hold a seat in.',
  },
  choose: { da: 'Vælg dag og tid', en: 'Choose the day and the hour' },
  whyNotice: {
    da: 'Du får mailen, fordi andre venter på dig.',
    en: 'You get this letter because others are waiting for you.',
  },
  chooseNotice: { da: 'Vælg, hvornår vi skriver, og om hvad', en: 'Choose when we write, and about what' },
  stop: { da: 'Stop ugebrevet', en: 'Stop the weekly letter' },
} as const satisfies Record<string, Words>;

export const mutableKindWords = {
  ball: { da: 'Når bolden til en anbefaling kommer til dig', en: 'When the ball of a recommendation comes to you' },
  action: { da: 'Når du får en opgave', en: 'When you are given an action' },
  indstilling: { da: 'Når et beslutningspunkt mangler indstilling', en: 'When a decision item lacks a proposed decision' },
  answerProposal: { da: 'Når nogen foreslår et punkt til dagsordenen', en: 'When somebody proposes an item for the agenda' },
} as const satisfies Record<MutableKind, Words>;

/** The subject of the letter that says at once that something waits: the thing itself where it is one. */
export function noticeSubject(what: readonly string[], language: Language): string {
  const [only = ''] = what;
  if (what.length === 1) return language === 'da' ? `Venter på dig: ${only}` : `Waiting for you: ${only}`;
  return language === 'da' ? `${what.length} ting venter på dig` : `${what.length} things are waiting for you`;
}

/** The subject of the digest: how many things have changed, and where; `taskforces` are those in which something has. */
export function digestSubject(taskforces: readonly string[], things: number, language: Language): string {
  const da = language === 'da';
  const changed = da
    ? `${things === 1 ? 'én ting' : `${things} ting`} siden sidst`
    : `${things === 1 ? 'one thing' : `${things} things`} since last time`;
  const [only = ''] = taskforces;
  if (taskforces.length < 2) return `${only}: ${changed}`;
  return da ? `${changed} i ${taskforces.length} taskforcer` : `${changed} in ${taskforces.length} taskforces`;
}

export function sayMore(more: number, language: Language): string {
  return language === 'da' ? `og ${more} mere` : `and ${more} more`;
}
