import { resultWords } from '../decisions/labels.ts';
import { sayDay, sayPeriod } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import { sayDecisionNumber } from '../numbers/serial.ts';
import type { DecisionResult, ItemType, OutcomeKind } from './kinds.ts';
import { itemTypeWords, outcomeHead, presenceWords } from './labels.ts';
import type { PublicPerson } from './public-minutes.ts';
import type { Presence } from './quorum.ts';

type Person = {
  seatId: string;
  name: string;
  letter: string | null;
  employer: string;
  attendance: { presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null } | null;
  /** Of the public edition, where the meeting's substitutions are not at hand. */
  standsInFor?: readonly { name: string; itemPosition: number | null }[];
};
type Line = {
  kind: OutcomeKind;
  result: DecisionResult | null;
  text: string;
  by: string | null;
  dueOn: string | null;
  decision: { year: number; serial: number } | null;
  /** Put there by an adoption. */
  isOfDecision?: boolean;
};
type Item = {
  position: number;
  type: ItemType;
  title: string;
  heading: string;
  presentation: string;
  indstilling: string;
  isClosed: boolean;
  quorumLost: boolean;
  noQuorumReason: string | null;
  recused: readonly { name: string }[];
  outcomes: readonly Line[];
};

/** The minutes of a meeting as one person may read them, with what stands around them on paper. */
export type MinutesToPrint = {
  taskforce: string;
  number: number;
  title: string;
  state: 'held' | 'minutesOut' | 'minutesApproved';
  isPublic?: boolean;
  startsLocal: string;
  endsLocal: string;
  place: string;
  approvedOn: string | null;
  hash: string | null;
  people: readonly Person[];
  substitutions: readonly { seatId: string; substituteSeatId: string; itemPosition: number | null }[];
  items: readonly Item[];
  corrections: readonly { number: number; text: string; reason: string }[];
};

const words = {
  minutes: { da: 'Referat af møde', en: 'Minutes of meeting' },
  held: { da: 'Udkast til referat', en: 'Draft minutes' },
  minutesOut: { da: 'Referat, ikke godkendt', en: 'Minutes, not approved' },
  minutesApproved: { da: 'Godkendt referat', en: 'Approved minutes' },
  public: { da: 'Godkendt referat, offentlig udgave', en: 'Approved minutes, public edition' },
  approved: { da: 'Godkendt', en: 'Approved' },
  code: { da: 'Kontrolkode', en: 'Check code' },
  attendance: { da: 'Fremmøde', en: 'Attendance' },
  present: { da: 'Til stede', en: 'Present' },
  apologies: { da: 'Afbud', en: 'Apologies' },
  absent: { da: 'Udeblevet', en: 'Absent' },
  unknown: { da: 'Fremmødet er ikke noteret.', en: 'Attendance is not recorded.' },
  from: { da: 'fra punkt', en: 'from item' },
  until: { da: 'til og med punkt', en: 'to the end of item' },
  substitute: { da: 'suppleant for', en: 'substitute for' },
  at: { da: 'under punkt', en: 'at item' },
  closed: { da: 'lukket punkt', en: 'closed item' },
  recused: { da: 'Inhabil og ikke til stede under punktet:', en: 'Recused and not present for the item:' },
  noQuorum: { da: 'Mødet var ikke beslutningsdygtigt under punktet.', en: 'The meeting was not quorate for the item.' },
  indstilling: { da: 'Indstilling', en: 'Proposed decision' },
  presentation: { da: 'Sagsfremstilling', en: 'Case presentation' },
  nothing: { da: 'Der er ikke ført noget til referat.', en: 'Nothing was entered in the minutes.' },
  due: { da: 'frist', en: 'due' },
  corrections: { da: 'Rettelser efter godkendelsen', en: 'Corrections after the approval' },
  because: { da: 'Begrundelse:', en: 'Reason:' },
  page: { da: 'Side', en: 'Page' },
  of: { da: 'af', en: 'of' },
} as const;

/** A person at the head of the minutes: from where, for whom, and during which items. */
export function sayAttended(
  { name, letter, employer, presence, arrivedAtItem, leftAfterItem, standsInFor }: PublicPerson,
  language: Language,
): string {
  const w = (key: 'substitute' | 'at' | 'from' | 'until') => words[key][language];
  const during = [
    ...standsInFor.map((one) => `${w('substitute')} ${one.name}${one.itemPosition ? ` ${w('at')} ${one.itemPosition}` : ''}`),
    presence === 'online' ? presenceWords.online[language] : '',
    arrivedAtItem ? `${w('from')} ${arrivedAtItem}` : '',
    leftAfterItem ? `${w('until')} ${leftAfterItem}` : '',
  ].filter(Boolean);
  const place = [letter, employer].filter(Boolean).join(', ');
  return `${name}${place ? ` (${place})` : ''}${during.length > 0 ? `, ${during.join(', ')}` : ''}`;
}

