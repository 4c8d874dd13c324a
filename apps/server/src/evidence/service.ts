import type { Finding, Source } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Confidence, FindingKind, SourceKind } from '@tvaers/domain/evidence/kinds';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { findServedTask } from '../mandate/rows.ts';
import { drawSerial } from '../numbers/serial.ts';
import { findSource, type Support } from './rows.ts';

type Where = 'sector' | 'taskforce';
type NewSource = {
  kind: SourceKind;
  title: string;
  method: string;
  url: string | null;
  gatheredOn: string | null;
  hasResults: boolean;
  consent: string;
  retainUntilOn: string | null;
  coversSectors: string[];
  audience: Where;
};
type NewFinding = {
  kind: FindingKind;
  claim: string;
  explanation: string;
  fromSectorId: string | null;
  toSectorId: string | null;
  confidence: Confidence;
  mandateTaskId: string | null;
  audience: Where;
  sources: Support[];
};

/** Where something new is to live. Before the taskforce it belongs to no room. */
export function placeOf(actor: Actor, { audience }: { audience: Where }) {
  return { audience, sectorId: audience === 'sector' ? actor.seat.sectorId : null };
}

/** A number is drawn when it comes before the taskforce, not before: gaps betray nothing of the rooms. */
function numberIn(tx: Transaction, taskforceId: string, kind: 'source' | 'finding', audience: Where): Promise<number> | null {
  return audience === 'sector' ? null : drawSerial(tx, taskforceId, kind);
}

const optionalDate = (on: string | null) => (on === null ? null : dateOf(on));

/** Registers a source in one's sector's room or before the taskforce. Refuses keys of sectors the taskforce does not have. */
export async function registerSource(tx: Transaction, actor: Actor, source: NewSource) {
  const { taskforceId } = actor.seat;
  const coversSectors = [...new Set(source.coversSectors)];
  if ((await tx.sector.count({ where: { taskforceId, key: { in: coversSectors } } })) !== coversSectors.length)
    throw new Refused('not-found');
  const { kind, title, method, url, gatheredOn, hasResults, consent, retainUntilOn } = source;
  return tx.source.create({
    data: {
      taskforceId,
      number: await numberIn(tx, taskforceId, 'source', source.audience),
      ...{ kind, title, method, url, hasResults, consent, coversSectors },
      gatheredOn: optionalDate(gatheredOn),
      retainUntilOn: optionalDate(retainUntilOn),
      ...placeOf(actor, source),
      registeredById: actor.seat.id,
    },
  });
}

/** Refuses sources one may not read, those that are withdrawn, and those of a room under a finding the whole taskforce reads. */
async function askUsable(tx: Transaction, sourceIds: readonly string[], audience: string): Promise<void> {
  const sources = await tx.source.findMany({ where: { id: { in: [...sourceIds] } }, select: { state: true, audience: true } });
  if (sources.length !== sourceIds.length) throw new Refused('not-found');
  if (sources.some(({ state }) => state === 'withdrawn')) throw new Refused('out-of-step', { state: 'withdrawn' });
  if (audience !== 'sector' && sources.some((source) => source.audience === 'sector')) throw new Refused('source-in-room');
}

/** Refuses sectors that are not this taskforce's, and a move from a sector to itself. */
async function askMove(tx: Transaction, taskforceId: string, { fromSectorId, toSectorId }: NewFinding): Promise<void> {
  if (fromSectorId !== null && fromSectorId === toSectorId) throw new Refused('same-sector');
  const ends = [fromSectorId, toSectorId].filter((id) => id !== null);
  if ((await tx.sector.count({ where: { taskforceId, id: { in: ends } } })) !== ends.length) throw new Refused('not-found');
}

