import { expect, it } from 'vitest';
import { slotsJustBeen } from './digest-times.ts';

const said = (now: string) => slotsJustBeen(now).map(({ weekday, hour, dueAt }) => `${weekday}.${hour} ${dueAt.slice(5, 16)}`);

it('on Monday at seven the slot of Monday at seven has come, and those of the evening before are not forgotten', () => {
  expect(said('2026-11-30T06:00:00Z')).toEqual([
    '7.20 11-29T19:00',
    '7.21 11-29T20:00',
    '7.22 11-29T21:00',
    '1.5 11-30T04:00',
    '1.6 11-30T05:00',
    '1.7 11-30T06:00',
  ]);
  expect(said('2026-11-30T05:59:59Z').at(-1)).toBe('1.6 11-30T05:00');
});

it('seven is seven in summer and in winter, also the morning after the clocks changed', () => {
  expect(said('2027-03-28T05:00:00Z').at(-1)).toBe('7.7 03-28T05:00');
  expect(said('2026-10-25T06:00:00Z').at(-1)).toBe('7.7 10-25T06:00');
});
