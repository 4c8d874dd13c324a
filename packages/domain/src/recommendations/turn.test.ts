import { expect, it } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { turnOf } from './turn.ts';

const actor = (role: Role, sectorId: string | null, actsAsChair = false): Actor => ({
  userId: 'u',
  seat: { id: 'own', taskforceId: 't', role, sectorId, servesSeatId: null, actsAsChair },
});
const member = actor('member', 'kommuner');
const adviser = actor('adviser', 'kommuner');
const secretariat = actor('secretariat', null);
const chair = actor('chair', 'staten', true);
const resting = { leadSectorId: 'kommuner', holder: null, isRoundOpen: false, owes: false };
const withSecretariat = { ...resting, holder: { kind: 'role', role: 'secretariat' } as const };
const asked = { ...withSecretariat, isRoundOpen: true };

it.each([
  ['the ball is with the member', member, { ...resting, holder: { kind: 'seat', seatId: 'own' } as const }, 'mine'],
  ['the member owes a position', member, { ...asked, owes: true }, 'mine'],
  ['his sector’s text lies with the secretariat', member, withSecretariat, 'waiting'],
  ['an adviser waits as his sector does', adviser, withSecretariat, 'waiting'],
  ['another sector’s text lies with the secretariat', member, { ...withSecretariat, leadSectorId: 'staten' }, null],
  ['nothing is left to do', member, resting, null],
  ['the secretariat has the ball', secretariat, withSecretariat, 'mine'],
  ['the secretariat follows up a round that runs', secretariat, asked, 'waiting'],
  ['the chair has asked and has answered', chair, asked, 'waiting'],
  ['the chair has asked and has not answered', chair, { ...asked, owes: true }, 'mine'],
] as const)('%s', (_, who, thing, turn) => expect(turnOf(who, thing)).toBe(turn));
