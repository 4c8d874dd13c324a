import { createContext, use } from 'react';

/** The taskforce's own clock: in a demo it stands still. `today` is 'YYYY-MM-DD' in Copenhagen, `now` an instant. */
export type Clock = { today: string; now: string };

export const ClockContext = createContext<Clock>({ today: '1970-01-01', now: '1970-01-01T00:00:00.000Z' });

/** What day it is. Never ask the browser's clock: the demo stands at a day of its own. */
export const useClock = () => use(ClockContext);
