import { enumerate } from '@tvaers/domain/language';
import type { TraceKind } from '@tvaers/domain/recommendations/trace';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { askToReconfirm, type Desk, type Matter, tellOfRecusal, writeAbout } from '../rounds/letters.ts';
import type { RecommendationTarget } from './rows.ts';
import type { Told } from './trace-service.ts';

const deeds = {
  merge: { da: 'gået op i', en: 'been merged into' },
  split: { da: 'delt op i', en: 'been split into' },
  replace: { da: 'erstattet af', en: 'been replaced by' },
} as const satisfies Record<TraceKind, { da: string; en: string }>;

function named({ number, title }: Pick<Matter, 'number' | 'title'>): string {
  return number === null ? title : `${saySerial('recommendation', number)} ${title}`;
}

/** To those who proposed it or were asked for a position on it: where it went, and that nobody waits for them there any longer. */
function tellWhereItWent(
  tx: Transaction,
  actor: Desk,
  origin: string,
  target: RecommendationTarget,
  seatIds: readonly string[],
  { kind, into, reason, wasAsked }: { kind: TraceKind; into: readonly RecommendationTarget[]; reason: string; wasAsked: boolean },
) {
  const [first] = into;
  if (!first) return;
  return writeAbout(tx, actor, origin, `recommendations.${kind}`, first, seatIds, (_, language) => {
    const names = enumerate(into.map(named), language);
    return language === 'en'
      ? {
          subject: `${named(target)} has ${deeds[kind].en} ${names}`,
          lines: [
            `${named(target)} has ${deeds[kind].en} ${names}.`,
            reason,
            ...(wasAsked ? ['You no longer have to take a position on it. Positions already taken are kept.'] : []),
          ],
        }
      : {
          subject: `${named(target)} er ${deeds[kind].da} ${names}`,
          lines: [
            `${named(target)} er ${deeds[kind].da} ${names}.`,
            reason,
            ...(wasAsked ? ['Du skal ikke længere tage stilling til den. De stillinger, der er taget, er bevaret.'] : []),
          ],
        };
  });
}

/** All letters of a merge, a split or a replacement; the dialog before it names the same people. */
export async function tellOfTrace(
  tx: Transaction,
  actor: Desk & { seat: { id: string } },
  origin: string,
  today: string,
  { kind, ended, became, asked }: Told,
  reason: string,
): Promise<void> {
  const into = became.map(({ target }) => target);
  // Where it went is not told to who is recused from it there.
  const recused = new Set(became.flatMap(({ target, recusedSeatIds }) => [...target.recusedSeatIds, ...recusedSeatIds]));
  for (const { target, askedSeatIds } of ended) {
    const isOthers = (seatId: string) => seatId !== actor.seat.id && !recused.has(seatId);
    const proposer = await tx.seat.findFirst({
      where: { id: target.proposedById, OR: [{ untilOn: null }, { untilOn: { gte: dateOf(today) } }] },
      select: { id: true },
    });
    const about = { kind, into, reason };
    const wereAsked = askedSeatIds.filter(isOthers);
    await tellWhereItWent(tx, actor, origin, target, wereAsked, { ...about, wasAsked: true });
    const only = proposer && !askedSeatIds.includes(proposer.id) ? [proposer.id].filter(isOthers) : [];
    await tellWhereItWent(tx, actor, origin, target, only, { ...about, wasAsked: false });
  }
  for (const { target, recusedSeatIds } of became)
    for (const seatId of recusedSeatIds) await tellOfRecusal(tx, actor, origin, target, seatId);
  if (asked) await askToReconfirm(tx, actor, origin, asked.target, asked.seatIds, asked.version);
}
