import type { SectorBalance } from '@tvaers/domain/seats/balance';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** Each sector's voting seats against the plan: a filled mark for one that is held, a hollow one for one that is missing. */
export function BalancePanel({ balance }: { balance: readonly SectorBalance[] }) {
  const t = useWords('seats');
  const { sector } = useTaskforce();
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('balance.caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('balance.sector')}</th>
          <th scope="col">{t('balance.seats')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        {balance.map(({ sectorId, held, planned }) => {
          const look = sector(sectorId);
          return look ? (
            <tr key={sectorId}>
              <th scope="row" className="py-2 text-left align-top font-normal">
                <SectorMark sector={look} named />
              </th>
              <td className="py-2 pl-3">
                <span className="flex items-center justify-end gap-3">
                  <Pips held={held} planned={planned} colour={look.colour} />
                  <span className="figures whitespace-nowrap">
                    {t('balance.of', { held: String(held), planned: String(planned) })}
                  </span>
                </span>
                {held === planned ? (
                  <span className="sr-only">{t('balance.asPlanned')}</span>
                ) : (
                  <span className="block text-right text-xs text-soft">
                    {held < planned
                      ? t('balance.fewer', { count: planned - held })
                      : t('balance.more', { count: held - planned })}
                  </span>
                )}
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}

function Pips({ held, planned, colour }: { held: number; planned: number; colour: number }) {
  return (
    <span className="flex gap-1" data-sector={colour} aria-hidden="true">
      {Array.from({ length: Math.max(held, planned) }, (_, place) => (
        <span
          key={place}
          className={`size-3 rounded-full border-2 border-sector ${place < held ? 'bg-sector' : 'border-dashed'} ${place === planned && held > planned ? 'ml-1' : ''}`}
        />
      ))}
    </span>
  );
}
