import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import { saySerial } from '../numbers/serial.ts';
import type { Reason } from './agenda-reasons.ts';
import type { ItemType, MatterKind } from './kinds.ts';

type Matter = { kind: MatterKind; id: string };

/** What stands on an agenda, as far as it decides what is proposed beside it. */
export type Listed = { id: string; type: ItemType; title: string; matter: Matter | null; continuesId: string | null };

/** An item of a meeting that was held, and what became of it. */
export type HeldItem = Listed & {
  meetingNumber: number;
  position: number;
  minutes: number;
  presentation: string;
  indstilling: string;
  presenterSeatId: string | null;
  isClosed: boolean;
  isTreated: boolean;
  isDeferred: boolean;
  openActions: number;
  /** What it treats is settled by now: adopted, reached, done. */
  isSettled: boolean;
};

export type AgendaFacts = {
  todayOn: On;
  /** The day of the meeting; null while it has none. */
  meetingOn: On | null;
  listed: readonly Listed[];
  /** What stands on the agendas of other meetings to come. */
  elsewhere: readonly (Listed & { meetingNumber: number })[];
  /** Every item of the meetings held so far, in their order. */
  held: readonly HeldItem[];
  /** Meetings whose minutes wait to be approved. */
  minutes: readonly {
    meetingId: string;
    number: number;
    state: 'held' | 'minutesOut';
    objections: number;
    untilOn: On | null;
    heldOn: On | null;
  }[];
  /** Open actions. `isPrivate`: from a closed item, or one somebody was recused from. */
  actions: readonly {
    id: string;
    text: string;
    owner: string;
    dueOn: On | null;
    snoozedUntil: On | null;
    isPrivate: boolean;
    isClosed: boolean;
    itemId: string | null;
  }[];
  forecasts: readonly { milestoneId: string; title: string; on: On; heldOn: On; reason: string }[];
  recommendations: readonly {
    id: string;
    number: number;
    title: string;
    state: 'shared' | 'deliberation';
    version: string | null;
    cannotSupport: number;
    asked: number;
    /** It is put to adoption by written procedure at this moment. */
    isInProcedure?: boolean;
    /** Who took it out of a written procedure to have it treated at a meeting, and why. */
    pulledOut?: { by: string; reason: string } | null;
  }[];
  /** Members' own wishes that wait for an answer, or were put off. */
  wishes: readonly { id: string; title: string; reason: string; by: string; isLater: boolean }[];
};

/** One thing the agenda may take up, and why. `key` names it from one look to the next. */
export type ProposedItem = {
  key: string;
  why: Reason[];
  item: {
    type: ItemType;
    title: string;
    presentation: string;
    indstilling: string;
    minutes: number;
    presenterSeatId: string | null;
    isClosed: boolean;
    matter: Matter | null;
  };
  place: 'first' | 'second' | 'middle' | 'last';
  /** The item of a held meeting that it takes up again: who was recused from that is recused from this. */
  continues: string | null;
  wishId: string | null;
  /** Whether it is picked unless the secretariat says otherwise. */
  isPicked: boolean;
};

const isOpening = ({ type, title }: Listed) =>
  type === 'standing' && /^(godkendelse af dagsorden|approval of (the )?agenda)/i.test(title);
const isAnyOther = ({ type, title }: Listed) => type === 'standing' && /^(eventuelt|any other business)\b/i.test(title);
const isFollowUp = ({ title }: Listed) => /^(opfølgning på opgaver|follow-up on actions)/i.test(title);
const keyOf = ({ kind, id }: Matter) => `${kind}/${id}`;

/** What keeps its identity from meeting to meeting: the matter, or else the first item of the chain. */
export function identityOf({ id, matter, continuesId }: Pick<Listed, 'id' | 'matter' | 'continuesId'>): string {
  return matter ? keyOf(matter) : `item/${continuesId ?? id}`;
}

const plain = { presentation: '', indstilling: '', presenterSeatId: null, isClosed: false, matter: null };
const proposed = (
  key: string,
  why: Reason,
  item: Partial<ProposedItem['item']> & Pick<ProposedItem['item'], 'type' | 'title' | 'minutes'>,
): ProposedItem => ({
  key,
  why: [why],
  item: { ...plain, ...item, title: item.title.slice(0, 200) },
  place: 'middle',
  continues: null,
  wishId: null,
  isPicked: true,
});

