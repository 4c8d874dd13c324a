import { daysBetween, type On } from '../dates/calendar-day.ts';

/** The last signs of a sector, each the day of the latest one or null, and the open rounds in which somebody of it has not answered. */
export type SectorSigns = {
  sectorId: string;
  positionOn: On | null;
  commentOn: On | null;
  presentOn: On | null;
  missing: number;
};

/** `sinceOn` is the latest of its signs. */
export type SilentSector = SectorSigns & { sinceOn: On | null };

/** Days without a sign after which a sector counts as silent: sooner where its answer is waited for, else about a meeting's distance. */
export const silentAfterDays = { asked: 14, unasked: 42 } as const;

/**
 * Sectors nobody has heard from: no position, no comment, nobody present at a meeting since a day. One that has never given a
 * sign is silent only where it is waited for: nobody can be late for nothing. Those waited for most come first.
 */
export function silentSectors(signs: readonly SectorSigns[], todayOn: On): SilentSector[] {
  return signs
    .map((sign) => {
      const { positionOn, commentOn, presentOn } = sign;
      const sinceOn = [positionOn, commentOn, presentOn].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
      return { ...sign, sinceOn };
    })
    .filter(({ sinceOn, missing }) => {
      if (sinceOn === null) return missing > 0;
      return daysBetween(sinceOn, todayOn) >= (missing > 0 ? silentAfterDays.asked : silentAfterDays.unasked);
    })
    .sort((a, b) => b.missing - a.missing);
}
