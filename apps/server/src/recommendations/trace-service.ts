import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { isEmptyText } from '@tvaers/domain/recommendations/rich-text';
import type { Carried } from '@tvaers/domain/recommendations/schema';
import { leftOut, partOf, standAlongside, textsTogether, type TraceKind } from '@tvaers/domain/recommendations/trace';
import { Refused } from '@tvaers/domain/refusal';
import type { At } from '../doors/acting.ts';
import type { RecommendationTarget } from './rows.ts';
import { carry } from './carry-service.ts';
import * as succession from './succession-service.ts';
import type { Ended, Part, Read } from './succession-service.ts';
import { carrySuggestions } from './suggestion-carry-service.ts';
import { seatsToReconfirm } from './version-service.ts';

/** What letters are written about when it is done. */
export type Told = {
  kind: TraceKind;
  ended: Ended[];
  /** What it became, with who is recused from it by that. */
  became: { target: RecommendationTarget; recusedSeatIds: string[] }[];
  /** Of the one that goes on with other words: who is asked again, and on which version. */
  asked: { target: RecommendationTarget; seatIds: string[]; version: { label: string; note: string } } | null;
  difference: Record<string, unknown>;
};

type Given = { carried: Carried; reason: string };
type Merging = Given & {
  others: readonly Read[];
  intoId: string | null;
  title: string;
  leadSectorId: string;
  textOf: string;
  positions: 'ask' | 'keep';
};

function wordsOf(parts: readonly Part[], textOf: string): RichText {
  if (textOf === 'all') return textsTogether(parts.map(({ target, text }) => ({ title: target.title, text })));
  const part = parts.find(({ target }) => target.id === textOf);
  if (!part) throw new Refused('not-found', { field: 'textOf' });
  return part.text;
}

/** Asks again, on a version of its own, those whose position was on the words before. */
async function askAgain(at: At, target: RecommendationTarget, note: string): Promise<Told['asked']> {
  const version = await succession.nameAs(at, target, note, true);
  return version && { target, seatIds: await seatsToReconfirm(at, target), version: { label: version.label, note } };
}

/**
 * Several become one of them, or a new one. Refuses with `not-alongside` when they do not lie in one place, and with `words-change` when
 * positions shall stand although other words go on.
 */
export async function merge(at: At, own: Read, { others, intoId, reason, carried, ...given }: Merging): Promise<Told> {
  const parts = await succession.hold(at, 'merge', [own, ...others]);
  const [first] = parts;
  if (!first || !standAlongside(parts.map(({ target }) => target))) throw new Refused('not-alongside');
  const into = intoId === null ? null : parts.find(({ target }) => target.id === intoId);
  if (into === undefined) throw new Refused('not-found', { field: 'intoId' });
  const text = wordsOf(parts, given.textOf);
  const isSame = into !== null && given.textOf === into.target.id && given.title === into.target.title;
  if (given.positions === 'keep' && !isSame) throw new Refused('words-change');

  const successor = { title: given.title, leadSectorId: given.leadSectorId, text };
  const to = into
    ? (await succession.changeSuccessor(at, into, successor)).target
    : await succession.makeSuccessor(at, first.target, successor);
  const from = parts.filter(({ target }) => target.id !== to.id);
  const note = `Samlet af ${succession.namesIn(parts.map(({ target }) => target)) ?? 'flere udkast'}`;
  return conclude(
    at,
    { kind: 'merge', own, from, to, note, isNew: into === null, keeps: given.positions === 'keep' },
    { carried, reason },
  );
}

type Conclusion = {
  kind: TraceKind;
  own: Read;
  from: readonly Part[];
  to: RecommendationTarget;
  note: string;
  isNew: boolean;
  /** The words go on as they were, and the positions on them. */
  keeps: boolean;
};

