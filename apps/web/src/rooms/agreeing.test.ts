import { describe, expect, it } from 'vitest';
import { byService, lacksOfStance, placesOf, whoAgrees } from './agreeing.ts';

const person = (id: string, role: 'member' | 'adviser' | 'chair', servesSeatId: string | null = null) => ({
  id,
  name: id.toUpperCase(),
  role,
  servesSeatId,
});

describe('who agrees', () => {
  it('tells the latest words from earlier ones, and asks no adviser', () => {
    const assents = [
      { seatId: 'a', name: 'A', isToLatest: true },
      { seatId: 'b', name: 'B', isToLatest: false },
    ];
    const people = [person('a', 'member'), person('b', 'chair'), person('c', 'member'), person('d', 'adviser', 'a')];
    expect(whoAgrees(assents, people)).toEqual({ latest: ['A'], earlier: ['B'], silent: ['C'] });
  });
});

describe('what a common position lacks', () => {
  it.each([
    [{ stance: null, reason: 'x', wouldChange: 'x' }, ['stance']],
    [{ stance: 'supports', reason: '', wouldChange: '' }, []],
    [{ stance: 'cannotSupport', reason: ' ', wouldChange: '' }, ['reason', 'wouldChange']],
    [{ stance: 'cannotSupport', reason: 'x', wouldChange: ' ' }, ['wouldChange']],
  ])('%o: %o', (written, lacking) => expect(lacksOfStance(written)).toEqual(lacking));
});

describe('the places of common positions', () => {
  it('stand by what is still to be answered and by when, then by number; what is settled stands apart', () => {
    const matter = (
      id: string,
      number: number,
      deadlineOn: string | null,
      stances: string[] | null = ['supports', 'notStated'],
    ) => {
      const members = stances && stances.map((stance) => ({ stance }));
      return { id, number, round: deadlineOn ? { deadlineOn, members } : null };
    };
    const common = (id: string) => ({ recommendation: { id } });
    const { now, answered, settled } = placesOf(
      [
        matter('x', 4, null),
        matter('y', 2, null),
        matter('z', 9, '2022-03-20'),
        matter('w', 8, '2022-03-12', null),
        matter('v', 1, '2022-02-12', ['supports']),
        matter('u', 3, '2022-02-12', ['supports']),
      ],
      [common('z'), common('u'), common('gone')],
    );
    expect(now.map(({ matter: { id }, common: prepared }) => [id, prepared !== null])).toEqual([
      ['w', false],
      ['z', true],
      ['y', false],
      ['x', false],
      ['u', true],
    ]);
    expect(answered.map(({ matter: { id } }) => id)).toEqual(['v']);
    expect(settled).toEqual([common('gone')]);
  });
});

describe('who reads in a room', () => {
  it('an adviser stands under whom he serves, and is not lost when that member is gone', () => {
    const people = [person('d', 'adviser', 'b'), person('a', 'member'), person('b', 'member'), person('e', 'adviser', 'gone')];
    expect(byService(people).map(({ person: { id }, serves }) => [id, serves])).toEqual([
      ['a', null],
      ['b', null],
      ['d', 'B'],
      ['e', null],
    ]);
  });
});
