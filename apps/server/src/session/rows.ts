import { Prisma } from '@tvaers/db/client';
import type { Precision } from '@tvaers/domain/dates/precision';
import { type Read } from '../doors/acting.ts';

export type SectorRow = { id: string; key: string; letter: string; position: number; nameDa: string; nameEn: string };
export type TaskforceRow = {
  id: string;
  slug: string;
  nameDa: string;
  nameEn: string;
  startsOn: string;
  deliveryOn: string;
  deliveryPrecision: Precision;
  timeZone: string;
  archivedAt: string | null;
  archiveReason: string | null;
  sectors: SectorRow[];
};

/** The taskforce that is acted in, with its sectors in the colour order. */
export function findTaskforce(read: Read): Promise<TaskforceRow | null> {
  return read.one(Prisma.sql`
    select t.id, t.slug, t.name_da as "nameDa", t.name_en as "nameEn", t.starts_on as "startsOn", t.delivery_on as "deliveryOn",
      t.delivery_precision as "deliveryPrecision", t.time_zone as "timeZone", t.archived_at as "archivedAt",
      t.archive_reason as "archiveReason",
      coalesce((select json_agg(json_build_object('id', s.id, 'key', s.key, 'letter', s.letter, 'position', s.position, 'nameDa', s.name_da,
        'nameEn', s.name_en) order by s.position) from sectors s), '[]') as sectors
    from taskforces t`);
}
