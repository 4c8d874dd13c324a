import { useCallback, useState } from 'react';
import { forgetText, keepText, type KeptAs, keptText } from '../writing/keep.ts';

/**
 * The version that kept words were written from. It is kept with them: who comes back to half-written words after another has saved is
 * shown both, instead of writing over what he has not read.
 */
export function useVersionKept({ userId, thing }: Omit<KeptAs, 'field'>, version: number | null) {
  const as = { userId, thing, field: 'version' };
  const [from, setFrom] = useState(() => {
    const kept = Number(keptText(as));
    return Number.isInteger(kept) && kept > 0 ? kept : version;
  });
  const keep = useCallback(() => {
    if (from !== null) keepText({ userId, thing, field: 'version' }, String(from));
  }, [from, userId, thing]);
  return { from, keep, read: setFrom, forget: () => forgetText(as) };
}
