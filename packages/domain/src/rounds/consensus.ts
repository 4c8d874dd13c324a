import { saySectors, type Language, type SectorNames, type Words } from '../language.ts';
import type { Stance } from './workflow.ts';

/** Where one asked member stands now, as `standingPosition` finds it. */
export type MemberStanding = { seatId: string; sectorId: string; stance: Stance | 'notStated'; toReconfirm: boolean };

export const consensusRules = ['noSectorAgainst', 'everySectorWith'] as const;
export type ConsensusRule = (typeof consensusRules)[number];

/** How a sector stands, from its asked members. */
export const sectorStandings = ['supports', 'reservation', 'against', 'toReconfirm', 'missing', 'noPosition', 'recused'] as const;
export type SectorStanding = (typeof sectorStandings)[number];

export type SectorView = { sectorId: string; standing: SectorStanding; with: number; of: number };

export type Consensus = {
  met: boolean;
  rule: ConsensusRule;
  sectors: SectorView[];
  against: string[];
  missing: string[];
  toReconfirm: string[];
  /** Sectors that support, with or without reservation, of those not wholly recused. */
  sectorsWith: number;
  sectorsOf: number;
  /** The sector with the smallest share of its members in support: the measure shown first. Null when nobody may answer. */
  least: { sectorId: string; with: number; of: number } | null;
  /** Members who support, with or without reservation, of those not recused. */
  heads: { with: number; of: number };
};

const isWith = ({ stance, toReconfirm }: MemberStanding) => !toReconfirm && (stance === 'supports' || stance === 'reservation');

/**
 * The standing of one sector. Recused members are left out; when all are, the sector is out of the count (`recused`).
 * Of the others the first that holds: `against` when any cannot support; `toReconfirm` when any must look again at a
 * changed text, also one who was against; `missing` when any has not answered, for silence is never consent;
 * `noPosition` when all take no position; else the sector is with, `reservation` if any has one. Who takes no position
 * stands aside and leaves the answer to the others of the sector.
 */
export function sectorStanding(members: readonly MemberStanding[]): SectorStanding {
  const able = members.filter(({ stance }) => stance !== 'recused');
  if (able.length === 0) return 'recused';
  if (able.some(({ stance, toReconfirm }) => stance === 'cannotSupport' && !toReconfirm)) return 'against';
  if (able.some(({ toReconfirm }) => toReconfirm)) return 'toReconfirm';
  if (able.some(({ stance }) => stance === 'notStated')) return 'missing';
  if (able.every(({ stance }) => stance === 'noPosition')) return 'noPosition';
  return able.some(({ stance }) => stance === 'reservation') ? 'reservation' : 'supports';
}

/**
 * Is the decision rule met? (domain.md, rounds and adoption.) Both rules need every sector to have answered on the text as
 * it is: none against, none missing, none to reconfirm. `noSectorAgainst` accepts a sector that takes no position;
 * `everySectorWith` does not. Where every sector is recused, nothing is met. Sectors come in the order of the standings.
 */
export function consensus(standings: readonly MemberStanding[], rule: ConsensusRule): Consensus {
  const sectors = [...Map.groupBy(standings, ({ sectorId }) => sectorId)].map(([sectorId, members]): SectorView => {
    const able = members.filter(({ stance }) => stance !== 'recused');
    return { sectorId, standing: sectorStanding(members), with: able.filter(isWith).length, of: able.length };
  });
  const thatAre = (standing: SectorStanding) =>
    sectors.filter((sector) => sector.standing === standing).map(({ sectorId }) => sectorId);
  const base = sectors.filter(({ standing }) => standing !== 'recused');
  const sectorsWith = base.filter(({ standing }) => standing === 'supports' || standing === 'reservation').length;
  const [against, missing, toReconfirm] = [thatAre('against'), thatAre('missing'), thatAre('toReconfirm')];
  const noneOpen = base.length > 0 && against.length + missing.length + toReconfirm.length === 0;
  const least = base.reduce<SectorView | null>(
    (min, sector) => (min === null || sector.with / sector.of < min.with / min.of ? sector : min),
    null,
  );
  return {
    met: noneOpen && (rule === 'noSectorAgainst' || sectorsWith === base.length),
    rule,
    sectors,
    against,
    missing,
    toReconfirm,
    sectorsWith,
    sectorsOf: base.length,
    least: least && { sectorId: least.sectorId, with: least.with, of: least.of },
    heads: { with: base.reduce((sum, sector) => sum + sector.with, 0), of: base.reduce((sum, sector) => sum + sector.of, 0) },
  };
}

const words = {
  rule: { da: 'Reglen', en: 'The rule' },
  noSectorAgainst: { da: 'ingen sektor imod', en: 'no sector against' },
  everySectorWith: { da: 'alle sektorer med', en: 'every sector with' },
  met: { da: 'Opfyldt.', en: 'Met.' },
  missing: { da: 'Mangler', en: 'Missing' },
  toReconfirm: { da: 'Skal bekræftes igen', en: 'To be reconfirmed' },
  noPosition: { da: 'Tager ikke stilling', en: 'Takes no position' },
  against: { da: 'Imod', en: 'Against' },
  nobody: { da: 'Ingen er habile.', en: 'Everybody is recused.' },
  of: { da: 'af', en: 'of' },
} as const satisfies Record<string, Words>;

/** The rule alone: "Reglen: ingen sektor imod." */
export function sayRule(rule: ConsensusRule, language: Language): string {
  return `${words.rule[language]}: ${words[rule][language]}.`;
}

/** The rule and what it lacks: "Reglen: ingen sektor imod. Mangler: det private. Imod: kommunerne." */
export function sayConsensus(result: Consensus, names: SectorNames, language: Language): string {
  return `${sayRule(result.rule, language)} ${sayLacking(result, names, language)}`.trim();
}

/** What the rule lacks, or that it is met: "Mangler: det private. Imod: kommunerne." */
export function sayLacking(result: Consensus, names: SectorNames, language: Language): string {
  const noPosition = result.sectors.filter(({ standing }) => standing === 'noPosition').map(({ sectorId }) => sectorId);
  const part = (label: Words, sectorIds: readonly string[]) =>
    sectorIds.length > 0 ? `${label[language]}: ${saySectors(sectorIds, names, language)}.` : '';
  return [
    result.met ? words.met[language] : '',
    result.sectorsOf === 0 ? words.nobody[language] : '',
    part(words.missing, result.missing),
    part(words.toReconfirm, result.toReconfirm),
    part(words.noPosition, noPosition),
    part(words.against, result.against),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The counts: "4 af 5 sektorer · mindst i kommunerne (1 af 2) · 7 af 10 medlemmer". The weakest is left out when all are with. */
export function sayCounts(result: Consensus, names: SectorNames, language: Language): string {
  const of = words.of[language];
  const { least } = result;
  const [sectors, members, leastIn] =
    language === 'da' ? ['sektorer', 'medlemmer', 'mindst i'] : ['sectors', 'members', 'least in'];
  return [
    `${result.sectorsWith} ${of} ${result.sectorsOf} ${sectors}`,
    least && least.with < least.of
      ? `${leastIn} ${saySectors([least.sectorId], names, language)} (${least.with} ${of} ${least.of})`
      : '',
    `${result.heads.with} ${of} ${result.heads.of} ${members}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
