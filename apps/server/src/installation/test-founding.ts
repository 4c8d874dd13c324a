// For tests: a new taskforce as the operator's form sends it.
import type { Establishment } from '@tvaers/domain/installation/schema';
import { usualShape } from '@tvaers/domain/installation/shape';

let made = 0;

/** A taskforce of the usual shape that delivers in a year and a half, with what is given instead. */
export function foundingOf(given: Partial<Establishment> = {}): Establishment {
  const number = ++made;
  const { adoptionRule: _, ...rule } = usualShape.rule;
  return {
    template: { kind: 'usual' },
    slug: `groen-omstilling-${number}`,
    nameDa: 'Taskforce om grøn omstilling',
    nameEn: 'Taskforce on the green transition',
    purposeDa: '',
    purposeEn: '',
    setUpBy: 'Regeringen',
    period: { startsOn: '2022-03-01', deliveryOn: '2023-06-30', deliveryPrecision: 'half' },
    sectors: usualShape.sectors.map((sector) => ({ ...sector })),
    rule,
    standingItems: usualShape.standingItems.map((item) => ({ ...item })),
    plan: { isWanted: true, isShortened: false },
    secretariat: {
      name: 'Nana Bak',
      email: `nana.bak-${number}@ny.example`,
      language: 'da',
      employer: 'Sekretariatet',
      title: 'chefkonsulent',
    },
    chair: {
      name: 'Ole Dam',
      email: `ole.dam-${number}@ny.example`,
      language: 'en',
      employer: 'Energistyrelsen',
      title: 'direktør',
      letter: 'S',
    },
    ...given,
  };
}
