// The one module for calendar text (RFC 5545, RFC 5546).
import type { Reply } from '@tvaers/domain/meetings/kinds';
import {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { timeZoneBlock } from './time-zone.ts';

/** `reply` null: not told to who reads this copy. */
export type Invitee = { name: string; address: string; reply: Reply | null };

type Timed = {
  title: string;
  description: string;
  place: string;
  startsAt: Date | string;
  endsAt: Date | string;
  /** The zone whose clock the times are written by. */
  timeZone: string;
  /** The meeting's page. */
  url: string | null;
  /** Grows with every notice about the same meeting (`meetings.sequence`). */
  sequence: number;
};

export type MeetingNotice = Timed & {
  /** CANCEL takes back what earlier REQUESTs of the same meeting put into calendars. */
  method: 'REQUEST' | 'CANCEL';
  meetingId: string;
  organiser: { name: string; address: string };
  /** The one person this copy is for. */
  attendee: Invitee;
  /** Everybody else who is invited. */
  others: readonly Invitee[];
  stampedAt: Date;
};

/** What stands in a feed: something at a time, or a day to be done by. `id` is our own, of small letters, digits and hyphens. */
export type FeedEntry = { id: string } & (
  | (Timed & { kind: 'timed'; status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' })
  | { kind: 'day'; title: string; description: string; on: string; url: string | null }
);

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex
const controlsButNewline = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

const line = (text: string): string => text.toWellFormed().replace(controls, ' ').trim();
const lines = (text: string): string => text.toWellFormed().replaceAll('\r\n', '\n').replace(controlsButNewline, ' ').trim();
/** Names stand in quotes, which the format cannot hold inside them. */
const name = (text: string): string => line(text).replaceAll('"', '’').replaceAll('^', ' ') || '-';
const address = (url: string | null): string | null => url && encodeURI(decodeURI(line(url)));

const statuses = {
  attending: ICalAttendeeStatus.ACCEPTED,
  maybe: ICalAttendeeStatus.TENTATIVE,
  apologies: ICalAttendeeStatus.DECLINED,
  unanswered: ICalAttendeeStatus.NEEDSACTION,
} as const satisfies Record<Reply, ICalAttendeeStatus>;

function attendeeOf({ name: called, address: mailbox, reply }: Invitee): ICalAttendeeData {
  // Without a status a calendar takes it that nothing is known.
  return {
    name: name(called),
    email: line(mailbox),
    role: ICalAttendeeRole.REQ,
    ...(reply === null ? {} : { status: statuses[reply] }),
  };
}

/** The UID of a meeting in every calendar, made of its id alone, and the id of such a UID. */
export const uidOf = (meetingId: string): string => `meeting-${meetingId}@tvaers`;
export function meetingOf(uid: string): string | null {
  return /^meeting-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@tvaers$/.exec(uid.trim())?.[1] ?? null;
}

const prodId = { company: 'Tvaers', product: 'Tvaers', language: 'DA' };

/** The zone's rules stand in the file, and every time names the zone; in a zone we have no rules of, times are in UTC. */
function timed({ title, description, place, startsAt, endsAt, timeZone, url, sequence }: Timed) {
  const isKnown = timeZoneBlock(timeZone) !== null;
  // The generator writes a plain Date by the clock of the machine it runs on when an event has a zone.
  const at = (instant: Date | string) => DateTime.fromJSDate(new Date(instant), { zone: isKnown ? timeZone : 'utc' });
  return {
    sequence,
    start: at(startsAt),
    end: at(endsAt),
    ...(isKnown ? { timezone: timeZone } : {}),
    summary: line(title),
    description: lines(description),
    location: line(place),
    url: address(url),
  };
}

const zones = { name: null, generator: timeZoneBlock };

/** A calendar notice about one meeting to one person. The same meeting always has the same UID. */
export function meetingNotice(notice: MeetingNotice): string {
  if (meetingOf(uidOf(notice.meetingId)) === null) throw new Error('A notice names its meeting by its id.');
  const isRequest = notice.method === 'REQUEST';
  const calendar = new ICalCalendar({ prodId, method: ICalCalendarMethod[notice.method], timezone: zones });
  const asked = notice.attendee.reply === null || notice.attendee.reply === 'unanswered';
  calendar.createEvent({
    id: uidOf(notice.meetingId),
    stamp: notice.stampedAt,
    ...timed(notice),
    status: isRequest ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: name(notice.organiser.name), email: line(notice.organiser.address) },
    attendees: [{ ...attendeeOf(notice.attendee), rsvp: isRequest && asked }, ...notice.others.map(attendeeOf)],
  });
  return calendar.toString();
}

/** A person's feed. `stampedAt` is one moment for all of it, so that a feed in which nothing changed reads the same byte for byte. */
export function feedText(feed: { name: string; stampedAt: Date; entries: readonly FeedEntry[] }): string {
  const calendar = new ICalCalendar({
    prodId,
    method: ICalCalendarMethod.PUBLISH,
    name: line(feed.name),
    ttl: 3600,
    timezone: zones,
  });
  for (const entry of feed.entries) {
    if (!/^[a-z0-9-]+$/.test(entry.id)) throw new Error('An entry of a feed is named by an id of ours.');
    const shared = { id: `${entry.id}@tvaers`, stamp: feed.stampedAt };
    if (entry.kind === 'timed') {
      calendar.createEvent({ ...shared, ...timed(entry), status: ICalEventStatus[entry.status] });
    } else {
      calendar.createEvent({
        ...shared,
        allDay: true,
        start: new Date(`${entry.on}T00:00:00Z`),
        summary: line(entry.title),
        description: lines(entry.description),
        url: address(entry.url),
        // A day something is due does not make anybody busy.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  }
  return calendar.toString();
}
