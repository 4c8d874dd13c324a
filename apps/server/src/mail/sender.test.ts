import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Role } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { Live } from '../doors/live.ts';
import { makeWorld, type Persona, testMoment, type World } from '../doors/test-world.ts';
import { meetingNotice } from './calendar.ts';
import { type Delivery, deliveryTo, type OutgoingLetter } from './delivery.ts';
import { enqueueMail, enqueueMails, type Letter } from './outbox.ts';
import { Sender } from './sender.ts';

let database: TestDatabase;
let world: World;
const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-mail-'));
const origin = 'https://tvaers.test';

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});
beforeEach(() => database.owner.outbox.deleteMany());

const letter = (given: Partial<Letter> = {}): Letter => ({
  taskforceId: world.taskforceId,
  seatId: world.personas.state.actor.seat.id,
  kind: 'meetings.convene',
  to: 'sara.vang@stat.example',
  subject: 'Indkaldelse til 7. møde',
  text: 'Kære Sara\n\nHer er mødet:\nhttps://tvaers.test/prove/moeder/7',
  ...given,
});

function put(...letters: Letter[]) {
  return writeAs(database.prisma, world.personas.secretariat.actor, (tx) => enqueueMails(tx, letters));
}

/** A post office that keeps what it is given, and fails as often as it is told to. */
function office(failures = 0) {
  const delivered: OutgoingLetter[] = [];
  let left = failures;
  const delivery: Delivery = {
    deliver: async (given) => {
      if (left > 0) {
        left -= 1;
        throw new Error('452 mailbox is full');
      }
      delivered.push(given);
    },
    close: () => {},
  };
  return { delivered, delivery };
}

const senderOf = (delivery: Delivery, live: Live | null = null) =>
  new Sender(database.prisma, live, standingClock(testMoment), delivery);
const rows = () => database.owner.outbox.findMany({ orderBy: { createdAt: 'asc' } });

it('a letter leaves once, by its stored address and Message-ID', async () => {
  const { delivered, delivery } = office();
  await put(letter());
  const [row] = await rows();
  await senderOf(delivery).sendWaiting();
  await senderOf(delivery).sendWaiting();
  expect(delivered).toMatchObject([{ recipient: 'sara.vang@stat.example', messageId: row?.messageId }]);
  expect((await rows())[0]?.sentAt).not.toBeNull();
});

