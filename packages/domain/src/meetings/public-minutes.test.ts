import { expect, it } from 'vitest';
import type { Role } from '../actor.ts';
import type { MinutesAttendance, MinutesItem } from './minutes-text.ts';
import { openItems, publicEdition, publicMinutes } from './public-minutes.ts';
import type { Presence } from './quorum.ts';

const person = (name: string, role: Role, presence: Presence | null) => ({
  name,
  role,
  attendance: presence && { seatId: name, presence, arrivedAtItem: null, leftAfterItem: null },
});
const item = (position: number, isClosed = false, heading = '') => ({ id: `i${position}`, position, isClosed, heading });
const meeting = {
  people: [
    person('Helle', 'chair', 'present'),
    person('Jens', 'member', 'online'),
    person('Bo', 'member', 'apologies'),
    person('Pia', 'member', 'absent'),
    person('Ida', 'secretariat', 'present'),
    person('Obs', 'observer', 'present'),
    person('Obs2', 'observer', 'apologies'),
    person('Kim', 'commissioner', 'present'),
    person('Lis', 'member', null),
  ],
  items: [item(1), item(2, true), item(3)],
  corrections: [
    { number: 1, itemId: 'i1' },
    { number: 2, itemId: 'i2' },
    { number: 3, itemId: null },
  ],
};
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

it('the public reads open items and who took part, and nothing of those who follow or of closed items', () => {
  const { present, apologies, items, corrections } = publicMinutes(meeting);
  expect([names(present), names(apologies)]).toEqual([['Helle', 'Jens', 'Ida'], ['Bo']]);
  expect(items.map(({ id, position }) => [id, position])).toEqual([
    ['i1', 1],
    ['i3', 2],
  ]);
  expect(corrections.map(({ number }) => number)).toEqual([1]);
});

it('a correction of the whole is public where nothing is closed', () => {
  const { corrections } = publicMinutes({ ...meeting, items: [item(1), item(3)] });
  expect(corrections.map(({ number }) => number)).toEqual([1, 3]);
});

it('a section keeps its heading at its first open item, and one of closed items only is not there', () => {
  const items = [item(1, true, 'Sager'), item(2), item(3, true, 'Lukkede punkter'), item(4, true), item(5, false, 'Til slut')];
  expect(openItems(items).map(({ position, heading, was }) => [position, heading, was])).toEqual([
    [1, 'Sager', 2],
    [2, 'Til slut', 5],
  ]);
});

it('nobody outside can tell from numbers, arrivals or substitutes that an item was closed', () => {
  const minuted = (position: number, isClosed: boolean): MinutesItem => ({
    ...{ id: `i${position}`, position, isClosed, heading: '', type: 'discussion', title: `Punkt ${position}` },
    ...{ presentation: '', indstilling: '', quorumLost: false, noQuorumReason: null, recused: [] },
    outcomes: [
      {
        kind: 'action',
        result: null,
        text: 'Skriv.',
        isOfDecision: false,
        by: 'Jens',
        sector: null,
        role: null,
        dueOn: '2022-04-01',
        decision: null,
        supersededBy: null,
      },
      {
        kind: 'remark',
        result: null,
        text: 'Nej.',
        isOfDecision: false,
        by: 'Jens',
        sector: null,
        role: null,
        dueOn: null,
        decision: null,
        supersededBy: null,
      },
    ],
  });
  const came = (name: string, given: Partial<MinutesAttendance> = {}): MinutesAttendance => ({
    ...{
      name,
      role: 'member',
      letter: 'K',
      employer: '',
      presence: 'present',
      arrivedAtItem: null,
      leftAfterItem: null,
      standsInFor: [],
    },
    ...given,
  });
  const { items, people } = publicEdition({
    ...{ number: 3, title: '', startsLocal: '2022-03-15T09:00', endsLocal: '2022-03-15T11:00', place: '' },
    items: [minuted(1, true), minuted(2, false), minuted(3, true), minuted(4, false), minuted(5, false), minuted(6, true)],
    attendance: [
      came('Helle'),
      came('Kun lukket', { arrivedAtItem: 6 }),
      came('Sent', { arrivedAtItem: 3 }),
      came('Tidligt', { arrivedAtItem: 2, leftAfterItem: 3 }),
      came('Til sidst', { leftAfterItem: 5 }),
      came('Obs', { role: 'observer' }),
      came('Bo', { presence: 'apologies' }),
      came('Pia', { presence: 'absent' }),
      came('Sara', {
        standsInFor: [
          { name: 'Bo', itemPosition: 3 },
          { name: 'Kim', itemPosition: 4 },
        ],
      }),
    ],
  });
  expect(items.map(({ position, title }) => [position, title])).toEqual([
    [1, 'Punkt 2'],
    [2, 'Punkt 4'],
    [3, 'Punkt 5'],
  ]);
  expect(people.map(({ name, arrivedAtItem, leftAfterItem }) => [name, arrivedAtItem, leftAfterItem])).toEqual([
    ['Helle', null, null],
    ['Sent', 2, null],
    ['Tidligt', null, 1],
    ['Til sidst', null, null],
    ['Bo', null, null],
    ['Sara', null, null],
  ]);
  expect(people.at(-1)?.standsInFor).toEqual([{ name: 'Kim', itemPosition: 2 }]);
  expect(items[0]?.outcomes.map(({ by }) => by)).toEqual([null, 'Jens']);
});
