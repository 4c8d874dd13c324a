import { DataTable } from '../look/data-table.tsx';
import { Section } from '../look/section.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { MemberStandingGlyph } from './standing-glyph.tsx';

/** Every position that was taken, the newest first: all are kept, each on its version. Shown once someone has changed his mind. */
export function EarlierPositions({ page }: { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const dates = useDates();
  const names = new Map(page.rounds.flatMap(({ asked }) => asked).map(({ seatId, name }) => [seatId, name]));
  const taken = page.rounds
    .flatMap(({ positions }) => positions)
    .toSorted((a, b) => (`${a.takenAt} ${a.id}` < `${b.takenAt} ${b.id}` ? 1 : -1));
  if (taken.length <= new Set(taken.map(({ seatId }) => seatId)).size) return null;
  return (
    <Section title={t('earlier.title')}>
      <DataTable
        caption={t('earlier.caption')}
        rows={taken}
        rowKey={({ id }) => id}
        columns={[
          { id: 'who', header: t('earlier.who'), isHeader: true, cell: ({ seatId }) => names.get(seatId) ?? '' },
          {
            id: 'stance',
            header: t('earlier.stance'),
            cell: ({ stance, counts, settledAt }) => (
              <>
                <MemberStandingGlyph stance={stance} toReconfirm={false} named />
                {counts ? null : (
                  <span className="block text-xs text-soft">{t(settledAt ? 'earlier.fell' : 'earlier.disputed')}</span>
                )}
              </>
            ),
          },
          {
            id: 'version',
            header: t('earlier.version'),
            cell: ({ versionId }) => page.versions.find(({ id }) => id === versionId)?.label ?? '',
          },
          { id: 'at', header: t('earlier.at'), cell: ({ takenAt }) => dates.moment(takenAt) },
        ]}
      />
    </Section>
  );
}
