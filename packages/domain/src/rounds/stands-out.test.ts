import { expect, it } from 'vitest';
import type { MemberStanding } from './consensus.ts';
import { whoStandsOut } from './stands-out.ts';

const member = (seatId: string, sectorId: string, stance: MemberStanding['stance'], toReconfirm = false): MemberStanding => ({
  seatId,
  sectorId,
  stance,
  toReconfirm,
});

it('names those who are against, silent, to look again or with a reservation, sector by sector', () => {
  const members = [
    member('s1', 'S', 'supports'),
    member('s2', 'S', 'notStated'),
    member('r1', 'R', 'reservation'),
    member('k1', 'K', 'cannotSupport'),
    member('k2', 'K', 'cannotSupport'),
    member('c1', 'C', 'supports', true),
    member('p1', 'P', 'notStated'),
    member('p2', 'P', 'noPosition'),
  ];
  expect(whoStandsOut(members)).toEqual([
    { kind: 'against', sectors: [{ sectorId: 'K', seatIds: ['k1', 'k2'] }] },
    {
      kind: 'missing',
      sectors: [
        { sectorId: 'S', seatIds: ['s2'] },
        { sectorId: 'P', seatIds: ['p1'] },
      ],
    },
    { kind: 'toReconfirm', sectors: [{ sectorId: 'C', seatIds: ['c1'] }] },
    { kind: 'reservation', sectors: [{ sectorId: 'R', seatIds: ['r1'] }] },
  ]);
});

it('of who was against an older text it is said that he must look again, and who is recused is out of it', () => {
  expect(whoStandsOut([member('k1', 'K', 'cannotSupport', true), member('k2', 'K', 'recused')])).toEqual([
    { kind: 'toReconfirm', sectors: [{ sectorId: 'K', seatIds: ['k1'] }] },
  ]);
  expect(whoStandsOut([])).toEqual([]);
});
