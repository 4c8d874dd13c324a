import { describe, expect, it } from 'vitest';
import {
  changesBeside,
  type Content,
  continuations,
  continuedTwice,
  draftTasks,
  inForceOf,
  type MandateVersion,
  openOf,
  targetNow,
  versionInForce,
} from './mandate.ts';

const version = (number: number, state: MandateVersion['state']) => ({ number, state }) as MandateVersion;
const a = { id: 'a', number: 1, text: 'Finde barrierer for skift mellem sektorer.' };
const b = { id: 'b', number: 2, text: 'Give anbefalinger om ledermobilitet.' };
const draft = (text: string, says = '', startedAsId: string | null = null) => ({ text, says, startedAsId });

it('the newest approved version is in force, also while a newer one is proposed or was declined', () => {
  const versions = [version(4, 'proposed'), version(3, 'declined'), version(2, 'approved'), version(1, 'approved')];
  expect([inForceOf(versions)?.number, openOf(versions)?.number, versionInForce(versions)?.number]).toEqual([2, 4, 2]);
  expect(versionInForce([version(2, 'proposed'), version(1, 'withdrawn')])?.number).toBe(2);
  expect(versionInForce([version(1, 'declined')])?.number).toBe(1);
  expect([inForceOf([]), openOf([]), versionInForce([])]).toEqual([null, null, null]);
});

it('differences beside the text are the dates, the source and each task that is not as it was', () => {
  const before = {
    text: { type: 'doc', content: [] },
    source: null,
    startsOn: '2021-06-17',
    deliveryOn: '2022-06-30',
    deliveryPrecision: 'half',
    tasks: [a, b],
  } satisfies Content;
  expect(changesBeside(before, before)).toBe(0);
  expect(changesBeside(before, { ...before, deliveryPrecision: 'day', source: 'Møde 5' })).toBe(2);
  expect(changesBeside(before, { ...before, startsOn: '2021-07-01', tasks: [{ ...b, number: 1 }] })).toBe(3);
});

describe('which task a written one continues', () => {
  const inForce = [a, b];
  it('is the best match until the proposer says otherwise', () => {
    expect(continuations(inForce, [draft(b.text), draft('Noget nyt.')])).toEqual(['b', null]);
    expect(continuations(inForce, [draft(b.text, 'a'), draft('Noget nyt.', 'b')])).toEqual(['a', 'b']);
    expect(continuations(inForce, [draft(b.text, 'new'), draft('Noget nyt.')])).toEqual([null, null]);
  });

  it('is not a task that somebody has named for another', () => {
    expect(continuations(inForce, [draft(b.text), draft('Noget nyt.', 'b')])).toEqual([null, 'b']);
  });

  it('is the best match again when what was named is no longer in force', () => {
    expect(continuations(inForce, [draft(b.text, 'udgået')])).toEqual(['b']);
  });

  it('is told when two are said to continue the same', () => {
    expect(continuedTwice(['a', null, 'b', 'a', null])).toEqual(new Set(['a']));
    expect(continuedTwice([null, null])).toEqual(new Set());
  });

  it('is what a proposal already says, when that is rewritten', () => {
    const own = { id: 'egen', number: 2, text: 'Ny opgave.' };
    expect(draftTasks([b, own], inForce, true)).toEqual([draft(b.text, 'b', 'b'), draft(own.text, 'new', null)]);
    expect(draftTasks([b], inForce, false)).toEqual([draft(b.text, '', 'b')]);
  });
});

it('a change of a proposal that has been decided since is sent as a proposal of its own, from the version that was read', () => {
  const revises = { mandateId: 'n2', version: 3 };
  const target = { fromMandateId: 'n1', revises };
  expect(targetNow(target, { id: 'n2' } as MandateVersion)).toEqual(target);
  expect(targetNow(target, null)).toEqual({ fromMandateId: 'n1', revises: null });
  expect(targetNow({ ...target, revises: null }, { id: 'n2' } as MandateVersion)).toEqual({ fromMandateId: 'n1', revises: null });
});
