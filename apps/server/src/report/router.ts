import { listing, router } from '../doors/procedure.ts';
import { findReport } from './rows.ts';

export const reportRouter = router({
  page: listing({ permission: 'recommendations.read', input: {}, rows: (read, { clock }) => findReport(read, clock.today()) }),
});
