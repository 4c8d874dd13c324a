import { saySerial, sayStatusNumber } from '@tvaers/domain/numbers/serial';
import type { InboxRow } from './rows.ts';

/** The address of the page on which a thing is read, and the search that opens it there; null where it has none. */
export function thingPath(
  { noun, id, number }: InboxRow['page'],
  slug: string,
): { to: string; search?: Record<string, string | number> } | null {
  switch (noun) {
    case 'meetings':
      return { to: number === null ? `/${slug}/moeder` : `/${slug}/moeder/${number}` };
    case 'rounds':
    case 'recommendations':
      return { to: `/${slug}/anbefalinger/${number === null ? id : saySerial('recommendation', number)}` };
    case 'milestones':
      return { to: `/${slug}/plan`, search: { milepael: id } };
    case 'baselines':
      return { to: `/${slug}/plan`, search: { godkend: 'plan' } };
    case 'mandate':
      return { to: `/${slug}/plan`, search: { fane: 'kommissorium', ...(number === null ? {} : { version: number }) } };
    case 'procedures':
      return { to: `/${slug}/procedurer/${id}` };
    case 'status':
      return { to: `/${slug}/status${number === null ? '' : `/${sayStatusNumber(number)}`}` };
    case 'meetingPlan':
      return { to: `/${slug}/moeder/plan` };
    case 'actions':
      return null;
  }
}
