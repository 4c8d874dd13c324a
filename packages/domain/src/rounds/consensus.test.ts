import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus, consensusRules, sayConsensus, sayCounts, sectorStanding, type MemberStanding } from './consensus.ts';
import { stances } from './workflow.ts';

const names = {
  s: { da: 'Staten', en: 'State' },
  r: { da: 'Regioner', en: 'Regions' },
  k: { da: 'Kommuner', en: 'Municipalities' },
  c: { da: 'Civilsamfund', en: 'Civil society' },
  p: { da: 'Det private', en: 'Private sector' },
};
type Said = MemberStanding['stance'] | 'reconfirm';

/** One list of answers per sector; `reconfirm` is support given on an older text. */
function members(answers: Partial<Record<string, Said[]>>): MemberStanding[] {
  return Object.entries(answers).flatMap(([sectorId, said = []]) =>
    said.map((one, i) => ({
      seatId: `${sectorId}${i}`,
      sectorId,
      stance: one === 'reconfirm' ? ('supports' as const) : one,
      toReconfirm: one === 'reconfirm',
    })),
  );
}

describe('the standing of a sector whose members differ', () => {
  it.each<[Said[], string]>([
    [['supports', 'supports'], 'supports'],
    [['supports', 'reservation'], 'reservation'],
    [['supports', 'cannotSupport'], 'against'],
    [['notStated', 'cannotSupport'], 'against'],
    [['reconfirm', 'cannotSupport'], 'against'],
    [['supports', 'notStated'], 'missing'],
    [['supports', 'reconfirm'], 'toReconfirm'],
    [['notStated', 'reconfirm'], 'toReconfirm'],
    [['supports', 'noPosition'], 'supports'],
    [['noPosition', 'reservation'], 'reservation'],
    [['noPosition', 'notStated'], 'missing'],
    [['noPosition', 'noPosition'], 'noPosition'],
    [['supports', 'recused'], 'supports'],
    [['noPosition', 'recused'], 'noPosition'],
    [['recused', 'recused'], 'recused'],
    [[], 'recused'],
  ])('%j is %s', (said, standing) => {
    expect(sectorStanding(members({ k: said }))).toBe(standing);
    expect(sectorStanding(members({ k: said.toReversed() }))).toBe(standing);
  });

  it('someone who was against the old text must look again before he counts', () => {
    expect(sectorStanding([{ seatId: 'k1', sectorId: 'k', stance: 'cannotSupport', toReconfirm: true }])).toBe('toReconfirm');
  });
});

