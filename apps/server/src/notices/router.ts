import { Prisma } from '@tvaers/db/client';
import type { Language } from '@tvaers/domain/language';
import { digestSubject } from '@tvaers/domain/notices/labels';
import { chooseInput, languageInput } from '@tvaers/domain/notices/schema';
import { listing, openChange, openPlain, router } from '../doors/procedure.ts';
import { signedIn } from '../session/service.ts';
import { findMark } from './rows.ts';
import { aWeekAgo, chooseMail, digestFor, findSettings } from './service.ts';

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

  /** The next digest of this seat, as it would be written now. */
  preview: listing({
    permission: 'inbox.read',
    input: languageInput,
    rows: async (read, { actor, clock, input: { language } }) => {
      const mark = await findMark(read, actor);
      const since = mark === null ? aWeekAgo(clock) : { number: mark };
      const digest = await digestFor(read, clock, actor, language, { since, upTo: null });
      return { subject: digestSubject(await nameIn(read, language), digest.things.length, language), ...digest };
    },
  }),
});

async function nameIn(read: Parameters<typeof findMark>[0], language: Language): Promise<string> {
  const row = await read.one<{ da: string; en: string }>(Prisma.sql`select name_da as da, name_en as en from taskforces`);
  return row?.[language] ?? '';
}
