import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown } from '../meeting.ts';

type ItemToolsProps = {
  meeting: MeetingShown;
  item: ItemShown;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMoved: (position: number) => void;
};

/** Edits an item where it stands, and moves it up or down, also by keyboard. */
export function ItemTools({ meeting, item, isFirst, isLast, onEdit, onMoved }: ItemToolsProps) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const number = String(item.position);
  const tools = useRef<HTMLSpanElement>(null);
  const pressed = useRef<string | null>(null);
  const move = useCommand(trpc.meetings.moveItem, { onDone: ({ position }) => onMoved(position) });
  const mayMove = meeting.offers.includes('moveItem');
  const to = (position: number) => {
    pressed.current = position < item.position ? 'up' : 'down';
    void move.run({ taskforceId, itemId: item.id, version: item.version, position });
  };
  useEffect(() => {
    // A moved element loses the focus; whoever moves an item step by step goes on with the same button.
    if (pressed.current) tools.current?.querySelector<HTMLButtonElement>(`[data-move="${pressed.current}"]`)?.focus();
    pressed.current = null;
  }, [item.position]);
  return (
    <span ref={tools} className="-mt-1.5 flex shrink-0" data-print="no">
      {mayMove ? (
        <>
          <Tool move="up" name={t('agenda.up', { number })} isOff={isFirst || move.pending} onPress={() => to(item.position - 1)}>
            <ArrowUp className="size-4.5" aria-hidden="true" />
          </Tool>
          <Tool
            move="down"
            name={t('agenda.down', { number })}
            isOff={isLast || move.pending}
            onPress={() => to(item.position + 1)}
          >
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

type ToolProps = { name: string; isOff?: boolean; move?: 'up' | 'down'; onPress: () => void; children: ReactNode };

/** A small button that is only a picture; its name is its words. */
export function Tool({ name, isOff = false, move, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      data-move={move}
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
