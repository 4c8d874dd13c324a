// For the tests of meetings: one meeting in a given state, with an item, a slot and an invitation to work on.
import { makeInvitation, makeItem, makeMeeting, makePaper, makeSlot } from '@tvaers/db/factories/meetings';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { TestDatabase } from '@tvaers/db/test-database';
import type { World } from '../doors/test-world.ts';

export const eventsOf = (database: TestDatabase, thingId: string) =>
  database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });

export const lettersOf = (database: TestDatabase, kind: string) =>
  database.owner.outbox.findMany({ where: { kind }, orderBy: { recipient: 'asc' } });

/** A meeting with a decision item that has an indstilling, a poll slot, and an invitation to a member of the municipalities. */
export async function makeMeetingIn(
  database: TestDatabase,
  world: World,
  state: MeetingState,
  given: Record<string, unknown> = {},
) {
  const { owner } = database;
  const { taskforceId, personas } = world;
  const meeting = await makeMeeting(owner, { taskforceId, state, ...given });
  const at = { taskforceId, meetingId: meeting.id };
  const item = await makeItem(owner, {
    ...at,
    type: 'decision',
    title: 'Ny dato',
    indstilling: 'Sekretariatet indstiller, at datoen godkendes.',
  });
  const paper = await makePaper(owner, { taskforceId, itemId: item.id, attachedById: personas.secretariat.actor.seat.id });
  const slot = await makeSlot(owner, at);
  const invitation = await makeInvitation(owner, { ...at, seatId: personas.municipalities.actor.seat.id });
  return { meeting, item, paper, slot, invitation };
}
export type MeetingInState = Awaited<ReturnType<typeof makeMeetingIn>>;

/** Everything that hangs on a meeting as it was really written, to see that a refusal changed nothing. */
export async function wholeOf({ owner }: TestDatabase, meetingId: string) {
  const substitutions = await owner.substitution.findMany({ where: { meetingId } });
  const [meeting, slots, invitations, items, attendances, corrections, objections, decisions, actions, serials, letters] =
    await Promise.all([
      owner.meeting.findUniqueOrThrow({ where: { id: meetingId } }),
      owner.pollSlot.findMany({ where: { meetingId }, include: { answers: true }, orderBy: { id: 'asc' } }),
      owner.invitation.findMany({ where: { meetingId }, orderBy: { id: 'asc' } }),
      owner.agendaItem.findMany({
        where: { meetingId },
        include: { outcomes: true, recusals: true, papers: true },
        orderBy: { id: 'asc' },
      }),
      owner.attendance.findMany({ where: { meetingId }, orderBy: { seatId: 'asc' } }),
      owner.minutesCorrection.findMany({ where: { meetingId } }),
      owner.objection.findMany({ where: { meetingId } }),
      owner.decision.findMany({ where: { meetingId } }),
      owner.actionItem.findMany({ where: { fromItem: { meetingId } } }),
      owner.serial.findMany({ orderBy: [{ kind: 'asc' }, { year: 'asc' }] }),
      owner.outbox.count(),
    ]);
  const events = await owner.event.count();
  return {
    ...{ meeting, slots, invitations, items, attendances, corrections, objections },
    ...{ substitutions, decisions, actions, serials, letters, events },
  };
}
