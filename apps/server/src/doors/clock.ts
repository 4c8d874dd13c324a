import { todayIn } from '@tvaers/domain/dates/local-time';

/** The one clock the domain's "now" and "today" are asked of. Sign-in, sessions, links and limits use the real one instead. */
export type Clock = {
  now(): Date;
  /** 'YYYY-MM-DD' in Copenhagen. */
  today(): string;
};

const zone = 'Europe/Copenhagen';

/** The real clock. */
export const realClock: Clock = clockAt(() => new Date());

/** A clock that stands at one moment: the demo's, and the tests'. */
export function standingClock(moment: Date): Clock {
  return clockAt(() => moment);
}

/** A day begins on a whole minute, so it is asked of the calendar once a minute and not several times for every request. */
function clockAt(now: () => Date): Clock {
  let known = { minute: -1, day: '' };
  const today = (): string => {
    const minute = Math.floor(now().getTime() / 60_000);
    if (minute !== known.minute) known = { minute, day: todayIn(zone, now()) };
    return known.day;
  };
  return { now, today };
}
