import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { ArrowRight, Coffee, Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Panel } from '../../look/panel.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { NotesOfItem } from '../../notes/notes-of-item.tsx';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemText } from '../agenda/agenda-item.tsx';
import { MatterLink } from '../matter-link.tsx';
import type { ItemShown, MeetingShown } from '../meeting.ts';
import { OutcomeLines } from '../lines/outcome-lines.tsx';
import { PresenceSide } from './presence-side.tsx';
import { SessionAgenda } from './session-agenda.tsx';
import { TimeLeft } from './time-left.tsx';
import { useShownItem } from './use-shown-item.ts';

const ItemForm = lazy(() => import('../agenda/item-form.tsx').then((file) => ({ default: file.ItemForm })));

/** The meeting in session: the agenda at one side, the current item in the middle, who is there at the other. */
export function SessionView({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const { slug } = useTaskforce();
  const { items, currentItemId } = meeting;
  const [named, show] = useShownItem(items);
  const [isAdding, setAdding] = useState(false);
  const current = items.find(({ id }) => id === currentItemId) ?? null;
  // The page follows the meeting until somebody looks at another item.
  const shown = named ?? current ?? items[0] ?? null;
  const next = current
    ? items.find(({ position }) => position > current.position)
    : items.find(({ treatedAt }) => treatedAt === null);
  return (
    <div className="grid gap-8 lg:grid-cols-[12.5rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_13rem]">
      <div className="order-3 grid content-start gap-4 lg:order-1 lg:row-span-2 xl:row-span-1">
        <SessionAgenda
          meeting={meeting}
          shownId={shown?.id ?? null}
          onChoose={(item) => show(item.id === currentItemId ? null : item)}
        />
        {meeting.offers.includes('addItem') ? (
          <div>
            <Button
              size="small"
              kind="quiet"
              icon={<Plus className="size-4" aria-hidden="true" />}
              onPress={() => setAdding(true)}
            >
              {t('session.addItem')}
            </Button>
          </div>
        ) : null}
        <Suspense>{isAdding ? <ItemForm meeting={meeting} item={null} onClose={() => setAdding(false)} /> : null}</Suspense>
      </div>
      <div className="order-1 grid content-start gap-4 lg:order-2">
        {current && shown && shown.id !== current.id ? (
          <p
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded bg-accent-ground px-4 py-2 text-sm"
            role="status"
          >
            {t('session.viewing', { number: String(shown.position), current: String(current.position) })}
            <Button kind="quiet" size="small" onPress={() => show(null)}>
              {t('session.goToCurrent')}
            </Button>
          </p>
        ) : null}
        {shown ? (
          <SessionItem
            key={shown.id}
            meeting={meeting}
            item={shown}
            isCurrent={shown.id === currentItemId}
            isNamed={named !== null}
          />
        ) : (
          <p className="text-soft">{t('session.noItems')}</p>
        )}
        <Lead meeting={meeting} shown={shown} next={next ?? null} onMoved={() => show(null)} />
      </div>
      <aside
        aria-label={t('session.aside')}
        className="order-2 grid content-start gap-6 lg:order-3 lg:col-start-2 xl:col-start-3"
      >
        <TimeLeft meeting={meeting} item={current} />
        <p className="text-sm">
          <TextLink to="/$slug/moeder/$number/$face" params={{ slug, number: String(meeting.number), face: 'formand' }}>
            {t('chair.open')}
          </TextLink>
        </p>
        <PresenceSide meeting={meeting} item={shown} />
      </aside>
    </div>
  );
}

type SessionItemProps = { meeting: MeetingShown; item: ItemShown; isCurrent: boolean; isNamed: boolean };

function SessionItem({ meeting, item, isCurrent, isNamed }: SessionItemProps) {
  const t = useWords('minutes');
  const a = useWords('agenda');
  const language = useLanguage();
  const { position, type, presenter, title, matter, recused, isClosed } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who asked for this item goes on from it, also with the keyboard and on a phone, where the agenda stands beneath.
  useEffect(() => {
    if (isNamed) heading.current?.focus();
  }, [isNamed]);
  const over = [
    t('session.item', { number: String(position) }),
    itemTypeWords[type][language],
    presenter,
    isClosed ? a('agenda.closed') : null,
  ];
  return (
    <Panel>
      <article className="grid gap-5" data-item aria-current={isCurrent ? 'step' : undefined}>
        <header className="grid gap-1">
          <p className="text-sm text-soft">{over.filter(Boolean).join(' · ')}</p>
          <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            {title}
          </h2>
          {matter ? (
            <p className="text-sm text-soft">
              <MatterLink matter={matter} />
            </p>
          ) : null}
          {recused.length > 0 ? (
            <p className="text-sm font-medium text-risk">
              {a('agenda.recused', { names: recused.map(({ name }) => name).join(', ') })}
            </p>
          ) : null}
        </header>
        <ItemText item={item} isLarge />
        <NotesOfItem meeting={meeting} item={item} />
        <OutcomeLines meeting={meeting} item={item} isWriting={meeting.offers.includes('recordOutcome')} />
      </article>
    </Panel>
  );
}

/** Leads the meeting on: to the item that is looked at, to the next, to a break. */
function Lead({
  meeting,
  shown,
  next,
  onMoved,
}: {
  meeting: MeetingShown;
  shown: ItemShown | null;
  next: ItemShown | null;
  onMoved: () => void;
}) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const take = useCommand(trpc.meetings.treatItem, { onDone: onMoved });
  if (!meeting.offers.includes('treatItem')) return null;
  const to = (itemId: string | null) => void take.run({ taskforceId, meetingId: meeting.id, itemId });
  const isCurrent = shown !== null && shown.id === meeting.currentItemId;
  return (
    <div className="flex flex-wrap justify-between gap-2" data-print="no">
      {meeting.currentItemId ? (
        <Button kind="quiet" icon={<Coffee className="size-4" aria-hidden="true" />} onPress={() => to(null)}>
          {t('session.break')}
        </Button>
      ) : (
        <p className="py-2 text-soft">{t('session.pause')}</p>
      )}
      {shown && !isCurrent ? (
        <Button kind="primary" pending={take.pending} onPress={() => to(shown.id)}>
          {t('session.takeUp')}
        </Button>
      ) : next ? (
        <Button kind="primary" pending={take.pending} onPress={() => to(next.id)}>
          {t('session.next')}: {next.position}
          <ArrowRight className="size-4" aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
}
