import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { consensus, type MemberStanding, type SectorStanding } from '@tvaers/domain/rounds/consensus';
import { memberStanding } from '@tvaers/domain/rounds/member-standings';
import type { NamedVersion } from '@tvaers/domain/rounds/standing-position';
import type { RoundState, Stance } from '@tvaers/domain/rounds/workflow';

export type VersionNow = NamedVersion & { label: string };
/** How one asked member stands, and the version his position was on. */
export type MemberNow = MemberStanding & { versionId: string | null };

/** How those asked stand on a recommendation: what follows of the rows alone, whoever asks. */
export type Standings = {
  versions: readonly VersionNow[];
  members: readonly MemberNow[];
  /** In the order of the sectors. */
  cells: readonly { sectorId: string; standing: SectorStanding }[];
  heads: { with: number; of: number };
  /** The seats that have answered in the round itself. */
  answered: readonly string[];
  recused: readonly string[];
};

/** The rows as JSON, as `listNow` reads them; null where there are none. */
export type StandingTexts = { members: string | null; versions: string | null; recused: string | null };

type KeptSeat = [seatId: string, stance: Stance | null, versionSerial: number | null, isInThisRound: boolean];
type KeptMembers = [sectorId: string, seats: KeptSeat[]][];
type KeptVersions = [serial: number, id: string, label: string, isSubstantial: boolean][];

const known = new Map<string, Standings>();
const mostKnown = 2000;

/**
 * How those asked stand, by the domain's rules. It depends on nothing but the texts, which are the same at every look until somebody
 * takes a position, names a version or steps aside: so it is worked out once for the same texts.
 */
export function standingsOf(texts: StandingTexts): Standings {
  const key = `${texts.members}\n${texts.versions}\n${texts.recused}`;
  const found = known.get(key);
  if (found) return found;
  const standings = workOut(texts);
  if (known.size >= mostKnown) known.clear();
  known.set(key, standings);
  return standings;
}

function workOut(texts: StandingTexts): Standings {
  const parsed = <T>(text: string | null): T[] => (text === null ? [] : (JSON.parse(text) as T[]));
  const versions = parsed<KeptVersions[number]>(texts.versions).map(([serial, id, label, isSubstantial]) => ({
    serial,
    id,
    label,
    isSubstantial,
  }));
  const recused = parsed<string>(texts.recused);
  const versionIds = new Map(versions.map(({ serial, id }) => [serial, id]));
  const asked = parsed<KeptMembers[number]>(texts.members).flatMap(([sectorId, seats]) =>
    seats.map(([seatId, stance, serial, isInThisRound]) => {
      const versionId = serial === null ? null : (versionIds.get(serial) ?? null);
      return { seatId, sectorId, isRecused: recused.includes(seatId), stance, versionId, isInThisRound };
    }),
  );
  const members = asked.map((one) => ({ ...memberStanding(one, versions), versionId: one.versionId }));
  const { sectors, heads } = consensus(members, 'noSectorAgainst');
  return {
    versions,
    members,
    cells: sectors.map(({ sectorId, standing }) => ({ sectorId, standing })),
    heads,
    answered: asked.flatMap(({ seatId, isInThisRound }) => (isInThisRound ? [seatId] : [])),
    recused,
  };
}

/** Whether others' positions are kept from this actor: until he has answered, or until the round is closed. */
export function isKeptFrom(
  actor: Actor,
  recommendation: RecommendationFacts,
  round: { state: RoundState; isHiddenUntilAnswer: boolean },
  { members, answered }: Standings,
): boolean {
  const facts = { state: round.state, recommendation, askedSeatIds: members.map(({ seatId }) => seatId) };
  const hasAnswered = answered.includes(actor.seat.id);
  const { isHiddenUntilAnswer } = round;
  return !can(actor, 'rounds.readPositions', { round: facts, isHiddenUntilAnswer, hasAnswered, seatId: '' });
}
