import type { Actor } from '@tvaers/domain/actor';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { type Ball, ballOf } from '../recommendations/ball-rows.ts';
import { listNow, type RecommendationNow } from '../recommendations/now-rows.ts';
import { findSeatsNow, type SeatNow } from '../recommendations/page-rows.ts';

/** One of the sector's own who is asked in a round, and what he has said. */
export type Asked = { seatId: string; name: string; stance: Stance | 'notStated'; toReconfirm: boolean };
type Named = { id: string; number: number | null; draftNumber: number | null; title: string; leadSectorId: string };
/** What lies before the taskforce and is not settled: the sector is asked about it, or will be. */
export type Matter = Named & {
  versionLabel: string | null;
  /** The round that is open; `members` of the sector's own, null while the round keeps its answers from the actor. */
  round: { id: string; question: string; deadlineOn: string; members: Asked[] | null } | null;
};
/** What waits for the sector or for one of its own. */
export type Waiting = Named & { ball: Ball };

/** What the actor's sector has before it. Nothing for who sits in none. */
export async function findNext(read: Read, actor: Actor, clock: Clock): Promise<{ matters: Matter[]; waiting: Waiting[] }> {
  const { sectorId } = actor.seat;
  if (sectorId === null) return { matters: [], waiting: [] };
  const [all, { seats }] = await Promise.all([listNow(read, actor), findSeatsNow(read, clock.today())]);
  const own = seats.filter((seat) => seat.sectorId === sectorId);
  return {
    matters: all.filter((one) => isBefore(one, sectorId)).map((one) => ({ ...named(one), ...asked(one, own) })),
    waiting: all.flatMap((one) => {
      const ball = ballOf(actor, one);
      const isOurs =
        ball?.holder.kind === 'sector'
          ? ball.holder.sectorId === sectorId
          : ball?.holder.kind === 'seat' && own.some(({ id }) => ball.holder.kind === 'seat' && id === ball.holder.seatId);
      return ball && isOurs ? [{ ...named(one), ball }] : [];
    }),
  };
}

/** Unsettled before the taskforce; where a round is open, only if the sector is asked in it. */
function isBefore({ state, round }: RecommendationNow, sectorId: string): boolean {
  return (state === 'shared' || state === 'deliberation') && (round?.state !== 'open' || round.sectorIds.includes(sectorId));
}

function named({ id, number, draftNumber, title, leadSectorId }: RecommendationNow): Named {
  return { id, number, draftNumber, title, leadSectorId };
}

function asked({ versions, round }: RecommendationNow, own: readonly SeatNow[]): Pick<Matter, 'versionLabel' | 'round'> {
  const versionLabel = versions.at(-1)?.label ?? null;
  if (round?.state !== 'open') return { versionLabel, round: null };
  const { id, question, deadlineOn, standings } = round;
  const names = new Map(own.map((seat) => [seat.id, seat.name]));
  const members =
    standings &&
    standings.members.flatMap(({ seatId, stance, toReconfirm }) => {
      const name = names.get(seatId);
      return name ? [{ seatId, name, stance, toReconfirm }] : [];
    });
  return { versionLabel, round: { id, question, deadlineOn, members } };
}
