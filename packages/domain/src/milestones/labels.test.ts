import { describe, expect, it } from 'vitest';
import { sayDaysLeft, saySlip, sayOutlook } from './labels.ts';
import type { DeliveryOutlook } from './slip.ts';

describe('slip in words', () => {
  it.each([
    [12, '12 arbejdsdage efter', '12 working days late'],
    [1, '1 arbejdsdag efter', '1 working day late'],
    [0, 'til tiden', 'on time'],
    [-1, '1 arbejdsdag før', '1 working day early'],
    [null, '', ''],
  ])('%j', (slip, da, en) => {
    expect(saySlip(slip, 'da')).toBe(da);
    expect(saySlip(slip, 'en')).toBe(en);
  });

  it.each([
    [121, '121 dage til fristen', '121 days to the deadline'],
    [1, '1 dag til fristen', '1 day to the deadline'],
    [0, 'fristen er i dag', 'the deadline is today'],
    [-3, '3 dage efter fristen', '3 days after the deadline'],
  ])('%i days left', (days, da, en) => {
    expect(sayDaysLeft(days, 'da')).toBe(da);
    expect(sayDaysLeft(days, 'en')).toBe(en);
  });
});

describe('the answer at the top of Fremdrift', () => {
  const outlook: DeliveryOutlook = {
    milestoneId: 'delivery',
    condition: 'atRisk',
    baselineOn: '2022-06-30',
    expectedOn: '2022-08-18',
    isOnlyProposed: true,
    daysLeft: 121,
    slipWorkingDays: 35,
    firstSlip: { milestoneId: 'survey', title: 'Survey i felten', workingDays: 24 },
  };

  it.each<[string, Partial<DeliveryOutlook>, string, string]>([
    [
      'late',
      {},
      'Ikke som planen ser ud nu. Afleveringen ventes 18. august 2022, 35 arbejdsdage efter fristen 30. juni. Datoen venter på godkendelse. Først skred Survey i felten: 24 arbejdsdage.',
      'Not as the plan stands now. Delivery is expected on 18 August 2022, 35 working days after the deadline of 30 June. The date waits for approval. First to slip was Survey i felten: 24 working days.',
    ],
    [
      'on time, whatever slipped on the way',
      { condition: 'onTrack', expectedOn: '2022-06-30', slipWorkingDays: 0, isOnlyProposed: false },
      'Ja, som planen ser ud nu. Afleveringen ventes 30. juni 2022.',
      'Yes, as the plan stands now. Delivery is expected on 30 June 2022.',
    ],
    [
      'early',
      { condition: 'onTrack', expectedOn: '2022-06-29', slipWorkingDays: -1, isOnlyProposed: false, firstSlip: null },
      'Ja, som planen ser ud nu. Afleveringen ventes 29. juni 2022, 1 arbejdsdag før fristen 30. juni.',
      'Yes, as the plan stands now. Delivery is expected on 29 June 2022, 1 working day before the deadline of 30 June.',
    ],
    [
      'overdue without a new date',
      { condition: 'overdue', expectedOn: '2022-06-30', slipWorkingDays: 0, isOnlyProposed: false, firstSlip: null },
      'Ikke som planen ser ud nu. Afleveringen ventes 30. juni 2022.',
      'Not as the plan stands now. Delivery is expected on 30 June 2022.',
    ],
    [
      'reached in another year',
      { condition: 'reached', expectedOn: '2023-01-02', slipWorkingDays: 127 },
      'Afleveret 2. januar 2023, 127 arbejdsdage efter fristen 30. juni 2022.',
      'Delivered on 2 January 2023, 127 working days after the deadline of 30 June 2022.',
    ],
  ])('%s', (_, over, da, en) => {
    expect(sayOutlook({ ...outlook, ...over }, 'da')).toBe(da);
    expect(sayOutlook({ ...outlook, ...over }, 'en')).toBe(en);
  });
});
