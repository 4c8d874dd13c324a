import { chooseLanguageInput, endSessionInput } from '@tvaers/domain/session/schema';
import { openChange, openPlain, router } from '../doors/procedure.ts';
import { chooseLanguage, currentSession, endSession, listSessions, signedIn } from './service.ts';

export const sessionRouter = router({
  current: openPlain({
    because: 'tells who is asking about himself and the taskforces of his own seats; nothing when nobody is signed in',
    query: currentSession,
  }),

  list: openPlain({
    because: 'one’s own sessions belong to no taskforce',
    query: async (ctx) => listSessions(ctx, signedIn(ctx)),
  }),

  chooseLanguage: openChange({
    because: 'one’s own language belongs to no taskforce',
    input: chooseLanguageInput,
    change: async (ctx, { language }) => {
      await chooseLanguage(ctx, signedIn(ctx).userId, language);
      return { language };
    },
  }),

  end: openChange({
    because: 'ends one of one’s own sessions, nobody else’s',
    input: endSessionInput,
    change: async (ctx, { sessionId }) => {
      await endSession(ctx, signedIn(ctx).userId, sessionId);
      return { id: sessionId };
    },
  }),
});
