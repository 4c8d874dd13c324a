import { type Actor, isVotingRole } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import { commentReadersOf, readersOf, type Readers } from '@tvaers/domain/recommendations/readers';
import { consensus, type Consensus, consensusRules, type MemberStanding } from '@tvaers/domain/rounds/consensus';
import { type Asked, memberStandings } from '@tvaers/domain/rounds/member-standings';
import { spokespersonOf } from '@tvaers/domain/rounds/spokesperson';
import { offers } from '@tvaers/domain/workflow';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { listRounds, type PositionRow, type RoundRow } from '../rounds/rows.ts';
import { type Ball, ballOf } from './ball-rows.ts';
import {
  type CommentRow,
  findPageRow,
  findSeatsNow,
  listComments,
  type PageRow,
  type Person,
  personOf,
  type SeatNow,
} from './page-rows.ts';
import { listNamedIn } from './references-rows.ts';

/** Who can read, counted by kind; the names where they are few because it lies in a room. */
export type WhoReads = Omit<Readers, 'seats'> & { seats: Person[] };
export type RoundPage = RoundRow & { offers: string[] };

/** How the sectors stand, from the latest round; `consensus` is null while the others' positions are kept from the actor. */
export type Standings = {
  isHidden: boolean;
  members: MemberStanding[];
  consensus: Consensus | null;
  /** The actor's own: whether he is asked, and the position of his that counts. */
  own: { isAsked: boolean; position: PositionRow | null; stance: MemberStanding['stance']; toReconfirm: boolean } | null;
};

export type RecommendationPage = Omit<
  PageRow,
  'ballSeatId' | 'ballSectorId' | 'ballRole' | 'ballName' | 'ballSince' | 'recusedSeatIds'
> & {
  ball: Ball | null;
  /** What the text points at, as far as the actor may read it. */
  references: NamedReference[];
  comments: CommentRow[];
  rounds: RoundPage[];
  standings: Standings | null;
  adoptionRule: Consensus['rule'];
  /** Who speaks for each sector in the matter; without those nobody speaks for. */
  spokespersons: { sectorId: string; seatId: string }[];
  /** Seats held today who work with the text: who can be asked, given the ball, or entered for. */
  people: Person[];
  readers: WhoReads;
  commentReaders: WhoReads;
  offers: string[];
};

/** All that the page of one recommendation shows, in four statements, and a fifth where its text points at something. */
export async function findPage(
  read: Read,
  actor: Actor,
  clock: Clock,
  key: string,
): Promise<{ facts: RecommendationFacts; answer: RecommendationPage } | null> {
  const row = await findPageRow(read, key);
  if (!row) return null;
  const rounds = await listRounds(read, row.id, clock.today());
  const comments = await listComments(read, row.id);
  const references = await listNamedIn(read, row.text);
  const { adoptionRule, seats } = await findSeatsNow(read, clock.today());
  const { ballSeatId, ballSectorId, ballRole, ballName, ballSince, recusedSeatIds, ...shown } = row;
  const facts: RecommendationFacts = {
    audience: row.audience,
    leadSectorId: row.leadSectorId,
    state: row.state,
    endedFrom: row.endedFrom,
    recusedSeatIds,
    isOpenToAll: row.isOpenToAll,
    ballSeatId,
    ballSectorId,
    ballRole,
  };
  const rule = consensusRules.find((one) => one === adoptionRule) ?? 'noSectorAgainst';
  const answer: RecommendationPage = {
    ...shown,
    ball: ballOf(actor, { ballSeatId, ballSectorId, ballRole, ballName, ballSince }),
    references,
    comments,
    rounds: rounds.map((round) => shownRound(round, roundOffers(actor, facts, round))),
    standings: rounds[0] ? standingsOf(actor, facts, row, rounds, rounds[0], rule) : null,
    adoptionRule: rule,
    spokespersons: speakersOf(seats, facts.recusedSeatIds),
    people: seats.filter(({ role }) => role !== 'observer' && role !== 'commissioner').map(personOf),
    readers: whoReads(readersOf(seats, facts), row.audience),
    commentReaders: whoReads(commentReadersOf(seats, facts), row.audience),
    offers: pageOffers(actor, facts, rounds[0] ?? null, row.versions.length > 0),
  };
  return { facts, answer };
}

