import type { Actor } from '@tvaers/domain/actor';
import type { proposalAnswers } from '@tvaers/domain/meetings/kinds';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { addItem } from './agenda-service.ts';
import { type Desk, sendProposalAnswer } from './letters-service.ts';
import { findMeeting, type MeetingTarget } from './rows.ts';

/** A member's own wish for an item, for the secretariat to answer. */
export function proposeItem(tx: Transaction, actor: Actor, clock: Clock, { title, reason }: { title: string; reason: string }) {
  return tx.itemProposal.create({
    data: { taskforceId: actor.seat.taskforceId, proposedById: actor.seat.id, proposedAt: clock.now(), title, reason },
  });
}

type Proposal = { id: string; title: string; reason: string; proposalState: string; answer: string; version: number };
type Answer = { version: number; state: (typeof proposalAnswers)[number]; answer: string; meetingId: string | null };

/**
 * Scheduled on a meeting's agenda, put off, or declined with a reason; who proposed it is told. Refuses with `reason-needed` where a wish is declined without
 * one, with `not-found` where it is to be scheduled on no meeting, and with `out-of-step` what was answered already.
 */
export async function answerProposal(at: Desk, proposal: Proposal, given: Answer) {
  const { tx, actor, clock } = at;
  if (proposal.proposalState !== 'waiting' && proposal.proposalState !== 'later')
    throw new Refused('out-of-step', { state: proposal.proposalState });
  if (given.state === 'declined' && given.answer === '') throw new Refused('reason-needed');
  const meeting = given.meetingId === null ? null : await findMeeting(tx, given.meetingId);
  if (!meeting && (given.state === 'scheduled' || given.meetingId !== null))
    throw new Refused('not-found', { field: 'meetingId' });
  const itemId = given.state === 'scheduled' && meeting ? await schedule(at, proposal, meeting) : null;
  const rows = await tx.itemProposal.updateManyAndReturn({
    where: { id: proposal.id, version: given.version },
    data: {
      state: given.state,
      answer: given.answer,
      answeredAt: clock.now(),
      answerSeenAt: null,
      meetingId: itemId === null ? null : given.meetingId,
      itemId,
      version: { increment: 1 },
    },
  });
  const { version, proposalState, answer } = proposal;
  const row = changedRow(rows, { version, state: proposalState, answer });
  if (itemId && given.meetingId) {
    await record(tx, actor, clock, 'meetings.addItem', {
      thingId: given.meetingId,
      itemId,
      difference: { title: proposal.title },
    });
  }
  await sendProposalAnswer(at, row, meeting);
  return row;
}

/** The person has seen the answer; saying it again changes nothing. */
export async function noteAnswer(
  tx: Transaction,
  clock: Clock,
  proposal: { id: string; answerSeenAt: Date | null },
): Promise<void> {
  if (proposal.answerSeenAt !== null) throw new Refused('nothing-changed');
  await tx.itemProposal.update({ where: { id: proposal.id }, data: { answerSeenAt: clock.now() } });
}

async function schedule({ tx, clock }: At, { title, reason }: Proposal, meeting: MeetingTarget): Promise<string> {
  const item = await addItem(tx, clock, meeting, {
    type: 'discussion',
    title,
    presentation: reason,
    indstilling: '',
    minutes: 15,
    presenterSeatId: null,
    isClosed: false,
    heading: '',
    matter: null,
    position: null,
  });
  return item.id;
}
