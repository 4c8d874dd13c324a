import type { Role } from '../actor.ts';
import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const roleWords = {
  chair: { da: 'formand', en: 'chair' },
  deputyChair: { da: 'næstformand', en: 'deputy chair' },
  member: { da: 'medlem', en: 'member' },
  adviser: { da: 'tilforordnet', en: 'adviser' },
  secretariat: { da: 'sekretariat', en: 'secretariat' },
  observer: { da: 'observatør', en: 'observer' },
  commissioner: { da: 'opdragsgiver', en: 'commissioner' },
} as const satisfies Record<Role, Words>;

/**
 * The five sectors as a new taskforce gets them; it may rename or add (domain.md, Sector). `whose` is the genitive Danish
 * needs, as in "kommunernes medlemmer".
 */
export const sectorWords = {
  state: { da: 'Staten', en: 'The state', letter: 'S', whose: { da: 'statens', en: 'the state’s' } },
  regions: { da: 'Regioner', en: 'Regions', letter: 'R', whose: { da: 'regionernes', en: 'the regions’' } },
  municipalities: { da: 'Kommuner', en: 'Municipalities', letter: 'K', whose: { da: 'kommunernes', en: 'the municipalities’' } },
  civilSociety: { da: 'Civilsamfund', en: 'Civil society', letter: 'C', whose: { da: 'civilsamfundets', en: 'civil society’s' } },
  private: {
    da: 'Det private',
    en: 'The private sector',
    letter: 'P',
    whose: { da: 'det privates', en: 'the private sector’s' },
  },
} as const satisfies Record<string, Words & { letter: string; whose: Words }>;

export const seatWords = {
  seat: { da: 'plads', en: 'seat' },
  substitute: { da: 'suppleant', en: 'substitute' },
  sector: { da: 'sektor', en: 'sector' },
  room: { da: 'sektorens rum', en: 'sector room' },
  employer: { da: 'arbejdsgiver', en: 'employer' },
  title: { da: 'stilling', en: 'job title' },
  appointedBy: { da: 'udpeget af', en: 'appointed by' },
  from: { da: 'fra', en: 'from' },
  until: { da: 'til og med', en: 'until' },
} as const satisfies Record<string, Words>;

export const seatVerbs = {
  read: { da: 'Se medlemmer', en: 'See members' },
  appoint: { da: 'Udpeg …', en: 'Appoint …' },
  change: { da: 'Ændr plads …', en: 'Change seat …' },
  end: { da: 'Afslut plads …', en: 'End seat …' },
  nameSpokesperson: { da: 'Vælg som talsperson', en: 'Choose as spokesperson' },
  deputize: { da: 'Overlad til næstformanden …', en: 'Hand over to the deputy chair …' },
  recall: { da: 'Tag tilbage', en: 'Take back' },
} as const satisfies Record<VerbOf<'seats'>, Words>;

export const seatDeeds = {
  appoint: { da: 'gav personen en plads', en: 'gave the person a seat' },
  change: { da: 'ændrede pladsen', en: 'changed the seat' },
  end: { da: 'afsluttede pladsen', en: 'ended the seat' },
  nameSpokesperson: { da: 'valgte sektorens talsperson', en: 'chose the sector’s spokesperson' },
  deputize: { da: 'overlod formandens rettigheder til næstformanden', en: 'handed the chair’s rights to the deputy chair' },
  recall: { da: 'tog formandens rettigheder tilbage', en: 'took the chair’s rights back' },
} as const satisfies Record<ActingVerb<'seats'>, Words>;
