import { describe, expect, it } from 'vitest';
import type { Owed, OwedKind } from '../inbox/owed.ts';
import { gained } from './gained.ts';

const row = (kind: OwedKind, id = 'r3', page = id) =>
  ({
    key: `${kind}:${id}`,
    kind,
    thing: { noun: 'recommendations', id, number: 3 },
    page: { noun: 'recommendations', id: page, number: 3 },
  }) as Owed;

const at = {
  userId: 'maja',
  known: new Set<string>(),
  deeds: [{ userId: 'ida', thingId: 'r3' }],
  letterKinds: new Set<string>(),
  isFirst: false,
  isTold: () => true,
};
const told = (rows: Owed[], given: Partial<typeof at> = {}) => gained(rows, { ...at, ...given }).told.map(({ key }) => key);

describe('what a person is told at once', () => {
  it('is what others have made wait for him, once', () => {
    expect(told([row('ball')])).toEqual(['ball:r3']);
    expect(told([row('ball')], { known: new Set(['ball:r3']) })).toEqual([]);
  });

  it('is never what he did himself, unless others had a hand in it', () => {
    expect(told([row('ball')], { deeds: [{ userId: 'maja', thingId: 'r3' }] })).toEqual([]);
    expect(
      told([row('ball')], {
        deeds: [
          { userId: 'maja', thingId: 'r3' },
          { userId: 'ida', thingId: 'r3' },
        ],
      }),
    ).toEqual(['ball:r3']);
  });

  it('an action that comes out of a meeting is told by what happened in the meeting', () => {
    const minutes = { deeds: [{ userId: 'ida', thingId: 'm5' }] };
    expect(told([row('action', 'a1')], minutes)).toEqual(['action:a1']);
    expect(told([row('action', 'a1')], { deeds: [{ userId: 'maja', thingId: 'm5' }] })).toEqual([]);
  });

  it('what the day itself brings, and what a rule does, is told', () => {
    expect(told([row('action', 'a1')], { deeds: [] })).toEqual(['action:a1']);
    expect(told([row('approveMinutes', 'm4')], { deeds: [{ userId: null as never, thingId: 'm4' }] })).toEqual([
      'approveMinutes:m4',
    ]);
  });

  it.each([
    ['answerPoll', 'meetings.poll'],
    ['reply', 'meetings.convene'],
    ['reply', 'meetings.reschedule'],
    ['takePosition', 'rounds.open'],
    ['reconfirm', 'recommendations.nameVersion'],
    ['approveForecast', 'milestones.forecast'],
    ['readMinutes', 'meetings.sendMinutes'],
  ] as const)('%s is not told again to who had the letter %s, but is to who had not', (kind, letter) => {
    expect(told([row(kind)], { letterKinds: new Set([letter]) })).toEqual([]);
    expect(told([row(kind)], { letterKinds: new Set(['something.else']) })).toEqual([`${kind}:r3`]);
  });

  it('what he has muted is noted, and not told when he changes his mind later', () => {
    const { told: none, noted } = gained([row('ball')], { ...at, isTold: () => false });
    expect([none, noted.map(({ key }) => key)]).toEqual([[], ['ball:r3']]);
  });

  it('on the first look what waited before is noted; what something has happened to is told', () => {
    expect(told([row('ball'), row('ball', 'r9')], { isFirst: true })).toEqual(['ball:r3']);
  });
});
