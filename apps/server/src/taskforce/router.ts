import { searchInput, setStandingItemsInput } from '@tvaers/domain/taskforce/schema';
import { command, listing, router } from '../doors/procedure.ts';
import { aboutTaskforce, search } from './rows.ts';
import { setStandingItems } from './service.ts';

export const taskforceRouter = router({
  about: listing({ permission: 'taskforce.read', input: {}, rows: aboutTaskforce }),

  search: listing({
    permission: 'taskforce.search',
    input: searchInput,
    rows: (read, { clock, input }) => search(read, input.query, clock.today()),
  }),

  setStandingItems: command({
    permission: 'taskforce.setStandingItems',
    input: setStandingItemsInput,
    target: async (_tx, { actor }) => actor.seat,
    run: async ({ tx, target: { taskforceId }, input }) => {
      const before = await setStandingItems(tx, taskforceId, input);
      const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);
      const difference = { standingItems: { before: titles(before), after: titles(input.items) } };
      return { answer: { items: input.items }, event: { thingId: taskforceId, difference } };
    },
  }),
});
