import { stages, type Stage } from '@tvaers/domain/progress/stages';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DataTable, type Column } from '../look/data-table.tsx';
import { PictureDrawing } from '../look/picture-drawing.tsx';
import { SavePicture } from '../look/save-picture.tsx';
import { useArrows } from '../look/use-arrows.ts';
import { useWidth } from '../look/use-width.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { BurnUpPlot, partsOf, stageFills } from './burn-up-plot.tsx';
import { ExpectDialog } from './expect-dialog.tsx';
import type { BurnUpAnswer, BurnUpPoint } from './progress.ts';

function useBurnUp(): BurnUpAnswer {
  const { taskforceId } = useTaskforce();
  return useSuspenseQuery(trpc.progress.burnUp.queryOptions({ taskforceId })).data;
}

/** Recommendations by stage at each month's end, against the number expected. */
export function BurnUp() {
  const t = useWords('pictures');
  const answer = useBurnUp();
  const { actor } = useTaskforce();
  const { points, expected, todayOn, canExpect } = answer;
  const [chosen, setChosen] = useState<number | null>(null);
  const [isChanging, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 640);
  const said = useColumnSaid(answer);
  const mark = useArrows(box, points.length);
  const drawn = { points, expected };
  const pointed = chosen === null ? undefined : points[chosen];
  const read = `${t('burnUp.read')} ${t(actor.seat.role === 'commissioner' ? 'burnUp.adoptedOnly' : 'burnUp.room')}`;
  const last = points.at(-1);
  return (
    <div className="grid gap-2" onPointerLeave={() => setChosen(null)}>
      <div className="flex items-start justify-between gap-x-4">
        <p className="max-w-reading text-sm text-soft">{read}</p>
        <span className="shrink-0" data-print="no">
          <SavePicture
            file={t('burnUp.file')}
            title={t('burnUp.title')}
            todayOn={todayOn}
            description={`${read} ${last ? said(last) : ''}`}
            drawing={() => <BurnUpDrawing {...drawn} todayOn={todayOn} />}
          />
        </span>
      </div>
      {last?.total === 0 ? <p className="text-soft">{t('burnUp.empty')}</p> : null}
      <div ref={box}>
        <svg
          viewBox={`0 0 ${width} 300`}
          width={width}
          height={300}
          className="h-auto max-w-full overflow-visible"
          role="group"
          aria-label={t('burnUp.label')}
        >
          <BurnUpPlot
            {...drawn}
            {...{ width, chosen }}
            height={300}
            labels={width >= 480 ? 128 : 8}
            around={(point, place, shapes) => (
              <g
                {...mark(place)}
                role="img"
                aria-label={said(point)}
                className="outline-none [&:focus-visible>rect:first-child]:stroke-accent [&:focus-visible>rect:first-child]:opacity-100"
                onPointerEnter={() => setChosen(place)}
                onFocus={() => {
                  mark(place).onFocus();
                  setChosen(place);
                }}
                onBlur={() => setChosen(null)}
              >
                {shapes}
              </g>
            )}
          />
        </svg>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        {pointed ? (
          <p className="min-h-6 text-sm text-soft" data-print="no" aria-hidden="true">
            {said(pointed)}
          </p>
        ) : (
          <Legend points={points} />
        )}
        {canExpect ? (
          <Button kind="quiet" size="small" onPress={() => setChanging(true)}>
            {t('burnUp.change')}
          </Button>
        ) : null}
      </div>
      {expected === null ? <p className="text-sm text-soft">{t('burnUp.noneExpected')}</p> : null}
      {isChanging ? <ExpectDialog answer={answer} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

function Legend({ points }: { points: readonly BurnUpPoint[] }) {
  const t = useWords('pictures');
  const shown = stages.filter((stage) => points.some(({ counts }) => counts[stage] > 0));
  return (
    <ul className="flex min-h-6 flex-wrap gap-x-4 gap-y-0.5 text-xs text-soft" aria-hidden="true">
      {shown.map((stage) => (
        <li key={stage} className="flex items-center gap-1.5">
          <svg viewBox="0 0 14 14" className="size-3.5">
            <rect x="1" y="1" width="12" height="12" className={stageFills[stage]} />
          </svg>
          {t(`burnUp.stages.${stage}`)}
        </li>
      ))}
    </ul>
  );
}

/** The chart as one drawing: what is saved or printed alone. */
function BurnUpDrawing({ points, expected, todayOn }: Pick<BurnUpAnswer, 'points' | 'expected' | 'todayOn'>) {
  const t = useWords('pictures');
  return (
    <PictureDrawing width={1200} height={560} title={t('burnUp.title')} todayOn={todayOn}>
      <BurnUpPlot width={1200} height={560} labels={160} chosen={null} {...{ points, expected }} />
    </PictureDrawing>
  );
}

function useColumnSaid({ expected, todayOn }: BurnUpAnswer): (point: BurnUpPoint) => string {
  const t = useWords('pictures');
  const dates = useDates();
  return (point) => {
    const parts = partsOf(point).map(({ stage, count }) => `${count} ${t(`burnUp.stages.${stage}`)}`);
    const on = dates.day(point.on, { weekday: false });
    return `${t('burnUp.said', {
      on: point.on === todayOn ? t('burnUp.columns.today', { on }) : on,
      total: point.total,
      stages: parts.length > 0 ? ` (${parts.join(', ')})` : '',
    })}${expected === null ? '' : t('burnUp.ofExpected', { expected })}.`;
  };
}

/** The same in figures. */
export function BurnUpTable() {
  const t = useWords('pictures');
  const dates = useDates();
  const { points, todayOn } = useBurnUp();
  const stageColumn = (stage: Stage): Column<BurnUpPoint> => ({
    id: stage,
    header: t(`burnUp.stages.${stage}`),
    align: 'right',
    cell: ({ counts }) => counts[stage],
  });
  const columns: Column<BurnUpPoint>[] = [
    {
      id: 'on',
      header: t('burnUp.columns.on'),
      isHeader: true,
      cell: ({ on }) => (on === todayOn ? t('burnUp.columns.today', { on: dates.figures(on) }) : dates.figures(on)),
    },
    ...stages.filter((stage) => points.some(({ counts }) => counts[stage] > 0)).map(stageColumn),
    { id: 'total', header: t('burnUp.columns.total'), align: 'right', cell: ({ total }) => total },
  ];
  return <DataTable caption={t('burnUp.caption')} columns={columns} rows={points} rowKey={({ on }) => on} />;
}
