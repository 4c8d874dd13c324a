import type { On } from '../dates/calendar-day.ts';
import { type Precision, sayDate, sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import type { LaidPlan } from '../milestones/plan-template.ts';
import { sayCompositionRule, type CompositionRule } from '../taskforce/rule-sentences.ts';
import type { ShapeItem, ShapeSector } from './shape.ts';

type Appointee = { name: string; email: string };

/** What is about to be made, as the preview tells it. */
export type Founding = {
  nameDa: string;
  nameEn: string;
  slug: string;
  period: { startsOn: On; deliveryOn: On; deliveryPrecision: Precision };
  sectors: readonly ShapeSector[];
  rule: CompositionRule;
  standingItems: readonly ShapeItem[];
  secretariat: Appointee;
  chair: (Appointee & { letter: string }) | null;
};

const listed = (parts: readonly string[], and: string) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;

/** What a new taskforce will be, one sentence for each thing: read before it is made. */
export function sayFounding(founding: Founding, plan: LaidPlan, language: Language): string[] {
  const { frame, people } = language === 'da' ? inDanish(founding) : inEnglish(founding);
  return [...frame, sayPlan(plan, language), ...sayCompositionRule(founding.rule, language), ...people];
}

type Said = { frame: string[]; people: string[] };

function inDanish({ nameDa, slug, period, sectors, standingItems, secretariat, chair }: Founding): Said {
  const seats = sectors.reduce((sum, { plannedSeats }) => sum + plannedSeats, 0);
  const chairSector = sectors.find(({ letter }) => letter === chair?.letter)?.nameDa ?? '';
  const frame = [
    `“${nameDa}” får adressen /${slug}. Den arbejder fra ${sayDay(period.startsOn, 'da', { weekday: false })} og afleverer ${sayDate(period.deliveryOn, period.deliveryPrecision, 'da')}.`,
    `${sectors.length === 1 ? 'Én sektor' : `${sectors.length} sektorer`} med ${seats} planlagte pladser: ${listed(
      sectors.map((sector) => `${sector.nameDa} (${sector.letter}, ${sector.plannedSeats})`),
      'og',
    )}.`,
    standingItems.length === 0
      ? 'Dagsordener begynder tomme.'
      : `Hver dagsorden begynder med ${listed(
          standingItems.map(({ title }) => `“${title}”`),
          'og',
        )}.`,
  ];
  const people = [
    `${secretariat.name} bliver sekretariat og får en mail om det på ${secretariat.email}.`,
    chair
      ? `${chair.name} bliver formand for sektoren ${chairSector} og får en mail om det på ${chair.email}.`
      : 'Der er ingen formand endnu. Sekretariatet udpeger formand og medlemmer.',
    'Ingen andre får besked.',
  ];
  return { frame, people };
}

function inEnglish({ nameEn, slug, period, sectors, standingItems, secretariat, chair }: Founding): Said {
  const seats = sectors.reduce((sum, { plannedSeats }) => sum + plannedSeats, 0);
  const chairSector = sectors.find(({ letter }) => letter === chair?.letter)?.nameEn ?? '';
  const frame = [
    `“${nameEn}” gets the address /${slug}. It works from ${sayDay(period.startsOn, 'en', { weekday: false })} and delivers ${sayDate(period.deliveryOn, period.deliveryPrecision, 'en')}.`,
    `${sectors.length === 1 ? 'One sector' : `${sectors.length} sectors`} with ${seats} planned seats: ${listed(
      sectors.map((sector) => `${sector.nameEn} (${sector.letter}, ${sector.plannedSeats})`),
      'and',
    )}.`,
    standingItems.length === 0
      ? 'Agendas begin empty.'
      : `Every agenda begins with ${listed(
          standingItems.map(({ title }) => `“${title}”`),
          'and',
        )}.`,
  ];
  const people = [
    `${secretariat.name} becomes the secretariat and is told by mail at ${secretariat.email}.`,
    chair
      ? `${chair.name} becomes the chair, for the sector ${chairSector}, and is told by mail at ${chair.email}.`
      : 'There is no chair yet. The secretariat appoints chair and members.',
    'Nobody else is told.',
  ];
  return { frame, people };
}

function sayPlan({ milestones }: LaidPlan, language: Language): string {
  const [first] = milestones;
  const last = milestones.at(-1);
  if (!first || !last)
    return language === 'da' ? 'Planen er tom; sekretariatet lægger den.' : 'The plan is empty; the secretariat makes it.';
  const day = (on: On) => sayDay(on, language, { weekday: false });
  return language === 'da'
    ? `Planen får ${milestones.length} milepæle, fra “${first.title}” ${day(first.baselineOn)} til “${last.title}” ${day(last.baselineOn)}.`
    : `The plan gets ${milestones.length} milestones, from “${first.title}” on ${day(first.baselineOn)} to “${last.title}” on ${day(last.baselineOn)}.`;
}
