import { shownStageWords } from '@tvaers/domain/recommendations/labels';
import { turns } from '@tvaers/domain/recommendations/turn';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Select } from '../../look/select.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { type Filters, stagesToChoose } from './filters.ts';
import { useLabel } from '../use-naming.ts';

type FilterBarProps = {
  filters: Filters;
  choose: (filters: Filters) => void;
  themes: readonly { id: string; nameDa: string; nameEn: string }[];
  /** How many are shown; told to screen readers when it changes. */
  count: number;
};

/** Narrows the list by stage, theme, lead sector and whose turn it is. */
export function FilterBar({ filters, choose, themes, count }: FilterBarProps) {
  const t = useWords('recommendations');
  const label = useLabel();
  const language = useLanguage();
  const { sectors } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const all = { id: '', label: t('filter.all') } as const;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="mb-6" role="search" aria-label={t('filter.label')} data-print="no">
      <div className="mb-3 sm:hidden">
        <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isNarrowed ? t('filter.some') : t('filter.open')}
        </Button>
      </div>
      <div className={`${isOpen ? 'grid' : 'hidden'} grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap`}>
        <div className="min-w-0 sm:w-full sm:max-w-44 sm:min-w-36 sm:flex-1">
          <Select
            label={t('filter.stage')}
            value={filters.stage ?? ''}
            options={[all, ...stagesToChoose.map((stage) => ({ id: stage, label: label(shownStageWords[stage]) }))]}
            onChange={(stage) => choose({ ...filters, stage: stage || undefined })}
          />
        </div>
        <div className="min-w-0 sm:w-full sm:max-w-60 sm:min-w-40 sm:flex-1">
          <Select
            label={t('filter.theme')}
            value={filters.themeId ?? ''}
            options={[all, ...themes.map(({ id, nameDa, nameEn }) => ({ id, label: language === 'da' ? nameDa : nameEn }))]}
            onChange={(themeId) => choose({ ...filters, themeId: themeId || undefined })}
          />
        </div>
        <div className="min-w-0 sm:w-full sm:max-w-44 sm:min-w-36 sm:flex-1">
          <Select
            label={t('filter.sector')}
            value={filters.sectorId ?? ''}
            options={[all, ...sectors.map(({ id, name }) => ({ id, label: name }))]}
            onChange={(sectorId) => choose({ ...filters, sectorId: sectorId || undefined })}
          />
        </div>
        <div className="min-w-0 sm:w-full sm:max-w-54 sm:min-w-44 sm:flex-1">
          <Select
            label={t('filter.turn')}
            value={filters.turn ?? ''}
            options={[all, ...turns.map((turn) => ({ id: turn, label: t(`turn.${turn}`) }))]}
            onChange={(turn) => choose({ ...filters, turn: turn || undefined })}
          />
        </div>
        {isNarrowed ? (
          <div className="pb-0.5">
            <Button kind="quiet" onPress={() => choose({})}>
              {t('filter.clear')}
            </Button>
          </div>
        ) : null}
      </div>
      <p className="sr-only" role="status">
        {isNarrowed ? t('filter.shown', { count }) : ''}
      </p>
    </div>
  );
}
