import { Prisma } from '@tvaers/db/client';
import { consensus, consensusRules, type Consensus } from '@tvaers/domain/rounds/consensus';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import { sayHowGiven } from '@tvaers/domain/rounds/labels';
import { memberStanding } from '@tvaers/domain/rounds/member-standings';
import type { NamedVersion } from '@tvaers/domain/rounds/standing-position';
import type { PositionSource, Stance } from '@tvaers/domain/rounds/workflow';
import type { Transaction } from '../doors/acting.ts';

type Row = {
  seatId: string;
  sectorId: string;
  name: string;
  isRecused: boolean;
  stance: Stance | null;
  versionId: string | null;
  versionLabel: string | null;
  takenAt: string | null;
  reason: string | null;
  wouldChange: string | null;
  howGiven: string | null;
  source: PositionSource | null;
};

const nothingSaid = { versionLabel: null, takenAt: null, reason: null, wouldChange: null, howGiven: null, source: null };

/**
 * Everybody who counts, with the position that counts now: those asked in the latest round, or, where positions were never asked for,
 * the voting seats held today, who have then said nothing. Read in the transaction that decides, after an open round was closed in it:
 * what a hidden round kept from the actor is open then.
 */
export async function standingsIn(
  tx: Transaction,
  recommendationId: string,
  today: string,
): Promise<{ positions: FrozenPosition[]; consensus: Consensus }> {
  const versions: NamedVersion[] = await tx.recommendationVersion.findMany({
    where: { recommendationId },
    select: { id: true, serial: true, isSubstantial: true },
    orderBy: { serial: 'asc' },
  });
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with latest as (
      select o.id from rounds o where o.recommendation_id = ${recommendationId}::uuid and o.state <> 'recalled' order by o.opened_at desc, o.id desc limit 1),
    counted as (
      select a.seat_id as id from round_asked a where a.round_id = (select id from latest)
      union all
      select s.id from seats s where not exists (select 1 from latest) and s.role in ('chair', 'deputyChair', 'member')
        and s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date))
    select s.id as "seatId", s.sector_id as "sectorId", u.name, p.stance, p.source, p.version_id as "versionId", v.label as "versionLabel",
      to_char(p.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "takenAt", p.reason, p.would_change as "wouldChange", p.how_given as "howGiven",
      exists (select 1 from recusals q join seats k on k.id = q.seat_id
        where q.recommendation_id = ${recommendationId}::uuid and k.user_id = s.user_id) as "isRecused"
    from counted c join seats s on s.id = c.id join users u on u.id = s.user_id join sectors x on x.id = s.sector_id
    left join lateral (
      select p.* from positions p join rounds o on o.id = p.round_id
      where p.recommendation_id = ${recommendationId}::uuid and p.seat_id = s.id and o.state <> 'recalled' and p.counts order by p.taken_at desc, p.id desc limit 1) p on true
    left join recommendation_versions v on v.id = p.version_id
    order by x.position, u.name`);
  const rule = await tx.compositionRule.findFirst({ select: { adoptionRule: true } });
  const members = rows.map((row) => memberStanding(row, versions));
  return {
    positions: rows.map((row, index): FrozenPosition => {
      const { seatId, sectorId, name } = row;
      const { stance, toReconfirm } = members[index] ?? { stance: 'notStated', toReconfirm: false };
      // What someone said before he stepped aside is not part of what was decided on.
      const isGone = stance === 'recused' && row.stance !== 'recused';
      const { versionLabel, takenAt, reason, wouldChange, howGiven, source } = isGone ? nothingSaid : row;
      return {
        seatId,
        sectorId,
        name,
        stance,
        reason: reason ?? '',
        wouldChange: wouldChange ?? '',
        toReconfirm,
        versionLabel,
        takenAt,
        howGiven: sayHowGiven(source, howGiven, 'da'),
      };
    }),
    consensus: consensus(members, consensusRules.find((one) => one === rule?.adoptionRule) ?? 'noSectorAgainst'),
  };
}
