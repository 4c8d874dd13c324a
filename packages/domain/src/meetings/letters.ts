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
  /** Where this one reader answers without signing in; null where there is nothing to answer. */
  replyUrl?: string | null;
};

export type LetterText = { subject: string; text: string };

const text = (paragraphs: readonly (string | null)[]) => paragraphs.filter(Boolean).join('\n\n');
const called = ({ number, title }: LetterMeeting, language: Language) =>
  `${language === 'da' ? 'møde' : 'meeting'} ${number}${title ? `: ${title}` : ''}`;
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** How to say whether one comes: from the link of this letter, from the calendar, or on the page. */
const answerAt = ({ replyUrl }: LetterMeeting, language: Language) =>
  replyUrl ? `${language === 'da' ? 'Svar her, uden at logge ind:' : 'Answer here, without signing in:'}\n${replyUrl}` : null;

function when(meeting: LetterMeeting, language: Language): string | null {
  const { startsLocal, endsLocal, place, videoUrl } = meeting;
  const lines = [startsLocal && endsLocal ? capital(sayPeriod(startsLocal, endsLocal, language)) : '', place, videoUrl ?? ''];
  return lines.filter(Boolean).join('\n') || null;
}

/** Asks a voting member which of the times he can; `isAgain`: he was asked before, about other times. */
export function pollLetter(
  meeting: LetterMeeting,
  poll: { slots: number; deadlineOn: On; isAgain?: boolean },
  language: Language,
): LetterText {
  const day = sayDay(poll.deadlineOn, language, { year: false });
  const { isAgain = false, slots } = poll;
  if (language === 'da') {
    const times = `${slots === 1 ? 'ét' : slots} ${isAgain ? 'nyt ' : ''}${slots === 1 ? 'tidspunkt' : 'tidspunkter'}`.replace(
      /^(\d+) nyt /,
      '$1 nye ',
    );
    const ask = `Der er foreslået ${times} til ${called(meeting, 'da')}. Svar senest ${day}, hvilke du kan.`;
    const kept = isAgain ? 'Det, du har svaret om de andre tidspunkter, gælder stadig.' : null;
    return {
      subject: `${isAgain ? 'Nye tidspunkter' : 'Find mødedato'}: ${called(meeting, 'da')}`,
      text: text([ask, kept, meeting.url, meeting.taskforce]),
    };
  }
  const times = slots === 1 ? `One ${isAgain ? 'new ' : ''}time has` : `${slots} ${isAgain ? 'new ' : ''}times have`;
  const ask = `${times} been proposed for ${called(meeting, 'en')}. Say by ${day} which you can make.`;
  const kept = isAgain ? 'What you have answered about the other times still holds.' : null;
  return {
    subject: `${isAgain ? 'New times' : 'Find a date'}: ${called(meeting, 'en')}`,
    text: text([ask, kept, meeting.url, meeting.taskforce]),
  };
}

/** Asks a voting member about the times of several meetings at once; each has its own page to answer on. */
export function pollsLetter(
  meetings: readonly (LetterMeeting & { slots: number })[],
  deadlineOn: On,
  language: Language,
): LetterText {
  const day = sayDay(deadlineOn, language, { year: false });
  const list = meetings.map((meeting) => {
    const { slots, url } = meeting;
    const times =
      language === 'da' ? `${slots} ${slots === 1 ? 'tidspunkt' : 'tidspunkter'}` : `${slots} ${slots === 1 ? 'time' : 'times'}`;
    return `${capital(called(meeting, language))} (${times})\n${url}`;
  });
  const [subject, ask] =
    language === 'da'
      ? [
          `Find mødedatoer: ${meetings.length} møder`,
          `Der er foreslået tidspunkter til ${meetings.length} møder. Svar senest ${day}, hvilke du kan.`,
        ]
      : [
          `Find dates: ${meetings.length} meetings`,
          `Times have been proposed for ${meetings.length} meetings. Say by ${day} which you can make.`,
        ];
  return { subject, text: text([ask, ...list, meetings[0]?.taskforce ?? '']) };
}

/** Reminds one who has not answered all of a poll; `unanswered` counts the slots he lacks. */
export function remindLetter(
  meeting: LetterMeeting,
  poll: { unanswered: number; deadlineOn: On | null },
  language: Language,
): LetterText {
  const day = poll.deadlineOn && sayDay(poll.deadlineOn, language, { year: false });
  const [subject, ask] =
    language === 'da'
      ? [
          `Mangler dit svar: ${called(meeting, 'da')}`,
          `Du mangler at svare på ${poll.unanswered === 1 ? 'ét tidspunkt' : `${poll.unanswered} tidspunkter`} til ${called(meeting, 'da')}.${day ? ` Svarfristen er ${day}.` : ''}`,
        ]
      : [
          `Your answer is missing: ${called(meeting, 'en')}`,
          `You have not answered ${poll.unanswered === 1 ? 'one time' : `${poll.unanswered} times`} for ${called(meeting, 'en')}.${day ? ` The deadline is ${day}.` : ''}`,
        ];
  return { subject, text: text([ask, meeting.url, meeting.taskforce]) };
}

