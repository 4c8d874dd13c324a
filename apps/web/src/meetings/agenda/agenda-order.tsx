import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Button as HandleButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { InLanguage } from '../../look/in-language.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown } from '../meeting.ts';

/** Where an item comes to stand, counted from 1, when it is let go before or after another. */
export function placeOf(ids: readonly string[], moved: string, target: string, side: 'before' | 'after' | 'on'): number {
  const others = ids.filter((id) => id !== moved);
  const at = others.indexOf(target);
  return at + (side === 'after' ? 2 : 1);
}

/** The agenda as short lines whose order is changed by dragging, or with Enter and the arrow keys. Each move is saved as it is made. */
export function AgendaOrder({ meeting, onMoved }: { meeting: MeetingShown; onMoved: (position: number) => void }) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const { items } = meeting;
  // The line stands where it was let go while the server is told.
  const [shown, setShown] = useState<{ version: number; ids: readonly string[] } | null>(null);
  const move = useCommand(trpc.meetings.moveItem, { onDone: ({ position }) => onMoved(position) });
  const order = shown?.version === meeting.version ? shown.ids : items.map(({ id }) => id);
  const byId = new Map(items.map((item) => [item.id, item]));
  const lines = order.flatMap((id) => byId.get(id) ?? []);

  async function put(id: string, position: number) {
    const item = byId.get(id);
    if (!item || position === item.position || move.pending) return;
    const others = order.filter((one) => one !== id);
    others.splice(position - 1, 0, id);
    setShown({ version: meeting.version, ids: others });
    if ((await move.run({ taskforceId, itemId: id, version: item.version, position })) === undefined) setShown(null);
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': byId.get(String(key))?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      if (moved) void put(moved, placeOf(order, moved, String(target.key), target.dropPosition));
    },
  });

  return (
    <div className="grid gap-2">
      <p className="text-sm text-soft">{t('order.hint')}</p>
      <ErrorSentence>{move.problem}</ErrorSentence>
      <InLanguage>
        <GridList
          aria-label={t('order.label')}
          items={lines}
          dragAndDropHooks={dragAndDropHooks}
          className="divide-y divide-line border-y border-line"
        >
          {(item) => (
            <GridListItem
              id={item.id}
              textValue={item.title}
              className="flex items-center gap-3 bg-page py-2 outline-accent data-dragging:opacity-50 data-focus-visible:outline-2"
            >
              <Line item={item} position={order.indexOf(item.id) + 1} />
            </GridListItem>
          )}
        </GridList>
      </InLanguage>
    </div>
  );
}

function Line({ item, position }: { item: ItemShown; position: number }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { title, starts, minutes, isOver } = item;
  return (
    <>
      <HandleButton
        slot="drag"
        aria-label={t('order.handle', { number: String(position), title })}
        className="inline-flex size-9 shrink-0 cursor-grab items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink"
      >
        <GripVertical className="size-4.5" aria-hidden="true" />
      </HandleButton>
      {starts ? (
        <span className={`figures w-12 shrink-0 text-sm ${isOver ? 'font-semibold text-late' : 'text-soft'}`}>
          {dates.time(starts)}
        </span>
      ) : null}
      <span className="min-w-0 flex-1">
        {position}. {title}
        {isOver ? <span className="block text-sm text-late">{t('agenda.isOver')}</span> : null}
      </span>
      <span className="figures shrink-0 text-sm text-soft">{t('agenda.minutes', { count: String(minutes) })}</span>
    </>
  );
}
