import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFinding } from '@tvaers/db/factories/evidence';
import { makeRecommendation, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { plainText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeAs } from '../doors/acting.ts';
import { realClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';
import { type RunningServer, startServer } from '../main.ts';
import { changeText, settleText } from '../recommendations/text-service.ts';
import { mostSocketsPerPerson } from './socket.ts';
import { cookieFor, TestWriter, until } from './test-writer.ts';

let database: TestDatabase;
let world: World;
let server: RunningServer;
const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-writing-'));
const start = () => startServer({ appUrl: database.appUrl, dataDir, host: '127.0.0.1', port: 0, webRoot: null });

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  server = await start();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

const leaving: TestWriter[] = [];
afterEach(() => {
  for (const writer of leaving.splice(0)) writer.leave();
});

function text(given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  const { municipalities } = world.personas;
  return makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    ...given,
  });
}

type Given = {
  audience?: string;
  taskforceId?: string;
  on?: Pick<RunningServer, 'origin'>;
  doc?: Y.Doc;
  sentOrigin?: string;
  patienceMs?: number;
};
async function writer(persona: Persona, id: string, { on = server, ...given }: Given = {}) {
  const { cookie, sessionId } = await cookieFor(database.owner, persona.actor.userId, on.origin);
  const made = new TestWriter({ origin: on.origin, cookie, taskforceId: world.taskforceId, id, ...given });
  leaving.push(made);
  return Object.assign(made, { sessionId });
}
const ready = async (persona: Persona, id: string, given: Given = {}) => (await writer(persona, id, given)).ready();

const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const shown = async (id: string) => plainText((await row(id)).text as unknown as RichText);
const logged = (recommendationId: string) =>
  database.owner.textUpdate.findMany({ where: { recommendationId }, orderBy: { serial: 'asc' } });
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(({ verb, seatId }) => [
    verb,
    seatId,
  ]);

