import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { expect, it } from 'vitest';
import { feedText, type FeedEntry, meetingNotice, type MeetingNotice, meetingOf, uidOf } from './calendar.ts';

const notice: MeetingNotice = {
  method: 'REQUEST',
  meetingId: '01940000-0000-7000-8000-000000000007',
  sequence: 2,
  title: '7. møde i taskforcen',
  description: 'Dagsordenen følger.\nSe punkt 3.',
  place: 'KL-huset, København',
  startsAt: '2022-03-10T08:00:00.000Z',
  endsAt: new Date('2022-03-10T10:00:00.000Z'),
  url: 'https://tvaers.test/ledermobilitet/moeder/7',
  organiser: { name: 'Ida Mølgaard', address: 'ida@sekretariat.example' },
  timeZone: 'Europe/Copenhagen',
  attendee: { name: 'Jens Lund', address: 'jens.lund@kommune.example', reply: 'unanswered' },
  others: [
    { name: 'Mette Holm', address: 'mette@region.example', reply: 'attending' },
    { name: 'Per Vind', address: 'per@stat.example', reply: null },
  ],
  stampedAt: new Date('2022-03-01T07:30:00Z'),
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const event = events[0] as ICAL.Component;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return { calendar, events, event, value, names: event.getAllProperties().map((property) => property.name) };
}

it('another parser reads the notice as it was meant', () => {
  const { calendar, event, value } = read(meetingNotice(notice));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect([value('uid'), value('sequence'), value('status')]).toEqual([`meeting-${notice.meetingId}@tvaers`, '2', 'CONFIRMED']);
  expect([value('summary'), value('location'), value('description')]).toEqual([notice.title, notice.place, notice.description]);
  expect([value('dtstart'), value('dtend')]).toEqual(['2022-03-10T09:00:00', '2022-03-10T11:00:00']);
  expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Copenhagen');
  expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Copenhagen');
  expect(value('organizer').toLowerCase()).toBe('mailto:ida@sekretariat.example');
  const attendee = event.getFirstProperty('attendee');
  expect([attendee?.getParameter('cn'), attendee?.getParameter('rsvp')]).toEqual(['Jens Lund', 'TRUE']);
});

it('everybody invited stands in it with what he has answered, and only the reader is asked, until he has', () => {
  const attendees = (given: Partial<MeetingNotice>) =>
    read(meetingNotice({ ...notice, ...given }))
      .event.getAllProperties('attendee')
      .map((one) => [
        String(one.getFirstValue()).toLowerCase(),
        one.getParameter('partstat') ?? null,
        one.getParameter('rsvp') ?? null,
      ]);
  expect(attendees({})).toEqual([
    ['mailto:jens.lund@kommune.example', 'NEEDS-ACTION', 'TRUE'],
    ['mailto:mette@region.example', 'ACCEPTED', null],
    ['mailto:per@stat.example', null, null],
  ]);
  expect(attendees({ attendee: { ...notice.attendee, reply: 'apologies' } })[0]).toEqual([
    'mailto:jens.lund@kommune.example',
    'DECLINED',
    'FALSE',
  ]);
});

const parsed = (text: string) =>
  Object.values(sync.parseICS(text)).filter((one): one is VEvent => (one as { type?: string } | undefined)?.type === 'VEVENT');

it.each([
  ['in winter', '2022-03-10T08:00:00Z', '2022-03-10T10:00:00Z'],
  ['in summer', '2022-06-14T07:00:00Z', '2022-06-14T09:30:00Z'],
  ['over the night summer begins', '2022-03-26T22:00:00Z', '2022-03-27T02:30:00Z'],
  ['over the night summer ends', '2022-10-29T21:00:00Z', '2022-10-30T02:30:00Z'],
])('two foreign parsers read the same instants %s', (_, startsAt, endsAt) => {
  const text = meetingNotice({ ...notice, startsAt, endsAt });
  const [event] = parsed(text);
  expect([event?.start.toISOString(), event?.end?.toISOString()]).toEqual(
    [startsAt, endsAt].map((iso) => new Date(iso).toISOString()),
  );
  const { calendar, event: other } = read(text);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  const instant = (name: string) => {
    const time = other.getFirstPropertyValue(name) as ICAL.Time;
    time.zone = zone;
    return time.toJSDate().toISOString();
  };
  expect([instant('dtstart'), instant('dtend')]).toEqual([startsAt, endsAt].map((iso) => new Date(iso).toISOString()));
});

