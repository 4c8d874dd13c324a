import { publicEdition } from '@tvaers/domain/meetings/public-minutes';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';
import { frameOf } from './planning-service.ts';
import { type MeetingTarget, wholeMeeting } from './rows.ts';

/**
 * Makes the open part of approved minutes readable to everyone, once and for good: what is put right later is a numbered correction.
 * Refuses with `nothing-changed` where it is public already.
 */
export async function publishMinutes(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  if (meeting.publishedAt !== null) throw new Refused('nothing-changed');
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, publishedAt: null, state: { in: [...meetingWorkflow.publish.from] } },
    data: { publishedAt: clock.now(), version: { increment: 1 } },
  });
  const row = changedRow(rows, frameOf(meeting));
  const edition = publicEdition(await wholeMeeting(tx, meeting.id));
  // createMany, because what is public is read past the walls and never through them.
  await tx.publishedMinutes.createMany({
    data: [{ taskforceId: meeting.taskforceId, meetingId: meeting.id, edition, publishedAt: clock.now() }],
  });
  return row;
}
