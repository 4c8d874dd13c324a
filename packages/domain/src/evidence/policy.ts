import { type Actor, isOfSector, isSecretariat, votes, works } from '../actor.ts';
import type { Audience } from '../recommendations/workflow.ts';

export type EvidenceFacts = { audience: Audience; sectorId: string | null };

function mayAdd(actor: Actor, evidence: EvidenceFacts): boolean {
  const isOfOwnRoom = (votes(actor) || actor.seat.role === 'adviser') && isOfSector(actor, evidence.sectorId);
  return evidence.audience === 'sector' ? isOfOwnRoom : works(actor);
}

export const evidencePolicy = {
  /** Sources and findings: who works in the taskforce; a sector's own only its seats. */
  'evidence.read': (actor: Actor, evidence: EvidenceFacts) =>
    works(actor) && (evidence.audience !== 'sector' || isOfSector(actor, evidence.sectorId)),
  'evidence.register': mayAdd,
  'evidence.find': mayAdd,
  /** A further source under a finding, for it or against it. */
  'evidence.link': mayAdd,
  /** Says which task of the mandate a finding serves. */
  'evidence.serve': mayAdd,
  'evidence.share': (actor: Actor, evidence: EvidenceFacts) => votes(actor) && isOfSector(actor, evidence.sectorId),
  'evidence.withdraw': (actor: Actor, evidence: EvidenceFacts) =>
    evidence.audience === 'sector' ? votes(actor) && isOfSector(actor, evidence.sectorId) : isSecretariat(actor),
};
