import type { Actor } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { createContext, use } from 'react';
import type { SectorLook } from '../look/sector.ts';
import { useLanguage } from '../words/language.ts';
import type { Session } from './session.ts';

type Held = Session['taskforces'][number];
export type SectorOnScreen = SectorLook & { id: string; key: string };

/** The taskforce the address names, as one's own seat there sees it. */
export type TaskforceOnScreen = {
  taskforceId: string;
  slug: string;
  name: string;
  held: Held;
  sectors: SectorOnScreen[];
  /** A sector by its id; null for none or for one that is gone. */
  sector: (id: string | null | undefined) => SectorOnScreen | null;
  /** Who is acting: what `can` and `offers` of the domain are asked with. */
  actor: Actor;
  userId: string;
};

export const TaskforceContext = createContext<TaskforceOnScreen | null>(null);

/** The taskforce of this page: its id for every call, its sectors, and who one is there. */
export function useTaskforce(): TaskforceOnScreen {
  const taskforce = use(TaskforceContext);
  if (!taskforce) throw new Error('useTaskforce is called outside a taskforce’s pages');
  return taskforce;
}

/** Prepares a held taskforce for the screen. */
export function onScreen(held: Held, userId: string, language: Language): TaskforceOnScreen {
  const sectors = held.sectors
    .toSorted((a, b) => a.position - b.position)
    .map((sector) => ({
      id: sector.id,
      key: sector.key,
      letter: sector.letter,
      colour: sector.position,
      name: language === 'da' ? sector.nameDa : sector.nameEn,
    }));
  return {
    taskforceId: held.id,
    slug: held.slug,
    name: language === 'da' ? held.nameDa : held.nameEn,
    held,
    sectors,
    sector: (id) => sectors.find((sector) => sector.id === id) ?? null,
    actor: { userId, seat: held.seat },
    userId,
  };
}

/** One of two texts by the language on the screen. */
export function useSpoken(): (da: string, en: string) => string {
  const language = useLanguage();
  return (da, en) => (language === 'da' ? da : en);
}
