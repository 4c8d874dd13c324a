import { Suspense, useRef } from 'react';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import { useWords } from '../words/use-words.ts';
import { AnswerPoll } from './answer-poll.tsx';
import { ApproveMeeting } from './approve-meeting.tsx';
import { FinishAction } from './finish-action.tsx';
import { MarkRead } from './mark-read.tsx';
import { PositionActs } from './position-acts.tsx';
import { ReplyChoice } from './reply-choice.tsx';
import type { InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

// Who approves dates is seldom the member on a phone: fetched when such a row is there.
const ForecastActs = fetchedLater(() => import('./forecast-acts.tsx').then((file) => file.ForecastActs));

const BaselineActs = fetchedLater(() => import('./baseline-acts.tsx').then((file) => file.BaselineActs));
const MandateActs = fetchedLater(() => import('./mandate-acts.tsx').then((file) => file.MandateActs));
const SaidActs = fetchedLater(() => import('./said-acts.tsx').then((file) => file.SaidActs));
const SnoozeRow = fetchedLater(() => import('./snooze-row.tsx').then((file) => file.SnoozeRow));

/** What can be done about a row, where it stands; beside it, where nobody stands still meanwhile, to put it off. */
export function RowActs({ row, touch, settled }: Settle & { row: InboxRow }) {
  const here = useRef<HTMLDivElement>(null);
  const settle = {
    touch,
    settled: (said: string) => {
      const card = here.current?.closest('article');
      settled(said);
      // The button that was pressed is gone; whoever came by keyboard goes on from its row and not from the top of the page.
      if (card && isFocusAt(card)) requestAnimationFrame(() => focusTitle(card));
    },
  };
  const acts = <Act row={row} {...settle} />;
  if (row.snoozeUntilOn === null) return <div ref={here}>{acts}</div>;
  return (
    <div ref={here} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 grow">{acts}</div>
      <Otherwise otherwise={null}>
        <Suspense>
          <SnoozeRow row={row} untilOn={row.snoozeUntilOn} {...settle} />
        </Suspense>
      </Otherwise>
    </div>
  );
}

/** What is called something is a link, but for an action, which has no page of its own. */
function focusTitle(card: Element) {
  const title = card.querySelector<HTMLElement>('h3 a') ?? card.querySelector('h3');
  if (!title) return;
  if (title.tabIndex < 0) title.tabIndex = -1;
  // What was answered may have been taller than the screen: the title is then above it.
  title.focus();
}

/** A button that is waiting for its answer has lost the focus to the page. */
const isFocusAt = (card: Element) => document.activeElement === document.body || card.contains(document.activeElement);

function Act({ row, ...settle }: Settle & { row: InboxRow }) {
  const t = useWords('waiting');
  const { doing, page } = row;
  switch (doing?.kind) {
    case 'answerPoll':
      return <AnswerPoll doing={doing} {...settle} />;
    case 'reply':
      return <ReplyChoice doing={doing} {...settle} />;
    case 'position':
      return <PositionActs row={row} doing={doing} {...settle} />;
    case 'finish':
      return <FinishAction doing={doing} {...settle} />;
    case 'decideForecast':
      return <ForecastActs row={row} doing={doing} {...settle} />;
    case 'decideMandate':
      return <MandateActs row={row} doing={doing} {...settle} />;
    case 'decideBaseline':
      return <BaselineActs doing={doing} {...settle} />;
    case 'readThrough':
    case 'noteAnswer':
    case 'noteOutcome':
      return <SaidActs row={row} doing={doing} {...settle} />;
    case 'markRead':
      return <MarkRead row={row} doing={doing} {...settle} />;
    case 'meeting':
      return <ApproveMeeting row={row} doing={doing} {...settle} />;
    default:
      return (
        <ThingButton page={page} {...(row.kind in faces ? { search: { fane: faces[row.kind as keyof typeof faces] } } : {})}>
          {t(row.kind in elsewhere ? elsewhere[row.kind as keyof typeof elsewhere] : 'ball.open')}
        </ThingButton>
      );
  }
}

/** What is done on a face of its page that is not the first. */
const faces = { closeConsultation: 'hoering', respondToConsultation: 'hoering' } as const satisfies Partial<
  Record<InboxRow['kind'], string>
>;

const elsewhere = {
  approveStatus: 'status.read',
  answerStatus: 'status.answer',
  answerComment: 'comment.answer',
  ball: 'ball.open',
  minority: 'ball.open',
  concludeProcedure: 'ball.open',
  closeConsultation: 'consultation.close',
  respondToConsultation: 'consultation.respond',
  approveAgenda: 'agenda.read',
  indstilling: 'indstilling.write',
  answerProposal: 'proposal.answer',
  release: 'release.open',
  convene: 'convene.open',
  sendMinutes: 'sendMinutes.open',
  settleObjections: 'objections.open',
  milestoneDue: 'milestone.open',
  followDelivery: 'meetingPlan.open',
} as const satisfies Partial<Record<InboxRow['kind'], string>>;
