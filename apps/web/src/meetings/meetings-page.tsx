import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Tabs } from '../look/tabs.tsx';
import { useTab } from '../look/use-tab.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { MeetingRow } from './meeting-row.tsx';
import { faceOf, type MeetingListed } from './meeting.ts';
import { Proposals } from './agenda/proposals.tsx';

const ActionsView = lazy(() => import('../actions/actions-view.tsx').then((file) => ({ default: file.ActionsView })));
const MeetingForm = lazy(() => import('./convening/meeting-form.tsx').then((file) => ({ default: file.MeetingForm })));

const SubscribeDialog = lazy(() =>
  import('../calendar/subscribe-dialog.tsx').then((file) => ({ default: file.SubscribeDialog })),
);

/** The meetings: those to come with what they lack, those held with what they decided. And the actions that came of them. */
export function MeetingsPage() {
  const t = useWords('meetings');
  const { taskforceId, slug } = useTaskforce();
  const { meetings, proposals, offers } = useSuspenseQuery(trpc.meetings.list.queryOptions({ taskforceId })).data;
  const tab = useTab(['moeder', 'opgaver']);
  const [isDrafting, setDrafting] = useState(false);
  // By the address, so that the account menu of every page leads here.
  const isSubscribing = useSearch({ strict: false })['abonner'] === 'ja';
  const navigate = useNavigate();
  const subscribe = (is: boolean) =>
    void navigate({
      to: '.',
      search: ({ abonner: _, ...search }: Record<string, unknown>) => (is ? { ...search, abonner: 'ja' } : search),
      replace: !is,
    });
  const mayDraft = offers.includes('draft');
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          tab === 'moeder' ? (
            <>
              <LinkButton kind="quiet" to="/$slug/moeder/plan" params={{ slug }}>
                {t('plan')}
              </LinkButton>
              <Button kind="quiet" onPress={() => subscribe(true)}>
                {t('calendar.subscribe.open')}
              </Button>
              {mayDraft ? (
                <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setDrafting(true)}>
                  {t('newMeeting')}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <Tabs
        label={t('tabsLabel')}
        current={tab}
        tabs={[
          { id: 'moeder', label: t('tabs.meetings') },
          { id: 'opgaver', label: t('tabs.actions') },
        ]}
      />
      <Suspense fallback={<Skeleton lines={6} />}>
        {tab === 'opgaver' ? (
          <ActionsView />
        ) : (
          <div className="grid gap-8">
            {meetings.length === 0 ? (
              <EmptyState title={t('empty.title')}>{t(mayDraft ? 'empty.secretariat' : 'empty.others')}</EmptyState>
            ) : (
              <MeetingLists meetings={meetings} />
            )}
            <Proposals proposals={proposals} offers={offers} meetings={meetings} />
          </div>
        )}
      </Suspense>
      <Suspense>{isSubscribing ? <SubscribeDialog onClose={() => subscribe(false)} /> : null}</Suspense>
      <Suspense>{isDrafting ? <MeetingForm meeting={null} onClose={() => setDrafting(false)} /> : null}</Suspense>
    </>
  );
}

const whenOf = ({ startsLocal, firstSlotLocal }: MeetingListed) => startsLocal ?? firstSlotLocal ?? '9';
const isComing = ({ state }: MeetingListed) => faceOf(state) !== 'minutes' && state !== 'cancelled';

function MeetingLists({ meetings }: { meetings: readonly MeetingListed[] }) {
  const t = useWords('meetings');
  // The next one first; one that still looks for a date stands where its earliest slot does.
  const coming = meetings.filter(isComing).toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  const held = meetings.filter((meeting) => !isComing(meeting));
  return (
    <>
      {coming.length > 0 ? (
        <Section title={t('coming')}>
          <Rows>
            {coming.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        </Section>
      ) : null}
      {held.length > 0 ? (
        <Section title={t('heldBefore')}>
          <Rows>
            {held.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        </Section>
      ) : null}
    </>
  );
}
