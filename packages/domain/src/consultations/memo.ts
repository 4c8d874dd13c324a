import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import {
  type PaperBlock,
  type PaperInline,
  paperTable,
  printable,
  type RecommendationPaper,
} from '../recommendations/text-paper.ts';
import { verdictWords } from './labels.ts';
import { type ConsultationState, type ConsultationVerdict, consultationVerdicts } from './workflow.ts';

export const memoFormats = ['pdf', 'docx'] as const;
export type MemoFormat = (typeof memoFormats)[number];

export type MemoAnswer = {
  /** Name and organisation of who is asked. */
  who: string;
  body: string;
  answeredOn: On;
  /** Where the secretariat entered it: how it was given. */
  howGiven: string | null;
  /** Null while the taskforce has said nothing to it, or only to earlier words. */
  verdict: ConsultationVerdict | null;
  response: string;
};

/** A consultation as its memorandum tells it. */
export type ConsultationToPrint = {
  taskforce: string;
  /** "R-07" */
  called: string;
  title: string;
  /** The version asked about, and the latest there is. */
  label: string;
  latestLabel: string;
  state: ConsultationState;
  openedBy: string;
  openedOn: On;
  deadlineOn: On;
  closedOn: On | null;
  introduction: string;
  /** `answeredOn`: the day of his latest answer. */
  asked: readonly { who: string; answeredOn: On | null; isDropped: boolean }[];
  questions: readonly { text: string; answers: readonly MemoAnswer[] }[];
};

const words = {
  memo: { da: 'Høringsnotat', en: 'Consultation memorandum' },
  open: { da: 'Foreløbigt: høringen er ikke afsluttet', en: 'Preliminary: the consultation is not closed' },
  closed: { da: 'Høringen er afsluttet', en: 'The consultation is closed' },
  notCounted: {
    da: 'Høringssvar tæller ikke med i taskforcens stillingtagen. Notatet kan være omfattet af aktindsigt.',
    en: 'Answers to a consultation are not counted among the positions. The memorandum may be subject to access to documents.',
  },
  asked: { da: 'Hvem er hørt', en: 'Who was asked' },
  who: { da: 'Hvem', en: 'Who' },
  answer: { da: 'Svaret', en: 'Answered' },
  silent: { da: 'Har ikke svaret', en: 'Has not answered' },
  dropped: { da: 'Spørges ikke længere', en: 'No longer asked' },
  summary: { da: 'Hvad er der blevet af svarene', en: 'What became of the answers' },
  outcome: { da: 'Udfald', en: 'Outcome' },
  points: { da: 'Punkter', en: 'Points' },
  none: { da: 'Ikke besvaret endnu', en: 'Not responded to yet' },
  noAnswers: { da: 'Ingen har svaret på spørgsmålet.', en: 'Nobody has answered this question.' },
  response: { da: 'Taskforcens svar:', en: 'The taskforce’s response:' },
  entered: { da: 'Ført ind af sekretariatet:', en: 'Entered by the secretariat:' },
  page: { da: 'Side', en: 'Page' },
  of: { da: 'af', en: 'of' },
  notes: { da: 'Noter', en: 'Notes' },
} as const;

const run = (text: string, bold = false): PaperInline => ({ text: printable(text), bold, italic: false, href: null, note: null });
const paragraph = (...inlines: PaperInline[]): PaperBlock => ({ kind: 'paragraph', number: null, inlines });
const heading = (level: 2 | 3, text: string): PaperBlock => ({ kind: 'heading', level, inlines: [run(text)] });
const table = (head: readonly string[], rows: readonly (readonly string[])[]): PaperBlock =>
  paperTable(
    head.map((cell) => [[run(cell)]]),
    rows.map((row) => row.map((cell) => [[run(cell)]])),
  );
