import { useEffect, useState } from 'react';
import { doors } from '../doors/trpc.ts';
import { nounChanged } from '../doors/changed.ts';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';

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
  const isUnmarked = page.reading === null || page.reading.isNew;
  const isArchived = actor.seat.isArchived === true;
  useEffect(() => {
    const key = `${recommendationId}/${textVersion}`;
    if (!isUnmarked || isArchived || marked.has(key)) return;
    marked.add(key);
    doors.recommendations.markRead
      .mutate({ taskforceId, recommendationId, textVersion })
      .then(() => nounChanged('recommendations'))
      // Written in meanwhile, or out of reach: it is marked the next time it is opened.
      .catch(() => marked.delete(key));
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
