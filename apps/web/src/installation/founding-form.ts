import { lastDayOf, type Precision } from '@tvaers/domain/dates/precision';
import { isAddress, isReservedAddress } from '@tvaers/domain/installation/address';
import { emptyShape, layShape, type Shape, usualShape } from '@tvaers/domain/installation/shape';
import type { LaidPlan } from '@tvaers/domain/milestones/plan-template';
import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterInputs } from '@trpc/server';

export type Founding = inferRouterInputs<AppRouter>['installation']['establish'];

export type SectorFields = { nameDa: string; nameEn: string; letter: string; plannedSeats: string };
export type AppointeeFields = { name: string; email: string; language: 'da' | 'en'; employer: string; title: string };
export const ruleNumbers = [
  'quorumShare',
  'quorumMinSectors',
  'materialWorkingDays',
  'objectionWorkingDays',
  'secretariatForecastDays',
] as const;
export type RuleFields = Record<(typeof ruleNumbers)[number], string> & { quorumNeedsChair: boolean };

/** The form as it is filled in: numbers are texts until they are sent, a share stands in per cent. */
export type FoundingFields = {
  template: 'usual' | 'taskforce' | 'empty';
  likeId: string;
  /** The taskforce whose shape the form was filled in from. */
  filledFromId: string;
  nameDa: string;
  nameEn: string;
  slug: string;
  purposeDa: string;
  purposeEn: string;
  setUpBy: string;
  startsOn: string | null;
  deliveryOn: string | null;
  deliveryPrecision: Precision;
  isPlanWanted: boolean;
  isShortened: boolean;
  sectors: SectorFields[];
  rule: RuleFields;
  secretariat: AppointeeFields;
  hasChair: boolean;
  chair: AppointeeFields & { letter: string };
};

/** What each part of the form is given. */
export type FoundingPart = {
  values: FoundingFields;
  change: (some: Partial<FoundingFields>) => void;
  /** A sentence for each field that is wrong, by the name the server gives it. */
  errors: Readonly<Record<string, string>>;
};

const nobody: AppointeeFields = { name: '', email: '', language: 'da', employer: '', title: '' };

/** What a shape fills in: the secretariat's and the operator's own fields stay. */
export function filledFrom({ sectors, rule }: Shape): Pick<FoundingFields, 'sectors' | 'rule'> {
  return {
    sectors: sectors.map(({ plannedSeats, ...sector }) => ({ ...sector, plannedSeats: String(plannedSeats) })),
    rule: {
      quorumShare: String(Math.round(rule.quorumShare * 100)),
      quorumMinSectors: String(rule.quorumMinSectors),
      materialWorkingDays: String(rule.materialWorkingDays),
      objectionWorkingDays: String(rule.objectionWorkingDays),
      secretariatForecastDays: String(rule.secretariatForecastDays),
      quorumNeedsChair: rule.quorumNeedsChair,
    },
  };
}

export function beginning(today: string): FoundingFields {
  return {
    ...{
      template: 'usual',
      likeId: '',
      filledFromId: '',
      nameDa: '',
      nameEn: '',
      slug: '',
      purposeDa: '',
      purposeEn: '',
      setUpBy: '',
    },
    ...{ startsOn: today, deliveryOn: null, deliveryPrecision: 'half', isPlanWanted: true, isShortened: false },
    ...filledFrom(usualShape),
    ...{ secretariat: nobody, hasChair: true, chair: { ...nobody, letter: '' } },
  };
}

/** The shape a choice of template stands for; a copied one comes from the server. */
export const shapeOf = (template: FoundingFields['template'], copied: Shape | null): Shape | null =>
  template === 'usual' ? usualShape : template === 'empty' ? emptyShape : copied;

