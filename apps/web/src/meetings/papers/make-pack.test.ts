import { expect, it } from 'vitest';
import { makePack, packAddress, type PackStep } from './make-pack.ts';

const of = { taskforceId: 't', meetingId: 'm', language: 'da', notes: 'without' } as const;

async function asked(answers: readonly (object | null)[], status = 200) {
  const [steps, left, addresses]: [PackStep[], (object | null)[], string[]] = [[], [...answers], []];
  const stop = new AbortController();
  const fetching = ((address: string) => {
    addresses.push(address);
    const answer = left.shift();
    if (answer) return Promise.resolve(Response.json(answer, { status }));
    if (answer === null) stop.abort();
    return Promise.reject(new Error('The line is down.'));
  }) as typeof fetch;
  const outcome = await makePack(of, (step) => steps.push(step), stop.signal, fetching);
  return { outcome, steps, addresses };
}

it('asks until the pack is made, and says how far it is', async () => {
  const { outcome, steps, addresses } = await asked([
    { done: 3, of: 12, isMade: false },
    { done: 11, of: 12, isMade: false },
    { done: 12, of: 12, isMade: true },
  ]);
  expect(outcome).toBeNull();
  expect(steps).toEqual([
    { done: 3, of: 12 },
    { done: 11, of: 12 },
  ]);
  expect(addresses).toEqual(Array.from({ length: 3 }, () => packAddress(of, 'state')));
});

it('tells a refusal, a failure and a waiting that was given up apart', async () => {
  expect((await asked([{ message: 'busy' }], 503)).outcome).toBe('busy');
  expect((await asked([{ message: 'incident' }], 500)).outcome).toBe('failed');
  expect((await asked([])).outcome).toBe('failed');
  expect((await asked([{ done: 0, of: 1, isMade: false }, null])).outcome).toBe('stopped');
});
