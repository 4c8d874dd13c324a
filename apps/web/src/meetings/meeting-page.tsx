import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { HistoryList } from '../history/history-list.tsx';
import { Button } from '../look/button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Tabs } from '../look/tabs.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTab } from '../look/use-tab.ts';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { MeetingStateChip } from './meeting-state-chip.tsx';
import { MeetingSteps } from './meeting-steps.tsx';
import { faceOf, type MeetingShown } from './meeting.ts';
import { PaperHead } from './paper-head.tsx';
import { PlanView } from './plan-view.tsx';

const SessionView = lazy(() => import('./session/session-view.tsx').then((file) => ({ default: file.SessionView })));
const MinutesView = lazy(() => import('./minutes/minutes-view.tsx').then((file) => ({ default: file.MinutesView })));
const AgendaPaper = lazy(() => import('./agenda/agenda-paper.tsx').then((file) => ({ default: file.AgendaPaper })));

const minutesStates = ['held', 'minutesOut', 'minutesApproved', 'cancelled'];

/** One meeting, from draft to approved minutes; reading and editing are the same place. */
export function MeetingPage() {
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  // Anything but a number is no meeting; the server need not be asked.
  return /^[1-9]\d{0,5}$/.test(number) ? <Meeting number={Number(number)} /> : <UnknownPage />;
}

function Meeting({ number }: { number: number }) {
  const { taskforceId } = useTaskforce();
  const meeting = useSuspenseQuery(trpc.meetings.page.queryOptions({ taskforceId, number })).data;
  const face = faceOf(meeting.state);
  const tab = useTab(['referat', 'dagsorden']);
  return (
    <>
      <PaperHead meeting={meeting} kind={face === 'minutes' && tab === 'referat' ? 'minutes' : 'agenda'} />
      <MeetingHead meeting={meeting} />
      <Suspense fallback={<Skeleton lines={8} />}>
        {face === 'plan' ? <PlanView meeting={meeting} /> : null}
        {face === 'session' ? <SessionView meeting={meeting} /> : null}
        {face === 'minutes' ? <AfterMeeting meeting={meeting} /> : null}
      </Suspense>
      <MeetingHistory meeting={meeting} />
    </>
  );
}

function AfterMeeting({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const tab = useTab(['referat', 'dagsorden']);
  return (
    <>
      <Tabs
        label={t('faces.label')}
        current={tab}
        tabs={[
          { id: 'referat', label: t('faces.minutes') },
          { id: 'dagsorden', label: t('faces.agenda') },
        ]}
      />
      {tab === 'referat' ? <MinutesView meeting={meeting} /> : <AgendaPaper meeting={meeting} />}
    </>
  );
}

function MeetingHead({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { number, title, startsLocal, endsLocal, place, videoUrl, state } = meeting;
  const day = startsLocal ? dates.day(startsLocal.slice(0, 10)) : null;
  const heading = day ? t('meetingOn', { number: String(number), day }) : t('meeting', { number: String(number) });
  return (
    <PageHead
      title={heading}
      over={
        <span data-print="no">
          <TextLink to="/$slug/moeder" params={{ slug }}>
            {t('title')}
          </TextLink>
        </span>
      }
      sub={
        <>
          {title ? <span className="w-full text-lg text-ink">{title}</span> : null}
          {startsLocal && endsLocal ? (
            <span className="figures">
              {dates.time(startsLocal)}–{dates.time(endsLocal)}
            </span>
          ) : null}
          {place ? <span>{place}</span> : null}
          {videoUrl && meeting.calledAt && !minutesStates.includes(state) ? (
            <a
              className="text-accent underline underline-offset-3"
              href={videoUrl}
              rel="noreferrer"
              target="_blank"
              data-print="no"
            >
              {t('joinVideo')}
            </a>
          ) : null}
          <MeetingStateChip state={state} />
        </>
      }
      actions={<MeetingSteps meeting={meeting} />}
    />
  );
}

/** What has happened to the meeting, fetched when somebody asks. */
function MeetingHistory({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const { actor } = useTaskforce();
  const [isShown, setShown] = useState(false);
  const { role } = actor.seat;
  if (role === 'observer' || role === 'commissioner') return null;
  return (
    <div className="mt-12 max-w-reading" data-print="no">
      {isShown ? (
        <Section title={t('history')}>
          <HistoryList noun="meetings" thingId={meeting.id} />
        </Section>
      ) : (
        <Button kind="quiet" onPress={() => setShown(true)}>
          {t('showHistory')}
        </Button>
      )}
    </div>
  );
}
