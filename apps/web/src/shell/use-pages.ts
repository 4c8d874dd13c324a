import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { pages } from './pages.ts';

/**
 * The pages this person has, with their names: a sector's room only for who sits in a sector; for the commissioner status first, in place of
 * the evidence he does not read. Everybody else comes to the reports from the progress.
 */
export function usePages() {
  const t = useWords('shell');
  const { actor, sector } = useTaskforce();
  const own = sector(actor.seat.sectorId);
  const isCommissioner = actor.seat.role === 'commissioner';
  return pages
    .filter((page) => page.id !== 'rum' || own)
    .filter((page) => page.id !== (isCommissioner ? 'viden' : 'status'))
    .map((page) => ({
      ...page,
      name: page.id === 'rum' ? roomName() : t(`pages.${page.id}`),
      short: page.id === 'venter' || page.id === 'anbefalinger' ? t(`short.${page.id}`) : undefined,
    }));

  function roomName(): string {
    const key = own?.key ?? '';
    return t.has(`rooms.${key}` as never) ? t(`rooms.${key}` as 'rooms.state') : t('pages.rum', { sector: own?.name ?? '' });
  }
}
