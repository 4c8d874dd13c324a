import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { balanceOn, canBeQuorateOn, comingChanges, type DatedSeat, isHeldOn } from './balance.ts';

const rule = { quorumShare: 0.5, quorumMinSectors: 4, quorumNeedsChair: true };
const sectors = ['s', 'r', 'k', 'c', 'p'].map((id) => ({ id, plannedSeats: 2 }));
const seat = (id: string, sectorId: string | null, given: Partial<DatedSeat> = {}): DatedSeat => ({
  id,
  role: 'member',
  sectorId,
  fromOn: '2021-06-17',
  untilOn: null,
  ...given,
});

/** The demo: the chair moves from the state to the municipalities on 1 April 2022. */
const seats = [
  seat('chair-s', 's', { role: 'chair', untilOn: '2022-03-31' }),
  seat('chair-k', 'k', { role: 'chair', fromOn: '2022-04-01' }),
  ...['s', 'r', 'r', 'k', 'k', 'c', 'p', 'p'].map((sector, place) => seat(`${sector}${place}`, sector)),
  seat('deputy', 'c', { role: 'deputyChair' }),
  seat('adviser', 'k', { role: 'adviser' }),
  seat('writer', null, { role: 'secretariat' }),
];
const held = (on: string) => balanceOn(sectors, seats, on).map((sector) => sector.held);

describe('a seat', () => {
  it.each([
    ['2021-06-16', false],
    ['2021-06-17', true],
    ['2022-03-31', true],
    ['2022-04-01', false],
  ])('is held from its first to its last day: %s %s', (on, isHeld) => {
    expect(isHeldOn({ fromOn: '2021-06-17', untilOn: '2022-03-31' }, on)).toBe(isHeld);
  });
});

describe('the balance of the sectors', () => {
  it('counts voting seats only, as of the day', () => {
    expect(held('2022-03-31')).toEqual([2, 2, 2, 2, 2]);
    expect(held('2022-04-01')).toEqual([1, 2, 3, 2, 2]);
    expect(held('2021-06-16')).toEqual([0, 0, 0, 0, 0]);
  });

  it('tells of the coming change: who ends, who begins, which sectors, and that a quorum is still possible', () => {
    expect(comingChanges(sectors, seats, '2022-03-01', rule)).toMatchObject([
      { on: '2022-04-01', begins: ['chair-k'], ends: ['chair-s'], changedSectorIds: ['s', 'k'], canBeQuorate: true },
    ]);
    expect(comingChanges(sectors, seats, '2022-04-01', rule)).toEqual([]);
  });

  it('says when a change takes the quorum away', () => {
    const few = [
      seat('chair', 's', { role: 'chair' }),
      seat('r', 'r'),
      seat('k', 'k'),
      seat('c', 'c', { untilOn: '2022-05-31' }),
    ];
    expect(canBeQuorateOn(few, '2022-05-31', rule)).toBe(true);
    expect(comingChanges(sectors, few, '2022-03-01', rule)).toMatchObject([{ on: '2022-06-01', canBeQuorate: false }]);
  });

  it('names no change where an employer changes within the sector', () => {
    const moved = [seat('before', 'k', { untilOn: '2022-03-31' }), seat('after', 'k', { fromOn: '2022-04-01' })];
    expect(comingChanges(sectors, moved, '2022-03-01', rule)).toMatchObject([{ on: '2022-04-01', changedSectorIds: [] }]);
  });

  it('stands still between the changes it tells of', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2022-03-01', days));
    const anySeat = fc
      .record({ sector: fc.constantFrom('s', 'r', 'k'), from: day, until: fc.option(day) })
      .map(({ sector, from, until }) =>
        seat(sector, sector, { fromOn: from, untilOn: until !== null && until < from ? from : until }),
      );
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 8 }), day, (some, on) => {
        const days = comingChanges(sectors, some, '2022-02-01', rule).map((change) => change.on);
        const last = days.filter((change) => change <= on).at(-1) ?? '2022-02-01';
        expect(balanceOn(sectors, some, on)).toEqual(balanceOn(sectors, some, last));
      }),
    );
  });
});
