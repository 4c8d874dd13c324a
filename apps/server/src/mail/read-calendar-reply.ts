import type { CalendarReply } from '@tvaers/domain/meetings/calendar-reply';
import ICAL from 'ical.js';
import PostalMime, { type Attachment } from 'postal-mime';
import { meetingOf } from './calendar.ts';

/** A mail that cannot be taken for a calendar's reply; the message is the sentence for whoever looks after the mailbox. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

export type ReadReply = CalendarReply & { from: string; attendee: string; meetingId: string };

const mostBytes = 2_000_000;
const one = (list: readonly string[]) => (list.length === 1 ? (list[0] ?? null) : null);

/** Reads a mail as it came: who sent it and the one reply in it. Throws `Unreadable` for anything that leaves a doubt. */
export async function readCalendarReply(message: Uint8Array): Promise<ReadReply> {
  if (message.length === 0) throw new Unreadable('The mail is empty.');
  if (message.length > mostBytes) throw new Unreadable('The mail is larger than any reply of a calendar.');
  const mail = await PostalMime.parse(message).catch((error: Error) => {
    throw new Unreadable(`The mail cannot be read: ${error.message}`);
  });
  const from = mail.from && 'address' in mail.from ? (mail.from.address ?? '') : '';
  if (!from) throw new Unreadable('The mail does not say who it is from.');
  const texts = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar').map(textOf);
  if (texts.length === 0) throw new Unreadable(`The mail from ${from} has no calendar part: it is a letter to a person.`);
  const replies = texts.map(parse).filter(({ method }) => method === 'REPLY');
  // Programs send the same part once to read and once to keep.
  const [found, ...others] = replies;
  if (!found) throw new Unreadable(`The calendar part from ${from} is no reply.`);
  const read = replyIn(found.calendar, from);
  if (others.some(({ calendar }) => JSON.stringify(replyIn(calendar, from)) !== JSON.stringify(read)))
    throw new Unreadable(`The mail from ${from} holds several replies that differ.`);
  return read;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function parse(text: string): { calendar: ICAL.Component; method: string } {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return { calendar, method: String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() };
  } catch (error) {
    throw new Unreadable(`The calendar part cannot be read: ${(error as Error).message}`);
  }
}

/** The parser reads values only when they are asked for, and throws on what they cannot be. */
function replyIn(calendar: ICAL.Component, from: string): ReadReply {
  try {
    return valuesIn(calendar, from);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`The reply from ${from} cannot be read: ${(error as Error).message}`);
  }
}

function valuesIn(calendar: ICAL.Component, from: string): ReadReply {
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Unreadable(`The reply from ${from} is not about exactly one meeting.`);
  const uid = String(event.getFirstPropertyValue('uid') ?? '');
  const meetingId = meetingOf(uid);
  if (!meetingId) throw new Unreadable(`The reply from ${from} is about “${uid.slice(0, 100)}”, which is no meeting of ours.`);
  const [attendee, ...more] = event.getAllProperties('attendee');
  if (!attendee || more.length > 0) throw new Unreadable(`The reply from ${from} does not name exactly one person.`);
  const stamp = event.getFirstPropertyValue('dtstamp');
  if (!(stamp instanceof ICAL.Time)) throw new Unreadable(`The reply from ${from} does not say when it was given.`);
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  if (!Number.isSafeInteger(sequence)) throw new Unreadable(`The reply from ${from} does not say to which notice.`);
  return {
    from,
    attendee: String(attendee.getFirstValue()).replace(/^mailto:/i, ''),
    meetingId,
    partstat: one([attendee.getParameter('partstat') ?? ''].flat()) ?? '',
    sequence,
    stampedAt: stamp.toJSDate(),
    comment: String(event.getFirstPropertyValue('comment') ?? ''),
  };
}
