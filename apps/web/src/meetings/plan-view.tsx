import { sayLack } from '@tvaers/domain/meetings/readiness';
import { Check, TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Section } from '../look/section.tsx';
import { useClock } from '../session/clock.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { AgendaView } from './agenda/agenda-view.tsx';
import type { MeetingShown } from './meeting.ts';
import { PollView } from './polls/poll-view.tsx';
import { Proposals } from './agenda/proposals.tsx';
import { Replies } from './convening/replies.tsx';
import { ReplyView } from './convening/reply-view.tsx';
import { useRemarks } from './agenda/use-remarks.ts';

const ReadThroughPanel = lazy(() =>
  import('./agenda/read-through-panel.tsx').then((file) => ({ default: file.ReadThroughPanel })),
);
const ReadThroughSide = lazy(() => import('./agenda/read-through-side.tsx').then((file) => ({ default: file.ReadThroughSide })));

const SeriesSide = lazy(() => import('./plan/series-side.tsx').then((file) => ({ default: file.SeriesSide })));

/** A meeting to come: finding its date, who comes, and its agenda, read and written in one place. */
export function PlanView({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const self = meeting.people.find(({ isSelf }) => isSelf);
  const mayReply = meeting.offers.includes('reply') && self?.invitation;
  const isReading = meeting.readThrough.own !== null && meeting.state === 'called';
  const remarks = useRemarks(meeting);
  const hasAside =
    meeting.seriesId !== null ||
    meeting.lacks.length > 0 ||
    meeting.people.some(({ invitation }) => invitation) ||
    meeting.proposals.length > 0;
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem] print:block">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8">
        {meeting.state === 'cancelled' ? (
          <ErrorSentence>{t('cancel.stands', { reason: meeting.cancelReason ?? '' })}</ErrorSentence>
        ) : null}
        {mayReply && self ? (
          <div data-print="no">
            <ReplyView meeting={meeting} self={self} />
          </div>
        ) : null}
        {meeting.poll ? <PollView meeting={meeting} poll={meeting.poll} /> : null}
        {isReading ? (
          <Suspense>
            <ReadThroughPanel meeting={meeting} remarks={remarks} />
          </Suspense>
        ) : null}
        <AgendaView meeting={meeting} remarks={isReading ? remarks : null} />
      </div>
      {hasAside ? (
        <aside aria-label={t('aside')} className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8" data-print="no">
          <Readiness meeting={meeting} />
          <Suspense>{meeting.readThrough.readers.length > 0 ? <ReadThroughSide meeting={meeting} /> : null}</Suspense>
          <Proposals proposals={meeting.proposals} offers={meeting.offers} meeting={meeting} />
          <Replies meeting={meeting} />
          {meeting.seriesId ? (
            <Suspense>
              <SeriesSide meeting={meeting} seriesId={meeting.seriesId} />
            </Suspense>
          ) : null}
        </aside>
      ) : null}
    </div>
  );
}

/** What the meeting still lacks, for those who run it. */
function Readiness({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const language = useLanguage();
  const dates = useDates();
  const { today } = useClock();
  const { lacks, tells, state, materialDueOn } = meeting;
  if (!tells || state === 'cancelled') return null;
  return (
    <Section title={t('lacks.title')} level={3}>
      {lacks.length === 0 ? (
        <p className="flex gap-2 text-sm text-good">
          <Check className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {t('lacks.ready')}
        </p>
      ) : (
        <ul className="grid gap-1.5 text-sm">
          {lacks.map((lack) => (
            <li key={lack.kind} className="flex gap-2">
              {lack.kind === 'release' ? (
                <Check className="mt-0.5 size-4 shrink-0 text-good" aria-hidden="true" />
              ) : (
                <TriangleAlert className="mt-0.5 size-4 shrink-0 text-risk" aria-hidden="true" />
              )}
              <span className="first-letter:uppercase">{sayLack(lack, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {state === 'called' && materialDueOn ? (
        <p className="text-sm text-soft">{t('lacks.materialBy', { deadline: dates.deadline(materialDueOn, today) })}</p>
      ) : null}
    </Section>
  );
}