describe('writing together', () => {
  it('two people see each other’s words, which are in the log before either is told so', async () => {
    const { id } = await text();
    const [one, two] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    expect(one.words()).toContain('Taskforcen anbefaler');
    one.write('Kommunens ord.');
    await one.ask();
    expect((await logged(id)).map(({ seatId }) => seatId)).toEqual([world.personas.municipalities.actor.seat.id]);
    two.write('Sekretariatets ord.');
    await until(() => one.words().includes('Sekretariatets') && two.words().includes('Kommunens'));
    await two.ask('shown');
    expect(await shown(id)).toMatch(/Taskforcen anbefaler[^]*Kommunens ord\.[^]*Sekretariatets ord\./);
    expect(one.fragment.toJSON()).toBe(two.fragment.toJSON());
  });

  it('who only reads reads the text alone anew, packed where it is long, and finds on it what the page says of it', async () => {
    const { municipalities, secretariat, observer } = world.personas;
    const { id } = await text({ state: 'shared' });
    const one = await ready(municipalities, id);
    for (let number = 0; number < 60; number += 1) one.write('Et langt afsnit om udlån af ledere mellem sektorer. '.repeat(10));
    one.write('De sidste ord.');
    await one.ask('shown');
    const { cookie } = await cookieFor(database.owner, secretariat.actor.userId, server.origin);
    const { taskforceId } = world;
    const input = encodeURIComponent(JSON.stringify({ taskforceId, recommendationId: id }));
    const answer = await fetch(`${server.origin}/trpc/recommendations.text?input=${input}`, { headers: { cookie } });
    expect(answer.headers.get('content-encoding')).toMatch(/br|gzip/);
    const { result } = (await answer.json()) as { result: { data: Record<string, unknown> & { text: RichText } } };
    expect(plainText(result.data.text)).toContain('De sidste ord.');
    const page = await as(database, secretariat).recommendations.page({ taskforceId, key: id });
    expect(page).toMatchObject(JSON.parse(JSON.stringify(result.data)) as object);
    expect(Object.keys(result.data).toSorted()).toEqual([
      'isChangedSinceVersion',
      'references',
      'state',
      'text',
      'textChangedAt',
      'textVersion',
    ]);
    const draft = await text({ state: 'drafting', audience: 'sector' });
    const asked = as(database, observer).recommendations.text({ taskforceId, recommendationId: draft.id });
    expect(await refusalOf(asked)).toBe('not-found');
  });

  it('the text that is shown follows by itself, as a new version, and an idea becomes a draft by its first words', async () => {
    const { id } = await text({ state: 'idea', text: paragraphsOf() });
    const one = await ready(world.personas.municipalities, id);
    one.write('Første ord.');
    await vi.waitFor(async () => expect(await row(id)).toMatchObject({ state: 'drafting', textVersion: 2, textSerial: 1 }), {
      timeout: 3000,
    });
    expect(await shown(id)).toContain('Første ord.');
    // Writing goes on, although what the rules were asked of has changed meanwhile.
    one.write('Flere ord.');
    await one.ask('shown');
    expect(await shown(id)).toContain('Flere ord.');
  });

  it('is told once per seat in ten minutes, whoever else writes in between', async () => {
    const { id } = await text();
    const { municipalities, secretariat } = world.personas;
    const [one, two] = [await ready(municipalities, id), await ready(secretariat, id)];
    for (const words of ['a', 'b', 'c']) {
      for (const each of [one, two]) {
        each.write(words);
        await each.ask();
      }
    }
    expect(await events(id)).toEqual([
      ['write', municipalities.actor.seat.id],
      ['write', secretariat.actor.seat.id],
    ]);
    await as(database, secretariat).recommendations.comment({
      ...{ taskforceId: world.taskforceId, recommendationId: id, audience: 'taskforce', parentId: null, paragraphId: null },
      body: 'Hvad med regionerne?',
    });
    one.write('d');
    await one.ask();
    expect((await events(id)).map(([verb]) => verb)).toEqual(['write', 'write', 'comment', 'write']);
  });

  it('what was written without a connection arrives with it', async () => {
    const { id } = await text();
    const [one, two] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    one.socket.disconnect();
    await until(() => !one.isConnected);
    one.write('Skrevet i toget.');
    two.write('Skrevet imens.');
    await two.ask();
    await one.socket.connect();
    await one.ask();
    await until(() => two.words().includes('toget') && one.words().includes('imens'));
    expect((await logged(id)).length).toBe(2);
  });

  it('twenty who write at once end with the same text, and every word of it is kept', async () => {
    const { id } = await text();
    const people = ['municipalities', 'municipalities2', 'adviser', 'secretariat', 'chair'] as const;
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, place) => ready(world.personas[people[place % 5] ?? 'chair'], id)),
    );
    for (let round = 0; round < 10; round += 1) all.forEach((each, place) => each.write(`Linje ${round} af ${place}.`));
    await Promise.all(all.map((each) => each.ask()));
    await until(() => all.every((each) => each.fragment.toJSON() === all[0]?.fragment.toJSON()));
    await all[0]?.ask('shown');
    const now = await shown(id);
    for (let round = 0; round < 10; round += 1) all.forEach((_, place) => expect(now).toContain(`Linje ${round} af ${place}.`));
  });

  it('two processes on one database write in the same text', async () => {
    const { id } = await text();
    const other = await start();
    try {
      const one = await ready(world.personas.municipalities, id);
      const two = await ready(world.personas.secretariat, id, { on: other });
      for (let round = 0; round < 10; round += 1) {
        one.write(`A${round}.`);
        two.write(`B${round}.`);
      }
      await Promise.all([one.ask(), two.ask()]);
      await until(() => one.words().includes('B9') && two.words().includes('A9'));
      await until(() => one.fragment.toJSON() === two.fragment.toJSON());
      await Promise.all([one.ask('shown'), two.ask('shown')]);
      expect(await shown(id)).toMatch(/A0\.[^]*A9\./);
      expect(await shown(id)).toContain('B9.');
      two.leave();
    } finally {
      await other.stop();
    }
  });

  it('a block that two people gave the same id gets another, the same for both', async () => {
    const { id } = await text();
    const [one, two] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    one.write('Den ene.', 'tvilling');
    two.write('Den anden.', 'tvilling');
    await Promise.all([one.ask(), two.ask('shown')]);
    const ids = ((await row(id)).text as unknown as RichText).content.map(({ attrs }) => attrs?.id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((own) => own === 'tvilling')).toHaveLength(1);
    await until(() => one.fragment.toJSON() === two.fragment.toJSON());
  });
});

