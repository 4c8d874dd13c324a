import { replyByLinkInput, replyLinkInput } from '@tvaers/domain/meetings/schema';
import { z } from 'zod';
import { readFeed } from '../calendar/service.ts';
import { type Route, type RouteAnswer, route } from '../doors/route.ts';
import { LinkSpent, replyByLink, showLink } from '../meetings/reply-service.ts';

const feedAddress = /\/kalender\/([\w-]{43})\.ics$/;

async function unlessSpent(work: () => Promise<unknown>): Promise<RouteAnswer> {
  try {
    return { body: await work() };
  } catch (error) {
    if (error instanceof LinkSpent) return { status: 410, body: { refusal: error.reason } };
    throw error;
  }
}

/** What people reach from a calendar program or a mail: outside tRPC, because neither brings a session. */
export const calendarRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/kalender/:feed',
    because: 'the secret in the address says whose calendar it is; answers with what his seats may read',
    answer: async ({ services, request, source }) => {
      const token = feedAddress.exec(new URL(request.url).pathname)?.[1] ?? '';
      const { text, etag } = await readFeed(services, token, source);
      const headers = { etag, 'cache-control': 'private, no-cache' };
      if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag)) return { status: 304, headers };
      return { text: { type: 'text/calendar; charset=utf-8', body: text }, headers };
    },
  }),
  route({
    method: 'POST',
    path: '/api/reply/show',
    because: 'the token in the notice says which invitation; shows only what the notice said, and changes nothing',
    input: z.strictObject(replyLinkInput),
    answer: ({ services, input, source }) => unlessSpent(() => showLink(services, input.token, source)),
  }),
  route({
    method: 'POST',
    path: '/api/reply/give',
    because: 'the token in the notice lets its reader answer this one invitation, until the meeting begins',
    input: z.strictObject(replyByLinkInput),
    answer: ({ services, input, source }) => unlessSpent(() => replyByLink(services, input, source)),
  }),
];
