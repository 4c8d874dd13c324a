import type { On } from '../dates/calendar-day.ts';
import { sayDateInFigures } from '../dates/known-date.ts';
import { sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import { sayDecisionNumber, saySerial, sayStatusNumber } from '../numbers/serial.ts';
import { changedMilestones, statusChanges } from './changes.ts';
import type { StatusContent, StatusMilestone } from './content.ts';
import {
  isStatusLate,
  sayChanges,
  sayMilestoneSlip,
  sayReached,
  sayRisk,
  sayStages,
  sayStatusMeeting,
  sayStatusOutlook,
  sayWait,
} from './sentences.ts';

/** A frozen report with what stands around its content on the paper. */
export type StatusToPrint = {
  number: number;
  taskforce: { da: string; en: string };
  content: StatusContent;
  before: { number: number; content: StatusContent } | null;
  replaces: number | null;
  frozenOn: On;
  frozenBy: string;
  contentHash: string;
};

type Section = { heading: string; items: string[]; more: string | null };
export type StatusPaper = ReturnType<typeof paperOf>;

/** How much of each list a variant prints, how long a line may be, and how large the type is (points). */
type Room = { milestones: number; items: number; line: number; reason: number; paragraphs: number; size: number };

/** From roomy to tight: the first that fits on one page is printed. The last holds whatever a report can hold. */
const rooms: readonly Room[] = [
  { milestones: 14, items: 6, line: 220, reason: 120, paragraphs: 8, size: 9.4 },
  { milestones: 12, items: 5, line: 200, reason: 90, paragraphs: 6, size: 9 },
  { milestones: 10, items: 4, line: 160, reason: 70, paragraphs: 5, size: 8.7 },
  { milestones: 8, items: 3, line: 130, reason: 50, paragraphs: 4, size: 8.4 },
  { milestones: 5, items: 2, line: 100, reason: 40, paragraphs: 2, size: 8.2 },
];

const words = {
  report: { da: 'Statusrapport', en: 'Status report' },
  chair: { da: 'Formandens ord', en: 'From the chair' },
  milestones: { da: 'Milepæle', en: 'Milestones' },
  head: {
    da: ['Milepæl', 'Oprindelig', 'Forventet', 'Forsinkelse', 'Grund'],
    en: ['Milestone', 'Baseline', 'Expected', 'Slip', 'Reason'],
  },
  reached: { da: 'Nået tidligere', en: 'Reached earlier' },
  recommendations: { da: 'Anbefalinger', en: 'Recommendations' },
  meetings: { da: 'Møder', en: 'Meetings' },
  decisions: { da: 'Beslutninger', en: 'Decisions' },
  waits: { da: 'Venter på opdragsgiveren', en: 'Waits for the commissioner' },
  risks: { da: 'Hvad der kan forsinke os', en: 'What may delay us' },
} as const;

/** A text that fits: whole, or cut at a word with an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  const end = short.lastIndexOf(' ');
  return `${(end > most / 2 ? short.slice(0, end) : short).replace(/[\s,.;:–-]+$/, '')}…`;
}

const andMore = (n: number, language: Language) =>
  n <= 0 ? null : language === 'da' ? `… og ${n} til, se siden.` : `… and ${n} more, see the page.`;

function section(heading: string, items: readonly string[], room: Room, language: Language): Section[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, room.items).map((item) => cut(item, room.line));
  return [{ heading, items: shown, more: andMore(items.length - shown.length, language) }];
}

/** Those that stand out: the delivery, then the latest, then what changed, then those still to come; shown in the plan's order. */
function chosen(milestones: readonly StatusMilestone[], isNew: (id: string) => boolean, most: number): StatusMilestone[] {
  const weight = (one: StatusMilestone) =>
    (one.isDelivery ? 1_000_000 : 0) +
    (one.condition === 'reached' ? 0 : 10_000 + Math.max(0, one.slipWorkingDays) * 10) +
    (isNew(one.id) ? 5 : 0);
  const kept = new Set(milestones.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return milestones.filter((one) => kept.has(one));
}

function paperOf(report: StatusToPrint, language: Language, room: Room) {
  const { content, before, number } = report;
  const changes = statusChanges(before?.content ?? null, content);
  const marked = changedMilestones(changes);
  const isBehind = (one: StatusMilestone) => one.condition === 'reached' && !marked.has(one.id);
  const behind = content.milestones.filter(isBehind).map((one) => sayReached(one, language));
  const open = content.milestones.filter((one) => !isBehind(one));
  const rows = chosen(open, (id) => marked.has(id), room.milestones);
  const name = `${words.report[language]} ${sayStatusNumber(number)}`;
  const taskforce = cut(report.taskforce[language], 160);
  const asOf = sayDay(content.asOfOn, language, { weekday: false });
  const da = language === 'da';
  const since = before
    ? da
      ? `Ændret siden ${sayStatusNumber(before.number)} (${sayDay(before.content.asOfOn, 'da', { weekday: false })})`
      : `Changed since ${sayStatusNumber(before.number)} (${sayDay(before.content.asOfOn, 'en', { weekday: false })})`
    : '';
  const changed = before
    ? section(
        since,
        changes.length > 0 ? sayChanges(changes, language) : [da ? 'Intet er ændret.' : 'Nothing has changed.'],
        room,
        language,
      )
    : [];
  const adopted = content.adopted.map(
    ({ number: one, title }) => `${saySerial('recommendation', one)} ${title} (${da ? 'vedtaget' : 'adopted'})`,
  );
  const next = content.next ? [`${da ? 'Næste' : 'Next'}: ${sayStatusMeeting(content.next, language)}`] : [];
  const decisions = content.decisions.map(({ year, serial, text }) => `${sayDecisionNumber(year, serial)}: ${text}`);
  const listed = (heading: { da: string; en: string }, items: readonly string[]) =>
    section(heading[language], items, room, language);
  return {
    lang: language,
    size: room.size,
    title: `${name}, ${asOf}`,
    author: taskforce,
    description: sayStatusOutlook(content, language),
    over: taskforce,
    heading: name,
    sub: da ? `Som det stod ${asOf}` : `As it stood on ${asOf}`,
    replaces:
      report.replaces === null
        ? null
        : da
          ? `Erstatter ${sayStatusNumber(report.replaces)}.`
          : `Replaces ${sayStatusNumber(report.replaces)}.`,
    isLate: isStatusLate(content),
    outlook: cut(sayStatusOutlook(content, language), 420),
    words: content.words.trim()
      ? { heading: words.chair[language], paragraphs: paragraphsOf(content.words, room.paragraphs) }
      : null,
    before: [
      ...listed(
        words.waits,
        content.waits.map((wait) => sayWait(wait, language)),
      ),
      ...changed,
    ],
    table: {
      heading: words.milestones[language],
      head: [...words.head[language]],
      rows: rows.map((one) => ({
        title: cut(one.title, 60),
        baseline: sayDateInFigures(one.baselineOn, one.baselinePrecision ?? 'day', language),
        expected: sayDateInFigures(one.expectedOn, one.expectedPrecision ?? 'day', language),
        slip: sayMilestoneSlip(one, language),
        reason: one.condition === 'reached' ? '' : cut(one.reason ?? '', room.reason),
        isNew: marked.has(one.id),
        isLate: one.condition !== 'reached' && one.slipWorkingDays > 0,
      })),
      more: andMore(open.length - rows.length, language),
      behind: behind.length > 0 ? cut(`${words.reached[language]}: ${behind.join('; ')}.`, room.line * 2) : null,
    },
    left: [
      ...section(words.recommendations[language], [sayStages(content.stages, language), ...adopted], room, language),
      ...listed(
        words.risks,
        content.risks.map((risk) => sayRisk(risk, language)),
      ),
    ],
    right: [
      ...listed(words.meetings, [...next, ...content.held.map((meeting) => sayStatusMeeting(meeting, language)).toReversed()]),
      ...listed(words.decisions, decisions),
    ],
    foot: {
      left: da
        ? `${sayStatusNumber(number)} · låst ${sayDay(report.frozenOn, 'da', { weekday: false })} af ${cut(report.frozenBy, 60)} · kontrolsum ${report.contentHash.slice(0, 16)}`
        : `${sayStatusNumber(number)} · frozen on ${sayDay(report.frozenOn, 'en', { weekday: false })} by ${cut(report.frozenBy, 60)} · checksum ${report.contentHash.slice(0, 16)}`,
      right: 'Tværs',
    },
  };
}

/** The words as paragraphs; a single line break within one is a space, and so is what parts the paragraphs beyond the room's number. */
function paragraphsOf(text: string, most: number): string[] {
  const all = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim());
  return all.length <= most ? all : [...all.slice(0, most - 1), all.slice(most - 1).join(' ')];
}

/** The sheet in its variants, roomy first: what is left out is counted, never silently gone. The page holds all of it. */
export function statusPapers(report: StatusToPrint, language: Language): StatusPaper[] {
  return rooms.map((room) => paperOf(report, language, room));
}
