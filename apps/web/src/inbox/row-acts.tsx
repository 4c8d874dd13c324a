import { fetchedLater } from '../look/fetched-later.tsx';
import { useWords } from '../words/use-words.ts';
import { AnswerPoll } from './answer-poll.tsx';
import { ApproveMeeting } from './approve-meeting.tsx';
import { FinishAction } from './finish-action.tsx';
import { PositionActs } from './position-acts.tsx';
import { ReplyChoice } from './reply-choice.tsx';
import type { Settle } from './row-card.tsx';
import type { InboxRow } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

// Who approves dates is seldom the member on a phone: fetched when such a row is there.
const ForecastActs = fetchedLater(() => import('./forecast-acts.tsx').then((file) => file.ForecastActs));

const MandateActs = fetchedLater(() => import('./mandate-acts.tsx').then((file) => file.MandateActs));

/** What can be done about a row, where it stands. */
export function RowActs({ row, ...settle }: Settle & { row: InboxRow }) {
  const t = useWords('inbox');
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
    case 'meeting':
      return <ApproveMeeting row={row} doing={doing} {...settle} />;
    default:
      return <ThingButton page={page}>{t(elsewhere[row.kind] ?? 'ball.open')}</ThingButton>;
  }
}

const elsewhere: Partial<
  Record<
    InboxRow['kind'],
    'ball.open' | 'agenda.read' | 'indstilling.write' | 'proposal.answer' | 'minutes.read' | 'status.read' | 'status.answer'
  >
> = {
  approveStatus: 'status.read',
  answerStatus: 'status.answer',
  ball: 'ball.open',
  approveAgenda: 'agenda.read',
  indstilling: 'indstilling.write',
  answerProposal: 'proposal.answer',
  readMinutes: 'minutes.read',
};