async function conclude(
  at: At,
  { kind, own, from: ending, to, note, isNew, keeps }: Conclusion,
  { carried, reason }: Given,
): Promise<Told> {
  const from = ending.map(({ target }) => target);
  const recusedSeatIds = await carry(at, from, to, carried);
  if (carried.suggestions) {
    const into = { id: to.id, text: await succession.textOf(at, to.id) };
    for (const { target, text } of ending) await carrySuggestions(at, { id: target.id, text }, [into]);
  }
  const ended: Ended[] = [];
  for (const target of from) ended.push(await succession.end(at, target));
  const links = from.map((target) => ({ from: target, to }));
  await succession.trace(at, kind, links, reason, own.id);
  if (isNew) await succession.nameAs(at, to, note, false);
  const recused = [...to.recusedSeatIds, ...recusedSeatIds];
  const asked = isNew || keeps ? null : await askAgain(at, { ...to, recusedSeatIds: recused }, note);
  const difference = succession.differenceOf(links, own.id, reason);
  return { kind, ended, became: [{ target: to, recusedSeatIds }], asked, difference };
}

type Splitting = Given & {
  parts: readonly { title: string; leadSectorId: string; blockIds: readonly string[] }[];
  goesOn: boolean;
};

/**
 * One becomes several. Refuses with `empty-text` a part without words, and with `text-left-out` (the ids of the blocks) when some of the
 * text is in none.
 */
export async function split(at: At, own: Read, { parts, goesOn, carried, reason }: Splitting): Promise<Told> {
  const [origin] = await succession.hold(at, 'split', [own]);
  if (!origin) throw new Refused('not-found');
  const left = leftOut(origin.text, parts);
  if (left.length > 0) throw new Refused('text-left-out', { blockIds: left });
  const successors = parts.map(({ title, leadSectorId, blockIds }) => ({
    ...{ title, leadSectorId, text: partOf(origin.text, blockIds) },
  }));
  if (successors.some(({ text }) => isEmptyText(text))) throw new Refused('empty-text');

  const [first, ...others] = successors;
  if (!first) throw new Refused('empty-text');
  const made: RecommendationTarget[] = [];
  for (const successor of goesOn ? others : successors) made.push(await succession.makeSuccessor(at, origin.target, successor));
  const note = `Skilt ud fra ${succession.namesIn([origin.target]) ?? 'et andet udkast'}`;
  const became: Told['became'] = [];
  for (const [index, target] of made.entries()) {
    // An item and a milestone treat one matter: that of the first part.
    const isFirst = index === 0 && !goesOn;
    const along = { basis: carried.basis, agenda: carried.agenda && isFirst, criteria: carried.criteria && isFirst };
    became.push({ target, recusedSeatIds: await carry(at, [origin.target], target, along) });
    await succession.nameAs(at, target, note, false);
  }
  const links = made.map((to) => ({ from: origin.target, to }));
  const rest = goesOn ? (await succession.changeSuccessor(at, origin, first)).target : null;
  if (carried.suggestions) {
    const texts: { id: string; text: RichText }[] = [];
    for (const { id } of rest ? [rest, ...made] : made) texts.push({ id, text: await succession.textOf(at, id) });
    await carrySuggestions(at, { id: origin.target.id, text: origin.text }, texts);
  }
  const ended = goesOn ? [] : [await succession.end(at, origin.target)];
  const asked = rest && (await askAgain(at, rest, `Delt: ${succession.namesIn(made) ?? 'en del'} er skilt ud`));
  await succession.trace(at, 'split', links, reason, own.id);
  return { kind: 'split', ended, became, asked, difference: succession.differenceOf(links, own.id, reason) };
}

type Replacing = Given & {
  by: { kind: 'new'; title: string; leadSectorId: string; beginsWith: 'oldText' | 'nothing' } | ({ kind: 'existing' } & Read);
};

/** Another takes its place: a new one, or one that is there, whose words and positions stay as they are. */
export async function replace(at: At, own: Read, { by, carried, reason }: Replacing): Promise<Told> {
  const [old, other] = await succession.hold(at, 'replace', by.kind === 'existing' ? [own, by] : [own]);
  if (!old) throw new Refused('not-found');
  if (other && !standAlongside([old.target, other.target])) throw new Refused('not-alongside');
  const nothing: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
  const to =
    by.kind === 'new'
      ? await succession.makeSuccessor(at, old.target, { ...by, text: by.beginsWith === 'oldText' ? old.text : nothing })
      : other?.target;
  if (!to) throw new Refused('not-found');
  const note = `Træder i stedet for ${succession.namesIn([old.target]) ?? 'et andet udkast'}`;
  const is = { isNew: by.kind === 'new', keeps: by.kind === 'existing' };
  return conclude(at, { kind: 'replace', own, from: [old], to, note, ...is }, { carried, reason });
}
