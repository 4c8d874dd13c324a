import { can } from '@tvaers/domain/policy';
import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { Lock } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { StateChip } from '../../look/state-chip.tsx';
import { WithNumbers } from '../../look/with-numbers.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemPapers } from '../papers/item-papers.tsx';
import { MatterLink } from '../matter-link.tsx';
import type { ItemShown } from '../meeting.ts';

const PullOutItemDialog = lazy(() => import('./pull-out-item-dialog.tsx').then((file) => ({ default: file.PullOutItemDialog })));
const ItemTrail = lazy(() => import('./item-trail.tsx').then((file) => ({ default: file.ItemTrail })));

type AgendaItemProps = {
  item: ItemShown;
  isOut: boolean;
  tools?: ReactNode;
  /** What may be done under it. */
  foot?: ReactNode;
  /** Whether papers may be hung under it here. */ papers?: boolean;
  /** One's own notes on it. */ notes?: ReactNode;
};

/** One item as it stands on the agenda: its time, what it is, the indstilling and the case. */
export function AgendaItem({ item, isOut, tools, foot, papers = false, notes }: AgendaItemProps) {
  const dates = useDates();
  const { starts, isOver } = item;
  return (
    <div className={`grid gap-x-5 gap-y-2 ${starts ? 'sm:grid-cols-[3.25rem_minmax(0,1fr)]' : ''}`}>
      {starts ? (
        <p className={`figures text-sm sm:pt-0.5 ${isOver ? 'font-semibold text-late' : 'text-soft'}`}>{dates.time(starts)}</p>
      ) : null}
      <div className="grid min-w-0 gap-2" data-item>
        <div className="flex items-start justify-between gap-3">
          <h3 className="min-w-0 font-semibold">
            {item.position}. {item.title}
          </h3>
          {tools}
        </div>
        <ItemFacts item={item} isOut={isOut} />
        <Apart item={item} isOut={isOut} />
        <ItemText item={item} />
        {item.remarks.length > 0 && !isOut ? <Remarks item={item} /> : null}
        {/* What may be done stands on one line; what has been, beneath each other. */}
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 *:min-w-0 *:has-[li,article,textarea,progress,[role=alert]]:basis-full">
          {item.papers.length > 0 || papers ? <ItemPapers item={item} mayAttach={papers} /> : null}
          {foot}
          <Suspense>{notes}</Suspense>
        </div>
      </div>
    </div>
  );
}

/** What those who read the draft through would have changed. */
function Remarks({ item }: { item: ItemShown }) {
  const t = useWords('agenda');
  const dates = useDates();
  return (
    <ul className="grid gap-2 rounded bg-sunk px-3 py-2 text-sm" data-print="no">
      {item.remarks.map(({ id, by, text, madeAt }) => (
        <li key={id}>
          <p className="text-soft">{t('readThrough.remarkBy', { name: by, when: dates.moment(madeAt) })}</p>
          <p className="max-w-reading whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** That a voting member wants it treated by itself, and for who votes the way to say so, until it is decided. */
function Apart({ item, isOut }: { item: ItemShown; isOut: boolean }) {
  const t = useWords('agenda');
  const { actor } = useTaskforce();
  const [isAsking, setAsking] = useState(false);
  const { matter, outcomes, pulledOut, type } = item;
  if (pulledOut)
    return <p className="max-w-reading text-sm text-risk">{t('apart.is', { name: pulledOut.by, reason: pulledOut.reason })}</p>;
  const isUndecided =
    matter?.kind === 'recommendation' && matter.state === 'deliberation' && !outcomes.some(({ kind }) => kind === 'decision');
  if (!isOut || type !== 'decision' || !isUndecided || !can(actor, 'meetings.pullOut', {})) return null;
  return (
    <div data-print="no">
      <Button size="small" kind="quiet" onPress={() => setAsking(true)}>
        {t('apart.button')}
      </Button>
      <Suspense>{isAsking ? <PullOutItemDialog item={item} onClose={() => setAsking(false)} /> : null}</Suspense>
    </div>
  );
}

/** How often it has been before a meeting, which leads to those meetings and what came of it. */
function Trail({ item }: { item: ItemShown }) {
  const t = useWords('agenda');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-accent underline underline-offset-2 hover:no-underline" onClick={() => setOpen(true)}>
        {t('agenda.treated', { count: item.treated })}
      </button>
      <Suspense>{isOpen ? <ItemTrail item={item} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}

/** What kind of item it is, who presents it, how long it takes, what it is about. */
export function ItemFacts({ item, isOut }: { item: ItemShown; isOut: boolean }) {
  const t = useWords('agenda');
  const language = useLanguage();
  const { type, presenter, minutes, matter, treated, isClosed, isNew, isOver, indstilling, recused } = item;
  const facts = [
    itemTypeWords[type][language],
    presenter ? t('agenda.presenter', { name: presenter }) : '',
    t('agenda.minutes', { count: String(minutes) }),
  ].filter(Boolean);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <span>{facts.join(' · ')}</span>
      {isOver ? <span className="font-medium text-late">{t('agenda.isOver')}</span> : null}
      {matter ? <MatterLink matter={matter} /> : null}
      {treated > 0 ? <Trail item={item} /> : null}
      {isClosed ? (
        <span className="inline-flex items-center gap-1">
          <Lock className="size-3.5" aria-hidden="true" />
          {t('agenda.closed')}
        </span>
      ) : null}
      {isNew ? (
        <StateChip tone="active" glyph="warning">
          {t('agenda.isNew')}
        </StateChip>
      ) : null}
      {item.isChangedSinceRead ? (
        <StateChip tone="active" glyph="warning">
          {t('readThrough.isChanged')}
        </StateChip>
      ) : null}
      {type === 'decision' && indstilling === '' && !isOut ? (
        <StateChip tone="risk" glyph="warning">
          {t('agenda.noIndstilling')}
        </StateChip>
      ) : null}
      {recused.length > 0 ? <span>{t('agenda.recused', { names: recused.map(({ name }) => name).join(', ') })}</span> : null}
    </div>
  );
}

/** The indstilling and the case, as documents are set. */
export function ItemText({
  item,
  isLarge = false,
}: {
  item: Pick<ItemShown, 'indstilling' | 'presentation'>;
  isLarge?: boolean;
}) {
  const t = useWords('agenda');
  const { indstilling, presentation } = item;
  return (
    <>
      {indstilling ? (
        <div className="grid gap-1">
          <p className="text-sm font-semibold text-soft">{t('item.indstilling')}</p>
          <p
            data-noted="indstilling"
            className={`max-w-reading border-l-3 border-accent pl-4 font-serif whitespace-pre-line ${isLarge ? 'text-xl leading-relaxed' : 'text-lg'}`}
          >
            <WithNumbers text={indstilling} />
          </p>
        </div>
      ) : null}
      {presentation ? (
        <div className="grid gap-1">
          <p className="text-sm font-semibold text-soft">{t('item.presentation')}</p>
          <p data-noted="presentation" className="max-w-reading font-serif text-lg whitespace-pre-line">
            {presentation}
          </p>
        </div>
      ) : null}
    </>
  );
}
