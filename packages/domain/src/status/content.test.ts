import { describe, expect, it } from 'vitest';
import { statusChanges } from './changes.ts';
import { statusPapers } from './paper.ts';
import { sayChanges, sayRisk, sayStatusOutlook, sayWait } from './sentences.ts';
import { canonicalText, statusContent, type StatusFactsOfDay } from './content.ts';

type Milestone = StatusFactsOfDay['plan'][number];
const milestone = (given: Partial<Milestone>): Milestone => ({
  id: 'm1',
  title: 'Survey i felten',
  state: 'planned',
  isDelivery: false,
  baselineOn: '2022-01-31',
  actualOn: null,
  forecasts: [],
  predecessorIds: [],
  ...given,
});
const forecast = (given: Partial<Milestone['forecasts'][number]>): Milestone['forecasts'][number] => ({
  id: 'f1',
  on: '2022-03-04',
  state: 'approved',
  proposedAt: '2022-02-10T09:00:00Z',
  decidedAt: '2022-02-11T09:00:00Z',
  reason: 'Aftalen om data kom sent.',
  isByChair: false,
  ...given,
});
const waiting = { id: 'f2', state: 'proposed', proposedAt: '2022-02-22T09:00:00Z', decidedAt: null } as const;
const facts = (given: Partial<StatusFactsOfDay> = {}): StatusFactsOfDay => ({
  plan: [],
  rule: { secretariatForecastDays: 10 },
  recommendations: [],
  meetings: [],
  decisions: [],
  newPlan: null,
  mandates: [],
  seatsEnding: [],
  ...given,
});
const at = { asOfOn: '2022-02-25', sinceOn: '2022-01-31', words: 'Ord.' };

describe('a milestone in a report', () => {
  it.each<[string, Partial<Milestone>, object]>([
    [
      'by its baseline while nothing was forecast',
      {},
      { expectedOn: '2022-01-31', slipWorkingDays: 0, reason: null, waitsFor: null },
    ],
    [
      'by what is approved, with its reason',
      { forecasts: [forecast({})] },
      {
        expectedOn: '2022-03-04',
        slipWorkingDays: 24,
        reason: 'Aftalen om data kom sent.',
        waitsFor: null,
        condition: 'delayed',
      },
    ],
    [
      'by a later date that is only proposed, and says whose yes it waits for',
      { forecasts: [forecast({}), forecast({ ...waiting, on: '2022-04-20', reason: 'Data kom sent.' })] },
      { expectedOn: '2022-04-20', reason: 'Data kom sent.', waitsFor: 'chair' },
    ],
    [
      'by what holds, when an earlier date is proposed',
      { forecasts: [forecast({}), forecast({ ...waiting, on: '2022-02-28', reason: 'Hurtigere.' })] },
      { expectedOn: '2022-03-04', reason: 'Aftalen om data kom sent.', waitsFor: null },
    ],
    [
      'by a new baseline, which takes the place of what was approved before it',
      { forecasts: [forecast({})], baselineOn: '2022-05-31', baselineSince: '2022-02-20T09:00:00Z' },
      { expectedOn: '2022-05-31', slipWorkingDays: 0, reason: null, waitsFor: null, condition: 'onTrack' },
    ],
    [
      'by its actual day when reached',
      { state: 'reached', actualOn: '2022-02-02', forecasts: [forecast({})] },
      { expectedOn: '2022-02-02', slipWorkingDays: 2, condition: 'reached', waitsFor: null },
    ],
  ])('is told %s', (_, given, expected) => {
    const [told] = statusContent(facts({ plan: [milestone(given)] }), at).milestones;
    expect(told).toMatchObject(expected);
  });

  it('is not in it when dropped', () => {
    expect(statusContent(facts({ plan: [milestone({ state: 'dropped' })] }), at).milestones).toEqual([]);
  });
});

it('only what the commissioner decides waits for him; what waits for others is a risk', () => {
  const proposal = [forecast({ ...waiting, on: '2022-08-18', reason: 'Følger surveyen.' })];
  const delivery = milestone({ id: 'm2', title: 'Rapport', isDelivery: true, baselineOn: '2022-06-30', forecasts: proposal });
  const survey = milestone({ forecasts: proposal });
  const { waits, risks } = statusContent(facts({ plan: [survey, delivery] }), at);
  expect(waits).toMatchObject([{ title: 'Rapport', toOn: '2022-08-18' }]);
  expect(risks).toContainEqual({ kind: 'undecided', title: 'Survey i felten', toOn: '2022-08-18', approver: 'chair' });
  expect(risks.some((risk) => 'title' in risk && risk.title === 'Rapport')).toBe(false);
});

it('a new plan and a new mandate wait for the commissioner; a plan that is the chair’s to decide is a risk', () => {
  const dates = { fromOn: '2022-06-30', fromPrecision: 'day', toOn: '2022-09-30', toPrecision: 'quarter' } as const;
  const newPlan = { moves: [{ title: 'Rapport', ...dates, isDelivery: true }], reason: 'Mere tid.', isByChair: false };
  const mandates = [{ number: 2, proposedOn: '2022-02-20' }];
  const asked = statusContent(facts({ newPlan: { ...newPlan, endsOn: '2022-12-31' }, mandates }), at);
  expect(asked.waits.map((wait) => sayWait(wait, 'da'))).toEqual([
    'Kommissorium, version 2, foreslået 20. februar 2022.',
    'Ny plan: Rapport fra 30. juni 2022 til 3. kvartal 2022. Mere tid.',
  ]);
  expect(asked.risks).toEqual([]);
  const moves = newPlan.moves.map((move) => ({ ...move, isDelivery: false }));
  const inMeeting = statusContent(facts({ newPlan: { ...newPlan, moves, endsOn: '2022-12-31' } }), at);
  expect(inMeeting.waits).toEqual([]);
  expect(inMeeting.risks.map((risk) => sayRisk(risk, 'da'))).toEqual(['Ny plan for 1 milepæl venter på formanden.']);
});

