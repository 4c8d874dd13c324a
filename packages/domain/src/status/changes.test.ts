import { expect, it } from 'vitest';
import { changedMilestones, statusChanges } from './changes.ts';
import type { StatusContent, StatusMilestone } from './content.ts';
import { sayChanges, sayMilestoneSlip, sayRisk, sayStages } from './sentences.ts';

const milestone = (given: Partial<StatusMilestone>): StatusMilestone => ({
  id: 'm1',
  title: 'Survey',
  isDelivery: false,
  condition: 'delayed',
  baselineOn: '2022-01-31',
  expectedOn: '2022-02-14',
  waitsFor: null,
  slipWorkingDays: 10,
  reason: 'Sent.',
  ...given,
});
const report = (given: Partial<StatusContent> = {}): StatusContent => ({
  asOfOn: '2022-01-31',
  sinceOn: '2021-06-17',
  outlook: null,
  milestones: [],
  adopted: [],
  stages: [],
  held: [],
  next: null,
  decisions: [],
  waits: [],
  risks: [],
  words: '',
  ...given,
});
const of = (...milestones: StatusMilestone[]) => report({ milestones });

it.each<[string, StatusContent, StatusContent, string[]]>([
  ['nothing', of(milestone({})), of(milestone({ reason: 'Andre ord.' })), []],
  [
    'a date that moved',
    of(milestone({})),
    of(milestone({ expectedOn: '2022-03-04' })),
    ['Survey er flyttet fra 14. februar til 4. marts 2022, 14 arbejdsdage senere.'],
  ],
  [
    'a date that moved over New Year, and is only proposed',
    of(milestone({ expectedOn: '2021-12-30' })),
    of(milestone({ expectedOn: '2022-01-03', waitsFor: 'chair' })),
    ['Survey er flyttet fra 30. december 2021 til 3. januar 2022, 1 arbejdsdag senere. Datoen er foreslået.'],
  ],
  [
    'a date that moved forward',
    of(milestone({})),
    of(milestone({ expectedOn: '2022-02-10' })),
    ['Survey er flyttet fra 14. februar til 10. februar 2022, 2 arbejdsdage tidligere.'],
  ],
  [
    'a new baseline, said once where it is the date',
    of(milestone({ expectedOn: '2022-03-04' })),
    of(milestone({ baselineOn: '2022-03-31', expectedOn: '2022-03-31' })),
    ['Survey har fået ny oprindelig dato: fra 31. januar til 31. marts 2022.'],
  ],
  [
    'a new baseline and a date beyond it',
    of(milestone({ expectedOn: '2022-03-04' })),
    of(milestone({ baselineOn: '2022-02-28', expectedOn: '2022-03-08' })),
    [
      'Survey er flyttet fra 4. marts til 8. marts 2022, 2 arbejdsdage senere.',
      'Survey har fået ny oprindelig dato: fra 31. januar til 28. februar 2022.',
    ],
  ],
  [
    'a proposal that came to hold',
    of(milestone({ waitsFor: 'commissioner' })),
    of(milestone({})),
    ['Survey: datoen 14. februar 2022 er godkendt.'],
  ],
  ['what was reached', of(milestone({})), of(milestone({ condition: 'reached' })), ['Survey er nået 14. februar 2022.']],
  ['what had been reached', of(milestone({ condition: 'reached' })), of(milestone({ condition: 'reached' })), []],
  ['what is new', of(), of(milestone({})), ['Survey er ny i planen, 14. februar 2022.']],
  ['what is gone', of(milestone({})), of(), ['Survey er udgået af planen.']],
  ['what was adopted', report(), report({ adopted: [{ number: 2, title: 'Uddannelse' }] }), ['R-02 Uddannelse er vedtaget.']],
  [
    'what was decided, in one sentence',
    report(),
    report({ decisions: [1, 2].map((serial) => ({ year: 2022, serial, text: 'x', madeOn: '2022-02-01' })) }),
    ['Nye beslutninger: B-2022-01 og B-2022-02.'],
  ],
])('from one report to the next: %s', (_, before, now, sentences) => {
  expect(sayChanges(statusChanges(before, now), 'da')).toEqual(sentences);
});

it('the delivery comes first, then the largest move, and each is marked in the table', () => {
  const small = { id: 'a', title: 'Lille' };
  const large = { id: 'b', title: 'Stor' };
  const delivery = { id: 'c', title: 'Rapport', isDelivery: true };
  const before = of(milestone(small), milestone(large), milestone(delivery));
  const now = of(
    milestone({ ...small, expectedOn: '2022-02-15' }),
    milestone({ ...large, expectedOn: '2022-05-02' }),
    milestone({ ...delivery, expectedOn: '2022-02-16' }),
  );
  const changes = statusChanges(before, now);
  expect(changes.map((change) => 'title' in change && change.title)).toEqual(['Rapport', 'Stor', 'Lille']);
  expect([...changedMilestones(changes)].toSorted()).toEqual(['a', 'b', 'c']);
});

it('the first report is compared with nothing', () => {
  expect(statusChanges(null, of(milestone({})))).toEqual([]);
});

it('sentences are said in both languages', () => {
  expect(sayMilestoneSlip(milestone({ waitsFor: 'chair' }), 'da')).toBe('10 arbejdsdage efter, foreslået');
  expect(sayMilestoneSlip(milestone({ condition: 'reached', slipWorkingDays: 0 }), 'en')).toBe('reached, on time');
  expect(sayStages([{ stage: 'draft', count: 2 }], 'en')).toBe('2 drafts');
  expect(sayStages([], 'da')).toBe('Ingen anbefalinger er delt med taskforcen endnu.');
  const seat = {
    kind: 'seat',
    role: 'chair',
    sector: { da: 'Staten', en: 'State' },
    on: '2022-03-31',
    next: { da: 'Kommuner', en: 'Municipalities' },
  } as const;
  expect(sayRisk(seat, 'da')).toBe('Plads som formand: staten til og med 31. marts 2022, derefter kommunerne.');
  expect(sayRisk({ ...seat, next: null }, 'en')).toBe('A seat as chair for the state ends on 31 March 2022.');
});
