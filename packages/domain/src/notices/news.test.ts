import { expect, it } from 'vitest';
import { sayNewsLine } from './labels.ts';
import { groupNews, type NewsEvent } from './news.ts';

const event = (given: Partial<NewsEvent>): NewsEvent => ({
  noun: 'recommendations',
  verb: 'comment',
  thingId: 'r3',
  who: 'Ida Holm',
  at: '2022-03-01T08:00:00.000Z',
  ...given,
});
const said = (events: NewsEvent[]) =>
  groupNews(events, 'da').map(({ thingId, lines, more }) => [thingId, lines.map((line) => sayNewsLine(line, 'da')), more]);

it('groups by thing, the thing that changed last first, in each the newest deed first', () => {
  expect(
    said([
      event({ verb: 'share', at: '2022-02-26T08:00:00.000Z' }),
      event({ thingId: 'm5', noun: 'meetings', verb: 'convene', at: '2022-02-28T08:00:00.000Z' }),
      event({ noun: 'rounds', verb: 'takePosition', who: 'Maja Lund', at: '2022-03-01T08:00:00.000Z' }),
    ]),
  ).toEqual([
    ['r3', ['Maja Lund tog stilling', 'Ida Holm delte den med taskforcen'], 0],
    ['m5', ['Ida Holm indkaldte til mødet'], 0],
  ]);
});

it('says once what one person did many times, and how often', () => {
  const events = Array.from({ length: 12 }, () => event({ verb: 'write' }));
  expect(said(events)).toEqual([['r3', ['Ida Holm skrev i teksten (12 gange)'], 0]]);
});

it('names five deeds and counts the rest', () => {
  const events = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((who) => event({ who }));
  expect(said(events)[0]).toEqual(['r3', expect.any(Array), 2]);
});

it('tells of a rule as of a person, and of what has no words not at all', () => {
  expect(said([event({ noun: 'meetings', verb: 'approveMinutes', who: null, thingId: 'm4' })])).toEqual([
    ['m4', ['Indsigelsesfristen udløb, og referatet blev godkendt'], 0],
  ]);
  expect(said([event({ noun: 'nothing', verb: 'known' })])).toEqual([]);
});