it('what is overdue, and what is expected before what it depends on, is a risk', () => {
  const first = milestone({ id: 'a', title: 'Først', baselineOn: '2022-03-31' });
  const then = milestone({ id: 'b', title: 'Så', baselineOn: '2022-03-15', predecessorIds: ['a'] });
  const late = milestone({ id: 'c', title: 'Sent', baselineOn: '2022-02-01' });
  expect(statusContent(facts({ plan: [first, then, late] }), at).risks).toEqual([
    { kind: 'overdue', title: 'Sent', on: '2022-02-01' },
    { kind: 'before', title: 'Så', on: '2022-03-15', predecessor: 'Først', predecessorOn: '2022-03-31' },
  ]);
});

it('recommendations are counts by stage; titles are those of the adopted', () => {
  const { stages, adopted } = statusContent(
    facts({
      recommendations: [
        { number: 1, title: 'Praktik', state: 'adopted', isRoundOpen: false },
        { number: null, title: null, state: 'shared', isRoundOpen: true },
        { number: null, title: null, state: 'drafting', isRoundOpen: false },
        { number: null, title: null, state: 'withdrawn', isRoundOpen: false },
      ],
    }),
    at,
  );
  expect(stages).toEqual([
    { stage: 'adopted', count: 1 },
    { stage: 'round', count: 1 },
    { stage: 'draft', count: 1 },
  ]);
  expect(adopted).toEqual([{ number: 1, title: 'Praktik' }]);
});

it('the next meeting is the first to come', () => {
  const meeting = (number: number, startsLocal: string, isHeld: boolean) => ({ number, title: '', startsLocal, isHeld });
  const { held, next } = statusContent(
    facts({
      meetings: [
        meeting(6, '2022-05-03T09:00', false),
        meeting(4, '2022-01-18T09:00', true),
        meeting(5, '2022-03-15T09:00', false),
        meeting(3, '2022-02-01T09:00', false),
      ],
    }),
    at,
  );
  expect([held.map(({ number }) => number), next?.number]).toEqual([[4], 5]);
});

it('a content has one text whatever the order of its keys, and another when anything in it differs', () => {
  const one = { a: 1, b: [{ c: 'x', d: null }], e: undefined };
  expect(canonicalText(one)).toBe(canonicalText({ b: [{ d: null, c: 'x' }], a: 1 }));
  expect(canonicalText(one)).not.toBe(canonicalText({ ...one, a: 2 }));
  expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
});

describe('a date that is known to a month, a quarter or a half-year', () => {
  const delivery = milestone({
    ...{ id: 'm9', title: 'Rapport afleveret', isDelivery: true, baselineOn: '2022-06-30', baselinePrecision: 'half' },
    forecasts: [forecast({ ...waiting, on: '2022-12-31', precision: 'half', reason: 'Følger surveyen.' })],
  });
  const late = milestone({ id: 'm8', title: 'Udkast', baselineOn: '2021-12-31', baselinePrecision: 'quarter' });
  const survey = milestone({
    forecasts: [forecast({ ...waiting, on: '2022-02-28', precision: 'month', proposedAt: '2022-02-20T09:00:00Z' })],
  });
  const content = statusContent(facts({ plan: [delivery, late, survey] }), at);

  it('is said as it is known wherever the report says it: waits, risks, outlook, table', () => {
    expect(content.waits.map((wait) => [sayWait(wait, 'da'), sayWait(wait, 'en')])).toEqual([
      [
        'Rapport afleveret: fra medio 2022 til ultimo 2022. Følger surveyen.',
        'Rapport afleveret: from mid-2022 to end of 2022. Følger surveyen.',
      ],
    ]);
    expect(content.risks.map((risk) => sayRisk(risk, 'da'))).toContain('Udkast skulle være nået 4. kvartal 2021 og er det ikke.');
    expect(content.risks.map((risk) => sayRisk(risk, 'en'))).toContain('Udkast was due in Q4 2021 and has not been reached.');
    expect(sayStatusOutlook(content, 'da')).toContain('Afleveringen ventes ultimo 2022');
    expect(sayStatusOutlook(content, 'da')).toContain('efter fristen medio 2022');
    expect(sayStatusOutlook(content, 'en')).toContain('Delivery is expected at the end of 2022');
    const to = { number: 1, taskforce: { da: 'T', en: 'T' }, content, before: null, replaces: null };
    const [paper] = statusPapers({ ...to, frozenOn: at.asOfOn, frozenBy: 'X', contentHash: 'ab' }, 'da');
    expect(paper?.table.rows.map(({ baseline, expected }) => [baseline, expected])).toContainEqual(['medio 2022', 'ultimo 2022']);
  });

  it('is said so of what has changed since the report before, whose dates may be known to the day', () => {
    const before = statusContent(facts({ plan: [{ ...delivery, forecasts: [] }, late] }), at);
    expect(sayChanges(statusChanges(before, content), 'da')[0]).toMatch(
      /^Rapport afleveret er flyttet fra medio 2022 til ultimo 2022, /,
    );
  });

  it('is to the day where nothing else is said, as in reports frozen before', () => {
    expect(statusContent(facts({ plan: [milestone({})] }), at).milestones[0]).not.toHaveProperty('baselinePrecision');
  });
});
