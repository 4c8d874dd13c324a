import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { sayLacking, sayRule } from '@tvaers/domain/rounds/consensus';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { MemberStandingGlyph, SectorStandingGlyph } from './standing-glyph.tsx';

type Matrix = inferRouterOutputs<AppRouter>['rounds']['matrix'];
type MatrixRow = Matrix['rows'][number];

/**
 * The letters of the sectors stay at the top: far down the table a sign alone does not say whose it is. A border would be left behind by
 * what sticks; paper has no shadows.
 */
const headClass =
  'sticky top-0 z-10 bg-paper pt-2 pb-2 shadow-[inset_0_-1px_0_var(--line-strong)] print:static print:border-b print:border-line-strong';

/** Recommendation by sector over all of them; each opens to the members beneath. A table, to the eye and to a screen reader. */
export function SectorMatrix() {
  const t = useWords('rounds');
  const said = useSpoken();
  const language = useLanguage();
  const { taskforceId, sectors } = useTaskforce();
  const { data } = useSuspenseQuery(trpc.rounds.matrix.queryOptions({ taskforceId }));
  const [open, setOpen] = useState<readonly string[]>([]);
  if (data.rows.length === 0) return <EmptyState title={t('matrix.empty')}>{t('none.body')}</EmptyState>;
  const rule = data.rows.find(({ consensus }) => consensus)?.consensus?.rule;
  const openable = data.rows.filter(({ members }) => members !== null).map(({ id }) => id);
  const isAllOpen = openable.length > 0 && openable.every((id) => open.includes(id));
  const groups = [...data.themes, { id: null, nameDa: t('matrix.noTheme'), nameEn: t('matrix.noTheme') }]
    .map(({ id, nameDa, nameEn }) => ({
      id,
      name: said(nameDa, nameEn),
      rows: data.rows.filter((row) => (data.themes.some((theme) => theme.id === row.themeId) ? row.themeId : null) === id),
    }))
    .filter(({ rows }) => rows.length > 0);
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-reading text-sm text-soft">
          {rule ? `${sayRule(rule, language)} ` : ''}
          {t('matrix.how')}
        </p>
        {openable.length > 0 ? (
          <Button size="small" aria-expanded={isAllOpen} onPress={() => setOpen(isAllOpen ? [] : openable)}>
            {t(isAllOpen ? 'matrix.hideMembers' : 'matrix.showMembers')}
          </Button>
        ) : null}
      </div>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${headClass} w-full text-left font-medium text-soft`}>
              {t('matrix.recommendation')}
            </th>
            {sectors.map((sector) => (
              <th key={sector.id} scope="col" className={`${headClass} px-0.5 font-normal sm:px-1.5`}>
                <SectorMark sector={sector} />
              </th>
            ))}
            <th
              scope="col"
              className={`${headClass} hidden px-3 text-left font-medium whitespace-nowrap text-soft md:table-cell`}
            >
              {t('matrix.least')}
            </th>
            <th scope="col" className={`${headClass} hidden text-right font-medium whitespace-nowrap text-soft md:table-cell`}>
              {t('matrix.heads')}
            </th>
          </tr>
        </thead>
        {groups.map(({ id, name, rows }) => (
          <tbody key={id ?? ''}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={sectors.length + 3}
                className="border-b border-line pt-5 pb-1 text-left text-xs font-semibold text-soft"
              >
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} isOpen={open.includes(row.id)} onToggle={() => toggle(row.id)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, isOpen, onToggle }: { row: MatrixRow; isOpen: boolean; onToggle: () => void }) {
  const t = useWords('rounds');
  const language = useLanguage();
  const names = useSectorNames();
  const { slug, sectors, sector } = useTaskforce();
  const { consensus, members } = row;
  const serial = row.number === null ? null : saySerial('recommendation', row.number);
  const least = consensus?.least;
  const isFull = least && least.with === least.of;
  const leastSaid = !least
    ? ''
    : isFull
      ? t('matrix.full')
      : `${sector(least.sectorId)?.name ?? ''} ${t('matrix.of', ofTwo(least))}`;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Fragment>
      <tr className={isOpen ? '' : 'border-b border-line'}>
        <th scope="row" className="py-2.5 pr-2 text-left font-normal">
          <span className="flex items-start gap-1">
            {members ? (
              <button
                type="button"
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'matrix.hideOf' : 'matrix.showOf', { title: row.title })}
                onClick={onToggle}
                className="relative -ml-1.5 grid size-6 shrink-0 before:absolute before:-inset-y-2.5 before:right-0 before:-left-3.5 cursor-pointer place-items-center rounded text-soft hover:bg-sunk"
                data-print="no"
              >
                <Chevron className="size-4" aria-hidden="true" />
              </button>
            ) : (
              <span className="-ml-1.5 size-6 shrink-0" />
            )}
            <span className="grid gap-0.5">
              <Link
                to="/$slug/anbefalinger/$number"
                params={{ slug, number: serial ?? row.id }}
                search={{ fane: 'stillingtagen' }}
                className="wrap-anywhere no-underline hyphens-auto hover:underline"
              >
                {serial ? <span className="figures mr-2 whitespace-nowrap text-soft">{serial}</span> : null}
                <span {...written}>{row.title}</span>
              </Link>
              <span className="text-xs text-soft">{consensus ? sayLacking(consensus, names, language) : t('hiddenUntil')}</span>
              {consensus ? (
                <span className="text-xs text-soft md:hidden">
                  {t(isFull ? 'matrix.headsOf' : 'matrix.leastIn', { least: leastSaid, ...ofTwo(consensus.heads) })}
                </span>
              ) : null}
            </span>
          </span>
        </th>
        {sectors.map(({ id }) => {
          const isAsked = row.sectorIds.includes(id);
          const standing = consensus?.sectors.find(({ sectorId }) => sectorId === id)?.standing ?? 'hidden';
          return (
            <td key={id} className="px-0.5 py-2.5 text-center align-top sm:px-1.5">
              {isAsked ? (
                <span className="flex h-5.5 items-center justify-center">
                  <SectorStandingGlyph standing={standing} />
                </span>
              ) : (
                <span className="sr-only">{t('matrix.notAsked')}</span>
              )}
            </td>
          );
        })}
        <td className="hidden px-3 py-2.5 align-top whitespace-nowrap md:table-cell">{leastSaid}</td>
        <td className="figures hidden py-2.5 text-right align-top whitespace-nowrap md:table-cell">
          {consensus ? t('matrix.of', ofTwo(consensus.heads)) : ''}
        </td>
      </tr>
      {isOpen && members ? (
        <tr className="border-b border-line">
          <td colSpan={sectors.length + 3} className="pb-4">
            <Members row={row} members={members} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

const ofTwo = ({ with: agreeing, of }: { with: number; of: number }) => ({ with: String(agreeing), of: String(of) });

function Members({ row, members }: { row: MatrixRow; members: NonNullable<MatrixRow['members']> }) {
  const { sectors } = useTaskforce();
  return (
    <ul className="grid gap-x-6 gap-y-3 rounded bg-sunk px-4 py-3 sm:grid-cols-2 lg:grid-cols-3">
      {sectors
        .filter(({ id }) => row.sectorIds.includes(id))
        .map((sector) => (
          <li key={sector.id} className="grid content-start gap-1">
            <SectorMark sector={sector} named />
            <ul className="grid gap-1 pl-7.5">
              {members
                .filter(({ sectorId }) => sectorId === sector.id)
                .map(({ seatId, name, stance, toReconfirm }) => (
                  <li key={seatId} className="grid">
                    <span>{name}</span>
                    <span className="text-xs text-soft">
                      <MemberStandingGlyph stance={stance} toReconfirm={toReconfirm} named />
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
