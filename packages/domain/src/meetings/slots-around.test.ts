import { expect, it } from 'vitest';
import { slotsAround } from './slots-around.ts';

const hours = { from: '09:00', until: '11:30' };
const days = (on: string, given: Partial<Parameters<typeof slotsAround>[2]> = {}) =>
  slotsAround(on, hours, { todayOn: '2022-03-01', deliveryOn: '2022-06-30', taken: [], ...given }).map(
    ({ startsLocal }) => startsLocal,
  );

it('a poll about a planned meeting can ask about the other days of its week at the same hours', () => {
  expect(days('2022-05-17')).toEqual(['2022-05-16T09:00', '2022-05-18T09:00', '2022-05-19T09:00', '2022-05-20T09:00']);
});

it('but for holidays, what is taken, what has passed and what is not before the delivery', () => {
  expect(days('2022-05-24')).toEqual(['2022-05-23T09:00', '2022-05-25T09:00', '2022-05-27T09:00']);
  expect(days('2022-04-12')).toEqual([]);
  const taken = [{ number: 6, startsLocal: '2022-05-18T11:00', endsLocal: '2022-05-18T12:00' }];
  expect(days('2022-05-17', { taken, todayOn: '2022-05-16', deliveryOn: '2022-05-20' })).toEqual(['2022-05-19T09:00']);
});
