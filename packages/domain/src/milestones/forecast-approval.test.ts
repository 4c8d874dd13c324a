import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber } from '../dates/calendar-day.ts';
import { mayApproveAlone, whoApproves } from './forecast-approval.ts';

const rule = { secretariatForecastDays: 10 };
const change = { baselineOn: '2022-01-31', isDelivery: false, proposedByChair: false };

describe('who approves a new forecast', () => {
  it.each([
    ['ten working days', { proposedOn: '2022-02-14' }, 'secretariat'],
    ['eleven working days', { proposedOn: '2022-02-15' }, 'chair'],
    ['ten working days earlier', { proposedOn: '2022-01-17' }, 'secretariat'],
    ['eleven working days earlier', { proposedOn: '2022-01-14' }, 'chair'],
    ['the delivery, one day', { proposedOn: '2022-02-01', isDelivery: true }, 'commissioner'],
    ['far away, proposed by the chair', { proposedOn: '2022-04-01', proposedByChair: true }, 'commissioner'],
    ['near, proposed by the chair', { proposedOn: '2022-02-01', proposedByChair: true }, 'secretariat'],
  ] as const)('%s', (_, over, approver) => {
    expect(whoApproves({ ...change, ...over }, rule)).toBe(approver);
  });

  it('the secretariat alone moves nothing beyond its limit, in however many steps', () => {
    const steps = fc.array(fc.integer({ min: dayNumber('2021-06-01'), max: dayNumber('2022-12-31') }).map(dayAt), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(steps, (proposals) => {
        let heldOn = change.baselineOn;
        for (const proposedOn of proposals) if (mayApproveAlone({ ...change, proposedOn }, rule)) heldOn = proposedOn;
        expect(heldOn >= '2022-01-17' && heldOn <= '2022-02-14').toBe(true);
      }),
    );
  });
});
