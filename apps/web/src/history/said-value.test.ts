import { describe, expect, it } from 'vitest';
import { history as da } from '../words/da/history.ts';
import { type Saying, sayValue } from './said-value.ts';
import { toldFields } from './told-fields.ts';

const known = '01890000-0000-7000-8000-000000000001';
const hidden = '01890000-0000-7000-8000-000000000002';
const saying: Saying = {
  language: 'da',
  noun: 'recommendations',
  nameOf: (id) => (id === known ? 'Jens Lund' : null),
  day: (on) => `dag ${on}`,
  moment: (at) => `stund ${at}`,
  yesOrNo: (is) => (is ? 'ja' : 'nej'),
  more: (text, count) => `${text} og ${count} mere`,
};
const say = (field: string, value: unknown) => sayValue(field, value, saying);

describe('a value of an event', () => {
  it.each([
    ['role', 'deputyChair', 'næstformand'],
    ['kind', 'register', 'registerdata'],
    ['stance', 'cannotSupport', 'kan ikke tilslutte sig'],
    ['audience', 'taskforce', 'taskforcen'],
    ['result', 'noted', 'taget til efterretning'],
    ['result', 'withdrawn', 'bortfaldt, fordi anbefalingen blev trukket tilbage'],
    ['number', 7, 'R-07'],
    ['position', 3, '3'],
    ['isClosed', true, 'ja'],
    ['fromOn', '2022-04-01', 'dag 2022-04-01'],
    ['startsLocal', '2022-03-15T09:00', 'stund 2022-03-15T09:00'],
    ['seatId', known, 'Jens Lund'],
    ['to', { kind: 'seat', seatId: known }, 'Jens Lund'],
    ['to', { kind: 'role', role: 'secretariat' }, 'sekretariat'],
    ['tasks', ['Find ud af det.', 'Anbefal.'], 'Find ud af det., Anbefal.'],
    ['title', 'taskforce', 'taskforce'],
    ['reason', null, ''],
    ['predecessorIds', [], ''],
  ])('%s %j is said "%s"', (field, value, said) => {
    expect(say(field, value)).toBe(said);
  });

  it('is not said where it stands for what the reader may not know', () => {
    expect([say('seatId', hidden), say('to', { kind: 'seat', seatId: hidden }), say('predecessorIds', [hidden])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(say('predecessorIds', [hidden, known])).toBe('Jens Lund');
  });

  it('is cut short where it is a long list', () => {
    expect(
      say(
        'tasks',
        Array.from({ length: 10 }, (_, place) => `${place}`),
      ),
    ).toBe('0, 1, 2, 3, 4, 5, 6, 7 og 2 mere');
  });
});

it('every told field has a name on the screen, and every name is of a told field', () => {
  expect(Object.keys(da.fields).toSorted()).toEqual([...toldFields].toSorted());
});
