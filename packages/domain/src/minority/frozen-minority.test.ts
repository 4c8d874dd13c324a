import { describe, expect, it } from 'vitest';
import { frozenMinority, waitsForMinority, whyMinorityClosed } from './frozen-minority.ts';
import { sayMinority } from './labels.ts';

const position = (seatId: string, stance: 'supports' | 'cannotSupport' | 'recused' | 'notStated') => ({
  seatId,
  name: `Navn ${seatId}`,
  sectorId: 'k',
  stance,
});
const statement = (serial: number, ...signatures: [string, number][]) => ({
  statementId: 's',
  serial,
  text: 'Vi kan ikke stå bag fristen.',
  signatures: signatures.map(([seatId, signed]) => ({ seatId, serial: signed })),
});
const names = (frozen: ReturnType<typeof frozenMinority>) => frozen.map(({ signers }) => signers.map(({ seatId }) => seatId));

describe('what is frozen', () => {
  it.each([
    ['one who signed the text as it stands', statement(2, ['a', 2]), [['a']]],
    ['not one who signed an earlier text', statement(2, ['a', 2], ['b', 1]), [['a']]],
    ['not one who has come round', statement(1, ['a', 1], ['c', 1]), [['a']]],
    ['not one who is recused, or was never asked', statement(1, ['a', 1], ['d', 1], ['x', 1]), [['a']]],
    ['nothing that nobody stands behind', statement(2, ['b', 1]), []],
  ])('is %s', (_, one, expected) => {
    const positions = [
      position('a', 'cannotSupport'),
      position('b', 'cannotSupport'),
      position('c', 'supports'),
      position('d', 'recused'),
    ];
    expect(names(frozenMinority([one], positions))).toEqual(expected);
  });

  it('never puts a name under words its owner has not signed, whatever was signed by whom', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const draw = (at: number) => Math.abs(Math.sin(seed * 97 + at * 31)) * 4;
      const seats = ['a', 'b', 'c', 'd', 'e'];
      const stances = ['supports', 'cannotSupport', 'recused', 'notStated'] as const;
      const positions = seats.map((seatId, at) => position(seatId, stances[Math.floor(draw(at))] ?? 'supports'));
      const serial = 1 + Math.floor(draw(9));
      const signatures = seats
        .filter((_, at) => draw(at + 20) > 1.5)
        .map((seatId, at) => [seatId, 1 + Math.floor(draw(at + 40))] as [string, number]);
      for (const seatId of names(frozenMinority([statement(serial, ...signatures)], positions)).flat()) {
        expect(signatures).toContainEqual([seatId, serial]);
        expect(positions.find((one) => one.seatId === seatId)?.stance).toBe('cannotSupport');
      }
    }
  });
});

describe('adoption waits', () => {
  const frozen = frozenMinority([statement(1, ['a', 1])], [position('a', 'cannotSupport')]);
  it.each([
    ['while there is time and one has not signed', '2022-03-05', '2022-03-05', ['a', 'b'], true],
    ['no longer when everybody against has signed', '2022-03-05', '2022-03-01', ['a'], false],
    ['no longer when the day has passed', '2022-03-05', '2022-03-06', ['b'], false],
    ['not at all without a deadline', null, '2022-03-01', ['b'], false],
    ['not at all when nobody is against', '2022-03-05', '2022-03-01', [], false],
  ] as const)('%s', (_, untilOn, today, against, waits) => {
    expect(waitsForMinority(untilOn, today, against, frozen)).toBe(waits);
  });
});

it.each([
  ['deliberation', '2022-03-05', '2022-03-05', null],
  ['deliberation', '2022-03-05', '2022-03-06', 'minority-late'],
  ['shared', null, '2022-03-06', null],
  ['adopted', '2022-03-05', '2022-03-01', 'minority-frozen'],
  ['rejected', null, '2022-03-01', 'minority-frozen'],
] as const)('in %s until %s it is on %s closed because: %s', (state, untilOn, today, why) => {
  expect(whyMinorityClosed(state, untilOn, today)).toBe(why);
});

it('is printed in the Danish form, with each name’s sector', () => {
  const signers = [
    { seatId: 'a', name: 'Ane Holm', sectorId: 'k' },
    { seatId: 'b', name: 'Bo Lind', sectorId: 'r' },
  ];
  const sectors = { k: { da: 'Kommuner', en: 'Municipalities' }, r: { da: 'Regioner', en: 'Regions' } };
  expect(sayMinority(signers, sectors, 'da')).toBe(
    'Et mindretal (Ane Holm, kommuner; Bo Lind, regioner) kan ikke tilslutte sig anbefalingen og udtaler:',
  );
  expect(sayMinority(signers, sectors, 'en')).toBe(
    'A minority (Ane Holm, municipalities; Bo Lind, regions) cannot support the recommendation and states:',
  );
});
