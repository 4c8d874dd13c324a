import { searchInput } from '@tvaers/domain/taskforce/schema';
import { listing, router } from '../doors/procedure.ts';
import { aboutTaskforce, search } from './rows.ts';

export const taskforceRouter = router({
  about: listing({ permission: 'taskforce.read', input: {}, rows: aboutTaskforce }),

  search: listing({
    permission: 'taskforce.search',
    input: searchInput,
    rows: (read, { clock, input }) => search(read, input.query, clock.today()),
  }),
});
