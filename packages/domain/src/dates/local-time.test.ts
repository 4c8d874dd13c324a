import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeTimeZone, isLocal, isTimeZone, toInstant, todayIn, toLocal } from './local-time.ts';

describe('local time to instant', () => {
  it.each([
    ['2022-03-01T08:30', '2022-03-01T07:30:00.000Z'],
    ['2022-03-27T01:59', '2022-03-27T00:59:00.000Z'],
    ['2022-03-27T03:00', '2022-03-27T01:00:00.000Z'],
    ['2022-07-01T00:00', '2022-06-30T22:00:00.000Z'],
    ['2022-10-30T01:59', '2022-10-29T23:59:00.000Z'],
    ['2022-10-30T03:00', '2022-10-30T02:00:00.000Z'],
  ])('%s in Copenhagen is %s', (local, at) => {
    expect(toInstant(local, homeTimeZone)).toEqual({ ok: true, at });
  });

  it.each([
    ['2022-03-27T02:00', 'time-does-not-exist'],
    ['2022-03-27T02:59', 'time-does-not-exist'],
    ['2022-10-30T02:00', 'time-exists-twice'],
    ['2022-10-30T02:59', 'time-exists-twice'],
  ])('%s in Copenhagen is refused: %s', (local, refusal) => {
    expect(toInstant(local, homeTimeZone)).toEqual({ ok: false, refusal });
  });

  it('an instant read on the wall and turned back is the same instant, or the hour that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    const zones = fc.constantFrom(homeTimeZone, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const at = new Date(minute * 60_000).toISOString();
        const back = toInstant(toLocal(at, zone), zone);
        expect(back).toEqual(back.ok ? { ok: true, at } : { ok: false, refusal: 'time-exists-twice' });
      }),
    );
  });
});

describe('instant to local time', () => {
  it('takes an ISO string of any zone or a Date, and cuts the seconds', () => {
    expect(toLocal('2022-03-01T07:30:59.999Z', homeTimeZone)).toBe('2022-03-01T08:30');
    expect(toLocal('2022-03-01T08:30:00+01:00', homeTimeZone)).toBe('2022-03-01T08:30');
    expect(toLocal(new Date('2022-07-01T07:30:00Z'), homeTimeZone)).toBe('2022-07-01T09:30');
  });

  it('knows that it is already tomorrow in Copenhagen', () => {
    expect(todayIn(homeTimeZone, '2022-02-28T23:30:00Z')).toBe('2022-03-01');
    expect(todayIn('UTC', '2022-02-28T23:30:00Z')).toBe('2022-02-28');
  });
});

describe('texts that are no local time or zone', () => {
  it.each([
    '2022-02-30T09:00',
    '2022-03-01T24:00',
    '2022-03-01T09:60',
    '2022-03-01 09:00',
    '2022-03-01T09:00Z',
    '2022-03-01T09:00:30',
    '',
  ])('%j is no local time', (text) => {
    expect(isLocal(text)).toBe(false);
  });

  it('accepts an ordinary one, also one the zone skips', () => {
    expect(isLocal('2022-03-27T02:30')).toBe(true);
  });

  it('knows zones by their IANA name', () => {
    expect(isTimeZone('Europe/Copenhagen')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
