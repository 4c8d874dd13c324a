import { enumerate } from '@tvaers/domain/language';
import { ListPlus, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Section } from '../../look/section.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { useClock } from '../../session/clock.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { AgendaItem } from './agenda-item.tsx';
import { ItemTools } from './item-tools.tsx';
import type { MeetingShown } from '../meeting.ts';
import { RemarkField } from './remark-field.tsx';
import type { Remarks } from './use-remarks.ts';

const ProposeAgenda = lazy(() => import('./propose-agenda.tsx').then((file) => ({ default: file.ProposeAgenda })));
const AgendaOrder = lazy(() => import('./agenda-order.tsx').then((file) => ({ default: file.AgendaOrder })));
const AgendaDownloads = lazy(() => import('../papers/agenda-downloads.tsx').then((file) => ({ default: file.AgendaDownloads })));
const NotesOfItem = lazy(() => import('../../notes/notes-of-item.tsx').then((file) => ({ default: file.NotesOfItem })));
const NotesLeft = lazy(() => import('../../notes/notes-left.tsx').then((file) => ({ default: file.NotesLeft })));
const ItemForm = lazy(() => import('./item-form.tsx').then((file) => ({ default: file.ItemForm })));

/** The agenda. Who may write it edits each item where it stands. */
export function AgendaView({ meeting, remarks = null }: { meeting: MeetingShown; remarks?: Remarks | null }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { today } = useClock();
  const [editing, setEditing] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const [isOrdering, setOrdering] = useState(false);
  const { items, offers, state, materialDueOn, releasedAt } = meeting;
  const mayAdd = offers.includes('addItem');
  const mayEdit = offers.includes('editItem');
  if (items.length === 0 && !mayAdd) {
    if (state === 'pollOpen' || state === 'cancelled') return null;
    const due = materialDueOn ? dates.deadline(materialDueOn, today) : null;
    const notOut = due ? t('agenda.notOut', { deadline: due }) : t('agenda.notOutNoDate');
    return (
      <Section title={t('agenda.title')}>
        <p className="text-soft">{releasedAt ? t('agenda.notForYou') : notOut}</p>
      </Section>
    );
  }
  return (
    <Section title={t('agenda.title')} note={<AgendaNote meeting={meeting} />}>
      {items.length === 0 && editing !== 'new' ? (
        <EmptyState title={t('agenda.title')}>{t('agenda.emptySecretariat')}</EmptyState>
      ) : isOrdering ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AgendaOrder meeting={meeting} onMoved={(position) => setMoved(t('agenda.moved', { number: String(position) }))} />
        </Suspense>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {items.map((item, place) => (
            <li key={item.id} id={`punkt-${item.position}`} className="scroll-mt-20 py-4">
              {item.heading ? <p className="pb-3 text-lg font-semibold">{item.heading}</p> : null}
              {editing === item.id ? (
                <Suspense fallback={<Skeleton lines={5} />}>
                  <ItemForm meeting={meeting} item={item} onClose={() => setEditing(null)} />
                </Suspense>
              ) : (
                <AgendaItem
                  item={item}
                  isOut={releasedAt !== null}
                  papers={offers.includes('attachPaper')}
                  foot={remarks ? <RemarkField item={item} remarks={remarks} /> : null}
                  notes={<NotesOfItem meeting={meeting} item={item} />}
                  tools={
                    mayEdit ? (
                      <ItemTools
                        meeting={meeting}
                        item={item}
                        isFirst={place === 0}
                        isLast={place === items.length - 1}
                        onEdit={() => setEditing(item.id)}
                        onMoved={(position) => setMoved(t('agenda.moved', { number: String(position) }))}
                      />
                    ) : null
                  }
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {moved}
      </p>
      <AgendaTotal meeting={meeting} />
      {items.length > 0 ? (
        <Suspense>
          <AgendaDownloads meeting={meeting} />
        </Suspense>
      ) : null}
      <Suspense>
        <NotesLeft meetingId={meeting.id} />
      </Suspense>
      {mayAdd ? (
        editing === 'new' ? (
          <Suspense fallback={<Skeleton lines={5} />}>
            <ItemForm meeting={meeting} item={null} onClose={() => setEditing(null)} />
          </Suspense>
        ) : (
          <AgendaButtons meeting={meeting} isOrdering={isOrdering} onOrder={setOrdering} onAdd={() => setEditing('new')} />
        )
      ) : null}
    </Section>
  );
}

type ButtonsProps = { meeting: MeetingShown; isOrdering: boolean; onOrder: (is: boolean) => void; onAdd: () => void };

function AgendaButtons({ meeting, isOrdering, onOrder, onAdd }: ButtonsProps) {
  const t = useWords('agenda');
  const [isProposing, setProposing] = useState(false);
  const { offers, items } = meeting;
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={onAdd}>
        {t('agenda.add')}
      </Button>
      {offers.includes('addProposed') ? (
        <Button icon={<ListPlus className="size-4" aria-hidden="true" />} onPress={() => setProposing(true)}>
          {t('propose.open')}
        </Button>
      ) : null}
      {offers.includes('moveItem') && items.length > 1 ? (
        <Button kind="quiet" onPress={() => onOrder(!isOrdering)}>
          {t(isOrdering ? 'order.close' : 'order.open')}
        </Button>
      ) : null}
      <Suspense>{isProposing ? <ProposeAgenda meeting={meeting} onClose={() => setProposing(false)} /> : null}</Suspense>
    </div>
  );
}

/** Whether the chair has approved it, and when it went out. */
function AgendaNote({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('agenda');
  const dates = useDates();
  const language = useLanguage();
  const { releasedAt, agendaApprovedAt, agendaApprovedBy, tells, items, state, lacks } = meeting;
  if (releasedAt) return t('agenda.releasedOn', { when: dates.moment(releasedAt) });
  if (!tells || items.length === 0 || state !== 'called') return null;
  if (agendaApprovedAt) return t('agenda.approved', { name: agendaApprovedBy ?? '', when: dates.moment(agendaApprovedAt) });
  const bare = lacks.find(({ kind }) => kind === 'indstilling');
  if (bare?.kind !== 'indstilling') return t('agenda.approvalTaken');
  const { positions } = bare;
  return t('agenda.approvalBlocked', { count: positions.length, items: enumerate(positions.map(String), language) });
}

/** How the items fit the meeting; what exceeds it in words, and in red. */
function AgendaTotal({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { agenda, items } = meeting;
  if (items.length === 0) return null;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <p className="text-sm text-soft" data-print="no">
      {t('agenda.total', { minutes: dates.minutes(total) })}
      {agenda && agenda.overrunMinutes > 0 ? (
        <span className="font-semibold text-late"> · {t('agenda.over', { minutes: dates.minutes(agenda.overrunMinutes) })}</span>
      ) : null}
      {agenda && agenda.spareMinutes > 0 ? ` · ${t('agenda.spare', { minutes: dates.minutes(agenda.spareMinutes) })}` : null}
    </p>
  );
}
