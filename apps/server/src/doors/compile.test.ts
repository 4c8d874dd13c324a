// What must not compile. The type check reads this file; vitest only makes sure it is there.
import { offers } from '@tvaers/domain/workflow';
import type { Permission } from '@tvaers/domain/policy';
import type { Refusal } from '@tvaers/domain/refusal';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { actorIn } from './permission-cases.ts';
import { command, creation, listing, open, reading, router, stream } from './procedure.ts';

const input = { actionId: z.uuid() };
const event = { thingId: '', difference: {} };
const done = async () => ({ answer: {}, event });
const half = async () => ({ answer: {}, event: { difference: {} } });
const owned = { ownerSeatId: null, ownerSectorId: null, ownerRole: null, recusedSeatIds: [] };

/** Never called: only its types are looked at. */
export function doesNotCompile() {
  // A door that is right.
  const right = command({ permission: 'actions.finish', input, target: async () => owned, run: done });

  // @ts-expect-error a command without a permission
  command({ input, target: async () => owned, run: done });

  // @ts-expect-error a permission no policy knows
  command({ permission: 'actions.erase', input, target: async () => owned, run: done });

  // @ts-expect-error a target that lacks what its rule reads
  command({ permission: 'actions.finish', input, target: async () => ({ ownerSeatId: null }), run: done });

  // @ts-expect-error a target that lacks what the rule to read it reads
  command({ permission: 'recommendations.comment', input, target: async () => ({ state: 'idea' as const }), run: done });

  // @ts-expect-error a change that tells no event
  command({ permission: 'actions.finish', input, target: async () => owned, run: async () => ({ answer: {} }) });

  // @ts-expect-error an event that does not say what it is about
  command({ permission: 'actions.finish', input, target: async () => owned, run: half });

  // @ts-expect-error a creation that does not say the facts of what it makes
  creation({ permission: 'recommendations.propose', input, run: done });

  // @ts-expect-error facts that are not those of the rule
  creation({ permission: 'recommendations.propose', input, facts: () => ({ audience: 'sector' }), run: done });

  // @ts-expect-error a reading that answers without the facts its rule reads
  reading({ permission: 'actions.finish', input, load: async () => ({ answer: {} }) });

  // @ts-expect-error a listing without a permission
  listing({ input: {}, rows: async () => [] });

  // @ts-expect-error an open door that does not say why
  open({ input: {}, query: async () => 1 });

  // @ts-expect-error a stream without a permission
  stream({ input: {}, listen: async function* () {} });

  // @ts-expect-error a key no input has is not there to use
  command({ permission: 'actions.finish', input, target: async (_tx, at) => ({ ...owned, id: at.input.meetingId }), run: done });

  // @ts-expect-error a refusal without a sentence
  const sentences: Record<Refusal, string> = { 'not-found': '' };

  // @ts-expect-error buttons of a noun that has no life cycle
  offers('seats', actorIn('chair'), { state: 'held' });

  // @ts-expect-error buttons asked for without the facts of all the noun's rules
  offers('recommendations', actorIn('chair'), { state: 'idea' });

  return { router: router({ finish: right }), sentences };
}

it('a permission is a noun and a verb', () => {
  const permission: Permission = 'actions.finish';
  expect(permission.split('.')).toHaveLength(2);
  expect(doesNotCompile).toBeTypeOf('function');
});
