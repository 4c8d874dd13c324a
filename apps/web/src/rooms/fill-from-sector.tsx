import { useQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { MemberStandingGlyph } from '../rounds/standing-glyph.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { CommonShown } from './room-data.ts';

export type StanceGiven = Pick<CommonShown, 'stance' | 'reason' | 'wouldChange'>;

type FillFromSectorProps = {
  recommendationId: string;
  /** It stands in the form now. */
  isUsed: boolean;
  onUse: (given: StanceGiven) => void;
  /** Gives back what stood in the form before. */
  onUndo: () => void;
};

/** Offers the sector's common position to the form of one's own. It fills the form and sends nothing. */
export function FillFromSector({ recommendationId, isUsed, onUse, onUndo }: FillFromSectorProps) {
  const t = useWords('rooms');
  const everywhere = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const { data } = useQuery(trpc.rooms.about.queryOptions({ taskforceId, recommendationId }, { throwOnError: false }));
  const common = data?.commonPosition;
  if (!common) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded bg-sunk px-3.5 py-2.5 text-sm" role="status">
      {isUsed ? (
        <>
          <span>{t('use.used')}</span>
          <Button kind="quiet" size="small" onPress={onUndo}>
            {everywhere('undo')}
          </Button>
        </>
      ) : (
        <>
          <span className="inline-flex flex-wrap items-center gap-x-1.5">
            {t('use.prepared')} <MemberStandingGlyph stance={common.stance} toReconfirm={false} named />
          </span>
          <Button size="small" onPress={() => onUse(common)}>
            {t('use.act')}
          </Button>
        </>
      )}
    </div>
  );
}
