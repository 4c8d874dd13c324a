import { useQuery } from '@tanstack/react-query';
import { compareTexts } from '@tvaers/domain/recommendations/compare';
import { useMemo, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { ComparedTexts, isChange } from '../writing/compared-texts.tsx';
import { ChangedTitle } from './changed-title.tsx';

/** So many changed paragraphs are read on a phone between two meetings; the others come at a press. */
const atFirst = 3;

type ChangedSinceProps = { recommendationId: string; from: string; to: string };

/** What a text says otherwise than the version somebody took a position on: the changed paragraphs alone. Nothing where it cannot be read now. */
export function ChangedSince({ recommendationId, from, to }: ChangedSinceProps) {
  const t = useWords('rounds');
  const compared = useWords('recommendations');
  const { taskforceId } = useTaskforce();
  const [isWhole, setWhole] = useState(false);
  const { data, isPending } = useQuery(trpc.recommendations.compare.queryOptions({ taskforceId, recommendationId, from, to }));
  const count = useMemo(() => (data ? compareTexts(data.from.text, data.to.text).filter(isChange).length : 0), [data]);
  if (!data) return isPending ? <Skeleton lines={3} /> : null;
  return (
    <section className="grid gap-2" aria-label={t('changed.title')}>
      <p className="text-sm text-soft">
        {t('changed.between', { from: data.from.label ?? '', to: data.to.label ?? '' })} ·{' '}
        {compared('compare.changes', { count })}
        {data.to.note ? <span {...written}> · “{data.to.note}”</span> : null}
      </p>
      <ChangedTitle before={data.from.title} after={data.to.title} />
      {count > 0 ? (
        <ComparedTexts
          before={{ name: data.from.label ?? '', text: data.from.text }}
          after={{ name: data.to.label ?? '', text: data.to.text }}
          view="one"
          onlyChanges
          {...(isWhole ? {} : { atMost: atFirst })}
        />
      ) : null}
      {!isWhole && count > atFirst ? (
        <div>
          <Button size="small" kind="quiet" onPress={() => setWhole(true)}>
            {t('changed.all', { count: String(count) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
