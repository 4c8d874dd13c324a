import type { ActionOwner } from '@tvaers/domain/meetings/schema';

/** Who shall do something, as one value of a list: "seat/…", "sector/…" or "secretariat". */
export function ownerKey(owner: ActionOwner): string {
  return owner.of === 'secretariat' ? 'secretariat' : `${owner.of}/${owner.id}`;
}

export function ownerOfKey(key: string): ActionOwner {
  const [of, id] = key.split('/');
  return id && (of === 'seat' || of === 'sector') ? { of, id } : { of: 'secretariat' };
}

/** Who owns an action now, of the three columns of which one is set. */
export function ownerOf(columns: { ownerSeatId: string | null; ownerSectorId: string | null }): ActionOwner {
  if (columns.ownerSeatId) return { of: 'seat', id: columns.ownerSeatId };
  return columns.ownerSectorId ? { of: 'sector', id: columns.ownerSectorId } : { of: 'secretariat' };
}
