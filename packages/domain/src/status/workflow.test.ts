import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../actor.ts';
import { can, type Permission } from '../policy.ts';
import { permits } from '../workflow.ts';
import { statusStates, statusWorkflow } from './workflow.ts';

const from: Record<keyof typeof statusWorkflow, string[]> = {
  write: ['draft'],
  withdraw: ['draft'],
  freeze: ['draft'],
  send: ['frozen'],
  ask: ['sent'],
  answer: ['asked'],
  approve: ['sent'],
  replace: ['frozen', 'sent', 'asked', 'approved'],
};

describe.each(Object.entries(from))('%s', (step, states) => {
  it.each(statusStates)('from %s', (state) => {
    expect(permits(`status.${step}` as Permission, state)).toBe(states.includes(state));
  });
});

const actor = (role: Role): Actor => ({
  userId: 'u',
  seat: { id: 's', taskforceId: 't', role, sectorId: null, servesSeatId: null, actsAsChair: role === 'chair' },
});
const who = (permission: Permission, facts: unknown) => roles.filter((role) => can(actor(role), permission, facts as never));

it.each<[Permission, unknown, Role[]]>([
  ['status.read', { isSent: false }, ['chair', 'secretariat']],
  ['status.read', { isSent: true }, ['chair', 'deputyChair', 'member', 'adviser', 'secretariat', 'commissioner']],
  ['status.prepare', {}, ['chair', 'secretariat']],
  ['status.freeze', {}, ['chair']],
  ['status.send', {}, ['chair']],
  ['status.answer', {}, ['chair', 'secretariat']],
  ['status.ask', {}, ['commissioner']],
  ['status.approve', {}, ['commissioner']],
])('%s of %j is for %j', (permission, facts, expected) => {
  expect(who(permission, facts)).toEqual(expected);
});

it('a deputy in the chair’s stead freezes and sends', () => {
  const { userId, seat } = actor('deputyChair');
  expect(can({ userId, seat: { ...seat, actsAsChair: true } }, 'status.freeze', {})).toBe(true);
});