/**
 * The agenda as it proposes itself from the state of things (domain.md, "The agenda that writes itself"), in the order of a meeting. What is
 * on the agenda already is not proposed, and nothing is proposed twice: what has several reasons has them all in one proposal. Titles and
 * texts are in Danish, the language of the record.
 */
export function proposeAgenda(facts: AgendaFacts): ProposedItem[] {
  const { listed } = facts;
  const known = new Set(listed.map(identityOf));
  const found = new Map<string, ProposedItem>();
  const offer = (identity: string, proposal: ProposedItem) => {
    if (known.has(identity)) return;
    const earlier = found.get(identity);
    if (!earlier) return void found.set(identity, proposal);
    earlier.why.push(...proposal.why);
    earlier.continues ??= proposal.continues;
    earlier.item.isClosed ||= proposal.item.isClosed;
  };
  if (!listed.some(isOpening)) offer('opening', opening());
  for (const minutes of facts.minutes) offer(keyOf({ kind: 'minutes', id: minutes.meetingId }), ofMinutes(minutes));
  for (const [identity, proposal] of ofActions(facts))
    if (identity !== 'actions' || !listed.some(isFollowUp)) offer(identity, proposal);
  for (const forecast of facts.forecasts) offer(keyOf({ kind: 'milestone', id: forecast.milestoneId }), ofForecast(forecast));
  for (const one of facts.recommendations) {
    const proposal = ofRecommendation(one);
    if (proposal) offer(keyOf({ kind: 'recommendation', id: one.id }), proposal);
  }
  for (const item of carriedOver(facts.held)) offer(identityOf(item.from), item.proposal);
  for (const wish of facts.wishes) offer(`wish/${wish.id}`, ofWish(wish));
  if (!listed.some(isAnyOther)) offer('anyOther', anyOther());
  for (const other of facts.elsewhere) {
    const proposal = found.get(identityOf(other));
    if (!proposal) continue;
    proposal.why.push({ kind: 'alsoOn', number: other.meetingNumber });
    proposal.isPicked = false;
  }
  const order = ['first', 'second', 'middle', 'last'];
  return [...found.values()].toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
}

const opening = (): ProposedItem => ({
  ...proposed(
    'opening',
    { kind: 'always' },
    {
      type: 'standing',
      title: 'Godkendelse af dagsorden',
      minutes: 5,
      indstilling: 'Sekretariatet indstiller, at dagsordenen godkendes.',
    },
  ),
  place: 'first',
});

const anyOther = (): ProposedItem => ({
  ...proposed('anyOther', { kind: 'always' }, { type: 'standing', title: 'Eventuelt', minutes: 5 }),
  place: 'last',
});

function ofMinutes({ meetingId, number, state, objections, untilOn, heldOn }: AgendaFacts['minutes'][number]): ProposedItem {
  const matter = { kind: 'minutes' as const, id: meetingId };
  const title = `Referatet af møde ${number}${heldOn ? ` den ${sayDay(heldOn, 'da', { weekday: false })}` : ''}`;
  const indstilling = 'Sekretariatet indstiller, at taskforcen godkender referatet.';
  return {
    ...proposed(
      keyOf(matter),
      { kind: 'minutes', number, state, objections, untilOn },
      {
        type: 'standing',
        title,
        minutes: objections > 0 ? 10 : 5,
        indstilling,
        matter,
      },
    ),
    place: 'second',
  };
}

/** Actions that are due by the meeting: together in one item, but what is not for everybody each in an item of its own. */
function ofActions({ actions, meetingOn, todayOn }: AgendaFacts): [string, ProposedItem][] {
  const by = meetingOn ?? todayOn;
  const due = actions.filter(
    ({ dueOn, snoozedUntil }) => dueOn !== null && dueOn <= by && (snoozedUntil === null || snoozedUntil <= by),
  );
  const open = due.filter(({ isPrivate }) => !isPrivate);
  const own = due
    .filter(({ isPrivate }) => isPrivate)
    .map(({ id, text, dueOn, isClosed, itemId }): [string, ProposedItem] => {
      const matter = { kind: 'action' as const, id };
      const why: Reason = { kind: 'actions', due: 1, overdue: dueOn !== null && dueOn < todayOn ? 1 : 0, by };
      const item = { type: 'information' as const, title: text, minutes: 5, isClosed, matter };
      return [keyOf(matter), { ...proposed(keyOf(matter), why, item), continues: itemId }];
    });
  if (open.length === 0) return own;
  const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < todayOn).length;
  const lines = open.map(
    ({ text, owner, dueOn }) => `– ${text} (${owner}, ${dueOn ? sayDay(dueOn, 'da', { weekday: false }) : ''})`,
  );
  const why: Reason = { kind: 'actions', due: open.length, overdue, by };
  const item = { type: 'information' as const, title: 'Opfølgning på opgaver', minutes: 10, presentation: lines.join('\n') };
  return [['actions', proposed('actions', why, item)], ...own];
}

