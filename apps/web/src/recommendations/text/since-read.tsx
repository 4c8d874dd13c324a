import { useEffect, useState } from 'react';
import { doors, queryClient, trpc } from '../../doors/trpc.ts';
import { nounChanged } from '../../doors/changed.ts';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';

/** The texts that were marked as read since the page was loaded: a text is marked once for each time it is opened. */
const marked = new Set<string>();

/**
 * That the text is another than the one that was read, and the way to the difference. Opening it is reading it: the note stays while the page
 * does, and the difference can be seen until the text changes again and is read. What one wrote oneself is not told.
 */
export function SinceRead({ page, wasWriting }: { page: RecommendationPageData; wasWriting: boolean }) {
  const t = useWords('writing');
  const dates = useDates();
  const { taskforceId, actor } = useTaskforce();
  const [news] = useState(() => (page.reading?.isNew && !wasWriting ? page.reading.at : null));
  const { id: recommendationId, textVersion } = page;
  const isFirst = page.reading === null;
  const isUnmarked = isFirst || page.reading?.isNew === true;
  const isArchived = actor.seat.isArchived === true;
  useEffect(() => {
    const key = `${recommendationId}/${textVersion}`;
    if (!isUnmarked || isArchived || marked.has(key)) return;
    marked.add(key);
    doors.recommendations.markRead
      .mutate({ taskforceId, recommendationId, textVersion })
      .then(() => (isFirst ? noteFirstReading(page) : nounChanged('recommendations')))
      // Written in meanwhile, or out of reach: it is marked the next time it is opened.
      .catch(() => marked.delete(key));
    // A page that was read again in between is not marked again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [taskforceId, recommendationId, textVersion, isUnmarked, isArchived]);
  if (news === null) return null;
  return (
    <p className="text-sm" data-print="no">
      {t('versions.isNew', { at: dates.moment(news, { weekday: false }) })}{' '}
      <TextLink
        to="."
        search={(before: Record<string, unknown>) => ({ ...before, fane: 'forskelle', fra: 'read', til: 'current' })}
      >
        {t('versions.seeNew')}
      </TextLink>
    </p>
  );
}

/** Nothing else of a page follows from its text's being read for the first time: a long one is not fetched twice for that. */
function noteFirstReading({ id, textVersion }: RecommendationPageData) {
  queryClient.setQueriesData<RecommendationPageData>(trpc.recommendations.page.pathFilter(), (held) =>
    held?.id === id && held.textVersion === textVersion && held.reading === null
      ? { ...held, reading: { at: null, isNew: false } }
      : held,
  );
}