it('none leaves for what was rolled back', async () => {
  const { delivered, delivery } = office();
  const attempt = writeAs(database.prisma, world.personas.secretariat.actor, async (tx) => {
    await enqueueMail(tx, letter());
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  await senderOf(delivery).sendWaiting();
  expect(delivered).toEqual([]);
});

it('none leaves to a seat that has ended; one whose last day is today still gets it', async () => {
  const { delivered, delivery } = office();
  const [gone, leaving] = [world.personas.regions.actor.seat.id, world.personas.regions2.actor.seat.id];
  await put(letter({ seatId: gone, to: 'gone@region.example' }), letter({ seatId: leaving, to: 'leaving@region.example' }));
  await database.owner.seat.update({ where: { id: gone }, data: { untilOn: new Date('2022-02-28') } });
  await database.owner.seat.update({ where: { id: leaving }, data: { untilOn: new Date('2022-03-01') } });
  await senderOf(delivery).sendWaiting();
  expect(delivered.map(({ recipient }) => recipient)).toEqual(['leaving@region.example']);
  expect((await rows()).find(({ seatId }) => seatId === gone)).toMatchObject({ sentAt: null, error: 'the seat has ended' });
});

describe('who has another seat when his letter leaves', () => {
  // A world of its own: the seats that end here hold in the other tests.
  let own: World;
  beforeAll(async () => {
    own = await makeWorld(database);
  });

  /** The persona's seat ended yesterday, and in the same taskforce another of these words begins. */
  async function moved({ actor: { userId, seat } }: Persona, given: { role: Role; sectorId: string | null; fromOn: string }) {
    await database.owner.seat.update({ where: { id: seat.id }, data: { untilOn: new Date('2022-02-28') } });
    const { taskforceId } = own;
    await makeSeat(database.owner, { taskforceId, userId, ...given, fromOn: new Date(given.fromOn) });
  }
  async function leaves({ actor: { seat } }: Persona): Promise<boolean> {
    const { delivered, delivery } = office();
    const given = letter({ taskforceId: own.taskforceId, seatId: seat.id });
    await writeAs(database.prisma, own.personas.chair.actor, (tx) => enqueueMail(tx, given));
    await senderOf(delivery).sendWaiting();
    return delivered.length === 1;
  }

  it('gets it in the next seat of his sector, from the day that begins', async () => {
    const { municipalities, municipalities2 } = own.personas;
    const next = { role: 'member', sectorId: own.sectorIds.municipalities } as const;
    await moved(municipalities, { ...next, fromOn: '2022-03-01' });
    await moved(municipalities2, { ...next, fromOn: '2022-03-02' });
    expect([await leaves(municipalities), await leaves(municipalities2)]).toEqual([true, false]);
  });

  it('gets nothing that was meant for who works here when he only follows the taskforce now', async () => {
    const { secretariat, observer, commissioner } = own.personas;
    const next = { sectorId: null, fromOn: '2022-03-01' };
    await moved(secretariat, { ...next, role: 'observer' });
    await moved(observer, { ...next, role: 'commissioner' });
    await moved(commissioner, { ...next, role: 'commissioner' });
    expect([await leaves(secretariat), await leaves(observer), await leaves(commissioner)]).toEqual([false, false, true]);
  });

  it('gets a letter to a seat that is yet to begin', async () => {
    const { state } = own.personas;
    await database.owner.seat.update({ where: { id: state.actor.seat.id }, data: { fromOn: new Date('2022-03-05') } });
    expect(await leaves(state)).toBe(true);
  });
});

it('none leaves about a recommendation its reader has been recused from since', async () => {
  const { taskforceId, sectorIds, personas } = world;
  const lead = { taskforceId, leadSectorId: sectorIds.regions, proposedById: personas.chair.actor.seat.id };
  const [one, another] = [await makeRecommendation(database.owner, lead), await makeRecommendation(database.owner, lead)];
  await put(
    letter({ subject: 'Den ene', recommendationIds: [one.id] }),
    letter({ subject: 'Den anden', recommendationIds: [another.id] }),
    letter({ subject: 'Begge', recommendationIds: [one.id, another.id] }),
    letter({ subject: 'Til en anden', recommendationIds: [one.id], seatId: personas.chair.actor.seat.id }),
  );
  await makeRecusal(database.owner, { taskforceId, recommendationId: one.id, seatId: personas.state.actor.seat.id });
  const { delivered, delivery } = office();
  await senderOf(delivery).sendWaiting();
  expect(delivered.map(({ subject }) => subject).toSorted()).toEqual(['Begge', 'Den anden', 'Til en anden']);
  expect((await rows()).find(({ subject }) => subject === 'Den ene')).toMatchObject({ error: 'its reader is recused' });
});

it('a paper is printed as its letter leaves; while the press is busy the letter waits', async () => {
  const { delivered, delivery } = office();
  const job = { template: 'status', variants: [{}], mostPages: 1, printedAt: 0 } as const;
  await put(letter({ paper: { fileName: 'S-01.pdf', job } }), letter({ to: 'uden@stat.example' }));
  const printed: unknown[] = [];
  let isBusy = true;
  const print = (given: unknown) => {
    if (isBusy) return Promise.reject(new Refused('busy'));
    printed.push(given);
    return Promise.resolve(Buffer.from('%PDF-'));
  };
  const sender = new Sender(database.prisma, null, standingClock(testMoment), delivery, ({ job: given }) => print(given));
  await sender.sendWaiting();
  expect(delivered.map(({ recipient, attachment }) => [recipient, attachment])).toEqual([['uden@stat.example', null]]);
  isBusy = false;
  await database.owner.outbox.updateMany({ data: { notBefore: new Date(Date.now() - 1000) } });
  await sender.sendWaiting();
  expect(delivered.at(-1)?.attachment).toEqual({ fileName: 'S-01.pdf', pdf: Buffer.from('%PDF-') });
  expect(printed).toEqual([job]);
});

it('a letter with a paper is a mail with an attachment', async () => {
  const folder = path.join(dataDir, 'paper');
  const delivery = deliveryTo({ dataDir: folder, origin });
  const attachment = { fileName: 'ledermobilitet-S-01.pdf', pdf: Buffer.from('%PDF-1.7 her') };
  const given = { ...letter(), id: crypto.randomUUID(), recipient: 'sara.vang@stat.example', html: '', calendar: null };
  await delivery.deliver({ ...given, attachment, unsubscribe: null, messageId: '<a@tvaers>', createdAt: testMoment });
  const [name = ''] = readdirSync(path.join(folder, 'mail'));
  const mail = readFileSync(path.join(folder, 'mail', name), 'utf8');
  expect(mail).toMatch(/Content-Type: application\/pdf; name=ledermobilitet-S-01\.pdf/);
  expect(mail).toContain(attachment.pdf.toString('base64'));
});

it('a letter that fails is tried again later, and is the same letter', async () => {
  const { delivered, delivery } = office(2);
  await put(letter());
  const waits = [];
  for (let time = 0; time < 3; time += 1) {
    await senderOf(delivery).sendWaiting();
    const [row] = await rows();
    waits.push(row?.sentAt ? 'sent' : Math.round((Number(row?.notBefore) - Date.now()) / 1000));
    expect(await senderOf(delivery).sendWaiting()).toBe(0);
    await database.owner.outbox.updateMany({ data: { notBefore: new Date(Date.now() - 1000) } });
  }
  expect(waits).toEqual([5, 10, 'sent']);
  expect(delivered).toHaveLength(1);
});

it('a letter that never gets through is given up, with the reason', async () => {
  const { delivery } = office(100);
  await put(letter());
  await database.owner.outbox.updateMany({ data: { attempts: 11 } });
  await senderOf(delivery).sendWaiting();
  expect((await rows())[0]).toMatchObject({ sentAt: null, error: '452 mailbox is full', droppedAt: expect.any(Date) as Date });
});

it('several senders share one box: each letter leaves once', async () => {
  const { delivered, delivery } = office();
  await put(...Array.from({ length: 60 }, (_, number) => letter({ subject: `Brev ${number}` })));
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      const sender = senderOf(delivery);
      while ((await sender.sendWaiting()) > 0);
    }),
  );
  expect(delivered).toHaveLength(60);
  expect(new Set(delivered.map(({ messageId }) => messageId)).size).toBe(60);
});

