import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { FieldsConflict } from '../../writing/fields-conflict.tsx';
import type { ItemDraft, ItemTheirs } from './item-draft.ts';
import type { MeetingShown } from '../meeting.ts';

type ItemConflictProps = {
  meeting: MeetingShown;
  mine: ItemDraft;
  theirs: ItemTheirs;
  conflicts: readonly (keyof ItemDraft)[];
  pending: boolean;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else saved the item first: both texts of each field that both changed. */
export function ItemConflict({ meeting, mine, theirs, conflicts, ...rest }: ItemConflictProps) {
  const t = useWords('agenda');
  const language = useLanguage();
  const say = (field: keyof ItemDraft, draft: Omit<ItemDraft, 'matter'>): string => {
    if (field === 'matter') return '';
    const value = draft[field];
    if (field === 'type') return itemTypeWords[draft.type][language];
    if (field === 'presenterSeatId') return meeting.people.find(({ seatId }) => seatId === value)?.name ?? '';
    return typeof value === 'boolean' ? t(value ? 'conflict.yes' : 'conflict.no') : String(value);
  };
  const nameOf = (field: keyof ItemDraft) => t(field === 'presenterSeatId' ? 'item.presenter' : `item.${field}`);
  const fields = conflicts.map((field) => ({ name: nameOf(field), mine: say(field, mine), theirs: say(field, theirs) }));
  return <FieldsConflict fields={fields} {...rest} />;
}
