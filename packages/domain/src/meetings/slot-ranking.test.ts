import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuorumRule, VotingSeat } from './quorum.ts';
import { rankSlots, saySlot, type PollAnswer, type Slot, type SlotAnswer } from './slot-ranking.ts';

const rule: QuorumRule = { quorumShare: 0.5, quorumMinSectors: 4, quorumNeedsChair: true };
const names = {
  s: { da: 'Staten', en: 'State' },
  r: { da: 'Regioner', en: 'Regions' },
  k: { da: 'Kommuner', en: 'Municipalities' },
  c: { da: 'Civilsamfund', en: 'Civil society' },
  p: { da: 'Det private', en: 'Private sector' },
};
const all = ['s1', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2'];
const seats: VotingSeat[] = all.map((seatId) => ({
  seatId,
  sectorId: seatId.slice(0, 1),
  leads: seatId === 's1' ? 'chair' : seatId === 'c1' ? 'deputyChair' : null,
}));
const slot = (on: string): Slot => ({ id: on, starts: `${on}T09:00`, ends: `${on}T11:30` });
const answers = (on: string, no: string[], ifNeedBe: string[] = [], silent: string[] = []): SlotAnswer[] =>
  all
    .filter((seatId) => !silent.includes(seatId))
    .map((seatId) => ({
      slotId: on,
      seatId,
      answer: no.includes(seatId) ? 'no' : ifNeedBe.includes(seatId) ? 'ifNeedBe' : 'yes',
    }));
const rank = (slots: Slot[], given: SlotAnswer[]) => rankSlots(slots, seats, given, rule);

describe('the ranking of slots', () => {
  const may3 = '2022-05-03';
  const may5 = '2022-05-05';
  const may10 = '2022-05-10';

  it.each([
    [
      'chair or deputy comes before everything',
      answers(may3, ['s1', 'c1']),
      answers(may5, ['s1', 'p1', 'p2', 'k1'], ['k2', 'r1']),
    ],
    [
      'quorum before sectors',
      answers(may3, ['p1', 'p2', 'r1', 'k1', 's2']),
      answers(may5, ['p1', 'p2', 'r1', 'k1'], ['k2', 'c2', 's2']),
    ],
    ['every sector before few “if need be”', answers(may3, ['p1', 'p2']), answers(may5, ['p1'], ['p2', 'k1', 's1'])],
    ['few “if need be” before the date', answers(may3, [], ['p1', 'p2']), answers(may5, ['p1', 'k1'], ['p2'])],
  ])('%s', (_, worse, better) => {
    const ranked = rank([slot(may3), slot(may5)], [...worse, ...better]);
    expect(ranked.map(({ id, rank: place, isTied }) => [id, place, isTied])).toEqual([
      [may5, 1, false],
      [may3, 2, false],
    ]);
  });

  it('shows a tie as a tie, the earliest first, and counts on after it', () => {
    const ranked = rank(
      [slot(may10), slot(may5), slot(may3)],
      [...answers(may3, ['p1', 'p2']), ...answers(may5, ['k1']), ...answers(may10, ['r1'])],
    );
    expect(ranked.map(({ id, rank: place, isTied }) => [id, place, isTied])).toEqual([
      [may5, 1, true],
      [may10, 1, true],
      [may3, 3, false],
    ]);
  });

  it.each([
    ['losing no one', answers(may3, ['p1', 'k1']), false],
    ['losing a sector', answers(may3, ['p1', 'p2']), true],
    ['losing the quorum', answers(may3, ['s1', 'c1']), true],
  ])('asks for a reason when choosing means %s: %#', (_, given, needsReason) => {
    expect(rank([slot(may3)], given)[0]?.needsReason).toBe(needsReason);
  });

  it('does not count an answer from someone without a vote', () => {
    const [only] = rank([slot(may3)], [...answers(may3, []), { slotId: may3, seatId: 'adviser', answer: 'ifNeedBe' }]);
    expect(only?.reasons).toMatchObject({ can: 10, ifNeedBe: 0, unanswered: 0 });
  });

  const someAnswer = fc.record({
    seatId: fc.constantFrom(...all),
    slotId: fc.constantFrom(may3, may5, may10),
    answer: fc.constantFrom<PollAnswer>('yes', 'ifNeedBe', 'no'),
  });
  const someAnswers = fc.uniqueArray(someAnswer, { selector: ({ seatId, slotId }) => seatId + slotId });
  it('does not depend on the order in which slots and answers come', () => {
    fc.assert(
      fc.property(someAnswers, fc.shuffledSubarray([may3, may5, may10], { minLength: 3 }), (given, order) => {
        expect(rank(order.map(slot), given.toReversed())).toEqual(rank([may3, may5, may10].map(slot), given));
      }),
    );
  });

  it('gives every slot one place, and the same place only to slots that differ in the date alone', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const ranked = rank([may3, may5, may10].map(slot), given);
        expect(new Set(ranked.map(({ id }) => id)).size).toBe(3);
        ranked.forEach((one, i) => {
          const before = ranked[i - 1];
          if (!before) expect(one.rank).toBe(1);
          else if (before.rank === one.rank) expect(before.starts < one.starts && before.isTied && one.isTied).toBe(true);
          else expect(one.rank).toBe(i + 1);
        });
      }),
    );
  });
});

describe('the reasons in words', () => {
  it.each([
    [
      '2022-05-03',
      answers('2022-05-03', ['k1', 'r1']),
      'formand kan · 8 af 10 · alle sektorer',
      'the chair can · 8 of 10 · every sector',
    ],
    [
      '2022-05-05',
      answers('2022-05-05', ['p1', 'p2', 's1'], ['k1']),
      'næstformand kan · 7 af 10 · det private mangler · 1 hvis nødvendigt',
      null,
    ],
    [
      '2022-05-10',
      answers('2022-05-10', ['c1'], [], ['s1', 's2']),
      'formand mangler at svare · 7 af 10 · ikke beslutningsdygtig · staten mangler · 2 mangler at svare',
      'the chair has not answered · 7 of 10 · not quorate · missing: the state · 2 not answered',
    ],
    [
      '2022-05-12',
      answers('2022-05-12', ['s1', 'c1']),
      'hverken formand eller næstformand kan · 8 af 10 · ikke beslutningsdygtig · alle sektorer · dagen før store bededag',
      null,
    ],
    [
      '2022-05-26',
      answers('2022-05-26', []),
      'formand kan · 10 af 10 · alle sektorer · Kristi himmelfartsdag',
      'the chair can · 10 of 10 · every sector · Ascension Day',
    ],
    [
      '2022-05-28',
      answers('2022-05-28', []),
      'formand kan · 10 af 10 · alle sektorer · lukkedag',
      'the chair can · 10 of 10 · every sector · a day off',
    ],
  ])('%s', (on, given, da, en) => {
    const [ranked] = rank([slot(on)], given);
    expect(ranked && saySlot(ranked.reasons, names, 'da')).toBe(da);
    if (en) expect(ranked && saySlot(ranked.reasons, names, 'en')).toBe(en);
  });
});
