// What happens with a mail that a calendar program sent in answer to a notice.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import { type IgnoredReply, judgeCalendarReply, type Judged } from '@tvaers/domain/meetings/calendar-reply';
import { Refused } from '@tvaers/domain/refusal';
import type { Clock } from '../doors/clock.ts';
import type { Session } from '../doors/context.ts';
import { actorFor, replyAs } from '../meetings/reply-service.ts';
import { readCalendarReply, type ReadReply, Unreadable } from './read-calendar-reply.ts';

export type Receiving = { db: PrismaClient; reader: Reader; clock: Clock };

/** `taken`: stored. `ignored`: understood, and rightly without effect. `kept`: put aside for a person, nothing stored. */
export type Received = { kind: 'taken' | 'ignored' | 'kept'; sentence: string };

const ignored: Record<IgnoredReply, string> = {
  over: 'the meeting has begun or is cancelled',
  outdated: 'the meeting has moved since the notice it answers',
  unasked: 'it answers a notice that was never sent',
  older: 'a newer reply is known',
  undecided: 'it decides nothing',
  delegated: 'it sends another person, which a calendar cannot do here',
  unknown: 'it does not say whether the person comes',
};

/**
 * Takes in a calendar's reply: the address in it is the stored one of somebody invited, and the mail comes from that address, by its
 * header and by its envelope where that is given. What is not understood is kept as it came in `folder`, and nothing is stored.
 */
export async function receiveMail(
  at: Receiving,
  message: Uint8Array,
  { folder, sender = null }: { folder: string; sender?: string | null },
): Promise<Received> {
  try {
    return await takeIn(at, await readCalendarReply(message), sender);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const file = await keep(folder, message);
    return { kind: 'kept', sentence: `${error.message} The mail is kept as ${file}.` };
  }
}

async function takeIn(at: Receiving, read: ReadReply, sender: string | null): Promise<Received> {
  const { from, attendee, meetingId } = read;
  for (const address of [from, ...(sender ? [sender] : [])])
    if (address.toLowerCase() !== attendee.toLowerCase())
      throw new Unreadable(`The mail comes from ${address}, but the reply in it is ${attendee}’s.`);
  const { rows } = await at.reader.query<{ found: { person: Session; taskforceId: string; invitationId: string } | null }>({
    name: 'invited_by_address',
    text: 'select invited_by_address($1, $2, $3) as found',
    values: [meetingId, attendee, at.clock.today()],
  });
  const found = rows[0]?.found;
  if (!found) throw new Unreadable(`Nobody with the address ${attendee} is invited to the meeting.`);
  let judged: Judged | null = null;
  try {
    const actor = actorFor(found.person, found.taskforceId);
    await replyAs(at, actor, found.invitationId, (invitation) => {
      const { repliedAt, calendarStampAt, meeting } = invitation;
      judged = judgeCalendarReply(read, { ...meeting, repliedAt, calendarStampAt }, at.clock.now());
      // A calendar that says nothing more leaves the remark as it is.
      return judged.take ? { reply: judged.reply, note: judged.note || invitation.note, calendarStampAt: read.stampedAt } : null;
    });
  } catch (error) {
    if (error instanceof Refused) throw new Unreadable(`${attendee} can no longer answer: ${error.refusal}.`);
    throw error;
  }
  const verdict = judged as Judged | null;
  if (verdict?.take) return { kind: 'taken', sentence: `${attendee}: ${verdict.reply}.` };
  return { kind: 'ignored', sentence: `The reply of ${attendee} changes nothing: ${ignored[verdict?.because ?? 'unknown']}.` };
}

/** Written beside and put in place whole, readable by nobody else. */
async function keep(folder: string, message: Uint8Array): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(':', '')}-${randomUUID()}.eml`;
  await writeFile(path.join(folder, `.${name}`), message, { mode: 0o600 });
  await rename(path.join(folder, `.${name}`), path.join(folder, name));
  return path.join(folder, name);
}
