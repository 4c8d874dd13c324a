import { useClock } from '../session/clock.ts';
import { localTimeOf } from '../words/local-time-of.ts';
import { useDates } from '../words/use-dates.ts';

/** When something happened, near days in words (i dag 9.12, i går, for 5 dage siden), with the exact moment behind it. */
export function RelativeTime({ at, isDay = false }: { at: string; isDay?: boolean }) {
  const { today } = useClock();
  const dates = useDates();
  const local = localTimeOf(at);
  const on = local.slice(0, 10);
  // After "since" only a day makes sense: "siden for 5 dage siden" does not.
  const isNear = !isDay && Math.abs(Date.parse(today) - Date.parse(on)) <= 6 * 86_400_000;
  const exact = dates.moment(at);
  const said = isNear ? dates.relative(on, today) : dates.day(on, { weekday: false, year: on.slice(0, 4) !== today.slice(0, 4) });
  return (
    <time dateTime={at} title={exact}>
      <span aria-hidden="true">{on === today && !isDay ? `${said} ${dates.time(local)}` : said}</span>
      <span className="sr-only">{exact}</span>
    </time>
  );
}
