import { sayDay, sayPeriod } from '../dates/precision.ts';
import type { Role } from '../actor.ts';
import { sayDecisionNumber } from '../numbers/serial.ts';
import { resultWords } from '../decisions/labels.ts';
import { itemTypeWords, outcomeHead, presenceWords } from './labels.ts';
import type { Presence } from './quorum.ts';
import type { DecisionResult, ItemType, OutcomeKind } from './kinds.ts';

type Drawn = { year: number; serial: number };

export type MinutesAttendance = {
  name: string;
  role: Role;
  letter: string | null;
  employer: string;
  presence: Presence;
  arrivedAtItem: number | null;
  leftAfterItem: number | null;
  /** Whom this person stood in for, at one item or the whole meeting. */
  standsInFor: { name: string; itemPosition: number | null }[];
};

/** `by`: who had a remark entered, or who shall do an action; `sector` and `role` where the owner of an action is not a person. */
export type MinutesLine = {
  kind: OutcomeKind;
  result: DecisionResult | null;
  text: string;
  /** An adoption put it beneath its decision; it stands as it was frozen. */
  isOfDecision: boolean;
  by: string | null;
  sector: string | null;
  role: Role | null;
  dueOn: string | null;
  decision: Drawn | null;
  supersededBy: Drawn | null;
};

export type MinutesItem = {
  id: string;
  position: number;
  type: ItemType;
  title: string;
  /** Begins a section, and stands above the item. */
  heading: string;
  presentation: string;
  indstilling: string;
  isClosed: boolean;
  quorumLost: boolean;
  noQuorumReason: string | null;
  recused: string[];
  outcomes: MinutesLine[];
};

/** The whole of a meeting, as its minutes tell it. */
export type MinutesFacts = {
  number: number;
  title: string;
  startsLocal: string;
  endsLocal: string;
  place: string;
  attendance: MinutesAttendance[];
  items: MinutesItem[];
};

/** Decision items on which nothing is decided: a meeting with one cannot be closed (domain.md, Meetings). */
export function undecidedItems<Item extends { type: ItemType; outcomes: readonly { kind: OutcomeKind }[] }>(
  items: readonly Item[],
): Item[] {
  return items.filter(({ type, outcomes }) => type === 'decision' && !outcomes.some(({ kind }) => kind === 'decision'));
}

function sayAttendance({
  name,
  letter,
  employer,
  presence,
  arrivedAtItem,
  leftAfterItem,
  standsInFor,
}: MinutesAttendance): string {
  const place = [letter, employer].filter(Boolean).join(', ');
  const during = [
    ...standsInFor.map((of) => `suppleant for ${of.name}${of.itemPosition === null ? '' : ` under punkt ${of.itemPosition}`}`),
    presence === 'online' ? presenceWords.online.da : '',
    arrivedAtItem === null ? '' : `fra punkt ${arrivedAtItem}`,
    leftAfterItem === null ? '' : `til og med punkt ${leftAfterItem}`,
  ].filter(Boolean);
  return `${name} (${place})${during.length > 0 ? `, ${during.join(', ')}` : ''}`;
}

function sayLine(line: MinutesLine): string {
  const head = line.kind === 'decision' && line.result ? `Beslutning, ${resultWords[line.result].da}` : outcomeHead(line).da;
  const owner = line.by ?? line.sector ?? (line.role === 'secretariat' ? 'sekretariatet' : null);
  const tail = [
    line.decision ? sayDecisionNumber(line.decision.year, line.decision.serial) : '',
    line.supersededBy ? `afløst af ${sayDecisionNumber(line.supersededBy.year, line.supersededBy.serial)}` : '',
    owner ?? '',
    line.dueOn ? `frist ${sayDay(line.dueOn, 'da', { weekday: false })}` : '',
  ].filter(Boolean);
  return `${head}: ${line.text}${tail.length > 0 ? ` (${tail.join('; ')})` : ''}`;
}

function sayItem(item: MinutesItem): string[] {
  const kind = `${itemTypeWords[item.type].da}, ${item.isClosed ? 'lukket' : 'åbent'} punkt`;
  return [
    `${item.position}. ${item.title} (${kind})`,
    ...(item.recused.length > 0 ? [`Inhabil og ikke til stede under punktet: ${item.recused.join(', ')}`] : []),
    ...(item.presentation ? [`Sagsfremstilling: ${item.presentation}`] : []),
    ...(item.indstilling ? [`Indstilling: ${item.indstilling}`] : []),
    ...(item.quorumLost
      ? [`Mødet var ikke beslutningsdygtigt under punktet.${item.noQuorumReason ? ` ${item.noQuorumReason}` : ''}`]
      : []),
    ...item.outcomes.map(sayLine),
  ];
}

/**
 * The minutes of a meeting as one plain text, in Danish, the language of the record: attendance at the head, then the agenda with the
 * outcome under each indstilling. The same facts always give the same text: its hash is what freezes approved minutes.
 */
export function minutesText(facts: MinutesFacts): string {
  const by = (presences: readonly Presence[]) =>
    facts.attendance.filter(({ presence }) => presences.includes(presence)).map(sayAttendance);
  const group = (head: string, people: string[]) => (people.length > 0 ? [`${head}: ${people.join('; ')}`] : []);
  return [
    `Referat af møde ${facts.number}${facts.title ? `: ${facts.title}` : ''}`,
    sayPeriod(facts.startsLocal, facts.endsLocal, 'da'),
    ...(facts.place ? [facts.place] : []),
    '',
    ...group('Til stede', by(['present', 'online'])),
    ...group('Afbud', by(['apologies'])),
    ...group('Udeblevet', by(['absent'])),
    ...facts.items.flatMap((item) => ['', ...(item.heading ? [item.heading, ''] : []), ...sayItem(item)]),
    '',
  ].join('\n');
}
