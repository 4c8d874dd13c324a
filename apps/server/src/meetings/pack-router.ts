import { agendaPaper, packPaper } from '@tvaers/domain/meetings/agenda-paper';
import { agendaPaperInput, packInput } from '@tvaers/domain/meetings/schema';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { readAs } from '../doors/acting.ts';
import { actorOf, guardedRoute } from '../doors/guarded-file.ts';
import { paperRoute } from '../doors/guarded-route.ts';
import type { Route } from '../doors/route.ts';
import { loadAgendaToPrint } from './pack-service.ts';

/** How long a first question about a pack waits before it hears that the pack is being made. */
const soonMs = 2000;

const names = {
  agenda: { da: 'dagsorden', en: 'agenda' },
  pack: { da: 'dagsorden-med-bilag', en: 'agenda-with-papers' },
} as const;

/** The agenda on paper, and the pack: the agenda with its papers, as the asker may read them. */
export const packRoutes: Route[] = [
  paperRoute({
    path: '/api/papers/agenda',
    permission: 'meetings.read',
    query: agendaPaperInput,
    load: async (read, { actor, clock, input: { meetingId, language } }) => {
      const loaded = await loadAgendaToPrint(read, { actor, clock }, { meetingId, language, origin: '', hasNotes: false });
      if (!loaded) return null;
      const variants = [agendaPaper(loaded.agenda, language)];
      const job = { template: 'agenda' as const, variants, mostPages: null, printedAt: clock.now().getTime() };
      const fileName = `${loaded.named.slug}-${names.agenda[language]}-${loaded.named.number}.pdf`;
      return { facts: loaded.facts, answer: { fileName, job } };
    },
  }),

  guardedRoute({
    method: 'GET',
    path: '/api/papers/pack',
    permission: 'meetings.read',
    because: 'binds agenda and papers for who may read them, says how far it is, and hands the file out',
    query: packInput,
    answer: async ({ services, session, query: { taskforceId, meetingId, language, notes, as } }) => {
      const { reader, clock, origin, packs } = services;
      const actor = actorOf(session, taskforceId);
      // Read anew at every question: a pack made before something was taken away, or before a paper came, answers none after it.
      const { agenda, named } = await readAs(reader, actor, async (read) => {
        const loaded = await loadAgendaToPrint(
          read,
          { actor, clock },
          { meetingId, language, origin, hasNotes: notes === 'with' },
        );
        if (!loaded || !can(actor, 'meetings.read', loaded.facts)) throw new Refused('not-found');
        return loaded;
      });
      const made = {
        papers: agenda.items.flatMap(({ papers }) => papers),
        compose: (opened: Parameters<typeof packPaper>[1]) => packPaper(agenda, opened, language),
        printedAt: clock.now().getTime(),
      };
      const of = { userId: actor.userId, taskforceId, meetingId, language, agenda };
      if (as === 'state') return { body: await packs.ask(of, made, soonMs) };
      const file = await packs.read(of, made);
      if (!file) throw new Refused('busy');
      const name = `${named.slug}-${names.pack[language]}-${named.number}.pdf`;
      return { stream: { name, type: 'application/pdf', ...file } };
    },
  }),
];
