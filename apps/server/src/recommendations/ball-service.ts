import type { Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';

/**
 * Does anybody act as chair on this day who is not recused from it? The chair, or his deputy in a period; recusal is the person's, also
 * where he declared it from an earlier seat. What is asked of a chair who may not read it would wait for nobody.
 */
export async function canConclude(tx: Transaction, recommendationId: string, today: string): Promise<boolean> {
  const day = dateOf(today);
  const acting = await tx.seat.findFirst({
    where: {
      fromOn: { lte: day },
      AND: [
        { OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
        {
          OR: [
            { role: 'chair' },
            { role: 'deputyChair', deputyPeriods: { some: { fromOn: { lte: day }, untilOn: { gte: day } } } },
          ],
        },
      ],
      user: { seats: { none: { recusals: { some: { recommendationId } } } } },
    },
    select: { id: true },
  });
  return acting !== null;
}
