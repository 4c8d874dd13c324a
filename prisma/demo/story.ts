// What the tellers of the demo share: who is who, which seat was held when, and the acts that become the event log.
import type { PrismaClient } from '../generated/client.ts';
import type { SectorKey } from '../factories/taskforces.ts';
import type { DemoBlock } from './shapes.ts';

/** One act in the story; appended to the chain in the order of time when everything is told. */
export type Act = {
  at: Date;
  by: string;
  verb: string;
  noun: string;
  thingId: string;
  difference?: Record<string, unknown>;
  sectorId?: string | null;
  itemId?: string | null;
  onBehalfOf?: string | null;
};

export type Told = { id: string; person: string; fromOn: string; untilOn: string | null };

/** The story while it is told. Later tellers look things up by the keys of the data. */
export class Story {
  readonly db: PrismaClient;
  readonly taskforceId: string;
  readonly sectorIds: Record<SectorKey, string>;
  readonly users = new Map<string, string>();
  readonly seats: Told[] = [];
  readonly themes = new Map<string, string>();
  readonly tasks = new Map<number, string>();
  readonly milestones = new Map<string, string>();
  readonly meetings = new Map<string, string>();
  readonly items = new Map<string, string>();
  readonly outcomes = new Map<string, string>();
  readonly recommendations = new Map<string, string>();
  readonly versions = new Map<string, string>();
  readonly rounds = new Map<string, string>();
  readonly sources = new Map<string, string>();
  readonly findings = new Map<string, string>();
  readonly acts: Act[] = [];

  constructor(db: PrismaClient, taskforceId: string, sectorIds: Record<SectorKey, string>) {
    this.db = db;
    this.taskforceId = taskforceId;
    this.sectorIds = sectorIds;
  }

  /** The seat a person of the story held on a day. */
  seat(person: string, on: string): string {
    const held = this.seats.find(
      (seat) => seat.person === person && seat.fromOn <= on && (seat.untilOn === null || seat.untilOn >= on),
    );
    if (!held) throw new Error(`The demo's ${person} holds no seat on ${on}.`);
    return held.id;
  }

  happened(act: Act): void {
    this.acts.push(act);
  }
}

/** What a map of the story must hold. */
export function told(map: ReadonlyMap<string | number, string>, key: string | number): string {
  const found = map.get(key);
  if (!found) throw new Error(`The demo has not told of ${key}.`);
  return found;
}

/** A calendar date as the database takes it. */
export function day(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}

/** The instant of a local time in Copenhagen. The story has no meeting in the nights the clocks change. */
export function at(on: string, time = '10:00'): Date {
  const read = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' });
  for (const offset of ['+01:00', '+02:00']) {
    const instant = new Date(`${on}T${time}:00${offset}`);
    if (read.format(instant) === `${on} ${time}`) return instant;
  }
  throw new Error(`${on} ${time} does not exist in Copenhagen.`);
}

type Paragraph = { type: 'paragraph'; attrs?: { id: string }; content?: { type: 'text'; text: string }[] };

/** The document of a text told in blocks: bullets that follow each other form one list. */
export function documentOf(blocks: readonly DemoBlock[]) {
  const content: object[] = [];
  let list: { type: 'bulletList'; attrs: { id: string }; content: object[] } | null = null;
  for (const { id, kind, text } of blocks) {
    const words = [{ type: 'text' as const, text }];
    if (kind !== 'bullet') {
      list = null;
      content.push(
        kind === 'heading'
          ? { type: 'heading', attrs: { id, level: 2 }, content: words }
          : { type: 'paragraph', attrs: { id }, content: words },
      );
      continue;
    }
    if (!list) {
      list = { type: 'bulletList', attrs: { id }, content: [] };
      content.push(list);
    }
    const item: Paragraph = { type: 'paragraph', content: words };
    list.content.push({ type: 'listItem', content: [item] });
  }
  return { type: 'doc', content };
}
