// What the decision register keeps of the moment a decision was made: who was there, and how each asked member stood.
import { people, seats } from './people.ts';
import type { DemoAgendaItem, DemoMeeting, DemoRecommendation } from './shapes.ts';
import { at, type Story } from './story.ts';

const votingRoles: readonly string[] = ['chair', 'deputyChair', 'member'];

function held(story: Story, person: string, on: string) {
  const seat = seats.find((one) => one.person === person && one.fromOn <= on && (one.untilOn === null || one.untilOn >= on));
  const name = people.find(({ key }) => key === person)?.name ?? '';
  return seat && { seatId: story.seat(person, on), name, role: seat.role, sectorId: seat.sector && story.sectorIds[seat.sector] };
}

/** Presence at an item as the application freezes it. Where a reason stands, there was no quorum. */
export function presenceAt(story: Story, meeting: DemoMeeting, item: DemoAgendaItem) {
  const on = meeting.on ?? '';
  const voters = people.flatMap(({ key }) => {
    const seat = held(story, key, on);
    return seat && votingRoles.includes(seat.role) ? [{ ...seat, person: key }] : [];
  });
  const frozen = voters.map(({ person, ...seat }) => {
    const line = meeting.attendance.find((one) => one.person === person);
    const isRecused = item.recused.some((one) => one.person === person);
    const isWithin = (line?.fromItem ?? 1) <= item.no && (line?.untilItem ?? Number.POSITIVE_INFINITY) >= item.no;
    const isThere = !isRecused && isWithin && (line?.status === 'present' || line?.status === 'online');
    return { ...seat, presence: line?.status ?? null, isThere, isRecused };
  });
  const able = frozen.filter(({ isRecused }) => !isRecused);
  const there = frozen.filter(({ isThere }) => isThere);
  const covered = new Set(there.map(({ sectorId }) => sectorId));
  return {
    quorate: item.withoutQuorumReason === null,
    present: there.length,
    of: able.length,
    sectorsMissing: [...new Set(able.map(({ sectorId }) => sectorId))].filter((id) => !covered.has(id)),
    noQuorumReason: item.withoutQuorumReason,
    seats: frozen,
  };
}

/** The position that counted of each who had taken one. */
export function frozenPositions(story: Story, recommendation: DemoRecommendation) {
  const latest = new Map(recommendation.positions.map((position) => [position.by, position]));
  return [...latest.values()].flatMap(({ by, stance, reason, wouldChange, versionLabel, takenOn }) => {
    const seat = held(story, by, takenOn);
    if (!seat) return [];
    const { seatId, sectorId, name } = seat;
    const takenAt = at(takenOn, '12:00').toISOString();
    const said = { stance, reason: reason ?? '', wouldChange: wouldChange ?? '', versionLabel, takenAt };
    return [{ seatId, sectorId, name, ...said, toReconfirm: false, howGiven: null }];
  });
}
