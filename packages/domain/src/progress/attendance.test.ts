import { describe, expect, it } from 'vitest';
import type { Presence } from '../meetings/quorum.ts';
import { attendanceOf, type AttendingSeat, sectorAttendance } from './attendance.ts';

const meetings = [
  { id: 'm1', on: '2021-06-24' },
  { id: 'm2', on: '2021-09-07' },
  { id: 'm3', on: '2021-11-02' },
  { id: 'm4', on: '2022-01-18' },
];
const seat = (seatId: string, over: Partial<AttendingSeat> = {}): AttendingSeat => ({
  seatId,
  userId: seatId,
  name: seatId,
  sectorId: 'K',
  fromOn: '2021-06-17',
  untilOn: null,
  ...over,
});
const was = (seatId: string, ...presences: (Presence | null)[]) =>
  presences.flatMap((presence, place) => (presence ? [{ meetingId: meetings[place]?.id ?? '', seatId, presence }] : []));

describe('who came', () => {
  it('counts present and online of the meetings one was due at', () => {
    const presences = was('a', 'present', 'online', 'apologies', 'absent');
    expect(attendanceOf({ meetings, seats: [seat('a')], presences }, '2022-03-01')).toMatchObject([
      { present: 2, of: 4, holdsSeat: true, marks: ['present', 'online', 'apologies', 'absent'] },
    ]);
  });

  it('does not count meetings before the seat began, after it ended, or of which nothing was recorded', () => {
    const seats = [
      seat('before', { untilOn: '2021-10-31' }),
      seat('after', { fromOn: '2021-11-01' }),
      seat('unrecorded'),
      seat('to come', { fromOn: '2022-04-01' }),
    ];
    const presences = [...was('before', 'present', 'present'), ...was('after', null, null, 'present', 'apologies')];
    expect(
      attendanceOf({ meetings, seats, presences }, '2022-03-01').map(({ name, present, of, holdsSeat }) => [
        name,
        present,
        of,
        holdsSeat,
      ]),
    ).toEqual([
      ['before', 2, 2, false],
      ['after', 1, 2, true],
      ['unrecorded', 0, 0, true],
    ]);
  });

  it('is one row for a person who changed seat, under the sector held now', () => {
    const seats = [
      seat('s1', { userId: 'u', sectorId: 'S', untilOn: '2021-10-31' }),
      seat('s2', { userId: 'u', sectorId: 'K', fromOn: '2021-11-01' }),
    ];
    const presences = [...was('s1', 'present', 'apologies'), ...was('s2', null, null, 'present', 'present')];
    expect(attendanceOf({ meetings, seats, presences }, '2022-03-01')).toMatchObject([{ sectorId: 'K', present: 3, of: 4 }]);
    expect(sectorAttendance({ meetings, seats, presences })).toEqual([
      { sectorId: 'S', present: 1, of: 2 },
      { sectorId: 'K', present: 2, of: 2 },
    ]);
  });

  it('a sector was there when one of its seats was', () => {
    const presences = [...was('a', 'apologies', 'absent'), ...was('b', 'present', 'apologies')];
    expect(sectorAttendance({ meetings, seats: [seat('a'), seat('b')], presences })).toEqual([
      { sectorId: 'K', present: 1, of: 2 },
    ]);
  });
});
