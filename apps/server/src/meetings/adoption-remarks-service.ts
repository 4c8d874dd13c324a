import { departureOf, sayComputed, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import type { FrozenMinority } from '@tvaers/domain/minority/frozen-minority';
import { sayMinority } from '@tvaers/domain/minority/labels';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import type { SectorNames } from '@tvaers/domain/language';
import type { Consensus } from '@tvaers/domain/rounds/consensus';
import type { Transaction } from '../doors/acting.ts';

type Concluded = { result: DecisionResult; conclusion: string };
type Kept = { computed: Consensus | null; departure: string | null; minority: readonly FrozenMinority[] };

/**
 * What stands in the minutes under an adoption, line by line, in Danish, the language of the record: the chair's conclusion, what the rule
 * gives where the two differ and why it was departed from, and each minority statement.
 */
export async function adoptionRemarks(tx: Transaction, { result, conclusion }: Concluded, kept: Kept): Promise<string[]> {
  const { computed, departure, minority } = kept;
  if (!computed) return [];
  const difference = sayDeparture(departureOf(result, computed), 'da');
  if (conclusion === '' && !difference && minority.length === 0) return [];
  const names = await sectorNames(tx);
  return [
    conclusion && `Formandens konklusion: ${conclusion}`,
    difference &&
      [difference, sayComputed(computed, names, 'da'), departure && `Begrundelse: ${departure}`].filter(Boolean).join(' '),
    ...minority.map(({ signers, text }) => `${sayMinority(signers, names, 'da')}\n${text}`),
  ].filter((line): line is string => Boolean(line));
}

/** The names of the taskforce's sectors by their id. */
export async function sectorNames(tx: Transaction): Promise<SectorNames> {
  const sectors = await tx.sector.findMany({ select: { id: true, nameDa: true, nameEn: true } });
  return Object.fromEntries(sectors.map(({ id, nameDa, nameEn }) => [id, { da: nameDa, en: nameEn }]));
}
