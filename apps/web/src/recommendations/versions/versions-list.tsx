import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import { FetchMenu } from './fetch-menu.tsx';
import type { RecommendationPageData, VersionShown } from '../page-data.ts';
import { RestoreDialog } from './restore-dialog.tsx';

/** Every named version, the latest first, with what can be done with it. */
export function VersionsList({ page, onCompare }: { page: RecommendationPageData; onCompare: (versionId: string) => void }) {
  const t = useWords('writing');
  const dates = useDates();
  const [restored, setRestored] = useState<VersionShown | null>(null);
  const last = page.versions.at(-1);
  // The draft already says what the latest version does where nothing has changed since.
  const isDraft = ({ id }: VersionShown) => id === last?.id && !page.isChangedSinceVersion;
  return (
    <div data-print="no">
      <Section title={t('versions.title')}>
        <ul className="divide-y divide-line border-y border-line">
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="font-semibold">{t('versions.current')}</span>
            <FetchMenu recommendationId={page.id} text="current" name={t('versions.fetchCurrent')} />
          </li>
          {page.versions.toReversed().map((version) => (
            <li key={version.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0 flex-1 basis-72">
                <p>
                  <span className="figures font-semibold">{version.label}</span>{' '}
                  <span className="text-sm text-soft">
                    {t('versions.by', { name: version.namedBy, at: dates.moment(version.namedAt, { weekday: false }) })}
                    {version.serial > 1 ? ` · ${t(version.isSubstantial ? 'versions.substantial' : 'versions.form')}` : ''}
                  </span>
                </p>
                {version.note ? (
                  <p {...written} className="text-sm">
                    {version.note}
                  </p>
                ) : null}
              </div>
              <div className="flex flex-wrap items-center gap-1.5">
                {isDraft(version) ? null : (
                  <Button size="small" kind="quiet" onPress={() => onCompare(version.id)}>
                    {t('versions.compare')}
                  </Button>
                )}
                {page.offers.includes('restore') && !isDraft(version) ? (
                  <Button size="small" kind="quiet" onPress={() => setRestored(version)}>
                    {t('versions.restore')}
                  </Button>
                ) : null}
                <FetchMenu recommendationId={page.id} text={version.id} name={t('versions.fetch', { label: version.label })} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {restored ? <RestoreDialog page={page} restored={restored} onClose={() => setRestored(null)} /> : null}
    </div>
  );
}
