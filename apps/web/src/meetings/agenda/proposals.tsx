import { itemProposalStateWords } from '@tvaers/domain/meetings/labels';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Row, Rows } from '../../look/rows.tsx';
import { Section } from '../../look/section.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingListed, MeetingShown, ProposalShown } from '../meeting.ts';

const ProposeItem = lazy(() => import('./propose-item.tsx').then((file) => ({ default: file.ProposeItem })));

type ProposalsProps = {
  proposals: readonly ProposalShown[];
  offers: readonly string[];
  /** The meeting whose agenda it may be put on; of several the next that takes items. */
  meeting?: MeetingShown;
  meetings?: readonly MeetingListed[];
};

const takesItems = ({ state }: { state: string }) => ['draft', 'pollOpen', 'called', 'materialOut'].includes(state);

/** Members' own wishes for items, and the answers to them. */
export function Proposals({ proposals, offers, meeting, meetings = [] }: ProposalsProps) {
  const t = useWords('agenda');
  const [isProposing, setProposing] = useState(false);
  const mayAnswer = offers.includes('answerProposal') || (meeting?.offers.includes('addItem') ?? false);
  const mayPropose = offers.includes('proposeItem');
  const shown = mayAnswer ? proposals.filter(({ state }) => state === 'waiting' || state === 'later') : proposals;
  const target =
    meeting ??
    meetings.filter(takesItems).toSorted((a, b) => ((a.startsLocal ?? '9') < (b.startsLocal ?? '9') ? -1 : 1))[0] ??
    null;
  if (shown.length === 0 && (!mayPropose || meeting)) return null;
  return (
    <Section
      title={t(shown.some(({ isOwn }) => !isOwn) || mayAnswer ? 'proposals.title' : 'proposals.mine')}
      level={meeting ? 3 : 2}
      link={
        mayPropose && !meeting ? (
          <Button size="small" icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setProposing(true)}>
            {t('proposals.propose')}
          </Button>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <p className="text-soft">{t('proposals.none')}</p>
      ) : (
        <Rows>
          {shown.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              target={mayAnswer && target && takesItems(target) ? target : null}
              mayAnswer={mayAnswer}
            />
          ))}
        </Rows>
      )}
      <Suspense>{isProposing ? <ProposeItem onClose={() => setProposing(false)} /> : null}</Suspense>
    </Section>
  );
}

type ProposalProps = { proposal: ProposalShown; target: { id: string; number: number } | null; mayAnswer: boolean };

function Proposal({ proposal, target, mayAnswer }: ProposalProps) {
  const t = useWords('agenda');
  const language = useLanguage();
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const [isDeclining, setDeclining] = useState(false);
  const { title, reason, by, proposedAt, state, answer, meetingNumber, isOwn } = proposal;
  const reply = useCommand(trpc.meetings.answerProposal, {
    done: (_, given) => t(given.state === 'scheduled' ? 'proposals.scheduled' : 'proposals.put', { title }),
  });
  const give = (given: 'scheduled' | 'later', meetingId: string | null) =>
    void reply.run({ taskforceId, proposalId: proposal.id, version: proposal.version, state: given, answer: '', meetingId });
  const when = dates.day(proposedAt.slice(0, 10), { weekday: false });
  const words =
    state === 'scheduled' && meetingNumber !== null
      ? t('proposals.scheduledOn', { number: String(meetingNumber) })
      : itemProposalStateWords[state][language];
  return (
    <Row
      title={title}
      sub={isOwn && !mayAnswer ? when : t('proposals.by', { name: by, when })}
      end={mayAnswer && state === 'waiting' ? null : <span>{words}</span>}
      actions={
        mayAnswer ? (
          <>
            {target ? (
              <Button size="small" pending={reply.pending} onPress={() => give('scheduled', target.id)}>
                {t('proposals.scheduleOn', { number: String(target.number) })}
              </Button>
            ) : null}
            {state === 'waiting' ? (
              <Button size="small" pending={reply.pending} onPress={() => give('later', null)}>
                {t('proposals.later')}
              </Button>
            ) : null}
            <Button size="small" kind="quiet" onPress={() => setDeclining(true)}>
              {t('proposals.decline')}
            </Button>
          </>
        ) : null
      }
    >
      {reason ? <p className="max-w-reading">{reason}</p> : null}
      {answer ? <p className="max-w-reading text-soft">“{answer}”</p> : null}
      <ErrorSentence>{reply.problem}</ErrorSentence>
      {isDeclining ? <DeclineDialog proposal={proposal} onClose={() => setDeclining(false)} /> : null}
    </Row>
  );
}

function DeclineDialog({ proposal, onClose }: { proposal: ProposalShown; onClose: () => void }) {
  const t = useWords('agenda');
  const m = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const why = useKept({ userId, thing: `proposals/${proposal.id}`, field: 'answer' }, '');
  const reply = useCommand(trpc.meetings.answerProposal, {
    done: t('proposals.declined', { name: proposal.by }),
    onDone: why.saved,
  });
  const isMissing = why.value.trim() === '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('proposals.declineTitle', { title: proposal.title })}
      confirm={t('proposals.declineConfirm')}
      disabledBecause={isMissing ? m('poll.reasonMissing') : null}
      onConfirm={async () => {
        const given = {
          taskforceId,
          proposalId: proposal.id,
          version: proposal.version,
          state: 'declined' as const,
          meetingId: null,
        };
        return (await reply.run({ ...given, answer: why.value })) !== undefined;
      }}
    >
      <ErrorSentence>{reply.problem}</ErrorSentence>
      <TextArea
        label={t('proposals.declineWhy')}
        value={why.value}
        onChange={why.set}
        reader={m('readers.answer')}
        maxLength={1000}
        rows={2}
      />
    </ConfirmDialog>
  );
}
