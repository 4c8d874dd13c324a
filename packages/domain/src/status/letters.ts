import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import { sayStatusNumber } from '../numbers/serial.ts';

/** What every letter about a report says. `url` is the report's page. */
export type LetterStatus = { taskforce: string; number: number; asOfOn: On; url: string; replaces: number | null };

const text = (paragraphs: readonly (string | null)[]) => paragraphs.filter(Boolean).join('\n\n');

/** The report to the commissioner; the paper goes with it. */
export function sentLetter(report: LetterStatus, outlook: string, language: Language): { subject: string; text: string } {
  const number = sayStatusNumber(report.number);
  const asOf = sayDay(report.asOfOn, language, { weekday: false });
  if (language === 'da') {
    const replaces = report.replaces === null ? null : `Rapporten erstatter ${sayStatusNumber(report.replaces)}.`;
    const ask = 'Læs rapporten på siden, og godkend den eller stil et spørgsmål. Rapporten er også vedhæftet på én side.';
    return {
      subject: `Statusrapport ${number}`,
      text: text([`Status ${asOf}: ${outlook}`, replaces, ask, report.url, report.taskforce]),
    };
  }
  const replaces = report.replaces === null ? null : `The report replaces ${sayStatusNumber(report.replaces)}.`;
  const ask = 'Read the report on the page, and approve it or ask a question. The report is also attached, on one page.';
  return {
    subject: `Status report ${number}`,
    text: text([`Status on ${asOf}: ${outlook}`, replaces, ask, report.url, report.taskforce]),
  };
}

/** The commissioner's question, to those who answer it. */
export function askedLetter(
  report: LetterStatus,
  question: { by: string; text: string },
  language: Language,
): { subject: string; text: string } {
  const number = sayStatusNumber(report.number);
  if (language === 'da') {
    const subject = `Spørgsmål til statusrapport ${number}`;
    return { subject, text: text([`${question.by} spørger:`, question.text, 'Svar på siden.', report.url, report.taskforce]) };
  }
  const subject = `A question about status report ${number}`;
  return { subject, text: text([`${question.by} asks:`, question.text, 'Answer on the page.', report.url, report.taskforce]) };
}

/** The answer, to the commissioner: the report waits for him again. */
export function answeredLetter(
  report: LetterStatus,
  answer: { by: string; text: string },
  language: Language,
): { subject: string; text: string } {
  const number = sayStatusNumber(report.number);
  if (language === 'da') {
    const subject = `Svar på spørgsmålet til statusrapport ${number}`;
    return {
      subject,
      text: text([`${answer.by} svarer:`, answer.text, 'Rapporten venter på din godkendelse.', report.url, report.taskforce]),
    };
  }
  const subject = `An answer about status report ${number}`;
  return {
    subject,
    text: text([`${answer.by} answers:`, answer.text, 'The report waits for your approval.', report.url, report.taskforce]),
  };
}