/** The plan as it would be laid; null while the dates do not say enough. */
export function planOf(values: FoundingFields, shape: Shape | null): LaidPlan | null {
  const { startsOn, deliveryOn, deliveryPrecision, isPlanWanted, isShortened } = values;
  if (!startsOn || !deliveryOn || !shape) return null;
  const endsOn = lastDayOf(deliveryOn, deliveryPrecision);
  if (endsOn <= startsOn) return null;
  return layShape(isPlanWanted ? shape.plan : null, endsOn, { startsOn, endsOn }, isShortened);
}

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What is sent. A number that is none is left for the server to refuse at its field. */
export function toSend(values: FoundingFields, shape: Shape): Founding {
  const { nameDa, nameEn, slug, purposeDa, purposeEn, setUpBy, sectors, rule, secretariat, chair } = values;
  const days = Object.fromEntries(ruleNumbers.map((field) => [field, whole(rule[field])])) as Record<
    (typeof ruleNumbers)[number],
    number
  >;
  return {
    template: values.template === 'taskforce' ? { kind: 'taskforce', taskforceId: values.likeId } : { kind: values.template },
    ...{ nameDa, nameEn, slug, purposeDa, purposeEn, setUpBy },
    period: {
      startsOn: values.startsOn ?? '',
      deliveryOn: values.deliveryOn ?? '',
      deliveryPrecision: values.deliveryPrecision,
    },
    sectors: sectors.map(({ plannedSeats, ...sector }) => ({ ...sector, plannedSeats: whole(plannedSeats) })),
    rule: { ...days, quorumShare: days.quorumShare / 100, quorumNeedsChair: rule.quorumNeedsChair },
    standingItems: shape.standingItems.map((item) => ({ ...item })),
    plan: { isWanted: values.isPlanWanted && shape.plan !== null, isShortened: values.isShortened },
    secretariat,
    chair: values.hasChair ? chair : null,
  };
}

/** Fields that are wrong at a glance, by the name the server gives them, with the code of the sentence that says so. */
export function wrongFields(values: FoundingFields): Record<string, string> {
  const { startsOn, deliveryOn, deliveryPrecision, sectors, rule, slug, secretariat, chair, hasChair } = values;
  const wrong: Record<string, string> = {};
  const required: [string, string | null][] = [
    ['template.taskforceId', values.template === 'taskforce' ? values.likeId : 'x'],
    ...(['nameDa', 'nameEn', 'slug', 'setUpBy'] as const).map((field): [string, string] => [field, values[field]]),
    ['period.startsOn', startsOn],
    ['period.deliveryOn', deliveryOn],
    ...sectors.flatMap((sector, place) =>
      (['nameDa', 'nameEn', 'letter'] as const).map((field): [string, string] => [`sectors.${place}.${field}`, sector[field]]),
    ),
    ...needed('secretariat', secretariat),
    ...(hasChair ? [...needed('chair', chair), ['chair.letter', chair.letter] as [string, string]] : []),
  ];
  for (const [field, value] of required) if (!value || value.trim() === '') wrong[field] = 'required';
  sectors.forEach(({ letter, plannedSeats }, place) => {
    if (letter && !/^[A-ZÆØÅ]$/.test(letter)) wrong[`sectors.${place}.letter`] = 'one-letter';
    else if (sectors.findIndex((other) => other.letter === letter) < place) wrong[`sectors.${place}.letter`] ??= 'letter-twice';
    if (Number.isNaN(whole(plannedSeats))) wrong[`sectors.${place}.plannedSeats`] = 'other';
  });
  for (const field of ruleNumbers) if (Number.isNaN(whole(rule[field]))) wrong[`rule.${field}`] = 'other';
  if (slug && !isAddress(slug)) wrong['slug'] = 'address-form';
  if (isReservedAddress(slug)) wrong['slug'] = 'address-taken';
  if (startsOn && deliveryOn && lastDayOf(deliveryOn, deliveryPrecision) <= startsOn) wrong['period.deliveryOn'] = 'wrong-order';
  return wrong;
}

const needed = (who: string, { name, email, employer, title }: AppointeeFields): [string, string][] => [
  [`${who}.name`, name],
  [`${who}.email`, email],
  [`${who}.employer`, employer],
  [`${who}.title`, title],
];
