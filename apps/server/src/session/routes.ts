import { confirmLinkInput, demoSignInInput, requestLinkInput } from '@tvaers/domain/session/schema';
import { z } from 'zod';
import { type Route, route } from '../doors/route.ts';
import { listDemoMail, listPersonas, mailPage } from './demo.ts';
import { confirmLink, requestLink, signInAs, signOut } from './sign-in.ts';

/** Signing in and out: outside tRPC, because these set and clear the session's cookie. */
export const sessionRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/sign-in/request',
    because: 'nobody is signed in yet; says the same of every address',
    input: z.strictObject(requestLinkInput),
    answer: async ({ services, request, input, source }) => {
      const { code, cookie } = await requestLink(services, input.email, request.headers.get('cookie'), source);
      return { body: { code, mail: services.isDemoOpen ? '/demo/mail' : null }, cookies: [cookie] };
    },
  }),
  route({
    method: 'POST',
    path: '/api/sign-in/confirm',
    because: 'the token in the letter is what lets in, once',
    input: z.strictObject(confirmLinkInput),
    answer: async ({ services, request, input, source }) => {
      const outcome = await confirmLink(services, input, request, source);
      if (outcome.kind === 'in') return { body: {}, cookies: outcome.cookies };
      return { status: outcome.kind === 'spent' ? 410 : 403, body: { refusal: outcome.kind } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/sign-out',
    because: 'ends only the session whose cookie comes along',
    input: z.strictObject({}),
    answer: async ({ services, request }) => ({ body: {}, cookies: await signOut(services, request.headers.get('cookie')) }),
  }),
  route({
    method: 'GET',
    path: '/api/demo',
    because: 'lists the invented people of the demo',
    isDemoOnly: true,
    answer: async ({ services }) => ({ body: { personas: await listPersonas(services) } }),
  }),
  route({
    method: 'POST',
    path: '/api/demo/sign-in',
    because: 'signs in as an invented person of the demo',
    isDemoOnly: true,
    input: z.strictObject(demoSignInInput),
    answer: async ({ services, request, input }) => ({ body: {}, cookies: await signInAs(services, input.persona, request) }),
  }),
  route({
    method: 'GET',
    path: '/api/demo/mail',
    because: 'shows the letters of the demo, which reach nobody',
    isDemoOnly: true,
    answer: async ({ services }) => ({ body: { letters: await listDemoMail(services) } }),
  }),
  route({
    method: 'GET',
    path: '/demo/mail',
    because: 'shows the letters of the demo as a page',
    isDemoOnly: true,
    answer: async ({ services }) => ({ html: mailPage(await listDemoMail(services)) }),
  }),
];
