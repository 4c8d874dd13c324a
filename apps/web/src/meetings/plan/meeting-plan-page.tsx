import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { PageHead } from '../../look/page-head.tsx';
import { Row, Rows } from '../../look/rows.tsx';
import { Section } from '../../look/section.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetingStateChip } from '../meeting-state-chip.tsx';
import { faceOf, type PlannedShown } from '../meeting.ts';

const PlanMoves = lazy(() => import('./plan-moves.tsx').then((file) => ({ default: file.PlanMoves })));
const PlanProposal = lazy(() => import('./plan-proposal.tsx').then((file) => ({ default: file.PlanProposal })));

/** The meetings to come and how they lie to the delivery; for the secretariat also a plan that proposes itself, and what a moved delivery asks. */
export function MeetingPlanPage() {
  const t = useWords('meetingPlan');
  const m = useWords('meetings');
  const dates = useDates();
  const { taskforceId, slug } = useTaskforce();
  const plan = useSuspenseQuery(trpc.meetings.plan.queryOptions({ taskforceId })).data;
  const isProposing = useSearch({ strict: false })['foreslaa'] === 'ja';
  const navigate = useNavigate();
  const propose = (is: boolean) => void navigate({ to: '.', search: is ? { foreslaa: 'ja' } : {}, replace: !is });
  const { delivery, endsOn, moves, offers } = plan;
  const coming = plan.meetings.filter(({ state }) => faceOf(state) !== 'minutes');
  return (
    <>
      <PageHead
        title={t('title')}
        over={
          <TextLink to="/$slug/moeder" params={{ slug }}>
            {m('title')}
          </TextLink>
        }
        sub={
          delivery
            ? t('delivery', { title: delivery.title, day: dates.day(delivery.on) })
            : t('noDelivery', { day: dates.day(endsOn) })
        }
        actions={
          offers.includes('layPlan') && !isProposing ? (
            <Button kind="primary" onPress={() => propose(true)}>
              {t('propose')}
            </Button>
          ) : null
        }
      />
      <div className="grid gap-10">
        <Suspense fallback={<Skeleton lines={4} />}>
          {moves.length > 0 && delivery ? <PlanMoves plan={plan} deliveryOn={delivery.on} /> : null}
        </Suspense>
        <Suspense fallback={<Skeleton lines={8} />}>
          {isProposing && offers.includes('layPlan') ? <PlanProposal plan={plan} onClose={() => propose(false)} /> : null}
        </Suspense>
        <Section title={t('coming')}>
          {coming.length === 0 ? (
            <p className="text-soft">{t('none')}</p>
          ) : (
            <Rows>
              {coming.map((meeting) => (
                <Planned key={meeting.id} meeting={meeting} deliveryOn={delivery?.on ?? endsOn} />
              ))}
            </Rows>
          )}
        </Section>
      </div>
    </>
  );
}

function Planned({ meeting, deliveryOn }: { meeting: PlannedShown; deliveryOn: string }) {
  const t = useWords('meetingPlan');
  const m = useWords('meetings');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { number, title, startsLocal, endsLocal, isTentative, place, state, laidDays, laidFromOn, seriesId } = meeting;
  const day =
    startsLocal && !isTentative ? dates.day(startsLocal.slice(0, 10)) : isTentative && startsLocal ? t('tentative') : m('noDate');
  const time = startsLocal && endsLocal && !isTentative ? `${dates.time(startsLocal)}–${dates.time(endsLocal)}` : null;
  const facts = [
    laidDays === null || laidFromOn !== deliveryOn ? null : t('daysBefore', { count: laidDays }),
    seriesId === null ? null : t('inSeries'),
  ].filter(Boolean);
  return (
    <Row
      title={
        <Link
          to="/$slug/moeder/$number"
          params={{ slug, number: String(number) }}
          className="no-underline hover:text-accent hover:underline"
        >
          {m('meetingOn', { number: String(number), day })}
        </Link>
      }
      sub={[title, time, place].filter(Boolean).join(' · ')}
      end={<MeetingStateChip state={state} />}
    >
      {facts.length > 0 ? <p className="text-sm text-soft">{facts.join(' · ')}</p> : null}
    </Row>
  );
}