/** Records a finding with what supports and what contradicts it; without sources it stands as a claim without evidence yet. */
export async function recordFinding(tx: Transaction, actor: Actor, finding: NewFinding) {
  const { taskforceId } = actor.seat;
  await askMove(tx, taskforceId, finding);
  const sourceIds = finding.sources.map(({ sourceId }) => sourceId);
  await askUsable(tx, sourceIds, finding.audience);
  const { kind, claim, explanation, fromSectorId, toSectorId, confidence } = finding;
  const mandateTaskId = await findServedTask(tx, finding.mandateTaskId);
  const row = await tx.finding.create({
    data: {
      taskforceId,
      number: await numberIn(tx, taskforceId, 'finding', finding.audience),
      ...{ kind, claim, explanation, fromSectorId, toSectorId, confidence, mandateTaskId },
      ...placeOf(actor, finding),
      foundById: actor.seat.id,
    },
  });
  await tx.findingSource.createMany({ data: finding.sources.map((support) => ({ taskforceId, findingId: row.id, ...support })) });
  return row;
}

/** Says anew which task of the mandate a finding serves; null for none. */
export async function serveTask(tx: Transaction, finding: Finding, version: number, taskId: string | null) {
  const mandateTaskId = await findServedTask(tx, taskId);
  const rows = await tx.finding.updateManyAndReturn({
    where: { id: finding.id, version },
    data: { mandateTaskId, version: { increment: 1 } },
  });
  const row = changedRow(rows, { version: finding.version, mandateTaskId: finding.mandateTaskId });
  return { version: row.version, difference: { mandateTaskId: { before: finding.mandateTaskId, after: mandateTaskId } } };
}

/** Puts a further source under a finding, or says anew where and how it bears on it. */
export async function linkSource(
  tx: Transaction,
  finding: Finding,
  version: number,
  { sourceId, contradicts, pinpoint, quote }: Support,
) {
  await askUsable(tx, [sourceId], finding.audience);
  const rows = await tx.finding.updateManyAndReturn({ where: { id: finding.id, version }, data: { version: { increment: 1 } } });
  const row = changedRow(rows, { version: finding.version });
  const link = { taskforceId: finding.taskforceId, findingId: finding.id, sourceId };
  await tx.findingSource.upsert({
    where: { taskforceId_findingId_sourceId: link },
    create: { ...link, contradicts, pinpoint, quote },
    update: { contradicts, pinpoint, quote },
  });
  return row;
}

/** Brings a source before the taskforce. There is no way back. */
export async function shareSource(tx: Transaction, source: Source, version: number): Promise<number> {
  if (source.audience !== 'sector') throw new Refused('out-of-step', { state: source.audience });
  const number = await drawSerial(tx, source.taskforceId, 'source');
  const rows = await tx.source.updateManyAndReturn({
    where: { id: source.id, version, audience: 'sector', state: 'registered' },
    data: { audience: 'taskforce', number, version: { increment: 1 } },
    select: { id: true },
  });
  changedRow(rows, { version: source.version });
  return number;
}

/** Brings a finding before the taskforce, and with it those sources of the room that are named. */
export async function shareFinding(
  tx: Transaction,
  actor: Actor,
  finding: Finding,
  version: number,
  alsoSourceIds: readonly string[],
) {
  if (finding.audience !== 'sector') throw new Refused('out-of-step', { state: finding.audience });
  const shared: { source: Source; number: number }[] = [];
  for (const id of new Set(alsoSourceIds)) {
    const source = await findSource(tx, id);
    if (
      !source ||
      !(await tx.findingSource.findFirst({ where: { findingId: finding.id, sourceId: id }, select: { sourceId: true } }))
    )
      throw new Refused('not-found');
    if (!can(actor, 'evidence.share', source)) throw new Refused('not-allowed');
    shared.push({ source, number: await shareSource(tx, source, source.version) });
  }
  const number = await drawSerial(tx, finding.taskforceId, 'finding');
  const rows = await tx.finding.updateManyAndReturn({
    where: { id: finding.id, version, audience: 'sector' },
    data: { audience: 'taskforce', number, version: { increment: 1 } },
    select: { id: true },
  });
  changedRow(rows, { version: finding.version });
  return { number, shared };
}

/** A source that no longer counts. The findings that rest on it stand, and say so. */
export async function withdrawSource(tx: Transaction, source: Source, version: number, reason: string): Promise<void> {
  const rows = await tx.source.updateManyAndReturn({
    where: { id: source.id, version, state: 'registered' },
    data: { state: 'withdrawn', withdrawReason: reason, version: { increment: 1 } },
    select: { id: true },
  });
  changedRow(rows, { version: source.version });
}