it('a letter whose sender died is taken by another once its lease is over', async () => {
  const { delivered, delivery } = office();
  await put(letter());
  const dying = senderOf({ deliver: () => new Promise(() => {}), close: () => {} });
  void dying.sendWaiting();
  await vi.waitFor(async () => expect((await rows())[0]?.attempts).toBe(1));
  expect(await senderOf(delivery).sendWaiting()).toBe(0);
  await database.owner.outbox.updateMany({ data: { notBefore: new Date(Date.now() - 1) } });
  await senderOf(delivery).sendWaiting();
  expect(delivered).toHaveLength(1);
});

it('the sender is woken when a letter is put in', async () => {
  const { delivered, delivery } = office();
  const live = new Live(database.appUrl);
  await live.start();
  const sender = senderOf(delivery, live);
  sender.start();
  await put(letter({ subject: 'Vækket' }));
  await vi.waitFor(() => expect(delivered).toHaveLength(1), { timeout: 3000 });
  await sender.stop();
  await live.stop();
});

it.each([
  'a@b.example, c@d.example',
  'Sara <sara@stat.example>',
  '"x"@stat.example',
  'sara\uff20stat.example',
  'sara@stat.example\r\nBcc: x@y.example',
  '',
])('the box takes nothing for %j', async (to) => {
  await expect(put(letter({ to }))).rejects.toThrow('exactly one mailbox');
  expect(await rows()).toEqual([]);
});

it('without SMTP a letter is a file; nothing in its subject becomes a header', async () => {
  const calendar = meetingNotice({
    method: 'REQUEST',
    meetingId: '01940000-0000-7000-8000-000000000007',
    sequence: 1,
    title: '7. møde',
    description: '',
    place: 'København',
    startsAt: '2022-03-10T08:00:00Z',
    endsAt: '2022-03-10T10:00:00Z',
    url: null,
    organiser: { name: 'Ida', address: 'ida@sekretariat.example' },
    timeZone: 'Europe/Copenhagen',
    attendee: { name: 'Sara', address: 'sara.vang@stat.example', reply: 'unanswered' },
    others: [],
    stampedAt: testMoment,
  });
  await put(letter({ subject: 'Møde\r\nBcc: evil@evil.example\r\n\r\n<b>x</b>\u2028æøå', calendar }));
  await senderOf(deliveryTo({ dataDir, origin })).sendWaiting();
  const [name = ''] = readdirSync(path.join(dataDir, 'mail'));
  const text = readFileSync(path.join(dataDir, 'mail', name), 'utf8');
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  expect(head).not.toMatch(/^bcc:/im);
  expect(head.match(/^to: .*$/gim)).toEqual(['To: sara.vang@stat.example']);
  expect(head).toMatch(/^Message-ID: <[0-9a-f-]{36}@tvaers>$/m);
  expect(text).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/im);
});

it('by SMTP the envelope names the stored address, byte for byte', async () => {
  const taken: { to: string[]; from: string | false; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({ to: rcptTo.map(({ address }) => address), from: mailFrom && mailFrom.address, text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const delivery = deliveryTo({ smtpUrl: `smtp://127.0.0.1:${port}`, dataDir, mailFrom: 'Tværs <post@tvaers.test>', origin });
  await put(letter({ to: "Sara.O'Vang+tf@stat.example" }));
  await senderOf(delivery).sendWaiting();
  delivery.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect((await rows())[0]?.error).toBeNull();
  expect(taken).toMatchObject([{ to: ["Sara.O'Vang+tf@stat.example"], from: 'post@tvaers.test' }]);
  expect(taken[0]?.text).toMatch(/^Content-Type: text\/html/m);
});
