import { expect, it } from 'vitest';
import type { Role } from '../actor.ts';
import type { RecommendationFacts } from './policy.ts';
import { commentReadersOf, readersOf, type SeatHeld } from './readers.ts';

const seat = (id: string, role: Role, sectorId: string | null = null): SeatHeld => ({
  id,
  taskforceId: 't',
  userId: id,
  name: id,
  role,
  sectorId,
  servesSeatId: null,
  actsAsChair: role === 'chair',
});
const seats = [
  seat('chair', 'chair', 's'),
  seat('jens', 'member', 'k'),
  seat('bo', 'member', 'k'),
  seat('pernille', 'adviser', 'k'),
  seat('amir', 'adviser', 'r'),
  seat('ida', 'secretariat'),
  seat('watcher', 'observer'),
  seat('sand', 'commissioner'),
];
const facts = (given: Partial<RecommendationFacts> = {}): RecommendationFacts => ({
  audience: 'taskforce',
  leadSectorId: 'k',
  state: 'shared',
  endedFrom: null,
  recusedSeatIds: [],
  ...given,
});
const ids = (readers: { seats: SeatHeld[] }) => readers.seats.map(({ id }) => id);

it('in a sector’s room reads the sector alone: not the chair of another, not the secretariat', () => {
  const readers = readersOf(seats, facts({ audience: 'sector', state: 'drafting' }));
  expect(ids(readers)).toEqual(['jens', 'bo', 'pernille']);
  expect(readers).toMatchObject({ voting: 2, advisers: 1, secretariat: 0, observers: 0, commissioners: 0 });
});

it('before the taskforce read those who work in it, observers from shared on, commissioners when it is adopted', () => {
  expect(readersOf(seats, facts({ state: 'drafting' }))).toMatchObject({ voting: 3, advisers: 2, secretariat: 1, observers: 0 });
  expect(readersOf(seats, facts())).toMatchObject({ observers: 1, commissioners: 0 });
  expect(readersOf(seats, facts({ state: 'adopted' }))).toMatchObject({ observers: 1, commissioners: 1 });
});

it('nobody reads what he is recused from, and none but those who work in it read comments', () => {
  expect(ids(readersOf(seats, facts({ recusedSeatIds: ['bo'] })))).not.toContain('bo');
  expect(ids(commentReadersOf(seats, facts({ state: 'adopted' })))).toEqual(['chair', 'jens', 'bo', 'pernille', 'amir', 'ida']);
});
