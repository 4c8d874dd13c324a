import type { Actor } from '@tvaers/domain/actor';
import { type ProposedItem, proposeAgenda } from '@tvaers/domain/meetings/agenda-proposal';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { type Read, readIn, type Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { findAgendaFacts } from './agenda-proposal-rows.ts';
import { addItem } from './agenda-service.ts';
import { type Desk, sendProposalAnswer } from './letters-service.ts';
import type { MeetingTarget } from './rows.ts';

/** What a meeting's agenda might take up, and why; nothing for who does not write it. */
export async function listAgendaProposals(
  read: Read,
  { actor, clock, input }: { actor: Actor; clock: Clock; input: { meetingId: string } },
): Promise<ProposedItem[]> {
  if (!can(actor, 'meetings.addProposed', {})) return [];
  const facts = await findAgendaFacts(read, actor, input.meetingId, clock.today());
  return facts ? proposeAgenda(facts) : [];
}

/**
 * Puts what was picked on the agenda, all in one act. It is proposed anew while the meeting is held fast, so that what somebody else has
 * put on it meanwhile is passed over; refuses with `nothing-changed` when nothing is left of what was picked.
 */
export async function addProposed(at: Desk, meeting: MeetingTarget, keys: readonly string[]) {
  const { tx, actor, clock } = at;
  await tx.$queryRaw`select id from meetings where id = ${meeting.id}::uuid for update`;
  const facts = await findAgendaFacts(readIn(tx), actor, meeting.id, clock.today());
  const picked = facts ? proposeAgenda(facts).filter(({ key }) => keys.includes(key)) : [];
  if (picked.length === 0) throw new Refused('nothing-changed');
  const added = [];
  for (const proposal of picked) added.push(await put(at, meeting, proposal));
  return added;
}

async function put(at: Desk, meeting: MeetingTarget, { item, place, continues, wishId }: ProposedItem) {
  const { tx, actor, clock } = at;
  const before = continues && (await tx.agendaItem.findUnique({ where: { id: continues }, include: { recusals: true } }));
  const row = await addItem(tx, clock, meeting, {
    ...item,
    heading: '',
    position: await positionFor(tx, meeting.id, place),
    continuesId: before ? (before.continuesId ?? before.id) : null,
  });
  if (before && before.recusals.length > 0) {
    const recusals = before.recusals.map(({ taskforceId, seatId, reason }) => ({ taskforceId, itemId: row.id, seatId, reason }));
    // The matter's own recusals may have reached the item already.
    await tx.itemRecusal.createMany({ data: recusals, skipDuplicates: true });
  }
  if (wishId) {
    const wish = await tx.itemProposal.update({
      where: { id: wishId },
      data: {
        ...{ state: 'scheduled', meetingId: meeting.id, itemId: row.id, version: { increment: 1 } },
        ...{ answeredAt: clock.now(), answerSeenAt: null },
      },
    });
    await sendProposalAnswer(at, wish, meeting);
    await record(tx, actor, clock, 'meetings.answerProposal', { thingId: wishId, difference: { state: { after: 'scheduled' } } });
  }
  await record(tx, actor, clock, 'meetings.addItem', { thingId: meeting.id, itemId: row.id, difference: { title: item.title } });
  return { id: row.id, position: row.position };
}

/** The approval of the agenda first, then the minutes; any other business at the very end; all else before that. */
async function positionFor(tx: Transaction, meetingId: string, place: ProposedItem['place']): Promise<number | null> {
  if (place === 'middle') return null;
  if (place === 'first') return 1;
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: 'asc' },
    select: { title: true, previousMeetingId: true },
  });
  if (place === 'last') return items.length + 1;
  const head = items.findIndex(
    ({ title, previousMeetingId }) => previousMeetingId === null && !/^godkendelse af dagsorden/i.test(title),
  );
  return (head === -1 ? items.length : head) + 1;
}
