// What the decision register keeps of the moment a decision was made: who was there, and how each asked member stood.
import { people, seats } from './people.ts';
import type { DemoAgendaItem, DemoMeeting } from './meeting-shapes.ts';
import type { DemoRecommendation } from './shapes.ts';
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
  const frozen = [...latest.values()].flatMap(({ by, stance, reason, wouldChange, versionLabel, takenOn }) => {
    const seat = held(story, by, takenOn);
    if (!seat) return [];
    const { seatId, sectorId, name } = seat;
    const takenAt = at(takenOn, '12:00').toISOString();
    const said = { stance, reason: reason ?? '', wouldChange: wouldChange ?? '', versionLabel, takenAt };
    return [{ seatId, sectorId: sectorId ?? '', name, ...said, toReconfirm: false, howGiven: null }];
  });
  return frozen.sort(inOrderOf(story));
}

type Frozen = ReturnType<typeof frozenPositions>;

/** What the rule that no sector may be against gives of positions that everybody has taken. */
export function computedOf(story: Story, positions: Frozen) {
  const sectors = Object.values(story.sectorIds).map((sectorId) => {
    const own = positions.filter((one) => one.sectorId === sectorId);
    const stands = (stance: string) => own.some((one) => one.stance === stance);
    const standing = stands('cannotSupport') ? 'against' : stands('reservation') ? 'reservation' : 'supports';
    const supporting = own.filter(({ stance }) => stance === 'supports' || stance === 'reservation');
    return { sectorId, standing, with: supporting.length, of: own.length };
  });
  const against = sectors.filter(({ standing }) => standing === 'against').map(({ sectorId }) => sectorId);
  const [first, ...others] = sectors;
  const least = others.reduce((min, one) => (one.with / one.of < (min?.with ?? 1) / (min?.of ?? 1) ? one : min), first);
  return {
    met: against.length === 0,
    rule: 'noSectorAgainst',
    sectors,
    against,
    missing: [],
    toReconfirm: [],
    sectorsWith: sectors.length - against.length,
    sectorsOf: sectors.length,
    least: least && { sectorId: least.sectorId, with: least.with, of: least.of },
    heads: { with: sectors.reduce((sum, one) => sum + one.with, 0), of: positions.length },
  };
}

/** Who held which voting seat on the day, all of whom were asked. */
export function compositionOn(story: Story, on: string) {
  return people
    .flatMap(({ key, name }) => {
      const seat = seats.find((one) => one.person === key && one.fromOn <= on && (one.untilOn === null || one.untilOn >= on));
      if (!seat || !votingRoles.includes(seat.role) || seat.sector === null) return [];
      const { role, employer, title, fromOn } = seat;
      const own = { seatId: story.seat(key, on), name, role, sectorId: story.sectorIds[seat.sector] };
      return [{ ...own, employer, title, fromOn, wasAsked: true, isRecused: false, isHeld: true }];
    })
    .sort(inOrderOf(story));
}

/** As the application lists members: by sector, then by name. */
function inOrderOf({ sectorIds }: Story) {
  const order: readonly string[] = Object.values(sectorIds);
  return (a: { sectorId: string; name: string }, b: { sectorId: string; name: string }) =>
    order.indexOf(a.sectorId) - order.indexOf(b.sectorId) || a.name.localeCompare(b.name, 'da');
}
