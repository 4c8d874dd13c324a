import { expect, it } from 'vitest';
import { usualShape } from '@tvaers/domain/installation/shape';
import { beginning, type FoundingFields, planOf, shapeOf, toSend, wrongFields } from './founding-form.ts';

const someone = { name: 'Nana Bak', email: 'nana@ny.example', language: 'da' as const, employer: 'Sekretariatet', title: 'chef' };
const filled: FoundingFields = {
  ...beginning('2022-03-01'),
  ...{ nameDa: 'Grøn omstilling', nameEn: 'Green transition', slug: 'groen-omstilling', setUpBy: 'Regeringen' },
  deliveryOn: '2023-06-30',
  secretariat: someone,
  chair: { ...someone, name: 'Ole Dam', email: 'ole@ny.example', letter: 'S' },
};

it('a form that is filled in has nothing wrong, and is sent as the door takes it', () => {
  expect(wrongFields(filled)).toEqual({});
  const sent = toSend(filled, usualShape);
  expect(sent).toMatchObject({
    template: { kind: 'usual' },
    period: { startsOn: '2022-03-01', deliveryOn: '2023-06-30', deliveryPrecision: 'half' },
    rule: { quorumShare: 0.5, quorumMinSectors: 4 },
    plan: { isWanted: true, isShortened: false },
    chair: { letter: 'S' },
  });
  expect(sent.sectors.map(({ plannedSeats }) => plannedSeats)).toEqual([2, 2, 2, 2, 2]);
  expect(toSend({ ...filled, hasChair: false }, usualShape).chair).toBeNull();
});

it.each<[string, string, Partial<FoundingFields>]>([
  ['nameDa', 'required', { nameDa: ' ' }],
  ['slug', 'address-form', { slug: 'Grøn omstilling' }],
  ['slug', 'address-taken', { slug: 'installation' }],
  ['period.deliveryOn', 'required', { deliveryOn: null }],
  ['period.deliveryOn', 'wrong-order', { deliveryOn: '2021-06-30' }],
  ['template.taskforceId', 'required', { template: 'taskforce' }],
  ['sectors.1.letter', 'letter-twice', { sectors: filled.sectors.map((sector) => ({ ...sector, letter: 'A' })) }],
  ['sectors.0.letter', 'one-letter', { sectors: filled.sectors.map((sector) => ({ ...sector, letter: '1' })) }],
  ['sectors.0.plannedSeats', 'other', { sectors: filled.sectors.map((sector) => ({ ...sector, plannedSeats: 'to' })) }],
  ['rule.objectionWorkingDays', 'other', { rule: { ...filled.rule, objectionWorkingDays: '-1' } }],
  ['secretariat.email', 'required', { secretariat: { ...someone, email: '' } }],
  ['chair.letter', 'required', { chair: { ...someone, letter: '' } }],
])('%s: %s', (field, code, given) => {
  expect(wrongFields({ ...filled, ...given })).toMatchObject({ [field]: code });
});

it('the plan is laid while the dates say enough, and says what lies outside', () => {
  const shape = shapeOf('usual', null);
  expect(planOf({ ...filled, deliveryOn: null }, shape)).toBeNull();
  expect(planOf(filled, shape)?.outside).toEqual([]);
  expect(planOf({ ...filled, deliveryOn: '2022-06-30' }, shape)?.outside[0]?.side).toBe('before');
  expect(planOf({ ...filled, deliveryOn: '2022-12-31', isShortened: true }, shape)?.outside).toEqual([]);
  expect(planOf({ ...filled, isPlanWanted: false }, shape)?.milestones).toEqual([]);
});
