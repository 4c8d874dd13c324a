import { mkdtempSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeInvitation, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, testMoment, type World } from '../doors/test-world.ts';
import { Browser, appOn, servicesOn } from '../http/test-app.ts';
import { eventsOf, lettersOf } from '../meetings/test-meeting.ts';
import { uidOf } from './calendar.ts';
import { receiveMail } from './receive.ts';

let database: TestDatabase;
let world: World;
let meeting: Awaited<ReturnType<typeof makeMeeting>>;
let invitationId = '';
let folder = '';
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.meeting.updateMany({ data: { state: 'cancelled' } });
  const { taskforceId, personas } = world;
  meeting = await makeMeeting(database.owner, { taskforceId, state: 'called', sequence: 2, askedSequence: 1 });
  const seatId = personas.municipalities.actor.seat.id;
  invitationId = (await makeInvitation(database.owner, { taskforceId, meetingId: meeting.id, seatId })).id;
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'tvaers-mail-')), 'kept');
});

const member = () => world.personas.municipalities;
const invitation = () => database.owner.invitation.findUniqueOrThrow({ where: { id: invitationId } });
const kept = () => (existsSync(folder) ? readdirSync(folder) : []);

type Written = {
  from: string;
  attendee: string;
  partstat: string;
  sequence: number;
  stamp: string;
  uid: string;
  method: string;
  more: string;
};

