import { insideSentence, type Language } from '../language.ts';

type Meeting = { number: number; title: string };

const named = ({ number, title }: Meeting, language: Language) =>
  `${language === 'da' ? 'møde' : 'meeting'} ${number}${title ? `, ${title}` : ''}`;

/** What a calendar's entry is called: begun with the taskforce, for one feed holds them all. */
export const entryTitles = {
  meeting: {
    da: (taskforce: string, meeting: Meeting) => `${taskforce}: ${named(meeting, 'da')}`,
    en: (taskforce: string, meeting: Meeting) => `${taskforce}: ${named(meeting, 'en')}`,
  },
  slot: {
    da: (taskforce: string, meeting: Meeting) => `${taskforce}: muligt tidspunkt for ${named(meeting, 'da')}`,
    en: (taskforce: string, meeting: Meeting) => `${taskforce}: possible time of ${named(meeting, 'en')}`,
  },
  objections: {
    da: (taskforce: string, { number }: Meeting) => `${taskforce}: sidste dag for indsigelser til referatet af møde ${number}`,
    en: (taskforce: string, { number }: Meeting) => `${taskforce}: last day for objections to the minutes of meeting ${number}`,
  },
  milestone: {
    da: (taskforce: string, title: string) => `${taskforce}: milepæl, ${insideSentence(title)}`,
    en: (taskforce: string, title: string) => `${taskforce}: milestone, ${insideSentence(title)}`,
  },
  /** Something owed by a day; `what` is the sentence of the inbox. */
  owed: {
    da: (taskforce: string, what: string) => `${taskforce}: frist, ${insideSentence(what)}`,
    en: (taskforce: string, what: string) => `${taskforce}: due, ${insideSentence(what)}`,
  },
} as const;
