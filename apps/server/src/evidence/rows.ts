import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { type MovesCell, movesMatrix } from '@tvaers/domain/evidence/moves-matrix';
import type { EvidenceFacts } from '@tvaers/domain/evidence/policy';
import type { Confidence, FindingKind, SourceKind } from '@tvaers/domain/evidence/kinds';
import type { SourceState } from '@tvaers/domain/evidence/workflow';
import { can } from '@tvaers/domain/policy';
import { offers } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { taskNow, tasksInForce } from '../mandate/rows.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';

export type Support = { sourceId: string; contradicts: boolean; pinpoint: string; quote: string };
type Finding = EvidenceFacts & {
  id: string;
  number: number | null;
  kind: FindingKind;
  claim: string;
  explanation: string;
  fromSectorId: string | null;
  toSectorId: string | null;
  confidence: Confidence;
  mandateTask: { id: string; number: number; text: string; isGone: boolean } | null;
  foundBy: { userId: string; name: string; sectorId: string | null };
  /** Sources for and against it, those that carry it first. One the asker may not read is not among them. */
  sources: Support[];
  /** One of its sources has been withdrawn. */
  isShaken: boolean;
  /** Recommendations that rest on it. */
  recommendations: { id: string; number: number | null; draftNumber: number | null; letter: string; title: string }[];
  version: number;
};
type Source = EvidenceFacts & {
  id: string;
  number: number | null;
  kind: SourceKind;
  title: string;
  method: string;
  url: string | null;
  gatheredOn: string | null;
  hasResults: boolean;
  consent: string;
  retainUntilOn: string | null;
  coversSectors: string[];
  state: SourceState;
  withdrawReason: string | null;
  registeredBy: { userId: string; name: string; sectorId: string | null };
  version: number;
};
type Where = 'sector' | 'taskforce';
type FindingOffer = 'link' | 'serve' | 'share';
type Rows = { findings: Finding[]; sources: Source[]; tasks: { id: string; number: number; text: string }[] };

export type EvidencePage = Pick<Rows, 'tasks'> & {
  findings: (Finding & { offers: FindingOffer[] })[];
  sources: (Source & { offers: ('share' | 'withdraw')[] })[];
  /** The moves findings before the taskforce are about, and apart from them those of one's own room. */
  matrix: MovesCell[];
  ofRoom: MovesCell[];
  /** Where the asker may put something new. */
  mayAdd: Where[];
};

const seatHolder = (
  seatId: Prisma.Sql,
) => Prisma.sql`(select json_build_object('userId', u.id, 'name', u.name, 'sectorId', s.sector_id)
  from seats s join users u on u.id = s.user_id where s.id = ${seatId})`;

/** Findings and sources the asker may read, numbered ones in order and then those of his sector's room. */
export async function evidencePage(read: Read, actor: Actor): Promise<EvidencePage> {
  const row = await read.one<Rows>(Prisma.sql`
    select
      coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'kind', f.kind, 'claim', f.claim, 'explanation', f.explanation,
          'fromSectorId', f.from_sector_id, 'toSectorId', f.to_sector_id, 'confidence', f.confidence, 'audience', f.audience, 'sectorId', f.sector_id,
          'mandateTask', ${taskNow(Prisma.sql`f.mandate_task_id`)},
          'foundBy', ${seatHolder(Prisma.sql`f.found_by_id`)},
          'sources', coalesce((select json_agg(json_build_object('sourceId', l.source_id, 'contradicts', l.contradicts, 'pinpoint', l.pinpoint, 'quote', l.quote)
            order by l.contradicts, e.number nulls last, e.id) from finding_sources l join sources e on e.id = l.source_id where l.finding_id = f.id), '[]'),
          'isShaken', exists (select 1 from finding_sources l join sources e on e.id = l.source_id where l.finding_id = f.id and e.state = 'withdrawn'),
          'recommendations', coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')}, 'letter', x.letter,
              'title', r.title) order by r.number nulls last, r.draft_number)
            from basis b join recommendations r on r.id = b.recommendation_id join sectors x on x.id = r.lead_sector_id
            where b.finding_id = f.id and r.state not in ('withdrawn', 'rejected', 'merged')), '[]'),
          'version', f.version) order by f.number nulls last, f.id)
        from findings f), '[]') as findings,
      coalesce((select json_agg(json_build_object('id', e.id, 'number', e.number, 'kind', e.kind, 'title', e.title, 'method', e.method, 'url', e.url,
          'gatheredOn', e.gathered_on, 'hasResults', e.has_results, 'consent', e.consent, 'retainUntilOn', e.retain_until_on, 'audience', e.audience,
          'sectorId', e.sector_id, 'coversSectors', e.covers_sectors, 'state', e.state, 'withdrawReason', e.withdraw_reason,
          'registeredBy', ${seatHolder(Prisma.sql`e.registered_by_id`)}, 'version', e.version) order by e.number nulls last, e.id)
        from sources e), '[]') as sources,
      ${tasksInForce} as tasks`);
  if (!row) throw new Error('A statement without a from clause gives one row');
  const { findings, sources, tasks } = row;
  return {
    tasks,
    findings: findings.map((finding) => ({ ...finding, offers: findingOffers(actor, finding) })),
    sources: sources.map((source) => ({ ...source, offers: sourceOffers(actor, source) })),
    matrix: movesMatrix(findings.filter(({ audience }) => audience !== 'sector')),
    ofRoom: movesMatrix(findings.filter(({ audience }) => audience === 'sector')),
    mayAdd: (['sector', 'taskforce'] as const).filter((audience) =>
      can(actor, 'evidence.register', { audience, sectorId: actor.seat.sectorId }),
    ),
  };
}

function findingOffers(actor: Actor, finding: Finding): FindingOffer[] {
  const verbs = finding.audience === 'sector' ? (['link', 'serve', 'share'] as const) : (['link', 'serve'] as const);
  return verbs.filter((verb) => can(actor, `evidence.${verb}`, finding));
}

function sourceOffers(actor: Actor, source: Source): ('share' | 'withdraw')[] {
  return offers('evidence', actor, source).filter((verb) => verb !== 'share' || source.audience === 'sector');
}

export function findSource(tx: Transaction, id: string) {
  return tx.source.findUnique({ where: { id } });
}

export function findFinding(tx: Transaction, id: string) {
  return tx.finding.findUnique({ where: { id } });
}
