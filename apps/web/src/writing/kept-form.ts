import { useCallback, useMemo } from 'react';
import { type KeptAs, useKept } from './keep.ts';

export type KeptForm<Values extends object> = {
  values: Values;
  /** Changes some of the fields. */
  set: (some: Partial<Values>) => void;
  /** What stands here was written earlier and kept. */
  wasRestored: boolean;
  /** Call when the server has it: the copy is forgotten. */
  saved: () => void;
  /** Begins again with what the form began with. */
  discard: () => void;
};

/**
 * The fields of a form that survive a reload, a lost session and a closed dialog: kept in this browser as they are filled in, for this
 * person and thing, until they are saved. Values are plain data. A field the kept copy does not know begins as given.
 */
export function useKeptForm<Values extends object>(as: KeptAs, initial: Values): KeptForm<Values> {
  const beginning = JSON.stringify(initial);
  const { value, set: keep, wasRestored, saved, discard } = useKept(as, beginning);
  const values = useMemo(() => ({ ...(JSON.parse(beginning) as Values), ...(JSON.parse(value) as Values) }), [beginning, value]);
  const set = useCallback((some: Partial<Values>) => keep(JSON.stringify({ ...values, ...some })), [keep, values]);
  return { values, set, wasRestored, saved, discard };
}
