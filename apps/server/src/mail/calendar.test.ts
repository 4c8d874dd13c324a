import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { meetingNotice, type MeetingNotice } from './calendar.ts';

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
  attendee: { name: 'Jens Lund', address: 'jens.lund@kommune.example' },
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
  expect([value('dtstart'), value('dtend')]).toEqual(['2022-03-10T08:00:00Z', '2022-03-10T10:00:00Z']);
  expect(value('organizer').toLowerCase()).toBe('mailto:ida@sekretariat.example');
  const attendee = event.getFirstProperty('attendee');
  expect([attendee?.getParameter('cn'), attendee?.getParameter('rsvp')]).toEqual(['Jens Lund', 'TRUE']);
});

it('a cancellation takes back the same event', () => {
  const { calendar, value } = read(meetingNotice({ ...notice, method: 'CANCEL', sequence: 3 }));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect([value('uid'), value('sequence'), value('status')]).toEqual([`meeting-${notice.meetingId}@tvaers`, '3', 'CANCELLED']);
});

it.each([
  ['summer begins', '2022-03-27T00:30:00Z', '2022-03-27T02:30:00Z'],
  ['summer ends', '2022-10-29T23:30:00Z', '2022-10-30T01:30:00Z'],
])('the night %s the times stay the instants they were', (_, startsAt, endsAt) => {
  const { event } = read(meetingNotice({ ...notice, startsAt, endsAt }));
  const instant = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
  expect([instant('dtstart'), instant('dtend')]).toEqual([startsAt, endsAt].map((text) => new Date(text).toISOString()));
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
