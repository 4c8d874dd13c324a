import { useState } from 'react';
import { useTaskforce } from '../../session/taskforce.ts';
import { forgetText, keepText, keptText } from '../../writing/keep.ts';
import type { MeetingShown } from '../meeting.ts';

/** What one would have changed in the items of an agenda one reads through: kept in this browser until it is sent. */
export function useRemarks({ items }: MeetingShown) {
  const { userId } = useTaskforce();
  const keptAs = (itemId: string) => ({ userId, thing: `items/${itemId}`, field: 'readThrough' });
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(items.flatMap(({ id }) => [[id, keptText(keptAs(id)) ?? '']])),
  );
  return {
    of: (itemId: string) => texts[itemId] ?? '',
    set: (itemId: string, text: string) => {
      keepText(keptAs(itemId), text);
      setTexts((before) => ({ ...before, [itemId]: text }));
    },
    written: items.flatMap(({ id: itemId }) => {
      const text = (texts[itemId] ?? '').trim();
      return text ? [{ itemId, text }] : [];
    }),
    sent: () => {
      for (const { id } of items) forgetText(keptAs(id));
      setTexts({});
    },
  };
}
export type Remarks = ReturnType<typeof useRemarks>;
