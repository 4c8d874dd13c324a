/** One field that became different. `before` undefined: nothing is known of it, the event tells only what it became. */
export type FieldDifference = { field: string; before: unknown; after: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPair(value: unknown): value is { before: unknown; after: unknown } {
  return isObject(value) && Object.keys(value).length === 2 && 'before' in value && 'after' in value;
}

/**
 * What an event's difference says of each field, in the order it was written: `{ title: { before, after } }` where a value was
 * replaced, `{ title: 'A' }` where only the new one is told. A pair that is the same on both sides says nothing and is left out.
 */
export function fieldDifferences(difference: Record<string, unknown>): FieldDifference[] {
  return Object.entries(difference).flatMap(([field, value]) => {
    if (!isPair(value)) return value === null || value === '' ? [] : [{ field, before: undefined, after: value }];
    return JSON.stringify(value.before) === JSON.stringify(value.after) ? [] : [{ field, ...value }];
  });
}

/** The difference between two states of the same fields, as events keep it: only what changed, each with before and after. */
export function differenceOf<T extends Record<string, unknown>>(
  before: T,
  after: T,
): Record<string, { before: unknown; after: unknown }> {
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { before: before[field] ?? null, after: after[field] ?? null }]));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The ids a difference mentions, so that they can be told by name. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}
