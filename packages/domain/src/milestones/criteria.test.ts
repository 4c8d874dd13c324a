import { describe, expect, it } from 'vitest';
import { meetingStates } from '../meetings/workflow.ts';
import { recommendationStates } from '../recommendations/workflow.ts';
import { criterionKinds, isMet, sayWanted, wantedOf } from './criteria.ts';

describe('a criterion is met by what has come as far as it names, or further', () => {
  it.each([
    ['shared', ['shared', 'deliberation', 'adopted', 'published']],
    ['deliberation', ['deliberation', 'adopted', 'published']],
    ['adopted', ['adopted', 'published']],
    ['published', ['published']],
  ])('a recommendation that must be %s', (wanted, met) => {
    expect(recommendationStates.filter((state) => isMet(wanted, { kind: 'recommendation', state }))).toEqual(met);
  });

  it.each([
    ['called', ['called', 'materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved']],
    ['held', ['held', 'minutesOut', 'minutesApproved']],
    ['minutesApproved', ['minutesApproved']],
  ])('a meeting that must be %s', (wanted, met) => {
    expect(meetingStates.filter((state) => isMet(wanted, { kind: 'meeting', state }))).toEqual(met);
  });

  it.each([
    ['shared', false, true, false],
    ['shared', true, false, true],
    ['supported', true, false, false],
    ['supported', true, true, true],
    ['supported', false, true, false],
  ])('a finding that must be %s, shared %s, supported %s: %s', (wanted, isShared, isSupported, met) => {
    expect(isMet(wanted, { kind: 'finding', isShared, isSupported })).toBe(met);
  });

  it.each([
    ['attached', true, false, true],
    ['released', true, false, false],
    ['released', true, true, true],
    ['attached', false, true, false],
    ['released', false, true, false],
  ])('a document that must be %s, there %s, sent out %s: %s', (wanted, isThere, isReleased, met) => {
    expect(isMet(wanted, { kind: 'document', isThere, isReleased })).toBe(met);
  });

  it('a state nobody knows is never met, and every one that may be wanted has words', () => {
    expect(isMet('elsewhere', { kind: 'meeting', state: 'held' })).toBe(false);
    for (const kind of criterionKinds)
      for (const wanted of wantedOf[kind]) expect(sayWanted(kind, wanted, 'da')).not.toBe(wanted);
  });
});
