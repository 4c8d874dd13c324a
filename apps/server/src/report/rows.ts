import { Prisma } from '@tvaers/db/client';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { FrozenMinority } from '@tvaers/domain/minority/frozen-minority';
import type { FrozenStatement } from '@tvaers/domain/rounds/sector-statement';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import type { Read } from '../doors/acting.ts';
import { listNamedIn } from '../recommendations/references-rows.ts';

export type ReportChapter = {
  themeId: string | null;
  nameDa: string;
  nameEn: string;
  adopted: {
    id: string;
    number: number;
    title: string;
    addressee: string;
    leadSectorId: string;
    strength: string;
    text: RichText;
    decision: {
      id: string;
      year: number;
      serial: number;
      madeOn: string;
      minority: FrozenMinority[];
      sectorStatements: FrozenStatement[];
    } | null;
    /** Numbers of those that ended in it: why they are missing in the row. */
    replaces: number[];
  }[];
  /** On its way and not adopted: what the report still waits for. */
  open: { id: string; number: number; title: string; state: RecommendationState; isRoundOpen: boolean; hasVersion: boolean }[];
};

export type ReportPage = {
  taskforce: {
    nameDa: string;
    nameEn: string;
    purposeDa: string;
    purposeEn: string;
    setUpBy: string;
    startsOn: string;
    deliveryOn: string;
    deliveryPrecision: Precision;
  };
  chapters: ReportChapter[];
  /** Tasks of the mandate that no adopted recommendation serves yet. */
  unserved: { number: number; text: string }[];
  /** What the texts point at, as far as the actor may read it. */
  references: NamedReference[];
  members: { name: string; role: string; sectorId: string; employer: string; title: string }[];
};

const replaced = Prisma.sql`coalesce((select json_agg(o.number order by o.number) from recommendation_traces t
  join recommendations o on o.id = t.from_id where t.to_id = b.id and o.state = 'merged' and o.number is not null), '[]')`;

/**
 * The report as it would read today: what is adopted, by theme, in the words that were decided on. A sector's own drafts are no part of
 * it, not even for that sector, so that everybody sees the same report.
 */
export async function findReport(read: Read, today: string): Promise<ReportPage> {
  const found = await read.one<Omit<ReportPage, 'references'>>(Prisma.sql`
    with before as (
      select r.*, v.title as decided_title, v.text as decided_text, v.id is not null as has_version
      from recommendations r
      left join lateral (select v.* from recommendation_versions v where v.recommendation_id = r.id order by v.serial desc limit 1) v on true
      where r.number is not null),
    chapter as (
      select t.id as theme_id, t.name_da, t.name_en, t.position from themes t
      union all select null, '', '', null where exists (select 1 from before b where b.theme_id is null))
    select
      (select json_build_object('nameDa', t.name_da, 'nameEn', t.name_en, 'purposeDa', t.purpose_da, 'purposeEn', t.purpose_en, 'setUpBy', t.set_up_by,
        'startsOn', t.starts_on, 'deliveryOn', t.delivery_on, 'deliveryPrecision', t.delivery_precision) from taskforces t) as taskforce,
      (select coalesce(json_agg(json_build_object('themeId', c.theme_id, 'nameDa', c.name_da, 'nameEn', c.name_en,
        'adopted', (select coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'title', b.decided_title, 'addressee', b.addressee,
            'leadSectorId', b.lead_sector_id, 'strength', b.strength, 'text', b.decided_text, 'replaces', ${replaced}, 'decision', (
              select json_build_object('id', d.id, 'year', d.year, 'serial', d.serial, 'madeOn', d.made_on, 'minority', d.minority,
                'sectorStatements', d.sector_statements) from decisions d
              where d.recommendation_id = b.id and d.result = 'approved' order by d.year desc, d.serial desc limit 1)) order by b.number), '[]')
          from before b where b.theme_id is not distinct from c.theme_id and b.state in ('adopted', 'published')),
        'open', (select coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'title', b.title, 'state', b.state,
          'isRoundOpen', exists (select 1 from rounds o where o.recommendation_id = b.id and o.state = 'open'), 'hasVersion', b.has_version)
            order by b.number), '[]')
          from before b where b.theme_id is not distinct from c.theme_id and b.state in ('idea', 'drafting', 'shared', 'deliberation'))
        ) order by c.position nulls last), '[]') from chapter c) as chapters,
      (select coalesce(json_agg(json_build_object('number', k.number, 'text', k.text) order by k.number), '[]') from mandate_tasks k
        where k.mandate_id = (select m.id from mandates m where m.state = 'approved' order by m.number desc limit 1)
          and not exists (select 1 from before b where b.mandate_task_id = coalesce(k.continues_id, k.id) and b.state in ('adopted', 'published'))) as unserved,
      (select coalesce(json_agg(json_build_object('name', u.name, 'role', s.role, 'sectorId', s.sector_id, 'employer', s.employer, 'title', s.title)
          order by s.role <> 'chair', s.role <> 'deputyChair', x.position, u.name), '[]')
        from seats s join users u on u.id = s.user_id join sectors x on x.id = s.sector_id
        where s.role in ('chair', 'deputyChair', 'member') and s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date)) as members`);
  if (!found) throw new Error('A report without a taskforce');
  const texts = found.chapters.flatMap(({ adopted }) => adopted.map(({ text }) => text));
  return { ...found, references: await listNamedIn(read, ...texts) };
}
