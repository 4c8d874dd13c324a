import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { digestSubject } from '@tvaers/domain/notices/labels';
import { chooseInput, languageInput } from '@tvaers/domain/notices/schema';
import { type Read, readAs } from '../doors/acting.ts';
import type { Context } from '../doors/context.ts';
import { open, openChange, openPlain, router } from '../doors/procedure.ts';
import { signedIn } from '../session/service.ts';
import { findMark } from './rows.ts';
import { aWeekAgo, changesIn, chooseMail, type DigestPart, digestFor, findSettings } from './service.ts';

export const noticesRouter = router({
  settings: openPlain({
    because: 'one’s own wishes about mail belong to no taskforce',
    query: (ctx) => findSettings(ctx.db, signedIn(ctx).userId),
  }),

  choose: openChange({
    because: 'changes one’s own wishes about mail, nobody else’s',
    input: chooseInput,
    change: (ctx, input) => chooseMail(ctx.db, signedIn(ctx).userId, input),
  }),

  /** The next digest of this person, as it would be written now: over all taskforces he has a seat in. */
  preview: open({
    because: 'one’s own digest goes over all one’s taskforces; each is read as one’s own seat there, with its row security',
    input: languageInput,
    query: async (ctx, { language }) => {
      const parts: DigestPart[] = [];
      for (const { slug, ...seat } of signedIn(ctx).seats.filter(({ isArchived }) => !isArchived)) {
        const actor = { userId: signedIn(ctx).userId, seat };
        parts.push(await readAs(ctx.reader, actor, (read) => shareNow(read, ctx, { actor, slug, language })));
      }
      const { taskforces, things } = changesIn(parts);
      return { subject: things === 0 ? null : digestSubject(taskforces, things, language), parts };
    },
  }),
});

async function shareNow(
  read: Read,
  { clock }: Pick<Context, 'clock'>,
  { actor, slug, language }: { actor: Actor; slug: string; language: Language },
): Promise<DigestPart> {
  const mark = await findMark(read, actor);
  const since = mark === null ? aWeekAgo(clock) : { number: mark };
  const digest = await digestFor(read, clock, actor, language, { since, upTo: null });
  const { id: seatId, taskforceId } = actor.seat;
  return { taskforceId, seatId, slug, name: await nameIn(read, language), ...digest };
}

async function nameIn(read: Read, language: Language): Promise<string> {
  const row = await read.one<{ da: string; en: string }>(Prisma.sql`
    select name_da as da, name_en as en from taskforces where id = app_taskforce()`);
  return row?.[language] ?? '';
}