/** What the sheet is set from: texts only, in the reader's language; the minutes' own words stay as they were written. */
export function minutesPaper(facts: MinutesToPrint, language: Language) {
  const w = (key: keyof typeof words) => words[key][language];
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const nameOf = (seatId: string) => facts.people.find((person) => person.seatId === seatId)?.name ?? '';
  const attended = ({ seatId, name, letter, employer, attendance, standsInFor }: Person) =>
    sayAttended(
      {
        ...{ name, letter, employer, presence: attendance?.presence ?? 'absent' },
        arrivedAtItem: attendance?.arrivedAtItem ?? null,
        leftAfterItem: attendance?.leftAfterItem ?? null,
        standsInFor:
          standsInFor ??
          facts.substitutions
            .filter(({ substituteSeatId }) => substituteSeatId === seatId)
            .map((one) => ({ name: nameOf(one.seatId), itemPosition: one.itemPosition })),
      },
      language,
    );
  const group = (term: 'present' | 'apologies' | 'absent', ...presences: Presence[]) => {
    const people = facts.people.filter(({ attendance }) => attendance && presences.includes(attendance.presence));
    return people.length > 0 ? [{ term: w(term), text: people.map(attended).join('; ') }] : [];
  };
  const heading = `${w('minutes')} ${facts.number}`;
  const kind = w(facts.isPublic ? 'public' : facts.state);
  const approved = facts.approvedOn ? `${w('approved')} ${sayDay(facts.approvedOn, language, { weekday: false })}` : '';
  return {
    lang: language,
    title: `${heading}, ${facts.taskforce}`,
    author: facts.taskforce,
    description: [kind, facts.title].filter(Boolean).join(': '),
    band: kind,
    heading: facts.title ? `${heading}: ${facts.title}` : heading,
    sub: [capital(sayPeriod(facts.startsLocal, facts.endsLocal, language)), facts.place].filter(Boolean).join(' · '),
    attendance: {
      heading: w('attendance'),
      groups: [...group('present', 'present', 'online'), ...group('apologies', 'apologies'), ...group('absent', 'absent')],
      none: w('unknown'),
    },
    hasSections: facts.items.some(({ heading: section }) => section !== ''),
    items: facts.items.map((item) => ({
      section: item.heading,
      heading: `${item.position}. ${item.title}`,
      facts: [itemTypeWords[item.type][language], item.isClosed ? w('closed') : ''].filter(Boolean).join(' · '),
      notes: [
        ...(item.recused.length > 0 ? [`${w('recused')} ${item.recused.map(({ name }) => name).join(', ')}`] : []),
        ...(item.quorumLost ? [`${w('noQuorum')}${item.noQuorumReason ? ` ${item.noQuorumReason}` : ''}`] : []),
      ],
      texts: [
        ...(item.presentation ? [{ head: w('presentation'), text: item.presentation }] : []),
        ...(item.indstilling ? [{ head: w('indstilling'), text: item.indstilling }] : []),
      ],
      lines: item.outcomes.map((line) => sayOutcome(line, language, w('due'))),
      nothing: w('nothing'),
    })),
    corrections: {
      heading: w('corrections'),
      items: facts.corrections.map(({ number, text, reason }) => `${number}. ${text} ${w('because')} ${reason}`),
    },
    foot: {
      left: [heading, approved, facts.hash ? `${w('code')} ${facts.hash.slice(0, 12)}` : ''].filter(Boolean).join(' · '),
      page: w('page'),
      of: w('of'),
    },
  };
}

function sayOutcome({ kind, result, text, by, dueOn, decision, isOfDecision }: Line, language: Language, due: string) {
  const head = [outcomeHead({ kind, isOfDecision })[language], result ? resultWords[result][language] : '']
    .filter(Boolean)
    .join(', ');
  const tail = [
    decision ? sayDecisionNumber(decision.year, decision.serial) : '',
    by ?? '',
    dueOn ? `${due} ${sayDay(dueOn, language, { weekday: false })}` : '',
  ].filter(Boolean);
  return { head, text, tail: tail.join('; '), isDecision: kind === 'decision' };
}
