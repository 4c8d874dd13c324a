import { isEmptyText } from '@tvaers/domain/recommendations/rich-text';
import { useEffect, useRef, useState } from 'react';
import { RadioGroup } from '../../look/radio-group.tsx';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';

export type Keeping = {
  /** Whether it is a change of substance; null until it has been answered where it must be. */
  isSubstantial: boolean | null;
  choose: (isSubstantial: boolean) => void;
  isAsked: boolean;
  ask: () => void;
};

/** Whether the draft holds words no version has: then it is named before others take its place. */
export function isKept(page: RecommendationPageData): boolean {
  return !isEmptyText(page.text) && (page.versions.length === 0 || page.isChangedSinceVersion);
}

export function useKeeping(page: RecommendationPageData): Keeping {
  const [isSubstantial, choose] = useState<boolean | null>(isKept(page) && page.versions.length > 0 ? null : false);
  const [isAsked, setAsked] = useState(false);
  return { isSubstantial, choose, isAsked, ask: () => setAsked(true) };
}

/** What becomes of the draft when other words take its place, and what must be known to name it. */
export function KeepingDraft({ page, keeping }: { page: RecommendationPageData; keeping: Keeping }) {
  const t = useWords('writing');
  const question = useRef<HTMLDivElement>(null);
  const { isSubstantial, choose, isAsked } = keeping;
  // What is missing may stand far above the button that asked for it.
  useEffect(() => {
    if (isAsked) question.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  if (!isKept(page)) return <p className="text-soft">{t('restoring.nothing')}</p>;
  const last = page.versions.at(-1);
  return (
    <div ref={question} className="grid gap-4">
      <p>{t('restoring.keeps', { label: `0.${(last?.serial ?? 0) + 1}` })}</p>
      {last ? (
        <RadioGroup
          label={t('restoring.substance', { label: last.label })}
          value={isSubstantial === null ? null : isSubstantial ? 'yes' : 'no'}
          onChange={(answer) => choose(answer === 'yes')}
          error={isAsked && isSubstantial === null ? t('restoring.needed') : null}
          options={[
            { id: 'yes', label: t('restoring.yes'), description: t('restoring.yesHow') },
            { id: 'no', label: t('restoring.no') },
          ]}
        />
      ) : null}
    </div>
  );
}
