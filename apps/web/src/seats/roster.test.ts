import { describe, expect, it } from 'vitest';
import { groupRoster, type RosterSeat, stepsOf } from './roster.ts';

const seat = (given: Partial<RosterSeat> & { id: string; name: string }): RosterSeat => ({
  userId: given.name,
  email: null,
  role: 'member',
  sectorId: 'k',
  servesSeatId: null,
  employer: '',
  title: '',
  appointedBy: '',
  fromOn: '2021-06-17',
  untilOn: null,
  endReason: null,
  version: 1,
  offers: [],
  ...given,
});
const sectors = ['s', 'k'].map((id) => ({ id, plannedSeats: 2 }));

const seats = [
  seat({ id: 'm1', name: 'Østen' }),
  seat({ id: 'm2', name: 'Ægir' }),
  seat({ id: 'm3', name: 'Aase' }),
  seat({ id: 'dep', name: 'Zara', role: 'deputyChair' }),
  seat({ id: 'c1', name: 'Helle', role: 'chair', sectorId: 's', untilOn: '2022-03-31' }),
  seat({ id: 'c2', name: 'Helle', role: 'chair', sectorId: 'k', fromOn: '2022-04-01' }),
  seat({ id: 'a1', name: 'Pernille', role: 'adviser', servesSeatId: 'm1' }),
  seat({ id: 'sek', name: 'Ida', role: 'secretariat', sectorId: null }),
];

describe('the roster', () => {
  const on = (day: string) => groupRoster({ seats, sectors, on: day });
  const names = (day: string) => on(day).sectors.map(({ members }) => members.map((row) => row.seat.name));

  it('puts the chair and deputy first and the members in Danish order', () => {
    expect(names('2022-03-31')).toEqual([['Helle'], ['Zara', 'Ægir', 'Østen', 'Aase']]);
    expect(names('2022-04-01')).toEqual([[], ['Helle', 'Zara', 'Ægir', 'Østen', 'Aase']]);
  });

  it('puts advisers beneath the member they serve and the others by role', () => {
    const { sectors: groups, others } = on('2022-03-01');
    expect(groups[1]?.members.find((row) => row.seat.id === 'm1')?.advisers.map(({ name }) => name)).toEqual(['Pernille']);
    expect(others.map(({ role, seats: held }) => [role, held.length])).toEqual([['secretariat', 1]]);
  });
});

describe('a coming change', () => {
  const change = (given: object) => ({
    on: '2022-04-01',
    begins: [],
    ends: [],
    balance: [],
    changedSectorIds: [],
    canBeQuorate: true,
    ...given,
  });

  it('tells one who ends a seat and begins another as moving', () => {
    expect(stepsOf(change({ ends: ['c1'], begins: ['c2'] }), seats)).toEqual([{ name: 'Helle', from: 's', to: 'k' }]);
  });

  it('tells those who only leave, and those who only come', () => {
    expect(stepsOf(change({ ends: ['m1'], begins: ['m2'] }), seats)).toEqual([
      { name: 'Østen', from: 'k', to: null },
      { name: 'Ægir', from: null, to: 'k' },
    ]);
  });
});
