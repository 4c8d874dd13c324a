import { TriangleAlert } from 'lucide-react';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { SectorMark } from '../look/sector-mark.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

type Preview = inferRouterOutputs<AppRouter>['rounds']['preview'];

/** Before positions are asked for: what is not in order, and sector by sector who will be asked, who is recused and which seats nobody holds. */
export function RoundPreview({ preview, versionLabel }: { preview: Preview | null; versionLabel: string }) {
  const t = useWords('rounds');
  const { sectors } = useTaskforce();
  if (!preview) return <Skeleton lines={5} />;
  const { asked, recused, vacant, unmet } = preview;
  const names = (ids: readonly string[]) =>
    sectors
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <>
      {unmet.length > 0 ? (
        <section className="grid gap-1.5 rounded bg-risk-ground px-3.5 py-3">
          <h3 className="text-sm font-semibold">{t('preview.unmet')}</h3>
          <ul className="grid gap-1 text-sm">
            {unmet.map((kind) => (
              <li key={kind} className="flex gap-2">
                <TriangleAlert className="mt-0.5 size-4 shrink-0 text-risk" aria-hidden="true" />
                {t(`preview.kind.${kind}`, {
                  label: versionLabel,
                  names: names(preview.sectorsWithout),
                  count: String(sectors.length - preview.sectorsWithout.length),
                  of: String(preview.quorumMinSectors),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="grid gap-2 rounded bg-sunk px-3.5 py-3">
        <h3 className="text-sm font-semibold">{t('open.asked', { count: asked.length })}</h3>
        <ul className="grid gap-2 text-sm">
          {sectors.map((sector) => {
            const inSector = ({ sectorId }: { sectorId: string }) => sectorId === sector.id;
            const empty = vacant.find(inSector)?.seats ?? 0;
            const notes = [
              ...recused.filter(inSector).map(({ name }) => t('preview.recused', { name })),
              ...(empty > 0 ? [t('preview.vacant', { count: empty })] : []),
            ];
            return (
              <li key={sector.id} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 max-sm:grid-cols-1">
                <SectorMark sector={sector} named />
                <span>
                  {asked
                    .filter(inSector)
                    .map(({ name }) => name)
                    .join(', ') || <span className="text-risk">{t('preview.nobodyHere')}</span>}
                  {notes.length > 0 ? <span className="block text-soft">{notes.join(' · ')}</span> : null}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
