import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { Read } from '../doors/acting.ts';
import { findPreview, type Preview } from '../rounds/preview-rows.ts';

/** What keeps a recommendation out of a written procedure now. */
export type Obstacle = 'notReady' | 'noVersion' | 'changedSinceVersion' | 'roundOpen' | 'inProcedure';
export type MatterPreview = Preview & {
  recommendationId: string;
  number: number | null;
  title: string;
  version: number;
  versionId: string | null;
  obstacle: Obstacle | null;
};
type Row = Pick<MatterPreview, 'recommendationId' | 'number' | 'title' | 'version' | 'versionId'> & {
  state: string;
  isRoundOpen: boolean;
  isInProcedure: boolean;
};

/** For each recommendation who will be asked, and what stands in the way; nothing of what the asker may not read or not open. */
export async function listPreviews(read: Read, actor: Actor, ids: readonly string[], today: string): Promise<MatterPreview[]> {
  if (!can(actor, 'procedures.open', {})) return [];
  const rows = await read.rows<Row>(Prisma.sql`
    select r.id as "recommendationId", r.number, r.title, r.version, r.state::text as state,
      (select v.id from recommendation_versions v where v.recommendation_id = r.id order by v.serial desc limit 1) as "versionId",
      exists (select 1 from rounds o where o.recommendation_id = r.id and o.state = 'open') as "isRoundOpen",
      exists (select 1 from procedure_matters m where m.recommendation_id = r.id and m.state = 'open') as "isInProcedure"
    from recommendations r where r.id = any (${[...ids]}::uuid[]) order by r.number, r.id`);
  const previews: MatterPreview[] = [];
  for (const { state, isRoundOpen, isInProcedure, ...row } of rows) {
    const preview = await findPreview(read, row.recommendationId, today);
    if (preview) previews.push({ ...preview, ...row, obstacle: obstacleOf({ state, isRoundOpen, isInProcedure }, preview) });
  }
  return previews;
}

function obstacleOf(
  { state, isRoundOpen, isInProcedure }: Pick<Row, 'state' | 'isRoundOpen' | 'isInProcedure'>,
  { unmet }: Preview,
): Obstacle | null {
  if (isInProcedure) return 'inProcedure';
  if (state !== 'shared' && state !== 'deliberation') return 'notReady';
  if (unmet.includes('noVersion')) return 'noVersion';
  if (unmet.includes('changedSinceVersion')) return 'changedSinceVersion';
  return isRoundOpen ? 'roundOpen' : null;
}
