import { Prisma } from '@tvaers/db/client';
import type { Precision } from '@tvaers/domain/dates/precision';
import { type Cited, citedIn, type Found } from '@tvaers/domain/taskforce/found';
import type { StandingItem } from '@tvaers/domain/taskforce/standing';
import type { CompositionRule } from '@tvaers/domain/taskforce/rule-sentences';
import { Refused } from '@tvaers/domain/refusal';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { itemNumber } from '../numbers/item-number.ts';

/** What one source says of a fact. Its text is in both languages, as the taskforce wrote it. */
export type StatementRow = {
  id: string;
  textDa: string;
  textEn: string;
  sourceTitle: string;
  sourceUrl: string | null;
  sourceOn: string | null;
  datedDa: string;
  datedEn: string;
};
export type FactRow = { field: string; nameDa: string; nameEn: string; isDisputed: boolean; statements: StatementRow[] };
export type AboutTaskforce = {
  nameDa: string;
  nameEn: string;
  purposeDa: string;
  purposeEn: string;
  setUpBy: string;
  startsOn: string;
  deliveryOn: string;
  deliveryPrecision: Precision;
  rule: CompositionRule;
  sectors: { id: string; plannedSeats: number }[];
  /** What a new agenda begins with, in its order. */
  standingItems: StandingItem[];
  /** The tasks of the approved mandate, with where they were read; null before there is one. */
  mandate: { source: string | null; approvedOn: string; tasks: { id: string; number: number; text: string }[] } | null;
  /** In the order the taskforce tells them; sources that disagree stand together under their fact. */
  facts: FactRow[];
};

/** Purpose, period, composition and public facts with their sources. */
export async function aboutTaskforce(read: Read): Promise<AboutTaskforce> {
  const about = await read.one<AboutTaskforce>(Prisma.sql`
    select t.name_da as "nameDa", t.name_en as "nameEn", t.purpose_da as "purposeDa", t.purpose_en as "purposeEn", t.set_up_by as "setUpBy",
      t.starts_on as "startsOn", t.delivery_on as "deliveryOn", t.delivery_precision as "deliveryPrecision",
      (select json_build_object('quorumShare', r.quorum_share, 'quorumMinSectors', r.quorum_min_sectors, 'quorumNeedsChair', r.quorum_needs_chair,
          'materialWorkingDays', r.material_working_days, 'objectionWorkingDays', r.objection_working_days,
          'secretariatForecastDays', r.secretariat_forecast_days, 'adoptionRule', r.adoption_rule)
        from composition_rules r where r.taskforce_id = t.id) as rule,
      (select json_agg(json_build_object('id', x.id, 'plannedSeats', x.planned_seats) order by x.position) from sectors x) as sectors,
      coalesce((select json_agg(json_build_object('type', i.type, 'title', i.title, 'minutes', i.minutes) order by i.position)
        from standing_items i where i.taskforce_id = t.id), '[]') as "standingItems",
      (select json_build_object('source', m.source, 'approvedOn', m.approved_on, 'tasks', coalesce((select json_agg(json_build_object('id', k.id,
          'number', k.number, 'text', k.text) order by k.number) from mandate_tasks k where k.mandate_id = m.id), '[]'))
        from mandates m where m.state = 'approved' order by m.number desc limit 1) as mandate,
      coalesce((select json_agg(f.fact order by f.position) from (
          select min(p.position) as position, json_build_object('field', p.field, 'nameDa', p.field_da, 'nameEn', p.field_en,
            'isDisputed', bool_or(p.is_disputed), 'statements', json_agg(json_build_object('id', p.id, 'textDa', p.text_da, 'textEn', p.text_en,
              'sourceTitle', p.source_title, 'sourceUrl', p.source_url, 'sourceOn', p.source_on, 'datedDa', p.dated_da, 'datedEn', p.dated_en)
              order by p.position)) as fact
          from taskforce_facts p group by p.field, p.field_da, p.field_en) f), '[]') as facts
    from taskforces t`);
  if (!about) throw new Refused('not-found');
  return about;
}

