import type { StandingItem } from '@tvaers/domain/taskforce/standing';

/** An item as it is typed. `key` tells the rows of the form apart while they are moved. */
export type ItemFields = { key: string; type: StandingItem['type']; title: string; minutes: string };

export const shownItems = (items: readonly StandingItem[]): ItemFields[] =>
  items.map(({ type, title, minutes }, place) => ({ key: `old${place}`, type, title, minutes: String(minutes) }));

/** The items as they are sent, or what is wrong at which field: '2.title', '2.minutes'. */
export function readItems(
  fields: readonly ItemFields[],
): { ok: true; items: StandingItem[] } | { ok: false; wrong: Record<string, 'required' | 'number'> } {
  const wrong: Record<string, 'required' | 'number'> = {};
  const items = fields.map(({ type, title, minutes }, place): StandingItem => {
    if (!title.trim()) wrong[`${place}.title`] = 'required';
    const count = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    if (!(count <= 600)) wrong[`${place}.minutes`] = 'number';
    return { type, title: title.trim(), minutes: count };
  });
  return Object.keys(wrong).length > 0 ? { ok: false, wrong } : { ok: true, items };
}

/** The list with one row moved one place up (-1) or down (1); as it was where there is no such place. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const [one, other] = [list[place], list[place + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((row, at) => (at === place ? other : at === place + by ? one : row));
}
