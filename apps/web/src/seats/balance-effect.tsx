import type { SectorBalance } from '@tvaers/domain/seats/balance';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** What is about to happen to the balance of the sectors, said before it is done. */
export function BalanceEffect({ effect }: { effect: readonly SectorBalance[] }) {
  const t = useWords('seats');
  const { sector } = useTaskforce();
  return (
    <div className="grid gap-1.5 rounded bg-sunk px-3.5 py-2.5 text-sm" role="status">
      <p className="font-semibold">{t('form.balanceTitle')}</p>
      {effect.length === 0 ? <p className="text-soft">{t('form.balanceSame')}</p> : null}
      {effect.map(({ sectorId, held, planned }) => {
        const look = sector(sectorId);
        return look ? (
          <p key={sectorId} className="flex flex-wrap items-center gap-2">
            <SectorMark sector={look} size="small" />
            {t('coming.stands', { sector: look.name, held, planned: String(planned) })}
          </p>
        ) : null;
      })}
    </div>
  );
}
