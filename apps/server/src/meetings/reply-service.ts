import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Reply } from '@tvaers/domain/meetings/kinds';
import { type MeetingState, meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { readAs, writeAs } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import type { Session } from '../doors/context.ts';
import { refusalOfDatabase } from '../doors/database-refusal.ts';
import { record } from '../doors/event.ts';
import { countTry } from '../session/limits.ts';
import { hashOf } from '../session/tokens.ts';
import { replyTo } from './convening-service.ts';
import { findInvitation } from './rows.ts';

type Given = { reply: Exclude<Reply, 'unanswered'>; note: string; calendarStampAt?: Date };
type Invited = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/**
 * Replies for a person known by another proof than a session, to one invitation of his own: loads, asks the same rules as the frame, and
 * writes the same event. `decide` says what is replied to the invitation as it stands, which nobody else changes meanwhile.
 */
export function replyAs(
  { db, clock }: { db: PrismaClient; clock: Clock },
  actor: Actor,
  invitationId: string,
  decide: (invitation: Invited) => Given | null,
): Promise<Given | null> {
  return writeAs(db, actor, async (tx) => {
    await tx.$queryRaw`select m.id from meetings m join invitations i on i.meeting_id = m.id where i.id = ${invitationId}::uuid for share of m`;
    await tx.$queryRaw`select id from invitations where id = ${invitationId}::uuid for update`;
    const target = await findInvitation(tx, actor, invitationId);
    if (!target?.isOwn || !can(actor, 'meetings.read', target)) throw new Refused('not-found');
    if (!can(actor, 'meetings.reply', target)) throw new Refused('not-allowed');
    const given = decide(target);
    if (given === null) return null;
    await replyTo(tx, actor, clock, target, { ...given, version: target.version });
    if (given.calendarStampAt)
      await tx.invitation.update({ where: { id: target.id }, data: { calendarStampAt: given.calendarStampAt } });
    const difference = { reply: { before: target.reply, after: given.reply }, note: given.note };
    await record(tx, actor, clock, 'meetings.reply', { thingId: target.meetingId, difference });
    return given;
  }).catch((error: unknown) => {
    // What the database says no to by itself, as in the frame: such as that the taskforce has been archived.
    throw refusalOfDatabase(error) ?? error;
  });
}

/** The person's seat in the taskforce of the invitation; refuses with `not-found` when he holds none there any more. */
export function actorFor(person: Session, taskforceId: string): Actor {
  const seat = person.seats.find((held) => held.taskforceId === taskforceId);
  if (!seat) throw new Refused('not-found');
  return { userId: person.userId, seat };
}

type Serving = { db: PrismaClient; reader: Reader; clock: Clock };
type Link = { person: Session; taskforceId: string; invitationId: string; sequence: number };

async function findLink({ reader, clock }: Serving, token: string, source: string): Promise<Link & { actor: Actor }> {
  await countTry(reader, [{ what: 'reply-source', key: source, most: 100 }]);
  const { rows } = await reader.query<{ found: Link | null }>({
    name: 'reply_link',
    text: 'select reply_link($1, $2) as found',
    values: [hashOf(token), clock.today()],
  });
  const found = rows[0]?.found;
  if (!found) throw new Refused('not-found');
  return { ...found, actor: actorFor(found.person, found.taskforceId) };
}

type Asked = { state: MeetingState; startsAt: Date | null; askedSequence: number };

/** Why a link that once answered no longer does; the page of the link has a sentence for each. */
export class LinkSpent extends Error {
  readonly reason: 'reply-over' | 'reply-moved';

  constructor(reason: LinkSpent['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** A link answers until the meeting begins, and only the time it was sent about. */
function askOpen({ state, startsAt, askedSequence }: Asked, sequence: number, now: Date): void {
  const isOpen = (meetingWorkflow.reply.from as readonly MeetingState[]).includes(state);
  if (!isOpen || startsAt === null || startsAt <= now) throw new LinkSpent('reply-over');
  if (sequence < askedSequence) throw new LinkSpent('reply-moved');
}

export type LinkShown = {
  taskforce: { da: string; en: string };
  language: 'da' | 'en';
  name: string;
  number: number;
  title: string;
  startsLocal: string;
  endsLocal: string;
  place: string;
  reply: Reply;
  note: string;
};
type ShownRow = Omit<LinkShown, 'language' | 'name' | 'taskforce'> & { nameDa: string; nameEn: string } & {
  state: MeetingState;
  startsAt: string | null;
  askedSequence: number;
  isArchived: boolean;
};

/** What the link in a notice opens: nothing but what the notice said, and how the invitation stands. It changes nothing. */
export async function showLink(services: Serving, token: string, source: string): Promise<LinkShown> {
  const { person, actor, invitationId, sequence } = await findLink(services, token, source);
  const row = await readAs(services.reader, actor, (read) =>
    read.one<ShownRow>(Prisma.sql`
      select t.name_da as "nameDa", t.name_en as "nameEn", m.number, m.title, m.state, m.starts_local as "startsLocal",
        m.ends_local as "endsLocal", m.starts_at as "startsAt", m.asked_sequence as "askedSequence", m.place, i.reply, i.note, t.archived_at is not null as "isArchived"
      from invitations i join meetings m on m.id = i.meeting_id join taskforces t on t.id = m.taskforce_id where i.id = ${invitationId}::uuid`),
  );
  if (!row) throw new Refused('not-found');
  const { nameDa: da, nameEn: en, state, startsAt, askedSequence, isArchived, ...shown } = row;
  if (isArchived) throw new Refused('archived');
  askOpen({ state, startsAt: startsAt === null ? null : new Date(startsAt), askedSequence }, sequence, services.clock.now());
  return { ...shown, taskforce: { da, en }, language: person.language, name: person.name };
}

/** Replies by the link, as often as one changes one's mind, until the meeting begins or is moved. */
export async function replyByLink(
  services: Serving,
  given: { token: string; reply: Given['reply']; note: string },
  source: string,
): Promise<{ reply: Reply }> {
  const { actor, invitationId, sequence } = await findLink(services, given.token, source);
  const { reply, note } = given;
  await replyAs(services, actor, invitationId, ({ meeting }) => {
    askOpen(meeting, sequence, services.clock.now());
    return { reply, note };
  });
  return { reply };
}
