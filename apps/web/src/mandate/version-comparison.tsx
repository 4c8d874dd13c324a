import type { ReactNode } from 'react';
import { DefinitionList } from '../look/definition-list.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ComparedView } from '../writing/compared-view.tsx';
import { ComparedTasks } from './compared-tasks.tsx';
import { changesBeside, type Content } from './mandate.ts';

type VersionComparisonProps = {
  before: Content;
  after: Content;
  names: { before: string; after: string };
  pointing?: ReadonlyMap<string, number>;
};

/** What differs between two versions: period and source, the tasks, and the text word by word. */
export function VersionComparison({ before, after, names, pointing }: VersionComparisonProps) {
  const t = useWords('mandate');
  return (
    <ComparedView
      before={{ name: names.before, text: before.text }}
      after={{ name: names.after, text: after.text }}
      of={t('title')}
      alsoChanged={changesBeside(before, after)}
    >
      <ComparedFields before={before} after={after} />
      <h3 className="font-semibold">{t('tasks.heading')}</h3>
      <ComparedTasks before={before.tasks} after={after.tasks} {...(pointing ? { pointing } : {})} />
      <h3 className="font-semibold">{t('text')}</h3>
    </ComparedView>
  );
}

/** The dates and the source, those that differ: as they were and as they are. Nothing when all are the same. */
export function ComparedFields({ before, after }: { before: Content; after: Content }) {
  const t = useWords('mandate');
  const dates = useDates();
  const delivery = ({ deliveryOn, deliveryPrecision }: Content) => dates.date(deliveryOn, deliveryPrecision);
  const day = (on: string) => dates.day(on, { weekday: false });
  const rows = [
    { term: t('startsOn'), was: day(before.startsOn), is: day(after.startsOn) },
    { term: t('deliveryOn'), was: delivery(before), is: delivery(after) },
    { term: t('source'), was: before.source ?? '', is: after.source ?? '' },
  ].filter(({ was, is }) => was !== is);
  if (rows.length === 0) return null;
  return <DefinitionList entries={rows.map(({ term, was, is }) => ({ term, value: <Changed was={was} is={is} /> }))} />;
}

function Changed({ was, is }: { was: string; is: string }): ReactNode {
  return (
    <span data-change tabIndex={-1} className="focus:bg-sunk">
      {was ? <del className="rounded-sm bg-late-ground text-soft decoration-late">{was}</del> : null}{' '}
      {is ? <ins className="rounded-sm bg-good-ground decoration-good decoration-2 underline-offset-3">{is}</ins> : null}
    </span>
  );
}
