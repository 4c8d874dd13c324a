import { listInput } from '@tvaers/domain/history/schema';
import { listing, router } from '../doors/procedure.ts';
import { listHistory } from './rows.ts';

export const historyRouter = router({
  list: listing({
    permission: 'history.read',
    input: listInput,
    rows: (read, { input: { noun, thingIds, before } }) => listHistory(read, noun, thingIds, before),
  }),
});
