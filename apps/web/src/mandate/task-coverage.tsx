import { works } from '@tvaers/domain/actor';
import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { MandateTask } from './mandate.ts';

const linkClass = 'text-accent underline decoration-1 underline-offset-3';

/**
 * Each task with what serves it, and where nothing does. Findings and recommendations are columns for those who work in the
 * taskforce: to others they would seem to be missing, only because they may not read them.
 */
export function TaskCoverage({ tasks }: { tasks: readonly MandateTask[] }) {
  const t = useWords('mandate');
  const language = useLanguage();
  const { slug, actor } = useTaskforce();
  const seesWork = works(actor);
  const kinds = seesWork ? (['milestones', 'findings', 'recommendations'] as const) : (['milestones'] as const);
  const columns = seesWork
    ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)]'
    : 'lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]';

  function served(task: MandateTask, kind: (typeof kinds)[number]): ReactNode[] {
    if (kind === 'milestones') {
      return task.milestones.map(({ id, title }) => (
        <Link key={id} to="/$slug/plan" params={{ slug }} search={{ milepael: id }} className={linkClass}>
          {title}
        </Link>
      ));
    }
    if (kind === 'findings') {
      return task.findings.map(({ id, number, claim }) => (
        <Link key={id} to="/$slug/viden" params={{ slug }} title={claim} className={linkClass}>
          {number === null ? t('tasks.roomFinding') : saySerial('finding', number)}
        </Link>
      ));
    }
    return task.recommendations.map((recommendation) => (
      <Link
        key={recommendation.id}
        to={`/${slug}/anbefalinger/${recommendation.number === null ? recommendation.id : saySerial('recommendation', recommendation.number)}`}
        title={recommendation.title}
        className={linkClass}
      >
        {sayRecommendation(recommendation, language)}
      </Link>
    ));
  }

  return (
    <ol className="divide-y divide-line border-y border-line">
      {tasks.map((task) => (
        <li key={task.id} className={`grid gap-x-8 gap-y-3 py-4 ${columns}`}>
          <p className="flex gap-3">
            <span className="figures font-semibold text-soft">{task.number}</span>
            <span className="font-medium">{task.text}</span>
          </p>
          {kinds.map((kind) => {
            const things = served(task, kind);
            return (
              <div key={kind} className="grid content-start gap-1 pl-6 text-sm lg:pl-0">
                <h3 className="text-soft">{t(`tasks.${kind}`)}</h3>
                {things.length > 0 ? (
                  <div
                    className={kind === 'milestones' ? 'grid justify-items-start gap-0.5' : 'flex flex-wrap gap-x-3 gap-y-0.5'}
                  >
                    {things}
                  </div>
                ) : (
                  <p className="flex items-center gap-1.5 font-medium text-risk">
                    <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />
                    {t('tasks.gap')}
                  </p>
                )}
              </div>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