it('no line is longer than 75 octets, however many letters of two octets it has', () => {
  const text = meetingNotice({ ...notice, title: 'Æøå '.repeat(60), description: '€'.repeat(300) });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(read(text).value('summary')).toBe('Æøå '.repeat(60).trim());
});

it('a zone whose rules we do not have is written in UTC', () => {
  const { calendar, value } = read(meetingNotice({ ...notice, timeZone: 'America/Nuuk' }));
  expect([value('dtstart'), calendar.getAllSubcomponents('vtimezone').length]).toEqual(['2022-03-10T08:00:00Z', 0]);
});

it('a UID of ours leads to its meeting, and no other text does', () => {
  expect(meetingOf(` ${uidOf(notice.meetingId)} `)).toBe(notice.meetingId);
  for (const uid of ['', notice.meetingId, `meeting-${notice.meetingId}@elsewhere`, `x${uidOf(notice.meetingId)}`])
    expect(meetingOf(uid)).toBeNull();
});

const entries: FeedEntry[] = [
  { ...notice, kind: 'timed', id: 'meeting-1', status: 'CONFIRMED' },
  { ...notice, kind: 'timed', id: 'slot-1', status: 'TENTATIVE' },
  { ...notice, kind: 'timed', id: 'meeting-2', status: 'CANCELLED' },
  { kind: 'day', id: 'action-1', title: 'Frist; a, b\r\nX:1', description: '', on: '2022-03-27', url: null },
];

it('two foreign parsers read a feed: times, possible times, what is cancelled, and days', () => {
  const text = feedText({ name: 'Tværs', stampedAt: notice.stampedAt, entries });
  expect(text).toBe(feedText({ name: 'Tværs', stampedAt: notice.stampedAt, entries }));
  expect(
    read(text).events.map((event) => [event.getFirstPropertyValue('status'), String(event.getFirstPropertyValue('dtstart'))]),
  ).toEqual([
    ['CONFIRMED', '2022-03-10T09:00:00'],
    ['TENTATIVE', '2022-03-10T09:00:00'],
    ['CANCELLED', '2022-03-10T09:00:00'],
    [null, '2022-03-27'],
  ]);
  const day = parsed(text).find(({ uid }) => uid === 'action-1@tvaers');
  expect([day?.datetype, day?.summary, day?.transparency]).toEqual(['date', 'Frist; a, b X:1', 'TRANSPARENT']);
});

it('an id that is not ours does not get into a feed', () => {
  const bad = { ...entries[3], id: 'a\r\nX:1' } as FeedEntry;
  expect(() => feedText({ name: '', stampedAt: notice.stampedAt, entries: [bad] })).toThrow('an id of ours');
});

it('a cancellation takes back the same event', () => {
  const { calendar, value } = read(meetingNotice({ ...notice, method: 'CANCEL', sequence: 3 }));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect([value('uid'), value('sequence'), value('status')]).toEqual([`meeting-${notice.meetingId}@tvaers`, '3', 'CANCELLED']);
});

it('nothing that stands in a title, a place, a text or a name becomes a line of the calendar', () => {
  const { names } = read(meetingNotice(notice));
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'a\r\nATTENDEE:mailto:x@y.test',
      'b\nEND:VEVENT\nBEGIN:VEVENT',
      'c\u2028X:1',
      'd\u0085X:1',
      '"\r\n ;:CN=',
      '^n^\'"',
      '\ud800',
      '%',
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (title, place, description, person) => {
      const text = meetingNotice({
        ...notice,
        title: `t${title}`,
        place: `p${place}`,
        description: `d${description}`,
        attendee: { ...notice.attendee, name: person },
        organiser: { ...notice.organiser, name: person },
      });
      const found = read(text);
      expect(found.events).toHaveLength(1);
      expect(found.names).toEqual(names);
      expect(found.calendar.getAllProperties()).toHaveLength(3);
    }),
    { numRuns: 400 },
  );
});

it('an address with spaces or quotes in its path stays one URL', () => {
  const { value, names } = read(meetingNotice({ ...notice, url: 'https://tvaers.test/a b"c' }));
  expect(names.filter((name) => name === 'url')).toHaveLength(1);
  expect(value('url')).toBe('https://tvaers.test/a%20b%22c');
});
