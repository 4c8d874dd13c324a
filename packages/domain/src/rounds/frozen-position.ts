import type { Stance } from './workflow.ts';

/**
 * How one asked member stood when a decision was made, as the decision register keeps it (domain.md, Decision register). `name` and
 * `sectorId` are those of that day. `versionLabel` is the version the position was taken on, `takenAt` an ISO instant in UTC; both are
 * null for who had said nothing, which is not consent.
 */
export type FrozenPosition = {
  seatId: string;
  sectorId: string;
  name: string;
  stance: Stance | 'notStated';
  reason: string;
  wouldChange: string;
  toReconfirm: boolean;
  versionLabel: string | null;
  takenAt: string | null;
  howGiven: string | null;
};
