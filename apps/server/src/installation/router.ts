import { operatorListing, router } from '../doors/procedure.ts';
import { listTaskforces } from './rows.ts';

export const installationRouter = router({
  taskforces: operatorListing({
    permission: 'installation.read',
    input: {},
    rows: (read) => listTaskforces(read),
  }),
});
