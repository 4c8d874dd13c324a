import type { Language, SectorNames } from '../language.ts';
import type { DecisionResult } from '../meetings/kinds.ts';
import { type Consensus, sayConsensus } from '../rounds/consensus.ts';

/** In what a conclusion departs from what the rule computes. */
export type Departure = 'adoptedUnmet' | 'rejectedMet';

/**
 * Whether the conclusion and the rule say the same: null when they do, or when nothing was computed. To adopt where the rule is not
 * met, and to reject where it is, is a departure that the register shows with its reason (domain.md, Decision register).
 */
export function departureOf(result: DecisionResult, computed: Pick<Consensus, 'met'> | null): Departure | null {
  if (computed === null) return null;
  if (result === 'approved' && !computed.met) return 'adoptedUnmet';
  return result === 'rejected' && computed.met ? 'rejectedMet' : null;
}

const words: Readonly<Record<Departure, Readonly<Record<Language, string>>>> = {
  adoptedUnmet: {
    da: 'Anbefalingen er vedtaget, selv om reglen ikke er opfyldt.',
    en: 'The recommendation was adopted although the rule is not met.',
  },
  rejectedMet: {
    da: 'Anbefalingen er forkastet, selv om reglen er opfyldt.',
    en: 'The recommendation was rejected although the rule is met.',
  },
};

/** The difference in a sentence; null where there is none. */
export function sayDeparture(departure: Departure | null, language: Language): string | null {
  return departure && words[departure][language];
}

/** What the rule gives: "Reglen: ingen sektor imod. Mangler: regionerne." Null where nothing was computed. */
export function sayComputed(computed: Consensus | null, names: SectorNames, language: Language): string | null {
  return computed && sayConsensus(computed, names, language);
}