/** Small letters, and aa for å: "Ålborg" and "Aalborg" are one place. As `folded` below does in SQL. */
const fold = (text: string) => text.toLocaleLowerCase('da').replaceAll('å', 'aa');
const folded = (text: Prisma.Sql) => Prisma.sql`replace(lower(${text}), 'å', 'aa')`;
const containing = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Everything that can be found, each with the words it is found by. Row security leaves out what the asker may not read. */
const things = (today: string) => Prisma.sql`
  select 'recommendation' as kind, 1 as place, r.id, r.title, r.number, null::int as within, ${draftNumberOf('r')} as "draftNumber", x.letter, null::text as "on",
    concat_ws(' ', r.addressee, (select string_agg('R-' || lpad(o.number::text, greatest(2, length(o.number::text)), '0'), ' ')
      from recommendation_traces t join recommendations o on o.id = t.from_id where t.to_id = r.id), (select string_agg(word #>> '{}', ' ') from jsonb_path_query(r.text, 'strict $.**.text') word)) as body
  from recommendations r join sectors x on x.id = r.lead_sector_id
  union all
  select 'meeting', 2, m.id, m.title, m.number, null, null, null, left(m.starts_local, 10), m.place from meetings m
  union all
  select 'item', 3, i.id, i.title, ${itemNumber}, m.number, null, null, null, concat_ws(' ', i.indstilling, i.presentation)
  from agenda_items i join meetings m on m.id = i.meeting_id
  union all
  select 'decision', 4, d.id, d.text, d.serial, d.year, null, null, null, '' from decisions d
  union all
  select 'person', 5, u.id, u.name, null, null, null, x.letter, null, concat_ws(' ', s.title, s.employer)
  from (select distinct on (user_id) * from seats order by user_id, from_on <= ${today}::date desc, from_on desc) s
  join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
  union all
  select 'finding', 6, f.id, f.claim, f.number, null, null, x.letter, null, f.explanation from findings f left join sectors x on x.id = f.sector_id
  union all
  select 'source', 7, e.id, e.title, e.number, null, null, x.letter, null, e.method from sources e left join sectors x on x.id = e.sector_id
  union all
  select 'milestone', 8, n.id, n.title, null, null, null, null, coalesce(n.actual_on, f.forecast_on, n.baseline_on)::text, n.description
  from milestones n left join lateral (select x.forecast_on from forecasts x
    where x.milestone_id = n.id and x.state = 'approved' order by x.decided_at desc limit 1) f on true`;

function isCited(cited: Cited | null): Prisma.Sql {
  if (!cited) return Prisma.sql`false`;
  const { kind, number, within, letter } = cited;
  const numbered = letter
    ? Prisma.sql`"draftNumber" = ${number} and letter = ${letter} and number is null`
    : Prisma.sql`number = ${number}`;
  const ofKind = kind ? Prisma.sql`kind = ${kind}` : Prisma.sql`kind <> 'item'`;
  return Prisma.sql`coalesce(${numbered} and ${ofKind} and (${within}::int is null or within = ${within}), false)`;
}

/**
 * What a text finds: by the number it cites, else by all its words, in titles before other texts. Parts of words count, for Danish
 * writes words together ("sektorkendskab" is found by "kendskab"), which an index of whole words and their stems would miss; a
 * taskforce's texts are few enough to be read through.
 */
export function search(read: Read, query: string, today: string): Promise<Found[]> {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const patterns = words.map(containing);
  return read.rows(Prisma.sql`
    select kind, id, title, number, within, "draftNumber", letter, "on" from (
      select *, ${isCited(citedIn(query))} as cited, ${folded(Prisma.sql`title`)} as low from (${things(today)}) thing) found
    where cited or low || ' ' || ${folded(Prisma.sql`coalesce(body, '')`)} like all (${patterns}::text[])
    order by cited desc, low like ${containing(words[0] ?? '').slice(1)} desc, low like all (${patterns}::text[]) desc, place, number nulls last, low, id
    limit 20`);
}