/** A reply as a calendar program sends it, with a letter to read beside the part for the calendar. */
function mailOf(given: Partial<Written> = {}): Buffer {
  const own = member().session.email;
  const { from, attendee, partstat, sequence, stamp, uid, method, more } = {
    ...{ from: own, attendee: own, partstat: 'ACCEPTED', sequence: 1, stamp: '20220225T100000Z', method: 'REPLY', more: '' },
    uid: uidOf(meeting.id),
    ...given,
  };
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Other//EN', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${uid}`],
    ...[`DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, `ATTENDEE;CN="X";PARTSTAT=${partstat}:MAILTO:${attendee}`],
    ...[...(more ? [more] : []), 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  return Buffer.from(
    `From: "X" <${from}>\r\nTo: kalender@tvaers.test\r\nSubject: Accepted\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n` +
      `${part('text/plain', 'Jeg kommer.')}${part(`text/calendar; method=${method}`, calendar)}--b--\r\n`,
  );
}

const receive = (message: Uint8Array, sender: string | null = null) =>
  receiveMail({ db: database.prisma, reader: database.reader, clock: standingClock(testMoment) }, message, { folder, sender });

describe('a reply by mail', () => {
  it.each([
    ['ACCEPTED', 'attending'],
    ['TENTATIVE', 'maybe'],
    ['DECLINED', 'apologies'],
  ])('%s is taken in as %s, with its event, as his own', async (partstat, reply) => {
    expect((await receive(mailOf({ partstat, more: 'COMMENT:Fra toget' }), member().session.email)).kind).toBe('taken');
    expect(await invitation()).toMatchObject({ reply, note: 'Fra toget', enteredById: member().actor.seat.id });
    expect(await eventsOf(database, meeting.id)).toMatchObject([
      { verb: 'reply', userId: member().actor.userId, onBehalfOf: null },
    ]);
    expect(kept()).toEqual([]);
  });

  it('to a meeting of a taskforce that has been archived is kept for a person, and nothing is stored', async () => {
    const of = (archivedAt: Date | null) => ({
      where: { id: world.taskforceId },
      data: { archivedAt, archiveReason: archivedAt && 'Opgaven er løst' },
    });
    await database.owner.taskforce.update(of(new Date()));
    const { kind, sentence } = await receive(mailOf());
    await database.owner.taskforce.update(of(null));
    expect([kind, sentence]).toEqual(['kept', expect.stringContaining('archived')]);
    expect((await invitation()).reply).toBe('unanswered');
    expect(kept()).toHaveLength(1);
  });

  it('that comes again, or comes late, does not override what is newer', async () => {
    await receive(mailOf({ partstat: 'DECLINED', stamp: '20220226T100000Z' }));
    for (const stamp of ['20220226T100000Z', '20220225T100000Z']) expect((await receive(mailOf({ stamp }))).kind).toBe('ignored');
    expect((await invitation()).reply).toBe('apologies');
    expect((await receive(mailOf({ stamp: '20220226T100001Z' }))).kind).toBe('ignored');
    // The reply above is stored at the moment the clock stands at; a calendar is heard again from then on.
    expect((await receive(mailOf({ stamp: '20220301T080000Z' }))).kind).toBe('taken');
    expect((await invitation()).reply).toBe('attending');
  });

  it('to a notice from before the meeting moved changes nothing', async () => {
    const { kind, sentence } = await receive(mailOf({ sequence: 0 }));
    expect([kind, sentence]).toEqual(['ignored', expect.stringContaining('has moved')]);
    expect((await invitation()).reply).toBe('unanswered');
  });

  it.each<[string, () => Buffer, string, (() => string)?]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['no mail', () => Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'does not say who'],
    ['a letter to a person', () => Buffer.from('From: <a@b.test>\r\n\r\nHej'), 'no calendar part'],
    [
      'a calendar that is none',
      () => Buffer.from('From: <a@b.test>\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\nx'),
      '',
    ],
    ['another’s notice', () => mailOf({ method: 'REQUEST' }), 'is no reply'],
    ['a meeting that is not ours', () => mailOf({ uid: 'abc@elsewhere' }), 'no meeting of ours'],
    ['a meeting that is not there', () => mailOf({ uid: uidOf('01940000-0000-7000-8000-000000000007') }), 'Nobody with'],
    ['somebody who is not invited', () => mailOf({ from: 'x@y.test', attendee: 'x@y.test' }), 'Nobody with'],
    ['another than it comes from', () => mailOf({ from: 'x@y.test' }), 'comes from x@y.test'],
    ['two people', () => mailOf({ more: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@y.test' }), 'exactly one person'],
    ['no moment', () => mailOf({ stamp: 'yesterday' }), ''],
    ['one whose envelope is another’s', () => mailOf(), 'comes from y@z.test', () => 'y@z.test'],
  ])('of %s is kept as it came, with a sentence, and nothing is stored', async (_, message, says, sender) => {
    const given = message();
    const { kind, sentence } = await receive(given, sender?.() ?? null);
    expect([kind, sentence]).toEqual(['kept', expect.stringContaining(says)]);
    const [file = '', ...others] = kept();
    expect(others).toEqual([]);
    expect(readFileSync(path.join(folder, file))).toEqual(given);
    expect(await invitation()).toMatchObject({ reply: 'unanswered', version: 1, calendarStampAt: null });
    expect(await eventsOf(database, meeting.id)).toEqual([]);
  });
});

describe('a link in a notice', () => {
  const browser = () => new Browser(appOn(servicesOn(database)), undefined, `198.51.100.${Math.floor(Math.random() * 250)}`);

  /** The link in the newest letter of this kind to the member. */
  async function tokenIn(kind: string): Promise<string> {
    const letters = (await lettersOf(database, kind)).filter(
      ({ recipient, text }) => recipient === member().session.email && text.includes(`/moeder/${meeting.number}\n`),
    );
    return /https:\/\/tvaers\.test\/svar#([\w-]{43})/.exec(letters.at(-1)?.text ?? '')?.[1] ?? '';
  }

  const move = (version: number, startsLocal: string, endsLocal: string) =>
    as(database, world.personas.secretariat).meetings.reschedule({
      ...{ taskforceId: world.taskforceId, meetingId: meeting.id, version, startsLocal, endsLocal },
      ...{ place: 'Landgreven 4', videoUrl: null, reason: 'Lokalet.' },
    });

  it('shows the invitation and changes nothing; its button answers, without anybody signed in', async () => {
    await move(1, '2022-03-16T09:00', '2022-03-16T11:00');
    const token = await tokenIn('meetings.reschedule');
    const shown = await browser().post('/api/reply/show', { token });
    expect(shown.body).toMatchObject({ number: meeting.number, startsLocal: '2022-03-16T09:00', reply: 'unanswered' });
    expect(Object.keys(shown.body)).not.toContain('videoUrl');
    expect((await invitation()).reply).toBe('unanswered');
    expect(await database.owner.replyLink.count({ where: { tokenHash: token } })).toBe(0);
    expect((await browser().post('/api/reply/give', { token, reply: 'maybe', note: 'Måske' })).status).toBe(200);
    expect((await browser().post('/api/reply/give', { token, reply: 'attending', note: '' })).status).toBe(200);
    expect(await invitation()).toMatchObject({ reply: 'attending', note: '', enteredById: member().actor.seat.id });
    expect((await eventsOf(database, meeting.id)).map(({ verb }) => verb)).toEqual(['reschedule', 'reply', 'reply']);
  });

  it('says that the meeting has moved, has begun, or that it is no link at all', async () => {
    await move(1, '2022-03-16T09:00', '2022-03-16T11:00');
    const old = await tokenIn('meetings.reschedule');
    await move(2, '2022-03-17T09:00', '2022-03-17T11:00');
    const give = async (token: string) => (await browser().post('/api/reply/give', { token, reply: 'maybe', note: '' })).body;
    expect(await give(old)).toMatchObject({ refusal: 'reply-moved' });
    const letters = (await lettersOf(database, 'meetings.reschedule')).filter(
      ({ recipient }) => recipient === member().session.email,
    );
    const token =
      letters
        .map(({ text }) => /svar#([\w-]{43})/.exec(text)?.[1] ?? '')
        .find((one) => one !== old && letters.at(-1)?.text.includes(one)) ?? '';
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { startsAt: testMoment } });
    expect(await give(token || old)).toMatchObject({ refusal: 'reply-over' });
    expect(await give('a'.repeat(43))).toMatchObject({ refusal: 'not-found' });
    expect((await invitation()).reply).toBe('unanswered');
  });

  it('of a person whose seat has ended leads nowhere', async () => {
    await move(1, '2022-03-16T09:00', '2022-03-16T11:00');
    const token = await tokenIn('meetings.reschedule');
    const { id } = member().actor.seat;
    await database.owner.seat.update({ where: { id }, data: { untilOn: new Date('2022-02-28') } });
    const answer = await browser().post('/api/reply/show', { token });
    await database.owner.seat.update({ where: { id }, data: { untilOn: null } });
    expect([answer.status, answer.body]).toMatchObject([404, { refusal: 'not-found' }]);
  });
});
