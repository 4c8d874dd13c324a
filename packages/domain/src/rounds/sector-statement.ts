import { atStart, type Language, saySectors, type SectorNames } from '../language.ts';
import { stanceWords } from './stance-words.ts';
import type { Stance } from './workflow.ts';

/**
 * What a sector had said in its own name when a decision was made, as the decision register keeps it. `name` is the spokesperson who said
 * it, `versionLabel` the version it was said of, `statedAt` an ISO instant in UTC.
 */
export type FrozenStatement = {
  sectorId: string;
  stance: Exclude<Stance, 'recused'>;
  text: string;
  seatId: string;
  name: string;
  versionLabel: string;
  statedAt: string;
};

type Stated = { id: string; sectorId: string; seatId: string; statedAt: string };

/**
 * The statement of each sector that stands: its latest, whatever the round. What somebody said for his sector before he was recused is left
 * out, as his own position is, and an earlier one by another stands again; who is recused speaks in the matter for nobody (decision 32).
 * `statedAt` is an ISO instant in UTC; the answer is in the order of the sectors' first statements.
 */
export function standingStatements<S extends Stated>(statements: readonly S[], recusedSeatIds: readonly string[]): S[] {
  const heard = statements
    .filter(({ seatId }) => !recusedSeatIds.includes(seatId))
    .toSorted((a, b) => (`${a.statedAt} ${a.id}` < `${b.statedAt} ${b.id}` ? -1 : 1));
  return [...new Map(heard.map((one) => [one.sectorId, one])).values()];
}

/** Who says it and where the sector stands: "Regionerne, ved talsperson Bo Lind, om version 0.4: tilslutter sig med forbehold." */
export function saySectorStatement(
  { sectorId, name, versionLabel, stance }: Pick<FrozenStatement, 'sectorId' | 'name' | 'versionLabel' | 'stance'>,
  names: SectorNames,
  language: Language,
): string {
  const sector = atStart(saySectors([sectorId], names, language));
  const said = stanceWords[stance][language];
  return language === 'da'
    ? `${sector}, ved talsperson ${name}, om version ${versionLabel}: ${said}.`
    : `${sector}, through its spokesperson ${name}, on version ${versionLabel}: ${said}.`;
}
