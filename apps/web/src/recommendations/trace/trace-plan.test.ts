import { describe, expect, it } from 'vitest';
import type { PartShown, TraceEnd } from '../page-data.ts';
import { byAct } from './trace-lines.tsx';
import { askedAgainOf, carriable, isUnchanged, recusedOf, toldOf } from './trace-plan.ts';

const part = (given: Partial<PartShown>): PartShown => ({
  ...{ id: 'a', number: 1, draftNumber: null, title: 'A', state: 'shared', leadSectorId: 's', version: 1, textVersion: 1 },
  ...{
    isEmpty: false,
    isInProcedure: false,
    findings: 0,
    comments: 0,
    suggestions: 0,
    minorities: 0,
    agenda: [],
    milestones: [],
    recused: [],
    round: null,
    proposer: null,
  },
  ...given,
});
const [ida, bo, me] = [
  { seatId: '1', name: 'Ida' },
  { seatId: '2', name: 'Bo' },
  { seatId: '3', name: 'Mig' },
];

describe('what a merge, a split or a replacement says beforehand', () => {
  it('names who is told, once: those asked in an open round, and who proposed', () => {
    const open = part({ round: { isOpen: true, deadlineOn: '2022-03-04', asked: [ida, me] }, proposer: bo });
    const closed = part({ round: { isOpen: false, deadlineOn: '2022-03-04', asked: [ida] }, proposer: bo });
    expect(toldOf([open, closed], [open, closed], '3').map(({ name }) => name)).toEqual(['Bo', 'Ida']);
    expect(toldOf([closed], [closed], '3').map(({ name }) => name)).toEqual(['Bo']);
    expect(toldOf([], [], '3')).toEqual([]);
  });

  it('neither tells nor asks again who is recused from what they become', () => {
    const round = { isOpen: true, deadlineOn: '2022-03-04', asked: [ida, bo, me] };
    const [one, other] = [part({ round }), part({ recused: [bo] })];
    expect(toldOf([one], [one, other], '3').map(({ name }) => name)).toEqual(['Ida']);
    expect(askedAgainOf(one, [one, other]).map(({ name }) => name)).toEqual(['Ida', 'Mig']);
    expect(askedAgainOf(other, [one, other])).toEqual([]);
  });

  it('names who is recused from any part', () => {
    expect(recusedOf([part({ recused: [ida] }), part({ recused: [ida, bo] })]).map(({ name }) => name)).toEqual(['Bo', 'Ida']);
  });

  it('offers to take along only what there is', () => {
    expect(carriable([part({}), part({ findings: 2, milestones: ['M'] })])).toEqual(['basis', 'criteria']);
    expect(carriable([part({ agenda: [{ meetingNumber: 5, position: 3 }] })])).toEqual(['agenda']);
    expect(carriable([part({ suggestions: 1 })])).toEqual(['suggestions']);
  });

  it('lets positions stand only where title and text go on as they are', () => {
    const own = part({});
    expect(isUnchanged(own, { title: 'A ', textOf: 'a' })).toBe(true);
    expect(isUnchanged(own, { title: 'B', textOf: 'a' })).toBe(false);
    expect(isUnchanged(own, { title: 'A', textOf: 'all' })).toBe(false);
    expect(isUnchanged(undefined, { title: 'A', textOf: 'a' })).toBe(false);
  });

  it('tells what was made in one act in one line', () => {
    const end = (id: string, at: string, kind: TraceEnd['kind'] = 'merge'): TraceEnd => ({
      ...{ id, number: 1, draftNumber: null, leadSectorId: 's', title: id, kind, reason: 'r', by: 'b', at },
    });
    expect(
      byAct([end('a', '1'), end('b', '1'), end('c', '2'), end('d', '1', 'split')]).map((act) => act.map(({ id }) => id)),
    ).toEqual([['a', 'b'], ['c'], ['d']]);
  });
});
