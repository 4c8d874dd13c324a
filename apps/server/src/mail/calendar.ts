// The one module for calendar text (RFC 5545, RFC 5546).
import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type MeetingNotice = {
  /** CANCEL takes back what earlier REQUESTs of the same meeting put into calendars. */
  method: 'REQUEST' | 'CANCEL';
  meetingId: string;
  /** Grows with every notice about the same meeting (`meetings.sequence`). */
  sequence: number;
  title: string;
  description: string;
  place: string;
  /** Instants; calendars show them in the reader's own zone. */
  startsAt: Date | string;
  endsAt: Date | string;
  /** The meeting's page. */
  url: string | null;
  organiser: { name: string; address: string };
  /** The one person this copy is for. */
  attendee: { name: string; address: string };
  stampedAt: Date;
};

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex
const controlsButNewline = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

const line = (text: string): string => text.toWellFormed().replace(controls, ' ').trim();
const lines = (text: string): string => text.toWellFormed().replaceAll('\r\n', '\n').replace(controlsButNewline, ' ').trim();
/** Names stand in quotes, which the format cannot hold inside them. */
const name = (text: string): string => line(text).replaceAll('"', '’').replaceAll('^', ' ') || '-';

/** A calendar notice about one meeting to one person. The same meeting always has the same UID, made of its id alone. */
export function meetingNotice(notice: MeetingNotice): string {
  if (!/^[0-9a-f-]{36}$/i.test(notice.meetingId)) throw new Error('A notice names its meeting by its id.');
  const calendar = new ICalCalendar({
    prodId: { company: 'Tvaers', product: 'Tvaers', language: 'DA' },
    method: ICalCalendarMethod[notice.method],
  });
  calendar.createEvent({
    id: `meeting-${notice.meetingId}@tvaers`,
    sequence: notice.sequence,
    stamp: notice.stampedAt,
    start: new Date(notice.startsAt),
    end: new Date(notice.endsAt),
    summary: line(notice.title),
    description: lines(notice.description),
    location: line(notice.place),
    url: notice.url && encodeURI(decodeURI(line(notice.url))),
    status: notice.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: name(notice.organiser.name), email: line(notice.organiser.address) },
    attendees: [
      {
        name: name(notice.attendee.name),
        email: line(notice.attendee.address),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: notice.method === 'REQUEST',
      },
    ],
  });
  return calendar.toString();
}
