import { can } from '@tvaers/domain/policy';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { isEmptyText, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { stateOfNew, type TraceKind } from '@tvaers/domain/recommendations/trace';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import { endOpenConsultations } from '../consultations/end-service.ts';
import type { At } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { drawSerial } from '../numbers/serial.ts';
import { endOpenRound } from '../rounds/end-open-round-service.ts';
import { ballData } from './ball-service.ts';
import { isInProcedure } from './blockers-service.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { roomOf } from './service.ts';
import { changeText, jsonOf, newId, settleText, textNow } from './text-service.ts';
import { findLatestVersion } from './version-service.ts';

/** A recommendation as it was read on the screen. */
export type Read = { id: string; version: number; textVersion: number };
/** What is taken hold of: the row, and its words. */
export type Part = { target: RecommendationTarget; text: RichText };

/**
 * Takes hold of all of them as they were read, in one order, so that two who do this at once wait for each other and the later is
 * refused. One the actor cannot read is not there. What is put to adoption by written procedure is asked about as it stands: it refuses
 * `in-procedure` until it is pulled out.
 */
export async function hold(at: At, kind: TraceKind, all: readonly Read[]): Promise<Part[]> {
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new Refused('not-found', { field: 'others' });
  const held = new Map<string, Part>();
  for (const { id, version, textVersion } of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const target = await findRecommendation(at.tx, id);
    if (!target || !can(at.actor, 'recommendations.read', target)) throw new Refused('not-found');
    await settleText(at, target);
    if (!can(at.actor, `recommendations.${kind}`, target)) throw new Refused('not-allowed');
    const from = recommendationWorkflow[kind].from;
    if (!from.some((state) => state === target.state)) throw new Refused('out-of-step', { state: target.state });
    const rows = await at.tx.recommendation.updateManyAndReturn({
      where: { id, version, textVersion, state: target.state, audience: target.audience },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    changedRow(rows, await textNow(at.tx, id));
    if (await isInProcedure(at.tx, id)) throw new Refused('in-procedure', { recommendationId: id });
    held.set(id, { target, text: await textOf(at, id) });
  }
  return all.flatMap(({ id }) => held.get(id) ?? []);
}

/** The words of its draft as they stand now. */
export async function textOf(at: At, id: string): Promise<RichText> {
  return (await textNow(at.tx, id)).text;
}

type Successor = { title: string; leadSectorId: string; text: RichText };

/** In a room only its own sector leads; before the taskforce any of its sectors. */
export async function requireLead({ tx }: At, target: RecommendationTarget, leadSectorId: string): Promise<void> {
  if (target.audience === 'sector' && leadSectorId !== target.leadSectorId) throw new Refused('not-alongside');
  if (!(await tx.sector.findUnique({ where: { id: leadSectorId }, select: { id: true } }))) throw new Refused('not-found');
}

function requireSize(text: RichText): void {
  if (!richTextSchema.safeParse(text).success) throw new Refused('too-large');
}

/** With whom a text lies that was put together: before the taskforce with the secretariat, as a draft with who did it. */
function holderAfter({ actor }: At, old: RecommendationTarget) {
  return ballAfter(stateOfNew(old) === 'shared' ? 'share' : 'propose', actor.seat.id);
}

/** A new recommendation where the old ones lie, with the details of the first of them. */
export async function makeSuccessor(at: At, old: RecommendationTarget, { title, leadSectorId, text }: Successor) {
  const { tx, actor, clock } = at;
  await requireLead(at, old, leadSectorId);
  requireSize(text);
  const { taskforceId, audience, themeId, addressee, mandateTaskId, strength, need, effect, cost, uncertainty } = old;
  const now = clock.now();
  const holder = holderAfter(at, old);
  const { id } = await tx.recommendation.create({
    data: {
      ...{ taskforceId, audience, themeId, addressee, mandateTaskId, strength, need, effect, cost, uncertainty },
      ...{ title, leadSectorId, state: stateOfNew(old), proposedById: actor.seat.id },
      draftNumber: await drawSerial(tx, taskforceId, `draft of ${leadSectorId}`),
      number: audience === 'sector' ? null : await drawSerial(tx, taskforceId, 'recommendation'),
      text: jsonOf(withIds(text, newId)),
      textChangedAt: now,
      ...ballData(holder, now),
    },
    select: { id: true },
  });
  const made = await findRecommendation(tx, id);
  if (!made) throw new Refused('not-found');
  await record(tx, actor, clock, 'recommendations.propose', {
    thingId: id,
    difference: { title, number: made.number },
    sectorId: roomOf(made),
  });
  return made;
}

/** Title, lead and words of the one that goes on. What no version holds of its draft is named first: nothing is lost by it. */
export async function changeSuccessor(at: At, { target, text: had }: Part, { title, leadSectorId, text }: Successor) {
  await requireLead(at, target, leadSectorId);
  const isSame = isSameText(had, text);
  if (!isSame) {
    requireSize(text);
    const last = await findLatestVersion(at.tx, target.id);
    const isNamed = last && last.title === target.title && isSameText(last.text as unknown as RichText, had);
    if (!isEmptyText(had) && !isNamed) await nameAs(at, target, 'Gemt, før teksten blev ændret', false);
    await changeText(at, target, () => text, [text]);
  }
  // One whose words go on as they were lies with whoever it lay with: nothing new is to be done about it.
  const ball = isSame && title === target.title ? {} : ballData(holderAfter(at, target), at.clock.now());
  await at.tx.recommendation.updateMany({ where: { id: target.id }, data: { title, leadSectorId, ...ball } });
  const now = await findRecommendation(at.tx, target.id);
  if (!now) throw new Refused('not-found');
  return { target: now };
}

/** Names the draft as it stands, also where its words are those of the version before: what is asked again is asked on a version. */
export async function nameAs(at: At, target: RecommendationTarget, note: string, isSubstantial: boolean) {
  const { title, text } = await at.tx.recommendation.findUniqueOrThrow({ where: { id: target.id } });
  if (isEmptyText(text as unknown as RichText)) return null;
  const serial = ((await findLatestVersion(at.tx, target.id))?.serial ?? 0) + 1;
  return at.tx.recommendationVersion.create({
    data: {
      taskforceId: target.taskforceId,
      recommendationId: target.id,
      ...{ serial, label: `0.${serial}`, title, text: text as object, note: note.slice(0, 500), isSubstantial },
      namedById: at.actor.seat.id,
      namedAt: at.clock.now(),
    },
    select: { id: true, label: true },
  });
}

/**
 * How recommendations are named in a note that stays: by their numbers. Drafts are not: the note goes with the text to all who read that
 * later, and what it came from stays hidden from them (the trace names it to those who read it).
 */
export function namesIn(targets: readonly Pick<RecommendationTarget, 'number' | 'state'>[]): string | null {
  const named = targets.flatMap(({ number, state }) =>
    number === null || state === 'idea' || state === 'drafting' ? [] : [saySerial('recommendation', number)],
  );
  return named.length === targets.length ? named.join(', ') : null;
}

/** Who was asked in the round that is closed by it. */
export type Ended = { target: RecommendationTarget; askedSeatIds: string[] };

/** It ends and goes on in others. Its round is closed, for what was said in it stays said; a consultation about it is closed. */
export async function end(at: At, target: RecommendationTarget): Promise<Ended> {
  const { tx, actor, clock } = at;
  const round = await tx.round.findFirst({
    where: { recommendationId: target.id, state: 'open' },
    select: { asked: { select: { seatId: true } } },
  });
  await endOpenRound(at, target, 'close');
  const { count } = await tx.recommendation.updateMany({
    where: { id: target.id, state: target.state },
    data: { state: 'merged', endedFrom: target.state, ...ballData(ballAfter('end', actor.seat.id), clock.now()) },
  });
  if (count === 0) throw new Refused('out-of-step', { state: target.state });
  await endOpenConsultations(at, target.id, 'merged');
  return { target, askedSeatIds: round?.asked.map(({ seatId }) => seatId) ?? [] };
}

type Link = { from: RecommendationTarget; to: RecommendationTarget };

/** The trace, and on each of the things but the one the frame tells of an event of its own. */
export async function trace(at: At, kind: TraceKind, links: readonly Link[], reason: string, toldById: string) {
  const { tx, actor, clock } = at;
  await tx.recommendationTrace.createMany({
    data: links.map(({ from, to }) => ({
      taskforceId: from.taskforceId,
      ...{ fromId: from.id, toId: to.id, kind, reason, byId: actor.seat.id, at: clock.now() },
    })),
  });
  const things = new Map(links.flatMap(({ from, to }) => [[from.id, from] as const, [to.id, to] as const]));
  for (const [id, thing] of things) {
    if (id === toldById) continue;
    const difference = differenceOf(links, id, reason);
    await record(tx, actor, clock, `recommendations.${kind}`, { thingId: id, difference, sectorId: roomOf(thing) });
  }
}

/** What the history of one of them tells: where it went, where it comes from, and why. */
export function differenceOf(links: readonly Link[], id: string, reason: string) {
  const [into, outOf] = [
    links.filter(({ from }) => from.id === id).map(({ to }) => to.id),
    links.filter(({ to }) => to.id === id).map(({ from }) => from.id),
  ];
  return { ...(into.length > 0 ? { into } : {}), ...(outOf.length > 0 ? { outOf } : {}), reason };
}
