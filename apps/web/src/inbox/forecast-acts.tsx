import { DecideForecast } from '../milestones/decide-forecast.tsx';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';

/** A proposed date, approved or declined where it is read. */
export function ForecastActs({ row, doing, touch, settled }: Settle & { row: InboxRow; doing: DoingOf<'decideForecast'> }) {
  const t = useWords('waiting');
  const { forecastId, version } = doing;
  const title = row.what.code === 'newDate' ? row.what.values.title : '';
  return (
    <DecideForecast
      {...{ title, forecastId, version }}
      onBegin={touch}
      onDecided={(decision) => settled(t(`forecast.${decision}`))}
      isPrimary
    />
  );
}
