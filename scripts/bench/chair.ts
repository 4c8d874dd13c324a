// Who looks at the pages under measure: the chair of the demo, as a request would bring him, and the cookies of people of the demo.
import type { openPrisma, openReader } from '@tvaers/db/prisma-client';
import { demoMoment } from '@tvaers/db/seed';
import { standingClock } from '../../apps/server/src/doors/clock.ts';
import type { Context } from '../../apps/server/src/doors/context.ts';

type Database = ReturnType<typeof openPrisma>;

/** The chair's context, and what the frame tells row security of him for each transaction: a limit is told once per connection. */
export async function chairOf(
  owner: Database,
  db: Database,
  reader: ReturnType<typeof openReader>,
): Promise<{ context: Context; settings: [string, string][]; taskforceId: string }> {
  const user = await owner.user.findFirstOrThrow({
    where: { persona: 'chair' },
    include: { seats: { include: { taskforce: true } } },
  });
  const seat = user.seats.find(({ fromOn, untilOn }) => fromOn <= demoMoment && (untilOn === null || untilOn >= demoMoment));
  if (!seat) throw new Error('The demo has no chair.');
  const { id, taskforceId, role, sectorId, servesSeatId, employer, title, taskforce } = seat;
  const held = { id, taskforceId, role, sectorId, servesSeatId, actsAsChair: true, slug: taskforce.slug, employer, title };
  const context: Context = {
    session: {
      sessionId: id,
      userId: user.id,
      name: user.name,
      email: user.email,
      language: 'da',
      isOperator: false,
      seats: [held],
    },
    db,
    reader,
    clock: standingClock(demoMoment),
    isDemo: true,
    origin: 'http://localhost',
    streams: null,
    idempotencyKey: null,
  };
  const settings: [string, string][] = [
    ['app.user_id', user.id],
    ['app.taskforce_id', taskforceId],
    ['app.seat_id', id],
    ['app.sector_id', sectorId ?? ''],
    ['app.role', role],
    ['app.acts_as_chair', 'on'],
  ];
  return { context, settings, taskforceId };
}

/** Signs in as a person of the demo; the cookies a browser would send from then on. */
export async function signIn(origin: string, persona: string): Promise<string> {
  const answer = await fetch(`${origin}/api/demo/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  if (!answer.ok || !cookie) throw new Error(`Signing in as ${persona} answered ${answer.status}.`);
  return cookie;
}
