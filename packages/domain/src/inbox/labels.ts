import { daysBetween, type On } from '../dates/calendar-day.ts';
import { sayDay, sayDeadline, sayMinutes, sayTime } from '../dates/precision.ts';
import type { Local } from '../dates/local-time.ts';
import { enumerate, insideSentence, type Language, type Words } from '../language.ts';
import { approverWords } from '../milestones/approver-words.ts';
import { sayRecommendation, sayStatusNumber } from '../numbers/serial.ts';
import { stanceWords } from '../rounds/stance-words.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { Message, MessageCode, MessageValues, RecommendationRef } from './facts.ts';
import type { OwedGroup } from './owed.ts';

export const groupWords = {
  today: { da: 'I dag', en: 'Today' },
  thisWeek: { da: 'Denne uge', en: 'This week' },
  later: { da: 'Senere', en: 'Later' },
} as const satisfies Record<OwedGroup, Words>;

export const inboxWords = {
  title: { da: 'Venter på dig', en: 'Waiting for you' },
  others: { da: 'Du venter på andre', en: 'You are waiting for others' },
  empty: { da: 'Intet venter på dig. Det er en god dag.', en: 'Nothing is waiting for you. A good day.' },
  overdue: { da: 'overskredet', en: 'overdue' },
} as const satisfies Record<string, Words>;

