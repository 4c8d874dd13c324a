import { Prisma } from '@tvaers/db/client';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { commentReadersOf } from '@tvaers/domain/recommendations/readers';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { RoomNoteState } from '@tvaers/domain/rooms/workflow';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { findSeatsNow, personOf } from '../recommendations/page-rows.ts';
import { findRecommendation } from '../recommendations/rows.ts';

/** What a thing in the room is about. */
export type About = {
  id: string;
  number: number | null;
  draftNumber: number | null;
  title: string;
  leadSectorId: string;
  audience: Audience;
  state: RecommendationState;
};
export type NoteRow = {
  id: string;
  sectorId: string;
  title: string;
  body: string;
  state: RoomNoteState;
  recommendation: About | null;
  writtenBy: string;
  changedBy: string;
  changedAt: string;
  version: number;
};
export type CommonPositionRow = {
  id: string;
  recommendation: About;
  stance: Exclude<Stance, 'recused'>;
  reason: string;
  wouldChange: string;
  preparedBy: string;
  preparedAt: string;
  /** The named version the words were written about; null where none had been named. */
  label: string | null;
  /** The text has changed in substance since, in a version named later. */
  isTextNewer: boolean;
  version: number;
  /** Whether each agrees to the words as they stand now, or to earlier ones. */
  assents: { seatId: string; name: string; isToLatest: boolean }[];
};

const about = Prisma.sql`json_build_object('id', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title,
  'leadSectorId', r.lead_sector_id, 'audience', r.audience, 'state', r.state)`;

/** The notes of the actor's own room, the latest first; row security knows which room that is. */
export function listNotes(read: Read, recommendationId: string | null = null): Promise<NoteRow[]> {
  return read.rows(Prisma.sql`
    select n.id, n.sector_id as "sectorId", n.title, n.body, n.state, case when r.id is not null then ${about} end as recommendation,
      (select u.name from seats s join users u on u.id = s.user_id where s.id = n.written_by_id) as "writtenBy",
      (select u.name from seats s join users u on u.id = s.user_id where s.id = n.changed_by_id) as "changedBy",
      n.changed_at as "changedAt", n.version
    from room_notes n left join recommendations r on r.id = n.recommendation_id
    where ${recommendationId}::uuid is null or n.recommendation_id = ${recommendationId}::uuid
    order by n.changed_at desc, n.id desc`);
}

/** The common positions of the actor's own room; of one recommendation where it is named. */
export function listCommonPositions(read: Read, recommendationId: string | null = null): Promise<CommonPositionRow[]> {
  return read.rows(Prisma.sql`
    select c.id, ${about} as recommendation, c.stance, c.reason, c.would_change as "wouldChange",
      (select u.name from seats s join users u on u.id = s.user_id where s.id = c.prepared_by_id) as "preparedBy",
      c.prepared_at as "preparedAt", c.version, v.label,
      exists (select 1 from recommendation_versions w where w.recommendation_id = r.id and w.is_substantial and w.serial > coalesce(v.serial, 0)
        and (c.about_version_id is not null or w.named_at > c.prepared_at)) as "isTextNewer",
      coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'name', u.name, 'isToLatest', a.to_version = c.version) order by a.given_at)
        from common_assents a join seats s on s.id = a.seat_id join users u on u.id = s.user_id where a.common_position_id = c.id), '[]') as assents
    from common_positions c join recommendations r on r.id = c.recommendation_id left join recommendation_versions v on v.id = c.about_version_id
    where ${recommendationId}::uuid is null or c.recommendation_id = ${recommendationId}::uuid
    order by r.number nulls last, r.title`);
}

/** A note with who could read its words before the taskforce and cannot now; null where it is about nothing that lies there. */
export async function findReadersAfterShare(read: Read, roomNoteId: string, today: string) {
  const row = await read.one<RecommendationFacts & { sectorId: string }>(Prisma.sql`
    select n.sector_id as "sectorId", r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
      array(select k.id from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id where q.recommendation_id = r.id) as "recusedSeatIds"
    from room_notes n join recommendations r on r.id = n.recommendation_id where n.id = ${roomNoteId}::uuid`);
  if (!row) return null;
  const { sectorId, ...recommendation } = row;
  const { seats } = await findSeatsNow(read, today);
  const newReaders = commentReadersOf(seats, recommendation).seats.filter((seat) => seat.sectorId !== sectorId);
  return { facts: { sectorId, recommendation }, answer: { newReaders: newReaders.map(personOf) } };
}

/** A note, with the facts its rules read. */
export async function findNote(tx: Transaction, id: string) {
  const note = await tx.roomNote.findUnique({ where: { id } });
  if (!note) return null;
  return { ...note, recommendation: note.recommendationId ? await findRecommendation(tx, note.recommendationId) : null };
}
export type NoteTarget = NonNullable<Awaited<ReturnType<typeof findNote>>>;

/** A common position, with the facts its rules read. */
export async function findCommonPosition(tx: Transaction, id: string) {
  const common = await tx.commonPosition.findUnique({ where: { id } });
  return common && { ...common, recommendation: await findRecommendation(tx, common.recommendationId) };
}
export type CommonTarget = NonNullable<Awaited<ReturnType<typeof findCommonPosition>>>;
