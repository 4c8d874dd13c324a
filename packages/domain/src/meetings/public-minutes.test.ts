import { expect, it } from 'vitest';
import type { Role } from '../actor.ts';
import { publicMinutes } from './public-minutes.ts';
import type { Presence } from './quorum.ts';

const person = (name: string, role: Role, presence: Presence | null) => ({
  name,
  role,
  attendance: presence && { seatId: name, presence, arrivedAtItem: null, leftAfterItem: null },
});
const item = (position: number, isClosed = false) => ({ id: `i${position}`, position, isClosed });
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
  expect(items.map(({ position }) => position)).toEqual([1, 3]);
  expect(corrections.map(({ number }) => number)).toEqual([1]);
});

it('a correction of the whole is public where nothing is closed', () => {
  const { corrections } = publicMinutes({ ...meeting, items: [item(1), item(3)] });
  expect(corrections.map(({ number }) => number)).toEqual([1, 3]);
});