/** Each line is a paragraph; empty ones are none. */
const paragraphsIn = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A consultation's memorandum: who was asked, and beneath each question the answers with what the taskforce says to them. */
export function consultationMemo(facts: ConsultationToPrint, language: Language): RecommendationPaper {
  const w = (key: keyof typeof words) => words[key][language];
  const day = (on: On) => sayDay(on, language, { weekday: false, year: true });
  const { asked, questions, label, latestLabel } = facts;
  const called = printable(facts.called);
  const about =
    language === 'da'
      ? `Om version ${label}, sendt i høring ${day(facts.openedOn)} af ${facts.openedBy}. Svarfrist ${day(facts.deadlineOn)}.`
      : `On version ${label}, sent for consultation on ${day(facts.openedOn)} by ${facts.openedBy}. Deadline ${day(facts.deadlineOn)}.`;
  const since =
    language === 'da' ? `Teksten foreligger nu i version ${latestLabel}.` : `The text is now at version ${latestLabel}.`;
  const state = facts.closedOn === null ? w('open') : `${w('closed')} ${day(facts.closedOn)}`;
  return {
    lang: language,
    title: `${w('memo')}: ${called} ${printable(facts.title)}`,
    author: printable(facts.taskforce),
    description: printable(`${state}. ${about}`),
    over: printable(facts.taskforce),
    called,
    heading: `${w('memo')}: ${printable(facts.title)}`,
    state: { text: state, isDraft: facts.state === 'open' },
    facts: [about, ...(label === latestLabel ? [] : [since]), w('notCounted')].map(printable),
    blocks: [
      ...paragraphsIn(facts.introduction).map((line) => paragraph(run(line))),
      heading(2, w('asked')),
      paragraph(run(sayAnswered(asked, language))),
      table(
        [w('who'), w('answer')],
        asked.map(({ who, answeredOn, isDropped }) => [
          who,
          answeredOn === null ? w(isDropped ? 'dropped' : 'silent') : day(answeredOn),
        ]),
      ),
      heading(2, w('summary')),
      table([w('outcome'), w('points')], outcomes(facts, language)),
      ...questions.flatMap(({ text, answers }, place) => [
        heading(2, `${place + 1}. ${text}`),
        ...(answers.length === 0 ? [paragraph(run(w('noAnswers')))] : []),
        ...answers.flatMap((answer) => pointOf(answer, language)),
      ]),
    ],
    beneath: [],
    notes: w('notes'),
    foot: { left: `${called} · ${w('memo')}`, page: w('page'), of: w('of') },
  };
}

function sayAnswered(asked: ConsultationToPrint['asked'], language: Language): string {
  const counted = asked.filter(({ isDropped, answeredOn }) => !isDropped || answeredOn !== null);
  const answered = counted.filter(({ answeredOn }) => answeredOn !== null).length;
  return language === 'da'
    ? `${answered} af ${counted.length} har svaret.`
    : `${answered} of ${counted.length} ${answered === 1 ? 'has' : 'have'} answered.`;
}

/** How many points came to what, those that wait last; what none came to is left out. */
function outcomes({ questions }: ConsultationToPrint, language: Language): string[][] {
  const verdicts = questions.flatMap(({ answers }) => answers.map(({ verdict }) => verdict));
  return [...consultationVerdicts, null].flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    const name = verdict === null ? words.none[language] : verdictWords[verdict][language];
    return count === 0 ? [] : [[name, String(count)]];
  });
}

function pointOf({ who, body, answeredOn, howGiven, verdict, response }: MemoAnswer, language: Language): PaperBlock[] {
  const w = (key: 'entered' | 'response' | 'none') => words[key][language];
  const day = sayDay(answeredOn, language, { weekday: false, year: true });
  const [first = '', ...rest] = verdict === null ? [] : paragraphsIn(response);
  const outcome = verdict === null ? w('none') : verdictWords[verdict][language];
  return [
    heading(3, who),
    paragraph(run(howGiven === null ? day : `${day}. ${w('entered')} ${howGiven}`)),
    { kind: 'quote', paragraphs: paragraphsIn(body).map((line) => [run(line)]) },
    paragraph(run(`${w('response')} ${outcome}.`, true), ...(first ? [run(` ${first}`)] : [])),
    ...rest.map((line) => paragraph(run(line))),
  ];
}
