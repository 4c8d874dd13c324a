import { unsubscribeInput } from '@tvaers/domain/notices/schema';
import { Refused } from '@tvaers/domain/refusal';
import { z } from 'zod';
import { type Route, route } from '../doors/route.ts';
import { readBody } from '../http/body.ts';
import { unsubscribe } from './service.ts';

/** The way out of the digest, from the page its link opens and from the mail program's own button. Opening the link changes nothing. */
export const unsubscribeRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/unsubscribe',
    because: 'the token in the letter stops the digest of its own person, and lets nobody in',
    input: z.strictObject(unsubscribeInput),
    answer: async ({ services, input }) => {
      if (!(await unsubscribe(services.db, input.token))) throw new Refused('not-found');
      return { body: {} };
    },
  }),
  route({
    method: 'POST',
    path: '/afmeld/:token',
    because: 'the button of a mail program (RFC 8058): the token in the address stops the digest of its own person',
    isFromAnywhere: true,
    answer: async ({ services, request }) => {
      const { token } = z.strictObject(unsubscribeInput).parse({ token: new URL(request.url).pathname.split('/').at(-1) });
      const said = await readBody(request);
      if (!/List-Unsubscribe/i.test(said ?? '') || !/One-Click/i.test(said ?? ''))
        return { status: 400, body: { message: 'bad_request' } };
      return { status: (await unsubscribe(services.db, token)) ? 200 : 404, body: {} };
    },
  }),
];