const short = { weekday: false, year: false } as const;
/** Another's words inside a sentence, which keeps its own full stop. */
const quoted = (words: string) => `“${words.replace(/[\s.]+$/, '')}”`;
const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 139).trimEnd()}…` : words);
const day = (on: On, language: Language) => sayDay(on, language, short);
const named = (of: RecommendationRef, language: Language) => `${sayRecommendation(of, language)} ${of.title}`;
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const numbers = (of: readonly number[], language: Language) => enumerate(of.map(String), language);
const clock = (at: Local, language: Language) => `${language === 'da' ? 'kl.' : 'at'} ${sayTime(at, language)}`;

function minutesBetween(starts: Local, ends: Local): number {
  const inDay = (at: Local) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return daysBetween(starts.slice(0, 10), ends.slice(0, 10)) * 1440 + inDay(ends) - inDay(starts);
}

const holders = {
  you: { da: 'hos dig', en: 'with you' },
  sector: { da: 'hos sektoren', en: 'with the sector' },
  chair: { da: 'hos formanden', en: 'with the chair' },
  secretariat: { da: 'hos sekretariatet', en: 'with the secretariat' },
  someone: { da: 'hos en anden', en: 'with someone else' },
} as const satisfies Record<MessageValues['ball']['with'], Words>;

const owners = {
  you: { da: 'Din opgave', en: 'Your action' },
  sector: { da: 'Din sektors opgave', en: 'Your sector’s action' },
  chair: { da: 'Formandens opgave', en: 'The chair’s action' },
  secretariat: { da: 'Sekretariatets opgave', en: 'The secretariat’s action' },
  someone: { da: 'En andens opgave', en: 'Someone else’s action' },
} as const satisfies Record<MessageValues['yourAction']['of'], Words>;

type Sentences = { readonly [Code in MessageCode]: Readonly<Record<Language, (values: MessageValues[Code]) => string>> };

/** Every sentence of the inbox, in both languages. A new code without its two sentences does not compile. */
export const sentences: Sentences = {
  findDate: {
    da: ({ meetingNumber }) => `Find dato for møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Find a date for meeting ${meetingNumber}`,
  },
  slotsToAnswer: {
    da: ({ slots, unanswered, othersMissing }) =>
      [
        unanswered === slots
          ? `${count(slots, 'tidspunkt', 'tidspunkter')}.`
          : `${unanswered} af ${count(slots, 'tidspunkt', 'tidspunkter')} mangler dit svar.`,
        othersMissing === 0
          ? 'Kun du mangler.'
          : `Du mangler sammen med ${othersMissing === 1 ? 'én anden' : `${othersMissing} andre`}.`,
      ].join(' '),
    en: ({ slots, unanswered, othersMissing }) =>
      [
        unanswered === slots
          ? `${count(slots, 'slot', 'slots')}.`
          : `${unanswered} of ${count(slots, 'slot', 'slots')} without your answer.`,
        othersMissing === 0
          ? 'Only you are missing.'
          : `You and ${othersMissing === 1 ? 'one other' : `${othersMissing} others`} are missing.`,
      ].join(' '),
  },
  areYouComing: {
    da: ({ starts }) => `Kommer du ${sayDay(starts.slice(0, 10), 'da', { year: false })} ${clock(starts, 'da')}?`,
    en: ({ starts }) => `Are you coming on ${sayDay(starts.slice(0, 10), 'en', { year: false })} ${clock(starts, 'en')}?`,
  },
  invited: {
    da: ({ starts, ends, place }) => [place, sayMinutes(minutesBetween(starts, ends), 'da')].filter(Boolean).join(' · '),
    en: ({ starts, ends, place }) => [place, sayMinutes(minutesBetween(starts, ends), 'en')].filter(Boolean).join(' · '),
  },
  recommendation: { da: (of) => named(of, 'da'), en: (of) => named(of, 'en') },
  askedForPosition: { da: () => 'Du er spurgt om din stillingtagen.', en: () => 'You are asked for your position.' },
  changedSince: {
    da: (of) => `${named(of, 'da')} er ændret, siden du tog stilling`,
    en: (of) => `${named(of, 'en')} has changed since you took a position`,
  },
  stillYourPosition: {
    da: ({ stance }) => `Du svarede “${stanceWords[stance].da}”. Gælder det stadig?`,
    en: ({ stance }) => `You answered “${stanceWords[stance].en}”. Does it still hold?`,
  },
  ball: {
    da: ({ with: at, sinceOn, name }) =>
      `Bolden har været ${at === 'someone' && name ? `hos ${name}` : holders[at].da} siden ${day(sinceOn, 'da')}.`,
    en: ({ with: at, sinceOn, name }) =>
      `The ball has been ${at === 'someone' && name ? `with ${name}` : holders[at].en} since ${day(sinceOn, 'en')}.`,
  },
  action: { da: ({ text }) => `Opgave: ${insideSentence(text)}`, en: ({ text }) => `Action: ${insideSentence(text)}` },
  yourAction: {
    da: ({ of, from }) =>
      from ? `${owners[of].da} fra møde ${from.meetingNumber}, punkt ${from.itemPosition}.` : `${owners[of].da}.`,
    en: ({ of, from }) =>
      from ? `${owners[of].en} from meeting ${from.meetingNumber}, item ${from.itemPosition}.` : `${owners[of].en}.`,
  },
  newDate: { da: ({ title }) => `Ny dato for ${title}`, en: ({ title }) => `New date for ${title}` },
  dateProposed: {
    da: ({ fromOn, toOn, reason }) => `Fra ${day(fromOn, 'da')} til ${day(toOn, 'da')}: ${quoted(reason)}.`,
    en: ({ fromOn, toOn, reason }) => `From ${day(fromOn, 'en')} to ${day(toOn, 'en')}: ${quoted(reason)}.`,
  },
  agenda: { da: ({ startsOn }) => `Dagsorden ${day(startsOn, 'da')}`, en: ({ startsOn }) => `Agenda of ${day(startsOn, 'en')}` },
  agendaReady: {
    da: ({ items, minutes, withoutIndstilling }) =>
      withoutIndstilling.length === 0
        ? `Klar til udsendelse. ${count(items, 'punkt', 'punkter')}, ${sayMinutes(minutes, 'da')}.`
        : `Kan godkendes, når sekretariatet har skrevet ${withoutIndstilling.length === 1 ? 'en indstilling' : 'indstillinger'} til punkt ${numbers(withoutIndstilling, 'da')}.`,
    en: ({ items, minutes, withoutIndstilling }) =>
      withoutIndstilling.length === 0
        ? `Ready to send out. ${count(items, 'item', 'items')}, ${sayMinutes(minutes, 'en')}.`
        : `Can be approved when the secretariat has written a proposed decision for ${withoutIndstilling.length === 1 ? 'item' : 'items'} ${numbers(withoutIndstilling, 'en')}.`,
  },
  minutes: {
    da: ({ meetingNumber }) => `Referat af møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Minutes of meeting ${meetingNumber}`,
  },
  objectionsOver: {
    da: ({ untilOn }) => (untilOn ? `Indsigelsesfristen udløb ${day(untilOn, 'da')}.` : 'Referatet kan godkendes.'),
    en: ({ untilOn }) => (untilOn ? `The objection deadline was ${day(untilOn, 'en')}.` : 'The minutes can be approved.'),
  },
  objectionsOpen: {
    da: ({ untilOn }) => (untilOn ? `Indsigelser kan komme til og med ${day(untilOn, 'da')}.` : 'Indsigelser kan komme endnu.'),
    en: ({ untilOn }) => (untilOn ? `Objections may come until ${day(untilOn, 'en')}.` : 'Objections may still come.'),
  },
  objectionsToSettle: {
    da: ({ count: n }) => `${count(n, 'indsigelse', 'indsigelser')} venter på svar.`,
    en: ({ count: n }) => `${count(n, 'objection', 'objections')} to answer.`,
  },
  material: {
    da: ({ meetingNumber }) => `Materiale til møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Material for meeting ${meetingNumber}`,
  },
  materialOut: {
    da: ({ items, startsOn }) => `${count(items, 'punkt', 'punkter')} til gennemlæsning før mødet ${day(startsOn, 'da')}.`,
    en: ({ items, startsOn }) => `${count(items, 'item', 'items')} to read through before the meeting on ${day(startsOn, 'en')}.`,
  },
  readThrough: {
    da: ({ meetingNumber }) => `Dagsorden til møde ${meetingNumber}, til gennemlæsning`,
    en: ({ meetingNumber }) => `Agenda for meeting ${meetingNumber}, to read through`,
  },
  askedToReadThrough: {
    da: ({ items }) => `${count(items, 'punkt', 'punkter')}, før dagsordenen sendes ud.`,
    en: ({ items }) => `${count(items, 'item', 'items')}, before the agenda goes out.`,
  },
  proposalAnswered: {
    da: ({ title }) => `Svar på dit forslag: ${title}`,
    en: ({ title }) => `Answer to your proposal: ${title}`,
  },
  answerTo: {
    da: ({ state, answer, meetingNumber: n }) => {
      const said = {
        scheduled: `Sat på dagsordenen${n === null ? '' : ` til møde ${n}`}`,
        later: 'Udsat til et senere møde',
        declined: 'Afvist',
      };
      return `${said[state]}. ${answer}`.trim();
    },
    en: ({ state, answer, meetingNumber: n }) => {
      const said = {
        scheduled: `On the agenda${n === null ? '' : ` of meeting ${n}`}`,
        later: 'Put off to a later meeting',
        declined: 'Declined',
      };
      return `${said[state]}. ${answer}`.trim();
    },
  },
  releaseMaterial: {
    da: ({ meetingNumber }) => `Udsend materialet til møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Send out the material for meeting ${meetingNumber}`,
  },
  readyToRelease: {
    da: ({ materialOn }) => `Dagsordenen er godkendt. Materialet skal ud ${day(materialOn, 'da')}.`,
    en: ({ materialOn }) => `The agenda is approved. The material goes out on ${day(materialOn, 'en')}.`,
  },
  chooseDate: {
    da: ({ meetingNumber }) => `Vælg dato for møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Choose a date for meeting ${meetingNumber}`,
  },
  pollOver: {
    da: ({ othersMissing, deadlineOn }) =>
      othersMissing === 0 || deadlineOn === null
        ? 'Alle har svaret.'
        : `Svarfristen udløb ${day(deadlineOn, 'da')}. ${othersMissing === 1 ? 'Én har' : `${othersMissing} har`} ikke svaret.`,
    en: ({ othersMissing, deadlineOn }) =>
      othersMissing === 0 || deadlineOn === null
        ? 'Everybody has answered.'
        : `The deadline was ${day(deadlineOn, 'en')}. ${othersMissing === 1 ? 'One has' : `${othersMissing} have`} not answered.`,
  },
  sendMinutes: {
    da: ({ meetingNumber }) => `Udsend referatet af møde ${meetingNumber}`,
    en: ({ meetingNumber }) => `Send out the minutes of meeting ${meetingNumber}`,
  },
  meetingHeld: {
    da: ({ heldOn }) => `Mødet blev holdt ${day(heldOn, 'da')}.`,
    en: ({ heldOn }) => `The meeting was held on ${day(heldOn, 'en')}.`,
  },
  milestoneOverdue: {
    da: ({ title }) => `${title} er ikke nået`,
    en: ({ title }) => `${title} has not been reached`,
  },
  notReached: {
    da: ({ dueOn }) => `Milepælen var sat til ${day(dueOn, 'da')}. Foreslå en ny dato, eller få den noteret som nået.`,
    en: ({ dueOn }) => `The milestone was set for ${day(dueOn, 'en')}. Propose a new date, or have it recorded as reached.`,
  },
  indstilling: {
    da: ({ position, title }) => `Indstilling til punkt ${position}: ${title}`,
    en: ({ position, title }) => `Proposed decision for item ${position}: ${title}`,
  },
  decisionItem: {
    da: ({ meetingNumber, materialOn }) =>
      `Beslutningspunkt på møde ${meetingNumber} uden indstilling. Materialet skal ud ${day(materialOn, 'da')}.`,
    en: ({ meetingNumber, materialOn }) =>
      `A decision item of meeting ${meetingNumber} without a proposed decision. The material goes out on ${day(materialOn, 'en')}.`,
  },
  proposedItem: {
    da: ({ title }) => `Forslag til dagsordenen: ${title}`,
    en: ({ title }) => `Proposed for the agenda: ${title}`,
  },
  newMandate: { da: ({ number }) => `Kommissorium, version ${number}`, en: ({ number }) => `Mandate, version ${number}` },
  proposedBy: {
    da: ({ name, on }) => `Foreslået af ${name} ${day(on, 'da')}.`,
    en: ({ name, on }) => `Proposed by ${name} on ${day(on, 'en')}.`,
  },
  commentAsks: {
    da: ({ name, on, body }) => `${name} spurgte dig ${day(on, 'da')}: ${quoted(shortened(body))}`,
    en: ({ name, on, body }) => `${name} asked you on ${day(on, 'en')}: ${quoted(shortened(body))}`,
  },
  suggestionSettled: {
    da: (of) => `Dit ændringsforslag til ${named(of, 'da')}`,
    en: (of) => `Your suggestion to ${named(of, 'en')}`,
  },
  settledBy: {
    da: ({ state, name, on, reason }) =>
      `${state === 'accepted' ? 'Valgt' : 'Afvist'} af ${name} ${day(on, 'da')}${reason ? `: ${quoted(shortened(reason))}` : ''}.`,
    en: ({ state, name, on, reason }) =>
      `${state === 'accepted' ? 'Chosen' : 'Declined'} by ${name} on ${day(on, 'en')}${reason ? `: ${quoted(shortened(reason))}` : ''}.`,
  },
  newPlan: {
    da: ({ milestones }) => `Ny plan for ${count(milestones, 'milepæl', 'milepæle')}`,
    en: ({ milestones }) => `New plan for ${count(milestones, 'milestone', 'milestones')}`,
  },
  planProposed: {
    da: ({ name, on, reason, delivery }) =>
      `Foreslået af ${name} ${day(on, 'da')}: ${quoted(reason)}.${delivery ? ` Afleveringen flyttes fra ${day(delivery.fromOn, 'da')} til ${day(delivery.toOn, 'da')}.` : ''}`,
    en: ({ name, on, reason, delivery }) =>
      `Proposed by ${name} on ${day(on, 'en')}: ${quoted(reason)}.${delivery ? ` The delivery moves from ${day(delivery.fromOn, 'en')} to ${day(delivery.toOn, 'en')}.` : ''}`,
  },
  waitsForOutsiders: {
    da: ({ count: n }) => (n === 1 ? 'Ét høringssvar mangler.' : `${n} høringssvar mangler.`),
    en: ({ count: n }) =>
      n === 1 ? 'One answer to the consultation is missing.' : `${n} answers to the consultation are missing.`,
  },
  waitsForAnswers: {
    da: ({ count: n }) => (n === 1 ? 'Én mangler at svare.' : `${n} mangler at svare.`),
    en: ({ count: n }) => (n === 1 ? 'One has not answered.' : `${n} have not answered.`),
  },
  waitsForApprover: {
    da: ({ approver }) => `Venter på ${approverWords[approver].da}s godkendelse.`,
    en: ({ approver }) => `Waits for approval by ${approverWords[approver].en}.`,
  },
  waitsForSecretariat: {
    da: ({ sinceOn }) => `Venter på sekretariatets svar siden ${day(sinceOn, 'da')}.`,
    en: ({ sinceOn }) => `Has waited for the secretariat’s answer since ${day(sinceOn, 'en')}.`,
  },
  meetingsToMove: {
    da: ({ numbers: of }) => `Flyt møde ${numbers(of, 'da')} med afleveringen?`,
    en: ({ numbers: of }) => `Move meeting${of.length === 1 ? '' : 's'} ${numbers(of, 'en')} with the delivery?`,
  },
  deliveryMoved: {
    da: ({ fromOn, toOn }) => `Afleveringen er flyttet fra ${day(fromOn, 'da')} til ${day(toOn, 'da')}.`,
    en: ({ fromOn, toOn }) => `The delivery has moved from ${day(fromOn, 'en')} to ${day(toOn, 'en')}.`,
  },
  minority: {
    da: ({ again, meetingNumber }) =>
      again
        ? 'Mindretalsudtalelsen er ændret, siden du underskrev. Underskriv igen, hvis dit navn skal stå under den.'
        : `Du kan ikke tilslutte dig. Du kan skrive eller underskrive en mindretalsudtalelse${meetingNumber === null ? '' : `, før anbefalingen afgøres på møde ${meetingNumber}`}.`,
    en: ({ again, meetingNumber }) =>
      again
        ? 'The minority statement has changed since you signed. Sign again if your name is to stand under it.'
        : `You cannot support it. You may write or sign a minority statement${meetingNumber === null ? '' : ` before the recommendation is decided at meeting ${meetingNumber}`}.`,
  },
  procedure: {
    da: ({ open }) => `Skriftlig procedure om ${count(open, 'anbefaling', 'anbefalinger')}`,
    en: ({ open }) => `Written procedure on ${count(open, 'recommendation', 'recommendations')}`,
  },
  procedureOver: {
    da: ({ owing }) => (owing === 0 ? 'Alle har svaret. Du kan konkludere.' : 'Fristen er udløbet. Du kan konkludere.'),
    en: ({ owing }) => (owing === 0 ? 'Everybody has answered. You can conclude.' : 'The deadline has passed. You can conclude.'),
  },
  procedureChanged: {
    da: ({ open }) =>
      `${open === 1 ? 'Teksten' : 'Teksterne'} er ændret, siden der blev spurgt. Tag ${open === 1 ? 'anbefalingen' : 'dem'} ud, og sæt den nye version til vedtagelse.`,
    en: ({ open }) =>
      `${open === 1 ? 'The text has' : 'The texts have'} changed since the question was put. Take ${open === 1 ? 'it' : 'them'} out, and put the new version to adoption.`,
  },
  consultationOver: {
    da: ({ deadlineOn, silent, isOver }) =>
      !isOver
        ? 'Alle har svaret i høringen. Du kan afslutte den.'
        : `Høringsfristen var ${day(deadlineOn, 'da')}. ${silent === 0 ? 'Alle har svaret.' : `${silent} har ikke svaret.`} Du kan afslutte høringen.`,
    en: ({ deadlineOn, silent, isOver }) =>
      !isOver
        ? 'Everybody has answered the consultation. You can close it.'
        : `The consultation’s deadline was ${day(deadlineOn, 'en')}. ${silent === 0 ? 'Everybody has answered.' : `${silent} ${silent === 1 ? 'has' : 'have'} not answered.`} You can close it.`,
  },
  answersToRespond: {
    da: ({ count: n }) => `${n} høringssvar mangler taskforcens svar.`,
    en: ({ count: n }) => `${count(n, 'answer to the consultation', 'answers to the consultation')} to respond to.`,
  },
  statusReport: {
    da: ({ number }) => `Statusrapport ${sayStatusNumber(number)}`,
    en: ({ number }) => `Status report ${sayStatusNumber(number)}`,
  },
  statusSent: {
    da: () => 'Sendt til dig. Godkend den, eller stil et spørgsmål.',
    en: () => 'Sent to you. Approve it, or ask a question.',
  },
  statusAsked: {
    da: ({ name, text }) => `${name} spørger: ${quoted(text)}.`,
    en: ({ name, text }) => `${name} asks: ${quoted(text)}.`,
  },
};

/** A message as a sentence. */
export function sayMessage(message: Message, language: Language): string {
  const say = sentences[message.code][language] as (values: Message['values']) => string;
  return say(message.values);
}

/** Until when, as it stands beside the row: "senest fredag", "siden 22. februar"; empty without a deadline. */
export function sayUntil(untilOn: On | null, todayOn: On, language: Language): string {
  return untilOn === null ? '' : sayDeadline(untilOn, todayOn, language);
}

export const inboxVerbs = {
  read: { da: 'Se, hvad der venter', en: 'See what is waiting' },
  snooze: { da: 'Udskyd …', en: 'Put off …' },
} as const satisfies Record<VerbOf<'inbox'>, Words>;

export const inboxDeeds = {
  snooze: { da: 'udskød noget på sin egen liste', en: 'put something off on the own list' },
} as const satisfies Record<ActingVerb<'inbox'>, Words>;
