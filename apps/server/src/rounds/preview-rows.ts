import { Prisma } from '@tvaers/db/client';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { listCollisions, type Proposal } from '@tvaers/domain/recommendations/suggestions';
import { unmetBeforeOpening, type Unmet } from '@tvaers/domain/rounds/before-opening';
import type { Read } from '../doors/acting.ts';

type Seat = { seatId: string; sectorId: string; name: string };
type Row = {
  versionLabel: string | null;
  isChangedSinceVersion: boolean;
  text: RichText;
  open: Proposal[];
  findings: number;
  hasEvidence: boolean;
  hasAddressee: boolean;
  quorumMinSectors: number;
  asked: Seat[];
  recused: Seat[];
  vacant: { sectorId: string; seats: number }[];
};

/** Who will be asked for positions if they are asked for now, who will not, and what is not in order yet. */
export type Preview = Pick<Row, 'versionLabel' | 'asked' | 'recused' | 'vacant'> & {
  unmet: Unmet[];
  sectorsWithout: string[];
  quorumMinSectors: number;
};

/** Null for what cannot be read. Who is asked is what `openRound` will freeze: the voting seats held today, without those recused. */
export async function findPreview(read: Read, recommendationId: string, today: string): Promise<Preview | null> {
  const seats = (from: Prisma.Sql) => Prisma.sql`coalesce((
      select json_agg(json_build_object('seatId', h.id, 'sectorId', h.sector_id, 'name', h.name) order by h.position, h.name) from ${from} h), '[]')`;
  const row = await read.one<Row>(Prisma.sql`
    with held as materialized (
        select s.id, s.sector_id, u.name, x.position,
          exists (select 1 from recusals q join seats k on k.id = q.seat_id
            where q.recommendation_id = ${recommendationId}::uuid and k.user_id = s.user_id) as is_recused
        from seats s join users u on u.id = s.user_id join sectors x on x.id = s.sector_id
        where s.role in ('chair', 'deputyChair', 'member') and s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date)),
      free as materialized (select * from held where not is_recused),
      away as materialized (select * from held where is_recused),
      latest as materialized (
        select v.label, v.text, v.title from recommendation_versions v where v.recommendation_id = ${recommendationId}::uuid order by v.serial desc limit 1)
    select (select l.label from latest l) as "versionLabel",
      coalesce((select l.text is distinct from r.text or l.title <> r.title from latest l), false) as "isChangedSinceVersion",
      r.text, coalesce((select json_agg(json_build_object('id', g.id, 'kind', g.kind, 'blockId', g.block_id, 'before', g.before, 'blocks', g.blocks))
        from suggestions g where g.recommendation_id = r.id and g.state = 'open'), '[]') as open,
      (select count(*)::int from basis b where b.recommendation_id = r.id) as findings,
      r.strength <> 'none' as "hasEvidence", r.addressee <> '' as "hasAddressee",
      coalesce((select c.quorum_min_sectors from composition_rules c), 1) as "quorumMinSectors",
      ${seats(Prisma.sql`free`)} as asked, ${seats(Prisma.sql`away`)} as recused,
      coalesce((select json_agg(json_build_object('sectorId', x.id, 'seats', x.planned_seats - n.held) order by x.position)
        from sectors x cross join lateral (select count(*)::int as held from held h where h.sector_id = x.id) n
        where x.planned_seats > n.held), '[]') as vacant
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!row) return null;
  const sectors = await read.rows<{ id: string }>(Prisma.sql`select x.id from sectors x order by x.position`);
  const askedSectors = new Set(row.asked.map(({ sectorId }) => sectorId));
  const sectorsWithout = sectors.map(({ id }) => id).filter((id) => !askedSectors.has(id));
  const { versionLabel, asked, recused, vacant, quorumMinSectors, text, open, ...facts } = row;
  const unmet = unmetBeforeOpening({
    ...facts,
    hasVersion: versionLabel !== null,
    collisions: listCollisions(text, open).length,
    sectorsWithout,
    sectorsAsked: askedSectors.size,
    quorumMinSectors,
  });
  return { versionLabel, asked, recused, vacant, quorumMinSectors, sectorsWithout, unmet };
}