function speakersOf(seats: readonly SeatNow[], recusedSeatIds: readonly string[]) {
  const voting = seats.flatMap(({ id: seatId, role, sectorId, speaksForSector }) =>
    isVotingRole(role) && sectorId !== null ? [{ seatId, sectorId, speaksForSector }] : [],
  );
  return [...new Set(voting.map(({ sectorId }) => sectorId))].flatMap((sectorId) => {
    const seatId = spokespersonOf(sectorId, voting, recusedSeatIds);
    return seatId === null ? [] : [{ sectorId, seatId }];
  });
}

function whoReads({ seats, ...counts }: Readers<SeatNow>, audience: PageRow['audience']): WhoReads {
  return { ...counts, seats: audience === 'sector' ? seats.map(personOf) : [] };
}

/** Adopting and rejecting happen through a decision in a meeting and are no buttons here. */
const throughDecision = ['adopt', 'reject'];

function pageOffers(actor: Actor, facts: RecommendationFacts, round: RoundRow | null, hasVersion: boolean): string[] {
  const steps: string[] = offers('recommendations', actor, facts).filter((step) => !throughDecision.includes(step));
  const isAtTable = facts.state === 'shared' || facts.state === 'deliberation';
  if (isAtTable && hasVersion && round?.state !== 'open' && can(actor, 'rounds.open', {})) steps.push('openRound');
  if (facts.state === 'shared' && !hasVersion) return steps.filter((step) => step !== 'deliberate');
  return steps;
}

/** Who owes is for those who may remind them. */
function shownRound(round: RoundRow, steps: string[]): RoundPage {
  return { ...round, owing: steps.includes('remind') ? round.owing : [], offers: steps };
}

function roundOffers(actor: Actor, recommendation: RecommendationFacts, round: RoundRow): string[] {
  const isAtTable = recommendation.state === 'shared' || recommendation.state === 'deliberation';
  if (!isAtTable) return [];
  return offers('rounds', actor, { state: round.state, recommendation, askedSeatIds: round.asked.map(({ seatId }) => seatId) });
}

function standingsOf(
  actor: Actor,
  facts: RecommendationFacts,
  row: PageRow,
  rounds: RoundRow[],
  round: RoundRow,
  rule: Consensus['rule'],
): Standings {
  const taken = rounds
    .flatMap(({ positions }) => positions)
    .filter(({ counts }) => counts)
    .toSorted((a, b) => (a.takenAt === b.takenAt ? compare(a.id, b.id) : compare(a.takenAt, b.takenAt)));
  const latest = new Map(taken.map((position) => [position.seatId, position]));
  const asked = round.asked.map(({ seatId, sectorId }): Asked => {
    const { stance = null, versionId = null } = latest.get(seatId) ?? {};
    return { seatId, sectorId, isRecused: facts.recusedSeatIds.includes(seatId), stance, versionId };
  });
  const members = memberStandings(asked, row.versions);
  const isHidden = !can(actor, 'rounds.readPositions', {
    round: { state: round.state, recommendation: facts, askedSeatIds: asked.map(({ seatId }) => seatId) },
    isHiddenUntilAnswer: round.isHiddenUntilAnswer,
    hasAnswered: round.positions.some(({ seatId, counts }) => counts && seatId === actor.seat.id),
    seatId: '',
  });
  const own = members.find(({ seatId }) => seatId === actor.seat.id);
  return {
    isHidden,
    members: isHidden ? members.filter((member) => member === own) : members,
    consensus: isHidden ? null : consensus(members, rule),
    own: own
      ? { isAsked: true, position: latest.get(own.seatId) ?? null, stance: own.stance, toReconfirm: own.toReconfirm }
      : null,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
