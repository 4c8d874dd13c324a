import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { MatterState } from './workflow.ts';

export const matterStateWords = {
  open: { da: 'i gang', en: 'running' },
  pulledOut: { da: 'taget ud til møde', en: 'taken out for a meeting' },
  concluded: { da: 'afgjort', en: 'decided' },
} as const satisfies Record<MatterState, Words>;

export const procedureVerbs = {
  read: { da: 'Se skriftlig procedure', en: 'See the written procedure' },
  open: { da: 'Skriftlig procedure …', en: 'Written procedure …' },
  pullOut: { da: 'Tag ud til behandling på møde …', en: 'Take out for a meeting …' },
  conclude: { da: 'Konkludér …', en: 'Conclude …' },
} as const satisfies Record<VerbOf<'procedures'>, Words>;

export const procedureDeeds = {
  open: { da: 'satte den til vedtagelse ved skriftlig procedure', en: 'put it to adoption by written procedure' },
  pullOut: { da: 'tog den ud til behandling på møde', en: 'took it out for a meeting' },
  conclude: { da: 'konkluderede på den skriftlige procedure', en: 'concluded the written procedure' },
} as const satisfies Record<ActingVerb<'procedures'>, Words>;
