import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { ballAfter, holderOf, isBallWith } from './ball.ts';

const actor = (role: Role, sectorId: string | null, actsAsChair = role === 'chair'): Actor => ({
  userId: 'u',
  seat: { id: 'own', taskforceId: 't', role, sectorId, servesSeatId: null, actsAsChair },
});
const member = actor('member', 'k');

describe('whose turn it is', () => {
  it.each([
    ['one’s own seat', member, { kind: 'seat', seatId: 'own' }, true],
    ['another’s seat', member, { kind: 'seat', seatId: 'other' }, false],
    ['one’s own sector', member, { kind: 'sector', sectorId: 'k' }, true],
    ['another sector', member, { kind: 'sector', sectorId: 's' }, false],
    ['the sector an adviser helps: he does not owe', actor('adviser', 'k'), { kind: 'sector', sectorId: 'k' }, false],
    ['the chair', actor('chair', 's'), { kind: 'role', role: 'chair' }, true],
    ['the deputy in the chair’s stead', actor('deputyChair', 'c', true), { kind: 'role', role: 'chair' }, true],
    ['the deputy otherwise', actor('deputyChair', 'c'), { kind: 'role', role: 'chair' }, false],
    ['the secretariat', actor('secretariat', null), { kind: 'role', role: 'secretariat' }, true],
    ['nobody', member, null, false],
  ] as const)('is known of %s', (_, who, holder, isMine) => {
    expect(isBallWith(who, holder)).toBe(isMine);
  });

  it.each([
    ['propose', { kind: 'seat', seatId: 'own' }],
    ['share', { kind: 'role', role: 'secretariat' }],
    ['letWrite', { kind: 'role', role: 'secretariat' }],
    ['openRound', { kind: 'role', role: 'secretariat' }],
    ['recallRound', { kind: 'role', role: 'secretariat' }],
    ['recuse', { kind: 'role', role: 'secretariat' }],
    ['deliberate', { kind: 'role', role: 'chair' }],
    ['closeRound', { kind: 'role', role: 'chair' }],
    ['end', null],
  ] as const)('is set by %s', (step, holder) => {
    expect(ballAfter(step, 'own')).toEqual(holder);
  });

  it.each(['deliberate', 'closeRound'] as const)(
    'goes by %s to the secretariat where whoever acts as chair is recused',
    (step) => {
      expect(ballAfter(step, 'own', false)).toEqual({ kind: 'role', role: 'secretariat' });
    },
  );
});

it('a holder is read out of the one column that is set', () => {
  const none = { seatId: null, sectorId: null, role: null };
  expect(holderOf({ ...none, seatId: 'a' })).toEqual({ kind: 'seat', seatId: 'a' });
  expect(holderOf({ ...none, sectorId: 'k' })).toEqual({ kind: 'sector', sectorId: 'k' });
  expect(holderOf({ ...none, role: 'chair' })).toEqual({ kind: 'role', role: 'chair' });
  expect([holderOf(none), holderOf({ ...none, role: 'observer' })]).toEqual([null, null]);
});
