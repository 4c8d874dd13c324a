import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../dates/calendar-day.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import { takenAt } from './free-day.ts';
import { type PlacedMeeting, planMoves } from './plan-moves.ts';
import { sayMove } from './plan-words.ts';
import { meetingStates } from './workflow.ts';

const laid = (number: number, on: string, given: Partial<PlacedMeeting> = {}): PlacedMeeting => ({
  ...{ id: `m${number}`, number, state: 'draft', startsLocal: `${on}T09:00`, endsLocal: `${on}T11:30` },
  ...{ laidFromOn: '2022-06-30', laidDays: workingDaysBetween(on, '2022-06-30') },
  ...given,
});
const moves = (meetings: PlacedMeeting[], deliveryOn = '2022-09-29', todayOn = '2022-03-01') =>
  planMoves({ deliveryOn, todayOn, meetings });

describe('when the delivery has moved', () => {
  it('each meeting laid from it is proposed the same number of working days before it, on its weekday', () => {
    const proposed = moves([laid(7, '2022-05-17'), laid(8, '2022-06-14')]);
    expect(proposed.map((move) => [move.number, sayMove(move, 'da')])).toEqual([
      [7, 'Fra tirsdag 17. maj, 9.00–11.30 til tirsdag 16. august, 9.00–11.30'],
      [8, 'Fra tirsdag 14. juni, 9.00–11.30 til tirsdag 13. september, 9.00–11.30'],
    ]);
  });

  it('nothing is proposed for what is held, called off, past, laid by hand, or laid from this delivery already', () => {
    const on = '2022-05-17';
    const left = [
      ...(['inSession', 'held', 'minutesOut', 'minutesApproved', 'cancelled'] as const).map((state, place) =>
        laid(place + 1, on, { state }),
      ),
      laid(10, '2022-02-22'),
      laid(11, on, { laidFromOn: null, laidDays: null }),
      laid(12, on, { laidFromOn: '2022-09-29' }),
      laid(13, on, { startsLocal: null, endsLocal: null }),
    ];
    expect(moves(left)).toEqual([]);
    expect(moves([laid(7, on, { state: 'called' })])).toHaveLength(1);
  });

  it('a day that is taken, closed or in a school holiday is gone around, and no room left is said', () => {
    const other = { ...laid(9, '2022-09-13'), laidFromOn: null, laidDays: null };
    expect(moves([laid(8, '2022-06-14'), other])[0]?.to?.startsLocal).toBe('2022-09-06T09:00');
    expect(moves([laid(8, '2022-06-14')], '2022-08-18')[0]?.to?.startsLocal).toBe('2022-06-21T09:00');
    const [none] = moves([laid(8, '2022-06-14')], '2022-03-08');
    expect(none?.to).toBeNull();
    expect(none && sayMove(none, 'da')).toBe(
      'Fra tirsdag 14. juni, 9.00–11.30: der er ingen ledig dag tilbage før afleveringen, så vælg selv en',
    );
  });

  it('always: no closed day, not two at once, in order, before the delivery, and what is accepted is not proposed again', () => {
    const someMeeting = fc.record({
      ...{ on: fc.nat(200).map((days) => addDays('2022-03-02', days)), state: fc.constantFrom(...meetingStates) },
      ...{ isLaid: fc.boolean(), laidDays: fc.integer({ min: 1, max: 90 }) },
    });
    fc.assert(
      fc.property(fc.array(someMeeting, { maxLength: 8 }), fc.nat(400), (some, days) => {
        const deliveryOn = addDays('2022-03-02', days);
        const meetings = some.map(({ on, state, isLaid, laidDays }, place) =>
          laid(place + 1, on, { state, ...(isLaid ? { laidDays } : { laidFromOn: null, laidDays: null }) }),
        );
        const proposed = moves(meetings, deliveryOn);
        expect(moves(meetings, deliveryOn)).toEqual(proposed);
        const landed = proposed.flatMap(({ to, number }) => (to ? [{ number, ...to }] : []));
        for (const { number, ...to } of landed) {
          const on = to.startsLocal.slice(0, 10);
          expect([isWorkingDay(on), schoolHoliday(on), on < deliveryOn]).toEqual([true, null, true]);
          expect(weekdayOf(on)).toBe(weekdayOf(meetings.find((one) => one.number === number)?.startsLocal?.slice(0, 10) ?? ''));
          expect(
            takenAt(
              to,
              landed.filter((one) => one.number !== number),
            ),
          ).toBeNull();
          expect(on <= addWorkingDays(deliveryOn, -1)).toBe(true);
        }
        const after = meetings.map((one) => {
          const move = proposed.find(({ meetingId }) => meetingId === one.id);
          return move ? { ...one, ...move.to, laidFromOn: deliveryOn } : one;
        });
        expect(moves(after, deliveryOn).filter(({ meetingId }) => proposed.some((move) => move.meetingId === meetingId))).toEqual(
          [],
        );
      }),
    );
  });
});
