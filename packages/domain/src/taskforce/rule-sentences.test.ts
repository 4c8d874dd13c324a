import { describe, expect, it } from 'vitest';
import { type CompositionRule, sayCompositionRule } from './rule-sentences.ts';

const rule: CompositionRule = {
  quorumShare: 0.5,
  quorumMinSectors: 4,
  quorumNeedsChair: true,
  materialWorkingDays: 5,
  objectionWorkingDays: 5,
  secretariatForecastDays: 10,
  adoptionRule: 'noSectorAgainst',
};
const first = (given: Partial<CompositionRule>, language: 'da' | 'en' = 'da') =>
  sayCompositionRule({ ...rule, ...given }, language)[0];

describe('the composition rule in plain sentences', () => {
  it('reads as the demo’s own text does', () => {
    expect(sayCompositionRule(rule, 'da')).toEqual([
      'Taskforcen er beslutningsdygtig, når mere end halvdelen af de stemmeberettigede pladser og mindst fire sektorer er til stede og formanden eller næstformanden er med.',
      'Materiale sendes ud senest fem arbejdsdage før mødet.',
      'Indsigelser mod referatet gives inden for fem arbejdsdage.',
      'Sekretariatet kan selv flytte en milepæl op til ti arbejdsdage. Større ændringer godkender formanden, og afleveringen godkender opdragsgiveren.',
      'En anbefaling kan vedtages, når ingen sektor er imod. Fraviges det, skal grunden skrives ned.',
    ]);
  });

  it.each([
    [{ quorumShare: 2 / 3 }, 'mere end to tredjedele af'],
    [{ quorumShare: 0.6 }, 'mere end 60 procent af'],
    [{ quorumMinSectors: 1 }, 'mindst én sektor er'],
    [{ quorumMinSectors: 12 }, 'mindst 12 sektorer er'],
  ])('%j says "%s"', (given, said) => {
    expect(first(given)).toContain(said);
  });

  it('leaves the chair out where the rule does', () => {
    expect(first({ quorumNeedsChair: false })).toMatch(/er til stede\.$/);
    expect(first({ quorumNeedsChair: false }, 'en')).toMatch(/are present\.$/);
  });

  it('says one day as one', () => {
    expect(sayCompositionRule({ ...rule, materialWorkingDays: 1 }, 'da')[1]).toBe(
      'Materiale sendes ud senest én arbejdsdag før mødet.',
    );
    expect(sayCompositionRule({ ...rule, materialWorkingDays: 1 }, 'en')[1]).toBe(
      'Material is sent out at least one working day before the meeting.',
    );
  });

  it('is silent about a rule of adoption it has no words for', () => {
    expect(sayCompositionRule({ ...rule, adoptionRule: 'other' }, 'en')).toHaveLength(4);
  });
});
