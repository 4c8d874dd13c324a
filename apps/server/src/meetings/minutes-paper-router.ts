import { Prisma } from '@tvaers/db/client';
import { works } from '@tvaers/domain/actor';
import { minutesPaper, type MinutesToPrint } from '@tvaers/domain/meetings/minutes-paper';
import { minutesPaperInput } from '@tvaers/domain/meetings/schema';
import { paperRoute } from '../doors/guarded-route.ts';
import { loadMeetingPage, type MeetingPage } from './page-service.ts';

const printed = ['held', 'minutesOut', 'minutesApproved'] as const;
const stateOf = (state: MeetingPage['state']) => printed.find((one) => one === state) ?? null;

/** The minutes as the asker reads them: of what he may not read nothing is on the paper. Who only follows gets them once approved. */
export const minutesPaperRoute = paperRoute({
  path: '/api/papers/minutes',
  permission: 'meetings.read',
  query: minutesPaperInput,
  load: async (read, { actor, clock, input: { meetingId, language } }) => {
    const known = await read.one<{ number: number; slug: string; nameDa: string; nameEn: string }>(Prisma.sql`
      select m.number, t.slug, t.name_da as "nameDa", t.name_en as "nameEn"
      from meetings m join taskforces t on t.id = m.taskforce_id where m.id = ${meetingId}::uuid`);
    const loaded = known && (await loadMeetingPage(read, { actor, clock, input: { number: known.number } }));
    const state = loaded && stateOf(loaded.answer.state);
    if (!known || !loaded || !state || !(works(actor) || state === 'minutesApproved')) return null;
    const taskforce = language === 'da' ? known.nameDa : known.nameEn;
    const paper = minutesPaper(toPrint(loaded.answer, state, taskforce), language);
    const job = { template: 'minutes' as const, variants: [paper], mostPages: null, printedAt: clock.now().getTime() };
    const name = language === 'da' ? 'referat' : 'minutes';
    return { facts: loaded.facts, answer: { fileName: `${known.slug}-${name}-${known.number}.pdf`, job } };
  },
});

function toPrint(page: MeetingPage, state: MinutesToPrint['state'], taskforce: string): MinutesToPrint {
  const letters = new Map(page.sectors.map(({ id, letter }) => [id, letter]));
  const { number, title, place, startsLocal, endsLocal, items, substitutions, corrections, minutesHash: hash } = page;
  return {
    ...{ taskforce, number, title, place, state, items, substitutions, corrections, hash },
    startsLocal: startsLocal ?? '',
    endsLocal: endsLocal ?? '',
    approvedOn: page.minutesApprovedAt?.slice(0, 10) ?? null,
    people: page.people.map((person) => ({ ...person, letter: person.sectorId ? (letters.get(person.sectorId) ?? null) : null })),
  };
}