/** Tells the secretariat that nobody's answer is missing any more. */
export function allAnsweredLetter(meeting: LetterMeeting, language: Language): LetterText {
  const [subject, now] =
    language === 'da'
      ? [`Alle har svaret: ${called(meeting, 'da')}`, `Alle har svaret på tidspunkterne til ${called(meeting, 'da')}. Vælg et.`]
      : [
          `All have answered: ${called(meeting, 'en')}`,
          `Everybody has answered the times for ${called(meeting, 'en')}. Choose one.`,
        ];
  return { subject, text: text([now, meeting.url, meeting.taskforce]) };
}

/** The notice of meeting; the calendar file goes with it. */
export function callLetter(meeting: LetterMeeting, language: Language): LetterText {
  const [subject, ask] =
    language === 'da'
      ? [`Indkaldelse til ${called(meeting, 'da')}`, 'Svar, om du deltager. Dagsorden og materiale bliver sendt ud senere.']
      : [`Notice of ${called(meeting, 'en')}`, 'Say whether you will attend. Agenda and material will follow.'];
  return {
    subject,
    text: text([
      capital(called(meeting, language)),
      when(meeting, language),
      ask,
      answerAt(meeting, language),
      meeting.url,
      meeting.taskforce,
    ]),
  };
}

/** The meeting has moved in time or place; everybody is asked anew. */
export function rescheduleLetter(meeting: LetterMeeting, reason: string, language: Language): LetterText {
  const [subject, moved, ask] =
    language === 'da'
      ? [
          `Flyttet: ${called(meeting, 'da')}`,
          `${capital(called(meeting, 'da'))} er flyttet. ${reason}`,
          'Dit tidligere svar gælder ikke længere. Svar, om du deltager.',
        ]
      : [
          `Moved: ${called(meeting, 'en')}`,
          `${capital(called(meeting, 'en'))} has been moved. ${reason}`,
          'Your earlier reply no longer counts. Say whether you will attend.',
        ];
  return {
    subject,
    text: text([moved, when(meeting, language), ask, answerAt(meeting, language), meeting.url, meeting.taskforce]),
  };
}

/** Another title; time, place and what people have answered stand. `before` is what it was called. */
export function retitleLetter(meeting: LetterMeeting, before: string, language: Language): LetterText {
  const [subject, now] =
    language === 'da'
      ? [
          `Ny titel: ${called(meeting, 'da')}`,
          `${before ? `Mødet hed før “${before}”. ` : ''}Tid og sted er de samme, og dit svar gælder stadig.`,
        ]
      : [
          `New title: ${called(meeting, 'en')}`,
          `${before ? `The meeting was called “${before}”. ` : ''}Time and place are the same, and your reply still holds.`,
        ];
  return {
    subject,
    text: text([capital(called(meeting, language)), now, when(meeting, language), meeting.url, meeting.taskforce]),
  };
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

/** To who is asked to read the agenda through before it goes out. */
export function readThroughLetter(meeting: LetterMeeting, untilOn: On, language: Language): LetterText {
  const day = sayDay(untilOn, language, { year: false });
  const [subject, ask] =
    language === 'da'
      ? [
          `Til gennemlæsning: ${called(meeting, 'da')}`,
          `Dagsordenen til ${called(meeting, 'da')} er klar til gennemlæsning, før den sendes ud. Læs den senest ${day}, og skriv, hvis noget skal rettes.`,
        ]
      : [
          `To read through: ${called(meeting, 'en')}`,
          `The agenda for ${called(meeting, 'en')} is ready to be read through before it goes out. Read it by ${day}, and say if anything should be changed.`,
        ];
  return { subject, text: text([ask, meeting.url, meeting.taskforce]) };
}

/** The answer to who proposed an item. `meeting`: whose agenda it is on, where it was scheduled; `url` the page that shows it. */
export function proposalLetter(
  proposal: {
    title: string;
    answer: string;
    as: 'scheduled' | 'later' | 'declined';
    meeting: { number: number } | null;
    url: string;
    taskforce: string;
  },
  language: Language,
): LetterText {
  const { title, answer, as, meeting, url, taskforce } = proposal;
  const number = meeting?.number ?? '';
  const words = {
    scheduled: {
      da: `Dit forslag »${title}« er sat på dagsordenen til møde ${number}.`,
      en: `Your proposal “${title}” is on the agenda of meeting ${number}.`,
    },
    later: {
      da: `Dit forslag »${title}« er udsat til et senere møde.`,
      en: `Your proposal “${title}” is put off to a later meeting.`,
    },
    declined: { da: `Dit forslag »${title}« er afvist.`, en: `Your proposal “${title}” has been declined.` },
  }[as];
  const subject = language === 'da' ? `Svar på dit forslag: ${title}` : `Answer to your proposal: ${title}`;
  return { subject, text: text([words[language], answer, url, taskforce]) };
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

/** What has changed since the material went out: of items this person may not read nothing is said. */
export function changesLetter(
  meeting: LetterMeeting,
  items: readonly { position: number; title: string }[],
  language: Language,
): LetterText {
  const list = items.map(({ position, title }) => `${position}. ${title}`).join('\n');
  const [subject, head] =
    language === 'da'
      ? [
          `Ændret: ${called(meeting, 'da')}`,
          `Siden materialet til ${called(meeting, 'da')} blev sendt ud, er der nyt i disse punkter:`,
        ]
      : [
          `Changed: ${called(meeting, 'en')}`,
          `Since the material for ${called(meeting, 'en')} was sent out, these items have changed:`,
        ];
  return { subject, text: text([head, list, when(meeting, language), meeting.url, meeting.taskforce]) };
}
