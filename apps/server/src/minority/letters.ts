import type { Actor } from '@tvaers/domain/actor';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { settlersOf } from '../rounds/dispute-service.ts';
import { writeAbout } from '../rounds/letters.ts';

type Released = { id: string; number: number | null; title: string; recusedSeatIds: readonly string[] };

/** To the secretariat and the chair: a minority statement is there to be read. Who signed it is read on the page. */
export async function tellOfRelease(
  { tx, actor, clock, origin }: { tx: Transaction; actor: Actor; clock: Clock; origin: string },
  recommendation: Released,
) {
  const told = await settlersOf({ tx, actor, clock }, { recommendation });
  const others = told.filter((seatId) => seatId !== actor.seat.id);
  await writeAbout(tx, actor, origin, 'minority.release', recommendation, others, (name, language) =>
    language === 'en'
      ? {
          subject: `A minority statement on ${name}`,
          lines: [`A minority statement on ${name} has been shared with the taskforce.`],
        }
      : {
          subject: `Mindretalsudtalelse til ${name}`,
          lines: [`En mindretalsudtalelse til ${name} er delt med taskforcen.`],
        },
  );
}
