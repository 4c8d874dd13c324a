import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { MandateVersion } from './mandate.ts';

/** What a version is called with where it stands: "Version 1, godkendt 17. juni 2021". */
export function useVersionName() {
  const t = useWords('mandate');
  const dates = useDates();
  return ({ number, state, approvedOn }: Pick<MandateVersion, 'number' | 'state' | 'approvedOn'>) => {
    const on = approvedOn ? dates.day(approvedOn, { weekday: false }) : '';
    return `${t('version', { number: String(number) })}, ${state === 'approved' ? t('approved', { on }) : t(`states.${state}`)}`;
  };
}