describe('consensus', () => {
  const full: Said[] = ['supports', 'supports'];

  it('of R-03: regions with reservation, civil society to reconfirm, private silent, municipalities against', () => {
    const result = consensus(
      members({
        s: full,
        r: ['supports', 'reservation'],
        k: ['cannotSupport', 'supports'],
        c: ['reconfirm', 'supports'],
        p: ['notStated', 'notStated'],
      }),
      'noSectorAgainst',
    );
    expect(result).toMatchObject({
      met: false,
      against: ['k'],
      missing: ['p'],
      toReconfirm: ['c'],
      sectorsWith: 2,
      sectorsOf: 5,
      least: { sectorId: 'p', with: 0, of: 2 },
      heads: { with: 6, of: 10 },
    });
    expect(sayConsensus(result, names, 'da')).toBe(
      'Reglen: ingen sektor imod. Mangler: det private. Skal bekræftes igen: civilsamfundet. Imod: kommunerne.',
    );
    expect(sayConsensus(result, names, 'en')).toBe(
      'The rule: no sector against. Missing: the private sector. To be reconfirmed: civil society. Against: the municipalities.',
    );
    expect(sayCounts(result, names, 'da')).toBe('2 af 5 sektorer · mindst i det private (0 af 2) · 6 af 10 medlemmer');
    expect(sayCounts(result, names, 'en')).toBe('2 of 5 sectors · least in the private sector (0 of 2) · 6 of 10 members');
  });

  it.each<[string, Partial<Record<string, Said[]>>, boolean, boolean, string]>([
    ['all support', { s: full, k: full }, true, true, 'Reglen: ingen sektor imod. Opfyldt.'],
    ['a reservation', { s: full, k: ['reservation'] }, true, true, 'Reglen: ingen sektor imod. Opfyldt.'],
    [
      'a sector takes no position',
      { s: full, k: ['noPosition'] },
      true,
      false,
      'Reglen: ingen sektor imod. Opfyldt. Tager ikke stilling: kommunerne.',
    ],
    ['a sector recused', { s: full, k: ['recused'] }, true, true, 'Reglen: ingen sektor imod. Opfyldt.'],
    ['everybody recused', { s: ['recused'] }, false, false, 'Reglen: ingen sektor imod. Ingen er habile.'],
    ['nobody asked', {}, false, false, 'Reglen: ingen sektor imod. Ingen er habile.'],
    [
      'one silent member',
      { s: full, k: ['supports', 'notStated'] },
      false,
      false,
      'Reglen: ingen sektor imod. Mangler: kommunerne.',
    ],
    ['one against', { s: full, k: ['supports', 'cannotSupport'] }, false, false, 'Reglen: ingen sektor imod. Imod: kommunerne.'],
    [
      'one to reconfirm',
      { s: full, k: ['reconfirm'] },
      false,
      false,
      'Reglen: ingen sektor imod. Skal bekræftes igen: kommunerne.',
    ],
  ])('%s', (_, answers, noneAgainst, everyWith, sentence) => {
    expect(consensus(members(answers), 'noSectorAgainst').met).toBe(noneAgainst);
    expect(consensus(members(answers), 'everySectorWith').met).toBe(everyWith);
    expect(sayConsensus(consensus(members(answers), 'noSectorAgainst'), names, 'da')).toBe(sentence);
  });

  it('leaves the weakest sector unsaid when every member is with', () => {
    expect(sayCounts(consensus(members({ s: full, k: full }), 'noSectorAgainst'), names, 'da')).toBe(
      '2 af 2 sektorer · 4 af 4 medlemmer',
    );
  });

  const someMembers = fc
    .array(
      fc.record({
        sectorId: fc.constantFrom('s', 'r', 'k', 'c', 'p'),
        stance: fc.constantFrom<MemberStanding['stance']>(...stances, 'notStated'),
        again: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(({ sectorId, stance, again }, i) => ({
        seatId: `m${i}`,
        sectorId,
        stance,
        toReconfirm: again && stance !== 'notStated' && stance !== 'recused',
      })),
    );

  it('is met exactly when someone may answer, nobody who may is silent, against or to reconfirm, and, where asked for, each sector is with', () => {
    fc.assert(
      fc.property(someMembers, fc.constantFrom(...consensusRules), (list, rule) => {
        const able = list.filter(({ stance }) => stance !== 'recused');
        const isOpen = able.some(
          ({ stance, toReconfirm }) => toReconfirm || stance === 'notStated' || stance === 'cannotSupport',
        );
        const isEverySectorWith = able.every(({ sectorId }) =>
          able.some((other) => other.sectorId === sectorId && other.stance !== 'noPosition'),
        );
        expect(consensus(list, rule).met).toBe(able.length > 0 && !isOpen && (rule === 'noSectorAgainst' || isEverySectorWith));
      }),
    );
  });

  it('counts every sector once and every member once', () => {
    fc.assert(
      fc.property(someMembers, (list) => {
        const result = consensus(list, 'noSectorAgainst');
        expect(result.sectors.length).toBe(new Set(list.map(({ sectorId }) => sectorId)).size);
        expect(result.heads.of).toBe(list.filter(({ stance }) => stance !== 'recused').length);
        expect(result.sectorsWith).toBeLessThanOrEqual(result.sectorsOf);
        if (result.least)
          for (const { with: n, of } of result.sectors)
            if (of > 0) expect(result.least.with / result.least.of).toBeLessThanOrEqual(n / of);
      }),
    );
  });
});