function ofForecast({ milestoneId, title, on, heldOn, reason }: AgendaFacts['forecasts'][number]): ProposedItem {
  const matter = { kind: 'milestone' as const, id: milestoneId };
  const day = sayDay(on, 'da', { weekday: false });
  return proposed(
    keyOf(matter),
    { kind: 'forecast', heldOn, on },
    {
      type: 'decision',
      title: `Ny dato: ${title}`,
      minutes: 15,
      presentation: reason,
      indstilling: `Sekretariatet indstiller, at taskforcen tager stilling til at flytte “${title}” til den ${day}.`,
      matter,
    },
  );
}

function ofRecommendation(one: AgendaFacts['recommendations'][number]): ProposedItem | null {
  const { id, number, title, state, version, cannotSupport, asked, isInProcedure, pulledOut } = one;
  if (isInProcedure) return null;
  const matter = { kind: 'recommendation' as const, id };
  const name = `${saySerial('recommendation', number)} ${title}`;
  const isReady = state === 'deliberation';
  if (!isReady && cannotSupport === 0) return null;
  const blocked: Reason[] = cannotSupport > 0 ? [{ kind: 'blocked', count: cannotSupport, of: asked }] : [];
  const taken: Reason[] = pulledOut ? [{ kind: 'pulledOut', ...pulledOut }] : [];
  const why: Reason[] = [...taken, ...(isReady ? [{ kind: 'ready', version } as const] : []), ...blocked];
  const wording = `Sekretariatet indstiller, at taskforcen vedtager ${saySerial('recommendation', number)}${version ? ` i version ${version}` : ''}.`;
  const item = { type: isReady ? ('decision' as const) : ('discussion' as const), title: name, minutes: 25, matter };
  const [first, ...others] = why;
  if (!first) return null;
  const proposal = proposed(keyOf(matter), first, { ...item, indstilling: isReady && cannotSupport === 0 ? wording : '' });
  return { ...proposal, why: [first, ...others] };
}

/** What comes back: not treated, deferred, recurring, or with open actions. Only the last time a thing was before a meeting counts. */
function carriedOver(held: readonly HeldItem[]): { from: HeldItem; proposal: ProposedItem }[] {
  const latest = new Map(held.map((item) => [identityOf(item), item]));
  const lastMeeting = held.at(-1)?.meetingNumber;
  return [...latest.values()].flatMap((from) => {
    const why = comesBack(from, lastMeeting);
    if (
      why.length === 0 ||
      from.isSettled ||
      isOpening(from) ||
      isAnyOther(from) ||
      isFollowUp(from) ||
      from.matter?.kind === 'minutes'
    )
      return [];
    const { type, title, presentation, indstilling, minutes, presenterSeatId, isClosed, matter } = from;
    const item = { type, title, presentation, indstilling, minutes, presenterSeatId, isClosed, matter };
    const isPicked = why.some(({ kind }) => kind !== 'openActions');
    const proposal = { key: identityOf(from), why, item, place: 'middle' as const, continues: from.id, wishId: null, isPicked };
    return [{ from, proposal }];
  });
}

function comesBack(
  { isTreated, isDeferred, type, openActions, meetingNumber: number }: HeldItem,
  lastMeeting: number | undefined,
): Reason[] {
  const why: Reason[] = [];
  if (isDeferred) why.push({ kind: 'deferred', number });
  else if (!isTreated) why.push({ kind: 'notTreated', number });
  if (type === 'standing' && number === lastMeeting) why.push({ kind: 'recurs', number });
  // A standing item that was left off a later agenda does not recur any more.
  if (type === 'standing' && number !== lastMeeting) return [];
  if (openActions > 0) why.push({ kind: 'openActions', number, count: openActions });
  return why;
}

function ofWish({ id, title, reason, by, isLater }: AgendaFacts['wishes'][number]): ProposedItem {
  const item = { type: 'discussion' as const, title, minutes: 15, presentation: reason };
  return { ...proposed(`wish/${id}`, { kind: 'wish', by, isLater }, item), wishId: id };
}
