import type { Stance } from './workflow.ts';

/** One position one member took on one version; `takenAt` is an ISO instant in UTC. */
export type PositionTaken = { id: string; versionId: string; stance: Stance; takenAt: string };

/** A named version; `serial` grows with each version of the recommendation. */
export type NamedVersion = { id: string; serial: number; isSubstantial: boolean };

/** What counts for a member now. Silence is `notStated`, never consent. */
export type StandingPosition<P extends PositionTaken = PositionTaken> =
  { stance: 'notStated'; position: null; toReconfirm: false } | { stance: Stance; position: P; toReconfirm: boolean };

/**
 * The position of one member that counts: the latest he took, whatever the round. It asks to be reconfirmed when a later
 * version with a change of substance exists (domain.md, versions and rounds). A recusal is about the person and not about
 * the words, so no change of text reopens it. A position on a version the caller was not given asks to be reconfirmed:
 * nobody can tell what it was about.
 */
export function standingPosition<P extends PositionTaken>(
  taken: readonly P[],
  versions: readonly NamedVersion[],
): StandingPosition<P> {
  const position = taken.reduce<P | null>(
    (latest, next) => (latest === null || next.takenAt >= latest.takenAt ? next : latest),
    null,
  );
  if (!position) return { stance: 'notStated', position: null, toReconfirm: false };
  const on = versions.find(({ id }) => id === position.versionId);
  const hasChanged = !on || versions.some(({ serial, isSubstantial }) => isSubstantial && serial > on.serial);
  return { stance: position.stance, position, toReconfirm: position.stance !== 'recused' && hasChanged };
}
