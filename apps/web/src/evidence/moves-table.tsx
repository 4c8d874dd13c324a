import { Link } from '@tanstack/react-router';
import { cellOf, type MovesCell } from '@tvaers/domain/evidence/moves-matrix';
import { findingKinds, type FindingKind } from '@tvaers/domain/evidence/kinds';
import { insideSentence } from '@tvaers/domain/language';
import { SectorMark } from '../look/sector-mark.tsx';
import { type SectorOnScreen, useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { anySector, kindGlyphs, type MoveAsked } from './evidence.ts';

type MovesTableProps = { matrix: readonly MovesCell[]; ofRoom: readonly MovesCell[]; asked: MoveAsked | null };
type End = SectorOnScreen | null;

/** From-sector by to-sector: how many barriers and motives have been found for each move. A cell leads to its findings. */
export function MovesTable({ matrix, ofRoom, asked }: MovesTableProps) {
  const t = useWords('evidence');
  const { sectors } = useTaskforce();
  const all = [...matrix, ...ofRoom];
  const isHalfOpen = (end: 'fromSectorId' | 'toSectorId', other: 'fromSectorId' | 'toSectorId') =>
    all.some((cell) => cell[end] === null && cell[other] !== null);
  const froms: End[] = [...sectors, ...(isHalfOpen('fromSectorId', 'toSectorId') ? [null] : [])];
  const tos: End[] = [...sectors, ...(isHalfOpen('toSectorId', 'fromSectorId') ? [null] : [])];
  const regardless = [cellOf(matrix, null, null), cellOf(ofRoom, null, null)];
  return (
    <div className="grid gap-3">
      <div className="overflow-x-auto rounded border border-line bg-surface">
        <table className="w-full table-fixed border-collapse text-sm lg:table-auto">
          <caption className="sr-only">{t('matrix.caption')}</caption>
          <thead>
            <tr className="text-soft">
              <td className="px-2 py-2 sm:px-3 text-left align-bottom text-xs font-medium">
                <span aria-hidden="true">
                  {t('matrix.from')} ↓ {t('matrix.to')} →
                </span>
              </td>
              {tos.map((to) => (
                <th key={to?.id ?? 'any'} scope="col" className="px-1 py-2 text-center align-bottom font-medium text-ink">
                  <EndName end={to} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {froms.map((from) => (
              <tr key={from?.id ?? 'any'} className="border-t border-line">
                <th scope="row" className="px-2 py-2 sm:px-3 text-left font-medium">
                  <EndName end={from} />
                </th>
                {tos.map((to) => (
                  <Cell key={to?.id ?? 'any'} from={from} to={to} matrix={matrix} ofRoom={ofRoom} asked={asked} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-soft">
        {findingKinds.map((kind) => {
          const Glyph = kindGlyphs[kind];
          return (
            <span key={kind} className="inline-flex items-center gap-1.5">
              <Glyph className="size-4" aria-hidden="true" />
              {t(`matrix.${kind}`)}
            </span>
          );
        })}
        {regardless.some((cell) => cell !== null) ? (
          <MoveLink
            from={null}
            to={null}
            className="font-medium text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {t('matrix.regardless')}: <Counts cell={regardless[0] ?? null} room={regardless[1] ?? null} inWords />
          </MoveLink>
        ) : null}
      </div>
    </div>
  );
}

function EndName({ end }: { end: End }) {
  const t = useWords('evidence');
  if (!end) return <span className="text-xs text-soft">{t('matrix.any')}</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <SectorMark sector={end} />
      <span className="hidden lg:inline" aria-hidden="true">
        {end.name}
      </span>
    </span>
  );
}

type CellProps = MovesTableProps & { from: End; to: End };

function Cell({ from, to, matrix, ofRoom, asked }: CellProps) {
  const t = useWords('evidence');
  if (from && from.id === to?.id) {
    return (
      <td className="border-l border-line bg-sunk">
        <span className="sr-only">{t('matrix.same')}</span>
      </td>
    );
  }
  const [cell, room] = [cellOf(matrix, from?.id ?? null, to?.id ?? null), cellOf(ofRoom, from?.id ?? null, to?.id ?? null)];
  const isAsked = asked !== null && asked.fromSectorId === (from?.id ?? null) && asked.toSectorId === (to?.id ?? null);
  return (
    <td className="border-l border-line p-0 text-center">
      {cell || room ? (
        <MoveLink
          from={from}
          to={to}
          className={`flex min-h-12 flex-wrap items-center justify-center gap-x-3 gap-y-0.5 px-1 py-2 no-underline hover:bg-sunk focus-visible:-outline-offset-2 ${isAsked ? 'bg-accent-ground' : ''}`}
        >
          <Counts cell={cell} room={room} from={from} to={to} />
        </MoveLink>
      ) : (
        <span className="text-soft">
          <span aria-hidden="true">·</span>
          <span className="sr-only">{t('matrix.nothing')}</span>
        </span>
      )}
    </td>
  );
}

function MoveLink({ from, to, className, children }: { from: End; to: End; className: string; children: React.ReactNode }) {
  return (
    <Link
      to="."
      search={(before: Record<string, unknown>) => ({ ...before, fra: from?.key ?? anySector, til: to?.key ?? anySector })}
      hash="fund"
      className={className}
    >
      {children}
    </Link>
  );
}

type CountsProps = { cell: MovesCell | null; room: MovesCell | null; from?: End; to?: End; inWords?: boolean };

/** The counts of a cell, as glyphs with figures for the eye and as a sentence for who listens. */
function Counts({ cell, room, from, to, inWords = false }: CountsProps) {
  const t = useWords('evidence');
  const { actor, sector } = useTaskforce();
  const own = sector(actor.seat.sectorId);
  const count = (of: MovesCell | null) => (of ? findingKinds.reduce((sum, kind) => sum + of[kind].length, 0) : 0);
  const said = findingKinds.flatMap((kind) =>
    cell && cell[kind].length > 0 ? t(kindCounts[kind], { count: cell[kind].length }) : [],
  );
  const what = [...said, ...(count(room) > 0 ? [t('matrix.inRoom', { count: count(room) })] : [])].join(', ');
  if (inWords) return <>{what}</>;
  const nameOf = (end: End | undefined) => insideSentence(end?.name ?? t('matrix.any'));
  return (
    <>
      <span className="sr-only">{t('matrix.cell', { from: nameOf(from), to: nameOf(to), what })}</span>
      {findingKinds.map((kind) => {
        const Glyph = kindGlyphs[kind];
        const found = cell?.[kind].length ?? 0;
        return found > 0 ? (
          <span key={kind} className="figures inline-flex items-center gap-1 font-medium" aria-hidden="true">
            <Glyph className="size-4 text-soft" />
            {found}
          </span>
        ) : null;
      })}
      {count(room) > 0 && own ? (
        <span className="figures inline-flex items-center gap-1 text-xs" aria-hidden="true">
          +{count(room)} <SectorMark sector={own} size="small" />
        </span>
      ) : null}
    </>
  );
}

const kindCounts = {
  barrier: 'matrix.barriers',
  motive: 'matrix.motives',
  prerequisite: 'matrix.prerequisites',
} as const satisfies Record<FindingKind, string>;
