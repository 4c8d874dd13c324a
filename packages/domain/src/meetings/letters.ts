import type { On } from '../dates/calendar-day.ts';
import { sayDay, sayPeriod, sayTime } from '../dates/precision.ts';
import type { Local } from '../dates/local-time.ts';
import type { Language } from '../language.ts';

/** What every letter about a meeting says. `url` is the meeting's page. */
export type LetterMeeting = {
  taskforce: string;
  number: number;
  title: string;
  startsLocal: Local | null;
  endsLocal: Local | null;
  place: string;
  videoUrl: string | null;
  url: string;
};

export type LetterText = { subject: string; text: string };

const text = (paragraphs: readonly (string | null)[]) => paragraphs.filter(Boolean).join('\n\n');
const called = ({ number, title }: LetterMeeting, language: Language) =>
  `${language === 'da' ? 'møde' : 'meeting'} ${number}${title ? `: ${title}` : ''}`;
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function when(meeting: LetterMeeting, language: Language): string | null {
  const { startsLocal, endsLocal, place, videoUrl } = meeting;
  const lines = [startsLocal && endsLocal ? capital(sayPeriod(startsLocal, endsLocal, language)) : '', place, videoUrl ?? ''];
  return lines.filter(Boolean).join('\n') || null;
}

/** Asks a voting member which of the times he can. */
export function pollLetter(meeting: LetterMeeting, poll: { slots: number; deadlineOn: On }, language: Language): LetterText {
  const day = sayDay(poll.deadlineOn, language, { year: false });
  if (language === 'da') {
    const times = poll.slots === 1 ? 'ét tidspunkt' : `${poll.slots} tidspunkter`;
    const ask = `Der er foreslået ${times} til ${called(meeting, 'da')}. Svar senest ${day}, hvilke du kan.`;
    return { subject: `Find mødedato: ${called(meeting, 'da')}`, text: text([ask, meeting.url, meeting.taskforce]) };
  }
  const times = poll.slots === 1 ? 'One time has' : `${poll.slots} times have`;
  const ask = `${times} been proposed for ${called(meeting, 'en')}. Say by ${day} which you can make.`;
  return { subject: `Find a date: ${called(meeting, 'en')}`, text: text([ask, meeting.url, meeting.taskforce]) };
}

/** The notice of meeting; the calendar file goes with it. */
export function callLetter(meeting: LetterMeeting, language: Language): LetterText {
  const [subject, ask] =
    language === 'da'
      ? [
          `Indkaldelse til ${called(meeting, 'da')}`,
          'Svar på siden, om du deltager. Dagsorden og materiale bliver sendt ud senere.',
        ]
      : [`Notice of ${called(meeting, 'en')}`, 'Say on the page whether you will attend. Agenda and material will follow.'];
  return {
    subject,
    text: text([capital(called(meeting, language)), when(meeting, language), ask, meeting.url, meeting.taskforce]),
  };
}

/** The meeting has moved in time or place; everybody is asked anew. */
export function rescheduleLetter(meeting: LetterMeeting, reason: string, language: Language): LetterText {
  const [subject, moved, ask] =
    language === 'da'
      ? [
          `Flyttet: ${called(meeting, 'da')}`,
          `${capital(called(meeting, 'da'))} er flyttet. ${reason}`,
          'Dit tidligere svar gælder ikke længere. Svar på siden, om du deltager.',
        ]
      : [
          `Moved: ${called(meeting, 'en')}`,
          `${capital(called(meeting, 'en'))} has been moved. ${reason}`,
          'Your earlier reply no longer counts. Say on the page whether you will attend.',
        ];
  return { subject, text: text([moved, when(meeting, language), ask, meeting.url, meeting.taskforce]) };
}

export function cancelLetter(meeting: LetterMeeting, reason: string, language: Language): LetterText {
  const [subject, gone] =
    language === 'da'
      ? [`Aflyst: ${called(meeting, 'da')}`, `${capital(called(meeting, 'da'))} er aflyst. ${reason}`]
      : [`Cancelled: ${called(meeting, 'en')}`, `${capital(called(meeting, 'en'))} has been cancelled. ${reason}`];
  return { subject, text: text([gone, when(meeting, language), meeting.url, meeting.taskforce]) };
}

export type LetterItem = { position: number; title: string; starts: Local; typeWord: string };

/** The agenda as this one person may read it; of items he may not read nothing is said. */
export function releaseLetter(meeting: LetterMeeting, items: readonly LetterItem[], language: Language): LetterText {
  const agenda = items
    .map((item) => `${sayTime(item.starts, language)}  ${item.position}. ${item.title} (${item.typeWord})`)
    .join('\n');
  const [subject, head] =
    language === 'da'
      ? [`Dagsorden: ${called(meeting, 'da')}`, `Dagsorden og materiale til ${called(meeting, 'da')} er sendt ud.`]
      : [`Agenda: ${called(meeting, 'en')}`, `Agenda and material for ${called(meeting, 'en')} have been sent out.`];
  return { subject, text: text([head, when(meeting, language), agenda, meeting.url, meeting.taskforce]) };
}

/** The minutes are being written again; what was said of them before no longer holds. */
export function reopenLetter(meeting: LetterMeeting, reason: string, language: Language): LetterText {
  const [subject, said] =
    language === 'da'
      ? [
          `Genåbnet: referat af ${called(meeting, 'da')}`,
          `Referatet af ${called(meeting, 'da')} er genåbnet og bliver sendt ud igen. ${reason}`,
        ]
      : [
          `Reopened: minutes of ${called(meeting, 'en')}`,
          `The minutes of ${called(meeting, 'en')} have been reopened and will be sent out again. ${reason}`,
        ];
  return { subject, text: text([said, meeting.url, meeting.taskforce]) };
}

/** The answer to who objected to the minutes. */
export function objectionLetter(
  meeting: LetterMeeting,
  settled: { isAccepted: boolean; item: number; answer: string },
  language: Language,
): LetterText {
  const { isAccepted, item, answer } = settled;
  const [subject, said] =
    language === 'da'
      ? [
          `Svar på din indsigelse: ${called(meeting, 'da')}`,
          `Din indsigelse mod referatet af punkt ${item} er ${isAccepted ? 'taget til følge, og referatet er rettet' : 'ikke taget til følge'}.`,
        ]
      : [
          `Answer to your objection: ${called(meeting, 'en')}`,
          `Your objection to the minutes of item ${item} has been ${isAccepted ? 'accepted, and the minutes are corrected' : 'declined'}.`,
        ];
  return { subject, text: text([said, answer, meeting.url, meeting.taskforce]) };
}

export function minutesLetter(meeting: LetterMeeting, untilOn: On, language: Language): LetterText {
  const day = sayDay(untilOn, language, { year: false });
  const [subject, ask] =
    language === 'da'
      ? [
          `Referat: ${called(meeting, 'da')}`,
          `Referatet af ${called(meeting, 'da')} er sendt ud. Indsigelser kan gøres til og med ${day}.`,
        ]
      : [
          `Minutes: ${called(meeting, 'en')}`,
          `The minutes of ${called(meeting, 'en')} have been sent out. Objections may be made until ${day}.`,
        ];
  return { subject, text: text([ask, meeting.url, meeting.taskforce]) };
}