describe('what is no text of ours', () => {
  const hostile: Record<string, (doc: Y.Doc) => void> = {
    'an unknown node': (doc) => doc.getXmlFragment('default').push([new Y.XmlElement('script')]),
    'an unknown attribute': (doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('onclick', 'alert(1)'),
    'a script in a link': (doc) => {
      const [words] = (doc.getXmlFragment('default').get(0) as Y.XmlElement).toArray() as Y.XmlText[];
      words?.format(0, 5, { link: { href: 'javascript:alert(1)' } });
    },
    'an unknown mark': (doc) => {
      const [words] = (doc.getXmlFragment('default').get(0) as Y.XmlElement).toArray() as Y.XmlText[];
      words?.format(0, 5, { style: { css: 'position:fixed' } });
    },
    'a picture among the words': (doc) => {
      const [words] = (doc.getXmlFragment('default').get(0) as Y.XmlElement).toArray() as Y.XmlText[];
      words?.insertEmbed(0, { src: 'https://foreign.test/x.png' });
    },
    'another root': (doc) => doc.getMap('skjult').set('x', 'y'),
    'nodes without end': (doc) => {
      let inner: Y.XmlElement | Y.XmlFragment = doc.getXmlFragment('default');
      for (let depth = 0; depth < 400; depth += 1) {
        const next = new Y.XmlElement('bulletList');
        inner.push([next]);
        inner = next;
      }
    },
  };
  it('what one points at must be there for him to read; a reference and a note of his are kept', async () => {
    const { id } = await text();
    const { secretariat, municipalities } = world.personas;
    const at = { taskforceId: world.taskforceId };
    const foundById = municipalities.actor.seat.id;
    const open = await makeFinding(database.owner, { ...at, foundById });
    const hidden = await makeFinding(database.owner, {
      ...at,
      foundById,
      sectorId: world.sectorIds.municipalities,
    });
    const point = (doc: Y.Doc, finding: string) =>
      doc.transact(() => {
        const reference = new Y.XmlElement('reference');
        reference.setAttribute('kind', 'finding');
        reference.setAttribute('id', finding);
        const note = new Y.XmlElement('footnote');
        note.insert(0, [new Y.XmlText('En note.')]);
        (doc.getXmlFragment('default').get(0) as Y.XmlElement).push([reference, note]);
      });
    const [good, bad] = [await ready(municipalities, id), await ready(secretariat, id)];
    point(good.doc, open.id);
    await good.ask('shown');
    expect(JSON.stringify((await row(id)).text)).toContain(open.id);
    point(bad.doc, hidden.id);
    await until(() => bad.reasons.includes('refused'));
    expect(bad.said).toContainEqual({ say: 'refused', why: 'outside-schema' });
    good.write('Videre.');
    await good.ask('shown');
    expect(await shown(id)).toContain('Videre.');
    expect(JSON.stringify((await row(id)).text)).not.toContain(hidden.id);

    // Who cannot read what a paragraph points at takes it out, and puts it back.
    point(good.doc, hidden.id);
    await good.ask();
    const other = await ready(secretariat, id);
    const memory = new Y.UndoManager(other.fragment);
    other.fragment.delete(0, 1);
    await other.ask('shown');
    expect(JSON.stringify((await row(id)).text)).not.toContain(hidden.id);
    memory.undo();
    await other.ask('shown');
    expect(JSON.stringify((await row(id)).text)).toContain(hidden.id);
  });

  it.each(Object.keys(hostile))('%s is neither kept nor shown to anybody, and the others write on', async (name) => {
    const { id } = await text();
    const [good, bad] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    const before = good.fragment.toJSON();
    bad.doc.transact(() => hostile[name]?.(bad.doc));
    await until(() => bad.reasons.includes('refused'));
    expect(bad.said).toContainEqual({ say: 'refused', why: 'outside-schema' });
    expect(good.fragment.toJSON()).toBe(before);
    expect(await logged(id)).toEqual([]);
    good.write('Uforstyrret.');
    await good.ask('shown');
    expect(await shown(id)).toContain('Uforstyrret.');
    const later = await ready(world.personas.chair, id);
    expect(later.words()).toContain('Uforstyrret.');
  });

  it('more than a text can hold is refused with its own reason', async () => {
    const { id } = await text();
    const [good, bad] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    bad.write('x'.repeat(210_000));
    await until(() => bad.said.some((word) => word.say === 'refused'));
    expect(bad.said).toContainEqual({ say: 'refused', why: 'too-large' });
    expect(good.words()).not.toContain('xxx');
  });

  it('noise on the line ends that line only', async () => {
    const { id } = await text();
    const good = await ready(world.personas.municipalities, id);
    const { cookie } = await cookieFor(database.owner, world.personas.secretariat.actor.userId, server.origin);
    const closed = (data: Buffer | string) =>
      new Promise<number>((resolve) => {
        const ws = new WebSocket(`${server.origin.replace('http', 'ws')}/api/writing?taskforceId=${world.taskforceId}`, {
          headers: { cookie, origin: server.origin },
        });
        ws.on('open', () => ws.send(data));
        ws.on('close', (code) => resolve(code));
      });
    expect(await closed('tekst')).toBe(1003);
    expect(await closed(Buffer.alloc(2_000_000, 1))).toBe(1009);
    good.write('Uforstyrret.');
    await good.ask();
  });

  it('a cursor bears the name and sector of its seat, whatever the browser says', async () => {
    const { id } = await text();
    const [seen, forger] = [await ready(world.personas.municipalities, id), await ready(world.personas.secretariat, id)];
    seen.provider.setAwarenessField('cursor', { anchor: { x: 1 }, head: { x: 1 } });
    await until(() => forger.provider.awareness?.getStates().has(seen.doc.clientID) ?? false);
    const cursor = { anchor: { tname: 'default' }, head: { tname: 'default' } };
    forger.provider.awareness?.setLocalState({
      user: { name: 'Formanden', sectorId: world.sectorIds.state },
      html: '<b>',
      cursor,
    });
    const state = () => seen.provider.awareness?.getStates().get(forger.doc.clientID);
    await until(() => state()?.['cursor'] != null);
    expect(state()).toEqual({
      user: { seatId: world.personas.secretariat.actor.seat.id, name: world.personas.secretariat.session.name, sectorId: null },
      cursor,
    });
    forger.provider.setAwarenessField('cursor', { anchor: { x: 'y'.repeat(5000) }, head: null });
    await until(() => state()?.['cursor'] === null);
    // Another's place is not taken either.
    const own = seen.provider.awareness?.getStates().get(seen.doc.clientID);
    const states = forger.provider.awareness;
    states?.states.set(seen.doc.clientID, { user: { name: 'Kapret' } });
    states?.meta.set(seen.doc.clientID, { clock: 99, lastUpdated: Date.now() });
    states?.emit('update', [{ added: [], updated: [seen.doc.clientID], removed: [] }, 'test']);
    forger.write('Bagefter.');
    await until(() => seen.words().includes('Bagefter.'));
    expect(seen.provider.awareness?.getStates().get(seen.doc.clientID)).toEqual(own);
  });
});

describe('who may', () => {
  const refused = async (persona: Persona, id: string, given: Given = {}) => {
    const made = await writer(persona, id, given);
    await until(() => made.reasons.length > 0);
    // Refused before it opened: not a word came with it.
    expect(made.words()).toBe('');
    return made.reasons[0];
  };
  /** The status a socket is refused with. */
  const status = (headers: Record<string, string>, address = `/api/writing?taskforceId=${world.taskforceId}`) =>
    new Promise<number>((resolve, reject) => {
      const ws = new WebSocket(`${server.origin.replace('http', 'ws')}${address}`, { headers });
      ws.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      ws.on('open', () => reject(new Error('let in')));
      ws.on('error', () => {});
    });

  it('a socket needs a session, a seat, our own page and our address', async () => {
    const { origin } = server;
    const { cookie } = await cookieFor(database.owner, world.personas.chair.actor.userId, origin);
    const { cookie: foreign } = await cookieFor(database.owner, world.personas.stranger.actor.userId, origin);
    expect(await status({ origin })).toBe(401);
    expect(await status({ cookie })).toBe(403);
    expect(await status({ cookie, origin: 'https://foreign.test' })).toBe(403);
    expect(await status({ cookie, origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ cookie: foreign, origin })).toBe(404);
    expect(await status({ cookie, origin }, '/api/writing')).toBe(404);
    expect(await status({ cookie, origin }, '/api/andet')).toBe(404);
    const plain = await fetch(`${origin}/api/writing?taskforceId=${world.taskforceId}`, { headers: { cookie } });
    expect(plain.status).toBe(426);
  });

  it('what one may not read does not open, and what is not there is answered the same', async () => {
    const { id } = await text({ audience: 'sector' });
    const { municipalities, secretariat, regions, chair, observer, stranger } = world.personas;
    for (const persona of [secretariat, regions, chair])
      expect(await refused(persona, id, { audience: 'sector' })).toBe('not-found');
    const { id: shared } = await text({ state: 'shared' });
    expect(await refused(stranger, shared, { taskforceId: world.otherTaskforceId })).toBe('not-found');
    const { id: givenUp } = await text({ state: 'withdrawn', endedFrom: 'drafting' });
    expect(await refused(observer, givenUp)).toBe('not-found');
    expect(await refused(municipalities, crypto.randomUUID())).toBe('not-found');
    expect(await refused(municipalities, 'noget-andet')).toBe('not-found');
    const inside = await ready(municipalities, id, { audience: 'sector' });
    expect(inside.words()).toContain('Taskforcen');
  });

  it('who only reads follows and changes nothing', async () => {
    const { id } = await text();
    const [good, reader] = [await ready(world.personas.municipalities, id), await ready(world.personas.regions, id)];
    expect(reader.provider.authorizedScope).toBe('readonly');
    reader.provider.setAwarenessField('cursor', { anchor: {}, head: {} });
    good.write('Nyt.');
    await until(() => reader.words().includes('Nyt.'));
    reader.write('Uden ret.');
    good.write('Mere.');
    await good.ask();
    await until(() => reader.words().includes('Mere.'));
    expect(good.words()).not.toContain('Uden ret');
    expect(good.provider.awareness?.getStates().size).toBe(1);
    expect(await logged(id)).toHaveLength(2);
  });

  it('one open to every sector all of them write in, until it is closed again; those who keep it write on', async () => {
    const { id } = await text();
    const { municipalities, regions, state, civilSociety, observer } = world.personas;
    const keeper = as(database, municipalities).recommendations;
    const open = (isOpenToAll: boolean, version: number) =>
      keeper.letWrite({ taskforceId: world.taskforceId, recommendationId: id, version, isOpenToAll });
    await open(true, 1);
    const [own, other] = [await ready(municipalities, id), await ready(regions, id)];
    const all = [own, other, await ready(state, id), await ready(civilSociety, id)];
    const watching = await ready(observer, id);
    all.forEach((one, place) => one.write(`Ord ${place}.`));
    watching.write('Uden ret.');
    await Promise.all(all.map((one) => one.ask()));
    await until(() => all.every((one) => all.every((_, place) => one.words().includes(`Ord ${place}.`))));
    expect(new Set((await logged(id)).map(({ seatId }) => seatId)).size).toBe(4);

    const standsInOwn = () => own.provider.awareness?.getStates().has(other.doc.clientID) ?? false;
    const stand = () => other.provider.setAwarenessField('cursor', { anchor: { x: 1 }, head: { x: 1 } });
    stand();
    await until(standsInOwn);
    await open(false, 2);
    await until(() => other.said.some((word) => word.say === 'rights' && !word.mayWrite));
    await until(() => !standsInOwn());
    stand();
    other.write('For sent.');
    // Answered after what was sent before it.
    other.provider.sendStateless(JSON.stringify({ ask: 'kept', mark: 1_000_000 }));
    await until(() => other.said.some((word) => word.say === 'kept' && word.mark === 1_000_000));
    own.write('Skriver videre.');
    await own.ask('shown');
    expect(standsInOwn()).toBe(false);
    expect(await shown(id)).toContain('Skriver videre.');
    expect(await shown(id)).not.toMatch(/For sent|Uden ret/);
  });

  const { bites } = {
    bites: async (
      change: (given: { id: string; persona: Persona; sessionId: string }) => Promise<unknown>,
      over: (made: TestWriter) => boolean,
    ) => {
      const { id } = await text();
      const persona = await seatPersona(database, world.taskforceId, 'member', world.sectorIds.municipalities);
      const [other, losing] = [await ready(world.personas.secretariat, id), await writer(persona, id)];
      await losing.ready();
      await change({ id, persona, sessionId: losing.sessionId });
      const since = Date.now();
      await until(() => over(losing));
      // A second, and what a busy machine adds to it.
      expect(Date.now() - since).toBeLessThan(2000);
      losing.write('For sent.');
      other.write('Skriver videre.');
      // Nobody else was sent away, not even to come back at once.
      expect(other.reasons).toEqual([]);
      return { id, other, losing };
    },
  };
  const isOver = (made: TestWriter) => made.reasons.length > 0 || !made.isConnected;

  it('a recusal bites within a second, and the others write on', async () => {
    const { id, other, losing } = await bites(
      ({ id: recommendationId, persona }) =>
        as(database, persona).recommendations.recuse({
          ...{ taskforceId: world.taskforceId, recommendationId, seatId: null, reason: '' },
        }),
      isOver,
    );
    expect(losing.reasons[0]).toBe('not-found');
    await other.ask('shown');
    expect(await shown(id)).toContain('Skriver videre.');
    expect(await shown(id)).not.toContain('For sent.');
  });

  it('so does the end of a seat, and of a session', async () => {
    for (const end of [
      ({ persona }: { persona: Persona }) =>
        database.owner.seat.update({ where: { id: persona.actor.seat.id }, data: { untilOn: new Date('2022-02-28') } }),
      ({ sessionId }: { sessionId: string }) => database.owner.session.delete({ where: { id: sessionId } }),
    ]) {
      const { id, other } = await bites(end, isOver);
      await other.ask('shown');
      expect(await shown(id)).not.toContain('For sent.');
    }
  });

  it('so does the end of the days in which a deputy acts as chair', async () => {
    const { id } = await text();
    const { deputyChair, secretariat } = world.personas;
    const days = { taskforceId: world.taskforceId, seatId: deputyChair.actor.seat.id };
    await database.owner.deputyPeriod.create({
      data: { ...days, fromOn: new Date('2022-01-01'), untilOn: new Date('2999-12-31') },
    });
    const [other, losing] = [await ready(secretariat, id), await ready(deputyChair, id)];
    losing.write('Som formand.');
    await losing.ask('shown');
    await database.owner.deputyPeriod.deleteMany({ where: days });
    await until(() => isOver(losing));
    // He reads on: the line is made anew, without the right to write.
    expect(losing.reasons[0]).toBe('again');
    losing.write('For sent.');
    other.write('Skriver videre.');
    await other.ask('shown');
    expect(other.reasons).toEqual([]);
    expect(await shown(id)).toMatch(/Som formand\..*Skriver videre\./s);
    expect(await shown(id)).not.toContain('For sent.');
  });

  it('a text that is adopted can only be read from then on, also by who has it open', async () => {
    const { id, other, losing } = await bites(
      ({ id: own }) => database.owner.recommendation.update({ where: { id: own }, data: { state: 'adopted' } }),
      (made) => made.said.some((word) => word.say === 'rights' && !word.mayWrite),
    );
    await until(() => other.said.some((word) => word.say === 'rights'));
    expect(losing.reasons).toEqual([]);
    expect(await logged(id)).toEqual([]);
  });

  it('an update that was on its way when the text was adopted is not kept: the row is looked at, not what was known of it', async () => {
    const { id } = await text();
    const one = await ready(world.personas.municipalities, id);
    await database.owner.$executeRaw`update recommendations set state = 'adopted' where id = ${id}::uuid`;
    one.write('Lige for sent.');
    await until(() => one.said.some((word) => word.say === 'rights'));
    expect(await logged(id)).toEqual([]);
  });

  it('what was written for the room is not let out when the text is shared meanwhile', async () => {
    const { id } = await text({ audience: 'sector' });
    const { municipalities, municipalities2 } = world.personas;
    const one = await ready(municipalities, id, { audience: 'sector' });
    one.socket.disconnect();
    await until(() => !one.isConnected);
    one.write('Kun til os selv.');
    const two = await ready(municipalities2, id, { audience: 'sector' });
    await as(database, municipalities2).recommendations.share({
      taskforceId: world.taskforceId,
      recommendationId: id,
      version: 1,
    });
    await until(() => two.reasons.includes('shared-meanwhile'));
    await one.socket.connect();
    await until(() => one.reasons.includes('shared-meanwhile'));
    expect(await logged(id)).toEqual([]);
  });

  it('a person has so many sockets and no more', async () => {
    const persona = await seatPersona(database, world.taskforceId, 'member', world.sectorIds.regions);
    const { cookie } = await cookieFor(database.owner, persona.actor.userId, server.origin);
    const headers = { cookie, origin: server.origin };
    const sockets = await Promise.all(
      Array.from({ length: mostSocketsPerPerson }, () => {
        const ws = new WebSocket(`${server.origin.replace('http', 'ws')}/api/writing?taskforceId=${world.taskforceId}`, {
          headers,
        });
        return new Promise<WebSocket>((resolve) => ws.on('open', () => resolve(ws)));
      }),
    );
    expect(await status(headers)).toBe(429);
    for (const ws of sockets) ws.close();
  });
});

describe('a line that breaks', () => {
  it('what was written meanwhile comes in one go when it is back, however much it is', async () => {
    const { id } = await text();
    const one = await ready(world.personas.municipalities, id);
    one.socket.disconnect();
    await until(() => !one.isConnected);
    for (let line = 0; line < 300; line += 1) one.write(`Linje ${line}.`);
    await one.socket.connect();
    await one.ask('shown');
    expect(await shown(id)).toMatch(/Linje 0\.[^]*Linje 299\./);
    expect((await logged(id)).length).toBeLessThan(3);
  });

  it('one that looks open and is dead is made anew by who writes', async () => {
    const { id } = await text();
    const through = new Set<Socket>();
    const port = Number(new URL(server.origin).port);
    const front = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const end of [near, far]) {
        through.add(end);
        end.on('error', () => {});
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const one = await ready(world.personas.municipalities, id, { on: { origin }, patienceMs: 300 });
    one.write('Før.');
    await one.ask();
    expect(one.anew).toBe(0);
    // Nothing goes through any more, and nobody is told.
    for (const end of through) end.unpipe().pause();
    one.write('Efter.');
    await one.ask('shown');
    expect(one.anew).toBeGreaterThan(0);
    expect(await shown(id)).toMatch(/Før\.[^]*Efter\./);
    one.leave();
    for (const end of through) end.destroy();
    await new Promise((done) => front.close(done));
  });
});

describe('the text and the acts on it', () => {
  const by = <R>(persona: Persona, work: (at: Parameters<typeof changeText>[0]) => Promise<R>) =>
    writeAs(database.prisma, persona.actor, (tx) => work({ tx, actor: persona.actor, clock: realClock }));

  it('an act changes the text under those who write in it, and touches nothing else', async () => {
    const { id, taskforceId } = await text();
    const one = await ready(world.personas.municipalities, id);
    const own = one.write('Det jeg skriver lige nu.', 'mit');
    await one.ask();
    const mine = one.fragment.toArray().at(-1);
    await by(world.personas.secretariat, (at) =>
      changeText(at, { id, taskforceId }, (now) => ({
        ...now,
        content: now.content.map(
          (block, place) => (place === 0 ? paragraphsOf('Forslaget er taget.').content[0] : block) as never,
        ),
      })),
    );
    await until(() => one.words().includes('Forslaget er taget.'));
    expect(one.fragment.toArray().at(-1)).toBe(mine);
    expect((mine as Y.XmlElement).getAttribute('id')).toBe(own);
    expect(await shown(id)).toMatch(/Forslaget er taget\.[^]*Det jeg skriver lige nu\./);
    one.write('Og videre.');
    await one.ask('shown');
    expect(await shown(id)).toContain('Og videre.');
  });

  it('an act that fails afterwards leaves no trace in the text', async () => {
    const { id, taskforceId } = await text();
    const one = await ready(world.personas.municipalities, id);
    const failed = by(world.personas.secretariat, async (at) => {
      await changeText(at, { id, taskforceId }, () => paragraphsOf('Fortrudt.') as RichText);
      throw new Error('fortrudt');
    });
    await expect(failed).rejects.toThrow('fortrudt');
    one.write('Videre.');
    await one.ask('shown');
    expect(await shown(id)).not.toContain('Fortrudt.');
    expect(await refusalOf(by(world.personas.secretariat, (at) => changeText(at, { id, taskforceId }, (now) => now)))).toBe(
      'nothing-changed',
    );
  });

  it('what is made of two texts is written in at once, and the one that ended takes no more words', async () => {
    const { municipalities, secretariat } = world.personas;
    const [{ id: into }, { id: gone }, { id: third }] = [await text(), await text(), await text()];
    const [one, two] = [await ready(municipalities, into), await ready(secretariat, gone)];
    two.write('Ord, der lige er skrevet.');
    await two.ask('shown');
    one.write('Ord i den, der går videre.');
    await one.ask('shown');
    const read = async (id: string) => {
      const { version, textVersion } = await row(id);
      return { id, version, textVersion };
    };
    const merge = async (intoId: string | null, ids: string[]) => {
      const [own, ...others] = await Promise.all(ids.map(read));
      if (!own) throw new Error('Nothing to merge');
      const { id: recommendationId, ...asRead } = own;
      return as(database, secretariat).recommendations.merge({
        ...{ taskforceId: world.taskforceId, recommendationId, ...asRead, others, intoId, title: 'Samlet', textOf: 'all' },
        ...{ leadSectorId: world.sectorIds.municipalities, positions: 'ask', reason: 'De siger det samme.' },
        carried: { basis: true, agenda: true, criteria: true, suggestions: true },
      });
    };
    await merge(into, [into, gone]);
    await until(() => one.words().includes('Ord, der lige er skrevet.') && one.words().includes('Ord i den, der går videre.'));
    await until(() => two.said.some((word) => word.say === 'rights' && !word.mayWrite));
    one.write('Og videre.');
    await one.ask('shown');
    expect(await shown(into)).toContain('Og videre.');

    const { id: fresh } = await merge(null, [into, third]);
    const three = await ready(municipalities, fresh);
    expect(three.words()).toContain('Ord, der lige er skrevet.');
    three.write('I den nye.');
    await three.ask('shown');
    expect(await shown(fresh)).toMatch(/Ord, der lige er skrevet\.[^]*I den nye\./);
  });

  it('a version holds what was written up to its naming, though nobody had been shown it yet', async () => {
    const { id, taskforceId } = await text();
    const one = await ready(world.personas.municipalities, id);
    one.write('Lige før.');
    await one.ask();
    await database.owner
      .$executeRaw`update recommendations set text_serial = 0, text = ${JSON.stringify(paragraphsOf('Gammelt.'))}::jsonb where id = ${id}::uuid`;
    await by(world.personas.secretariat, (at) => settleText(at, { id, taskforceId }));
    expect(await shown(id)).toContain('Lige før.');
  });

  it('what a process kept and did not come to show is shown by the next', async () => {
    const { id } = await text();
    const one = await ready(world.personas.municipalities, id);
    one.write('Kept, not shown.');
    await one.ask('shown');
    one.leave();
    await until(() => true);
    await database.owner.recommendation.update({
      where: { id },
      data: { text: paragraphsOf('Gammelt.'), textSerial: 0 },
    });
    const next = await start();
    await vi.waitFor(async () => expect(await shown(id)).toContain('Kept, not shown.'), { timeout: 3000 });
    await next.stop();
  });

  const foreign = new Y.Doc();
  foreign.getXmlFragment('default').push([new Y.XmlElement('script')]);
  it.each([
    ['cannot be read', Uint8Array.from([1, 2, 3, 255])],
    ['makes up no text of ours', Y.encodeStateAsUpdate(foreign)],
  ])('a text whose log %s does not open: never an empty one in its place', async (_, state) => {
    const { id, taskforceId } = await text();
    const broken = { taskforceId, recommendationId: id, serial: 0, state: Buffer.from(state), takenAt: new Date() };
    await database.owner.textSnapshot.create({ data: broken });
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
    const one = await writer(world.personas.municipalities, id);
    await until(() => one.reasons.length > 0);
    expect(one.reasons[0]).toBe('failed');
    expect(one.words()).toBe('');
    expect(one.provider.isSynced).toBe(false);
    expect(complained.mock.calls.flat().join(' ')).toContain('could not be opened');
    complained.mockRestore();
  });

  it('a long log opens from its snapshot, and no update of it is gone', async () => {
    const { id } = await text();
    const one = await ready(world.personas.municipalities, id);
    for (let line = 0; line < 230; line += 1) {
      one.write(`Linje ${line}.`);
      if (line % 10 === 0) await one.ask();
    }
    await one.ask();
    await vi.waitFor(async () =>
      expect(await database.owner.textSnapshot.count({ where: { recommendationId: id, serial: { gt: 0 } } })).toBeGreaterThan(0),
    );
    const log = await logged(id);
    expect(log.map(({ serial }) => serial)).toEqual(log.map((_, place) => place + 1));
    const later = await ready(world.personas.secretariat, id);
    expect(later.fragment.toJSON()).toBe(one.fragment.toJSON());
  });
});
