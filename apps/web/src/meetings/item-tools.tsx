import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { ItemShown, MeetingShown } from './meeting.ts';

type ItemToolsProps = { meeting: MeetingShown; item: ItemShown; isFirst: boolean; isLast: boolean; onEdit: () => void };

/** Edits an item where it stands, and moves it up or down, also by keyboard. */
export function ItemTools({ meeting, item, isFirst, isLast, onEdit }: ItemToolsProps) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const number = String(item.position);
  const move = useCommand(trpc.meetings.moveItem, { done: ({ position }) => t('agenda.moved', { number: String(position) }) });
  const mayMove = meeting.offers.includes('moveItem');
  const to = (position: number) => void move.run({ taskforceId, itemId: item.id, version: item.version, position });
  return (
    <span className="-mt-1.5 flex shrink-0" data-print="no">
      {mayMove ? (
        <>
          <Tool name={t('agenda.up', { number })} isOff={isFirst || move.pending} onPress={() => to(item.position - 1)}>
            <ArrowUp className="size-4.5" aria-hidden="true" />
          </Tool>
          <Tool name={t('agenda.down', { number })} isOff={isLast || move.pending} onPress={() => to(item.position + 1)}>
            <ArrowDown className="size-4.5" aria-hidden="true" />
          </Tool>
        </>
      ) : null}
      <Tool name={t('agenda.edit', { number })} onPress={onEdit}>
        <Pencil className="size-4" aria-hidden="true" />
      </Tool>
    </span>
  );
}

type ToolProps = { name: string; isOff?: boolean; onPress: () => void; children: ReactNode };

/** A small button that is only a picture; its name is its words. */
export function Tool({ name, isOff = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      onClick={() => {
        if (!isOff) onPress();
      }}
      className="inline-flex size-8 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink aria-disabled:opacity-35 aria-disabled:hover:bg-transparent"
    >
      {children}
    </button>
  );
}
