import { type Actor, isOfSector, works } from '../actor.ts';

/** `isUnknown`: of a meeting, an agenda or a status report the asker may not read yet. */
export type HistoryFacts = { noun: string; sectorId: string | null; isRecused: boolean; isUnknown?: boolean };

/** Nouns whose history every seat follows. */
const followed = ['seats', 'mandate', 'milestones'];

export const historyPolicy = {
  'history.read': (actor: Actor, event: HistoryFacts) =>
    (works(actor) || followed.includes(event.noun)) &&
    (event.sectorId === null || isOfSector(actor, event.sectorId)) &&
    !event.isRecused &&
    event.isUnknown !== true,
};
