import { approverWords } from '@tvaers/domain/milestones/approver-words';
import { saySlip } from '@tvaers/domain/milestones/labels';
import { useCallback } from 'react';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { PlannedMilestone } from './plan.ts';

/** How far a date moves: "12 arbejdsdage senere". */
export function useDistance(): (workingDays: number) => string {
  const t = useWords('milestones');
  return (days) =>
    days === 0 ? t('forecast.same') : days > 0 ? t('forecast.later', { count: days }) : t('forecast.earlier', { count: -days });
}

/** Where a milestone stands, in sentences: what the picture shows, for the line beneath it and for who does not see it. */
export function useSaid(): (milestone: PlannedMilestone) => string {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  return useCallback<(milestone: PlannedMilestone) => string>(
    ({ state, baselineOn, baselinePrecision, heldOn, heldPrecision, slipWorkingDays, waiting }) => {
      const day = (on: string) => dates.day(on, { weekday: false });
      const baseline = dates.date(baselineOn, baselinePrecision);
      const sentences = [
        state === 'reached' ? t('said.reached', { on: day(heldOn) }) : state === 'dropped' ? t('said.dropped') : null,
        state === 'planned' && heldOn !== baselineOn
          ? t('said.moved', { baseline, held: dates.date(heldOn, heldPrecision) })
          : t('said.planned', { baseline }),
        slipWorkingDays ? `${saySlip(slipWorkingDays, language)}.` : null,
        waiting ? t('said.proposed', { on: dates.date(waiting.on, waiting.precision) }) : null,
        waiting?.approver ? t('said.waits', { approver: approverWords[waiting.approver][language] }) : null,
      ];
      return sentences.filter(Boolean).join(' ');
    },
    [t, dates, language],
  );
}
