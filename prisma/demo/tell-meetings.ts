import { meetings2021 } from './meetings-2021.ts';
import { meetings2022Coming } from './meetings-2022-coming.ts';
import { meetings2022Held } from './meetings-2022-held.ts';
import type { DemoMeeting } from './meeting-shapes.ts';
import { at, day, type Story } from './story.ts';
import { tellItems } from './tell-items.ts';

const meetings: readonly DemoMeeting[] = [...meetings2021, ...meetings2022Held, ...meetings2022Coming];

const states = { draft: 'draft', datesOut: 'pollOpen', called: 'called', minutesApproved: 'minutesApproved' } as const;

/** Seven meetings, from approved minutes to a silent draft. */
export async function tellMeetings(story: Story): Promise<void> {
  for (const meeting of meetings) await tellMeeting(story, meeting);
}

async function tellMeeting(story: Story, meeting: DemoMeeting): Promise<void> {
  const { db, taskforceId } = story;
  const { on, startsAt, endsAt, minutes } = meeting;
  const isTimed = on !== null && startsAt !== null && endsAt !== null;
  const row = await db.meeting.create({
    data: {
      taskforceId,
      number: meeting.no,
      title: meeting.title,
      state: states[meeting.state],
      startsLocal: isTimed ? `${on}T${startsAt}` : null,
      endsLocal: isTimed ? `${on}T${endsAt}` : null,
      startsAt: isTimed ? at(on, startsAt) : null,
      endsAt: isTimed ? at(on, endsAt) : null,
      place: meeting.place,
      videoUrl: meeting.videoUrl,
      polledAt: meeting.poll ? at(meeting.poll.openedOn, '09:40') : null,
      calledAt: meeting.calledOn ? at(meeting.calledOn, '09:40') : null,
      pollDeadlineOn: meeting.poll ? day(meeting.poll.deadlineOn) : null,
      agendaApprovedAt: meeting.agendaApprovedOn ? at(meeting.agendaApprovedOn, '12:00') : null,
      agendaApprovedBy: meeting.agendaApprovedBy && story.seat(meeting.agendaApprovedBy, meeting.agendaApprovedOn ?? ''),
      releasedAt: meeting.releasedOn ? at(meeting.releasedOn, '14:00') : null,
      openedAt: minutes && isTimed ? at(on, startsAt) : null,
      closedAt: minutes && isTimed ? at(on, endsAt) : null,
      minutesSentAt: minutes ? at(minutes.sentOutOn, '15:00') : null,
      objectionsUntilOn: minutes ? day(minutes.objectionDeadlineOn) : null,
      minutesApprovedAt: minutes ? at(minutes.approvedOn, '08:00') : null,
    },
  });
  story.meetings.set(meeting.key, row.id);
  tellActs(story, meeting, row.id);
  await tellInvitations(story, meeting, row.id);
  await tellPoll(story, meeting, row.id);
  await tellItems(story, meeting, row.id);
  await db.attendance.createMany({
    data: meeting.attendance.map(({ person, status, fromItem, untilItem }) => ({
      taskforceId,
      meetingId: row.id,
      seatId: story.seat(person, on ?? ''),
      presence: status,
      arrivedAtItem: fromItem,
      leftAfterItem: untilItem,
    })),
  });
  for (const correction of minutes?.corrections ?? []) {
    const { no, item, before, after, reason } = correction;
    const text = `Punkt ${item}: ”${before}” rettes til ”${after}”`;
    await db.minutesCorrection.create({
      data: { taskforceId, meetingId: row.id, number: no, text, reason, madeAt: at(correction.on, '10:00') },
    });
    story.happened({
      at: at(correction.on, '10:00'),
      by: correction.by,
      noun: 'meetings',
      verb: 'correct',
      thingId: row.id,
      difference: { number: no, text, reason },
    });
  }
  await db.itemProposal.createMany({
    data: meeting.proposedItems.map(({ by, on: proposedOn, title, text }) => ({
      taskforceId,
      proposedById: story.seat(by, proposedOn),
      proposedAt: at(proposedOn, '17:10'),
      title,
      reason: text,
    })),
  });
}

function tellActs(story: Story, meeting: DemoMeeting, thingId: string): void {
  const act = { noun: 'meetings', thingId };
  const tell = (on: string | null | undefined, time: string, by: string, verb: string) =>
    on && story.happened({ ...act, at: at(on, time), by, verb });
  if (meeting.poll) tell(meeting.poll.openedOn, '09:40', 'sek1', 'poll');
  tell(meeting.calledOn, '09:40', 'sek1', 'convene');
  if (meeting.agendaApprovedBy) tell(meeting.agendaApprovedOn, '12:00', meeting.agendaApprovedBy, 'approveAgenda');
  tell(meeting.releasedOn, '14:00', 'sek1', 'release');
  if (!meeting.minutes) return;
  tell(meeting.on, meeting.startsAt ?? '', 'formand', 'open');
  tell(meeting.on, meeting.endsAt ?? '', 'formand', 'close');
  tell(meeting.minutes.sentOutOn, '15:00', meeting.minutes.writtenBy, 'sendMinutes');
  tell(meeting.minutes.approvedOn, '16:30', 'formand', 'approveMinutes');
}

async function tellInvitations(story: Story, meeting: DemoMeeting, meetingId: string): Promise<void> {
  // A poll asks for dates; people are invited when one is chosen.
  if (!meeting.calledOn) return;
  const heldOn = meeting.on ?? '2022-03-01';
  const replies = new Map(meeting.replies.map((reply) => [reply.person, reply]));
  const present = new Map(meeting.attendance.map(({ person, status }) => [person, status]));
  await story.db.invitation.createMany({
    data: meeting.invited.map((person) => {
      const reply = replies.get(person);
      const was = present.get(person);
      const answer =
        reply?.answer ?? (was === undefined ? 'unanswered' : was === 'present' || was === 'online' ? 'attending' : 'apologies');
      const repliedOn = reply?.on ?? meeting.calledOn;
      return {
        taskforceId: story.taskforceId,
        meetingId,
        seatId: story.seat(person, heldOn),
        reply: answer,
        note: reply?.note ?? '',
        repliedAt: answer === 'unanswered' || !repliedOn ? null : at(repliedOn, '16:05'),
        enteredById: answer === 'unanswered' ? null : story.seat(person, heldOn),
      };
    }),
  });
}

async function tellPoll(story: Story, meeting: DemoMeeting, meetingId: string): Promise<void> {
  const { db, taskforceId } = story;
  const { poll } = meeting;
  if (!poll) return;
  for (const slot of poll.slots) {
    const row = await db.pollSlot.create({
      data: {
        taskforceId,
        meetingId,
        startsLocal: `${slot.on}T${slot.startsAt}`,
        endsLocal: `${slot.on}T${slot.endsAt}`,
        startsAt: at(slot.on, slot.startsAt),
        endsAt: at(slot.on, slot.endsAt),
      },
    });
    await db.pollAnswer.createMany({
      data: poll.answers.flatMap(({ person, on, answers }) => {
        const answer = answers[slot.key];
        if (!answer) return [];
        const seatId = story.seat(person, on);
        return [{ taskforceId, slotId: row.id, seatId, answer, answeredAt: at(on, '18:20'), enteredById: seatId }];
      }),
    });
  }
}
