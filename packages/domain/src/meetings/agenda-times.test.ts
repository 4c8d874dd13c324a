import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaTimes } from './agenda-times.ts';

const items = (...minutes: number[]) => minutes.map((n, i) => ({ id: `i${i + 1}`, minutes: n }));
const clock = (local: string) => local.slice(11);

describe('the times of an agenda', () => {
  it('follow from the durations', () => {
    const times = agendaTimes('2022-03-15T09:00', '2022-03-15T11:30', items(5, 5, 20, 15, 40, 35, 20, 10));
    expect(times.items.map(({ starts }) => clock(starts))).toEqual([
      '09:00',
      '09:05',
      '09:10',
      '09:30',
      '09:45',
      '10:25',
      '11:00',
      '11:20',
    ]);
    expect(times).toMatchObject({ totalMinutes: 150, overrunMinutes: 0, spareMinutes: 0 });
    expect(times.items.some(({ isOver }) => isOver)).toBe(false);
  });

  it('mark the items that run over, and by how much', () => {
    const times = agendaTimes('2022-03-15T09:00', '2022-03-15T10:00', items(50, 20, 0));
    expect(times.items.map(({ isOver }) => isOver)).toEqual([false, true, true]);
    expect(times).toMatchObject({ totalMinutes: 70, overrunMinutes: 10, spareMinutes: 0 });
  });

  it('go over midnight and into the next year', () => {
    const times = agendaTimes('2021-12-31T23:30', '2022-01-01T00:30', items(45, 10));
    expect(times.items[1]).toEqual({ id: 'i2', starts: '2022-01-01T00:15', ends: '2022-01-01T00:25', isOver: false });
    expect(times.spareMinutes).toBe(5);
  });

  it('of no items leave the whole meeting to spare', () => {
    expect(agendaTimes('2022-03-15T09:00', '2022-03-15T11:30', [])).toEqual({
      items: [],
      totalMinutes: 0,
      overrunMinutes: 0,
      spareMinutes: 150,
    });
  });

  it('leave no gap and no overlap, and exceed the meeting by what does not fit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(180), { maxLength: 20 }), (minutes) => {
        const times = agendaTimes('2022-03-15T09:00', '2022-03-15T11:30', items(...minutes));
        times.items.forEach((item, i) => expect(item.starts).toBe(times.items[i - 1]?.ends ?? '2022-03-15T09:00'));
        expect(times.totalMinutes - times.overrunMinutes + times.spareMinutes).toBe(150);
        expect(times.overrunMinutes > 0).toBe(times.items.some(({ isOver }) => isOver));
      }),
    );
  });
});
