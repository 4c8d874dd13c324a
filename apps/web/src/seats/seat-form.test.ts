import { describe, expect, it } from 'vitest';
import type { RosterSeat } from './roster.ts';
import { advisersOf, effectOf, placeToSend, servableOn } from './seat-form.ts';

const seat = (given: Partial<RosterSeat> & { id: string }): RosterSeat => ({
  userId: given.id,
  name: given.id,
  email: null,
  role: 'member',
  sectorId: 's',
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
const place = { role: 'member' as const, sectorId: 'k', servesSeatId: 'm', employer: 'A', title: 'b' };
const seats = [
  seat({ id: 'm' }),
  seat({ id: 'adviser', role: 'adviser', servesSeatId: 'm' }),
  seat({ id: 'gone', untilOn: '2022-02-28' }),
];
const roster = { sectors: ['s', 'k'].map((id) => ({ id, plannedSeats: 2 })), seats };

describe('the form of a seat', () => {
  it('sends a sector only for who votes and a member served only for an adviser', () => {
    expect(placeToSend(place)).toMatchObject({ sectorId: 'k', servesSeatId: null });
    expect(placeToSend({ ...place, role: 'adviser' })).toMatchObject({ sectorId: null, servesSeatId: 'm' });
    expect(placeToSend({ ...place, role: 'observer' })).toMatchObject({ sectorId: null, servesSeatId: null });
    expect(placeToSend({ ...place, sectorId: '' })).toMatchObject({ sectorId: null });
  });

  it('tells what a move and a new seat do to the balance', () => {
    expect(effectOf(roster, place, '2022-04-01', 'm').map(({ sectorId, held }) => [sectorId, held])).toEqual([
      ['s', 0],
      ['k', 1],
    ]);
    expect(effectOf(roster, place, '2022-04-01', null).map(({ sectorId, held }) => [sectorId, held])).toEqual([['k', 1]]);
    expect(effectOf(roster, { ...place, sectorId: 's' }, '2022-04-01', 'm')).toEqual([]);
  });

  it('offers members who vote that day to be served', () => {
    expect(servableOn(seats, '2022-03-01').map(({ id }) => id)).toEqual(['m']);
    expect(servableOn(seats, '2022-02-28').map(({ id }) => id)).toEqual(['m', 'gone']);
    expect(servableOn(seats, '2022-02-28', 'm').map(({ id }) => id)).toEqual(['gone']);
  });

  it('knows the advisers a change reaches', () => {
    expect(advisersOf(seats, seats[0]!, '2022-04-01').map(({ id }) => id)).toEqual(['adviser']);
    expect(advisersOf(seats, seats[1]!, '2022-04-01')).toEqual([]);
  });
});
