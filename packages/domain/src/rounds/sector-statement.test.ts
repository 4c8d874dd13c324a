import { describe, expect, it } from 'vitest';
import { saySectorStatement, standingStatements } from './sector-statement.ts';

const said = (id: string, sectorId: string, seatId: string, day: number) => ({
  id,
  sectorId,
  seatId,
  statedAt: `2022-03-0${day}T08:00:00.000Z`,
});

describe('standingStatements', () => {
  it('is the latest of each sector, in whatever order they come', () => {
    const all = [said('c', 'regions', 'ida', 3), said('a', 'regions', 'ida', 1), said('b', 'state', 'per', 2)];
    expect(standingStatements(all, []).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(standingStatements([], [])).toEqual([]);
  });

  it('tells two of one moment apart by their ids', () => {
    const all = [said('b', 'regions', 'ida', 1), said('a', 'regions', 'ida', 1)];
    expect(standingStatements(all, []).map(({ id }) => id)).toEqual(['b']);
  });

  it('leaves out what somebody said before he was recused, and goes back to what another had said', () => {
    const all = [said('a', 'regions', 'bo', 1), said('b', 'regions', 'ida', 2), said('c', 'state', 'per', 2)];
    expect(standingStatements(all, ['ida']).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(standingStatements(all, ['ida', 'bo', 'per'])).toEqual([]);
  });
});

it('a statement is said with its spokesperson, its version and its stance', () => {
  const names = { regions: { da: 'Regioner', en: 'Regions' } };
  const one = { sectorId: 'regions', name: 'Bo Lind', versionLabel: '0.4', stance: 'reservation' as const };
  expect(saySectorStatement(one, names, 'da')).toBe(
    'Regionerne, ved talsperson Bo Lind, om version 0.4: tilslutter sig med forbehold.',
  );
  expect(saySectorStatement(one, names, 'en')).toBe(
    'The regions, through its spokesperson Bo Lind, on version 0.4: supports with reservation.',
  );
});
