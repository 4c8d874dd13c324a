import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../dates/working-days.ts';
import { addressOf, isAddress, isReservedAddress } from './address.ts';
import { sayFounding } from './preview.ts';
import { layShape, type Shape, usualShape } from './shape.ts';

const period = { startsOn: '2022-03-01', endsOn: '2023-06-30' };
const milestone = (key: string, on: string, predecessorKeys: string[] = [], isDelivery = false) => ({
  key,
  title: `Milepæl ${key}`,
  on,
  isDelivery,
  predecessorKeys,
});
const copied: Shape['plan'] = {
  kind: 'copied',
  deliveryOn: '2022-06-30',
  milestones: [
    milestone('a', '2021-06-17'),
    milestone('b', '2022-01-31', ['a']),
    milestone('c', '2022-06-30', ['b'], true),
    milestone('d', '2022-07-14', ['c']),
  ],
};

describe('an address', () => {
  it.each([
    ['Ledermobilitet på tværs', 'ledermobilitet-paa-tvaers'],
    ['  Ældre & Øvrige: 2030! ', 'aeldre-oevrige-2030'],
    ['Café crème', 'cafe-creme'],
    ['…', ''],
  ])('of “%s” is suggested as “%s”', (name, address) => expect(addressOf(name)).toBe(address));

  it('has its form, and is never one of the installation’s own pages', () => {
    expect(['a-b', 'abc', 'x1-2'].map(isAddress)).toEqual([true, true, true]);
    expect(['ab', 'A-b', '-ab', 'a--b', 'æbler', 'a'.repeat(41)].map(isAddress)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isReservedAddress('installation')).toBe(true);
    expect(isAddress(addressOf('x'.repeat(39) + ' yz'))).toBe(true);
  });
});

describe('a plan that is copied', () => {
  it('keeps every milestone as many working days from the delivery as it lay, and those who wait for it', () => {
    const { milestones, outside } = layShape(copied, '2024-06-28', { startsOn: '2022-01-01', endsOn: null }, false);
    expect(outside).toEqual([]);
    expect(milestones.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
    expect(milestones.find(({ isDelivery }) => isDelivery)?.baselineOn).toBe('2024-06-28');
    expect(milestones[1]?.predecessorKeys).toEqual(['a']);
    for (const { baselineOn } of milestones) expect(isWorkingDay(baselineOn)).toBe(true);
  });

  it('names what would lie outside the period, and fits when it is shortened', () => {
    const short = { startsOn: '2023-01-02', endsOn: '2023-06-30' };
    const plan: Shape['plan'] = { ...copied, milestones: copied.milestones.slice(0, 3) };
    const long = layShape(plan, '2023-06-30', short, false);
    expect(long.outside.map(({ key, side }) => [key, side])).toEqual([['a', 'before']]);
    const shortened = layShape(plan, '2023-06-30', short, true);
    expect(shortened.outside).toEqual([]);
    expect(shortened.milestones[0]?.baselineOn ?? '').toMatch(/^2023-01/);
    expect(layShape(copied, '2023-06-30', { ...short, startsOn: '2020-01-01' }, false).outside.map(({ side }) => side)).toEqual([
      'after',
    ]);
  });
});

it('no plan gives no milestones, and the usual one is laid back from the delivery', () => {
  expect(layShape(null, '2023-06-30', period, false)).toEqual({ milestones: [], outside: [] });
  expect(layShape(usualShape.plan, '2023-06-30', period, false).milestones.at(-1)).toMatchObject({ isDelivery: true });
});

describe('what is about to be made', () => {
  const founding = {
    ...usualShape,
    ...{ nameDa: 'Grøn omstilling', nameEn: 'Green transition', slug: 'groen-omstilling' },
    period: { startsOn: '2022-03-01', deliveryOn: '2023-06-30', deliveryPrecision: 'half' as const },
    secretariat: { name: 'Nana Bak', email: 'nana@ny.example' },
    chair: { name: 'Ole Dam', email: 'ole@ny.example', letter: 'S' },
  };
  const plan = layShape(usualShape.plan, '2023-06-30', period, false);

  it('is told in sentences, who is told of it last', () => {
    const told = sayFounding(founding, plan, 'da');
    expect(told[0]).toBe(
      '“Grøn omstilling” får adressen /groen-omstilling. Den arbejder fra 1. marts 2022 og afleverer medio 2023.',
    );
    expect(told[1]).toContain('5 sektorer med 10 planlagte pladser: Staten (S, 2), Regioner');
    expect(told[3]).toMatch(/^Planen får \d+ milepæle, fra “Kommissorium godkendt”/);
    expect(told.slice(-3)).toEqual([
      'Nana Bak bliver sekretariat og får en mail om det på nana@ny.example.',
      'Ole Dam bliver formand for sektoren Staten og får en mail om det på ole@ny.example.',
      'Ingen andre får besked.',
    ]);
  });

  it('says what is left to the secretariat', () => {
    const bare = { ...founding, chair: null, standingItems: [], sectors: usualShape.sectors.slice(0, 1) };
    const told = sayFounding(bare, { milestones: [], outside: [] }, 'en');
    expect(told).toEqual(
      expect.arrayContaining([
        'One sector with 2 planned seats: The state (S, 2).',
        'Agendas begin empty.',
        'The plan is empty; the secretariat makes it.',
        'There is no chair yet. The secretariat appoints chair and members.',
      ]),
    );
  });
});
