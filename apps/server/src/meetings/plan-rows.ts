import { Prisma } from '@tvaers/db/client';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import type { PlacedMeeting } from '@tvaers/domain/meetings/plan-moves';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { heldOf } from '../milestones/forecast-service.ts';

/** A meeting as the plan and its series know it; of an open poll the times are those of its first slot. */
export type PlannedRow = PlacedMeeting & {
  title: string;
  place: string;
  version: number;
  seriesId: string | null;
  seriesLocal: string | null;
  isTentative: boolean;
  videoUrl: string | null;
  /** Who was called, by name. */
  invited: string[];
};

export type PlanRows = {
  timeZone: string;
  /** The last day of the mandate's period: the delivery of a plan without a milestone for it. */
  endsOn: string;
  rule: { materialWorkingDays: number; objectionWorkingDays: number };
  milestones: { title: string; on: string; isDelivery: boolean; id: string }[];
  meetings: PlannedRow[];
  /** Who a poll would ask today, by name. */
  voters: string[];
};

/** The day that holds for a milestone `k`: of the forecast approved last since the baseline that counts now, else of that baseline. */
const dayThatHolds = Prisma.sql`coalesce((select f.forecast_on from forecasts f where f.milestone_id = k.id and f.state = 'approved'
  and (k.baseline_since is null or f.decided_at > k.baseline_since) order by f.decided_at desc, f.id desc limit 1), k.baseline_on)`;

/** What a plan of meetings is laid from and what lies in it already, cut to what the reader knows of. */
export function findPlan(read: Read, todayOn: string): Promise<PlanRows | null> {
  return read.one(Prisma.sql`
    select t.time_zone as "timeZone", t.delivery_on as "endsOn",
      json_build_object('materialWorkingDays', coalesce(r.material_working_days, 5), 'objectionWorkingDays', coalesce(r.objection_working_days, 5)) as rule,
      coalesce((select json_agg(json_build_object('id', k.id, 'title', k.title, 'isDelivery', k.is_delivery, 'on', ${dayThatHolds}) order by k.baseline_on, k.position)
        from milestones k where k.state = 'planned'), '[]') as milestones,
      coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state, 'place', m.place, 'version', m.version,
          'startsLocal', coalesce(m.starts_local, s.starts_local), 'endsLocal', coalesce(m.ends_local, s.ends_local), 'isTentative', m.starts_local is null,
          'laidFromOn', m.laid_from_on, 'laidDays', m.laid_days, 'seriesId', m.series_id, 'seriesLocal', m.series_local, 'videoUrl', m.video_url,
          'invited', coalesce((select json_agg(u.name order by u.name) from invitations v join seats x on x.id = v.seat_id join users u on u.id = x.user_id
            where v.meeting_id = m.id and m.state in ('called', 'materialOut')), '[]'))
          order by coalesce(m.starts_local, s.starts_local) nulls last, m.number)
        from meetings m left join lateral (select p.starts_local, p.ends_local from poll_slots p where p.meeting_id = m.id
          order by p.starts_local limit 1) s on true
        where m.state <> 'cancelled'), '[]') as meetings,
      coalesce((select json_agg(u.name order by u.name) from seats x join users u on u.id = x.user_id where x.role in ('chair', 'deputyChair', 'member')
        and x.from_on <= ${todayOn}::date and (x.until_on is null or x.until_on >= ${todayOn}::date)), '[]') as voters
    from taskforces t left join composition_rules r on r.taskforce_id = t.id`);
}

/** The day of the delivery as it holds now; of a plan without one, the end of the mandate's period. */
export async function heldDelivery(tx: Transaction, taskforceId: string): Promise<string> {
  const milestone = await tx.milestone.findFirst({
    where: { taskforceId, isDelivery: true, state: 'planned' },
    include: { forecasts: { where: { state: 'approved' } } },
  });
  if (milestone) return heldOf(milestone, milestone.forecasts).on;
  const { deliveryOn } = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { deliveryOn: true } });
  return onOf(deliveryOn);
}

/** How a meeting that begins then lies to the delivery; one that is not before it follows it no more. */
export function laidOn(startsLocal: string, deliveryOn: string) {
  const laidDays = workingDaysBetween(startsLocal.slice(0, 10), deliveryOn);
  return laidDays > 0 ? { laidFromOn: dateOf(deliveryOn), laidDays } : { laidFromOn: null, laidDays: null };
}

type Laid = { taskforceId: string; laidFromOn: Date | null; startsLocal: string | null };

/** A meeting of the plan whose day somebody chooses lies from then on as that day lies to the delivery: nothing is proposed against it. */
export async function laidAgain(tx: Transaction, meeting: Laid, startsLocal: string | null) {
  const isSameDay = startsLocal?.slice(0, 10) === meeting.startsLocal?.slice(0, 10);
  if (meeting.laidFromOn === null || startsLocal === null || isSameDay) return {};
  return laidOn(startsLocal, await heldDelivery(tx, meeting.taskforceId));
}

/** Every meeting that is not called off, with when it is: of an open poll its first slot. */
export async function placedMeetings(tx: Transaction): Promise<(PlacedMeeting & { state: MeetingState })[]> {
  const meetings = await tx.meeting.findMany({
    where: { state: { not: 'cancelled' } },
    include: { slots: { orderBy: { startsLocal: 'asc' }, take: 1 } },
  });
  return meetings.map(({ id, number, state, startsLocal, endsLocal, laidFromOn, laidDays, slots: [slot] }) => ({
    ...{ id, number, state, laidDays },
    startsLocal: startsLocal ?? slot?.startsLocal ?? null,
    endsLocal: endsLocal ?? slot?.endsLocal ?? null,
    laidFromOn: laidFromOn && onOf(laidFromOn),
  }));
}
