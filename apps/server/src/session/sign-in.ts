import { timingSafeEqual } from 'node:crypto';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Services } from '../doors/route.ts';
import { enqueueMail } from '../mail/outbox.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { deviceOf } from './device.ts';
import { linkMinutes, makeLink, redeemLink } from './engine.ts';
import { linkLetter } from './letters.ts';
import { countTry } from './limits.ts';
import { absoluteHours } from './session.ts';
import { codeHashOf, hashOf, newCode, newToken } from './tokens.ts';

const mostTriesPerLink = 5;

/**
 * Sends a sign-in link to a known address. The answer, and the time it takes, are the same for an unknown one: the address is looked
 * up after answering. The link is bound to this browser by a cookie, or confirmed elsewhere with the code shown here.
 */
export async function requestLink(services: Services, email: string, cookieHeader: string | null, source: string) {
  await countTry(services.reader, [
    { what: 'link-address', key: email, most: 5 },
    { what: 'link-source', key: source, most: 30 },
    { what: 'link-all', key: '', most: 500 },
  ]);
  const code = newCode();
  const browser = readCookie(cookieHeader, services.cookies.link) ?? newToken();
  services.inBackground(sendLink(services, email, browser, code));
  return { code, cookie: writeCookie(services.cookies.link, browser, 60 * linkMinutes, services.cookies.isSecure) };
}

async function sendLink({ db, origin }: Services, email: string, browser: string, code: string): Promise<void> {
  const binding = { browserHash: hashOf(browser), codeHashOf: (token: string) => codeHashOf(token, code) };
  await db.$transaction((tx) =>
    makeLink(tx, email, binding, (user, token) => enqueueMail(tx, linkLetter(user as never, origin, token))),
  );
}

type Outcome = { kind: 'in'; cookies: string[] } | { kind: 'spent' | 'code-needed' | 'code-wrong' };

/**
 * Signs in with a link's token, once, in the browser that asked for it or with the code shown there. Five wrong codes use the link up.
 * The session this browser had before ends.
 */
export async function confirmLink(
  services: Services,
  given: { token: string; code?: string | undefined },
  request: Request,
  source: string,
): Promise<Outcome> {
  await countTry(services.reader, [{ what: 'confirm-source', key: source, most: 100 }]);
  const cookieHeader = request.headers.get('cookie');
  return services.db.$transaction(async (tx) => {
    const bound = await isBound(tx, services, given, cookieHeader);
    if (bound !== 'yes') return { kind: bound };
    const session = await redeemLink(tx, given.token, deviceOf(request.headers.get('user-agent')));
    if (session === null) return { kind: 'spent' };
    return { kind: 'in', cookies: await replaceSession(tx, services, session, cookieHeader) };
  });
}

async function isBound(
  tx: Transaction,
  { cookies }: Services,
  { token, code }: { token: string; code?: string | undefined },
  cookieHeader: string | null,
): Promise<'yes' | 'spent' | 'code-needed' | 'code-wrong'> {
  const [link] = await tx.$queryRaw<{ token: string; browser_hash: string; code_hash: string; tries: number; expires: Date }[]>`
    select token, browser_hash, code_hash, tries, expires from verification_tokens where token = ${hashOf(token)} for update`;
  if (!link || link.expires <= new Date() || link.tries >= mostTriesPerLink) return 'spent';
  const browser = readCookie(cookieHeader, cookies.link);
  if (browser !== null && isSame(hashOf(browser), link.browser_hash)) return 'yes';
  if (code === undefined) return 'code-needed';
  if (isSame(codeHashOf(token, code), link.code_hash)) return 'yes';
  await tx.verificationToken.update({ where: { token: link.token }, data: { tries: { increment: 1 } } });
  return link.tries + 1 >= mostTriesPerLink ? 'spent' : 'code-wrong';
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** The cookies of a browser that has just signed in; what it was signed in as before ends. */
async function replaceSession(
  tx: Transaction,
  { cookies }: Services,
  session: string,
  cookieHeader: string | null,
): Promise<string[]> {
  const before = readCookie(cookieHeader, cookies.session);
  if (before !== null) await tx.session.deleteMany({ where: { sessionToken: hashOf(before) } });
  return [
    writeCookie(cookies.session, session, 3600 * absoluteHours, cookies.isSecure),
    writeCookie(cookies.link, '', 0, cookies.isSecure),
  ];
}

/** Ends this browser's session. */
export async function signOut({ db, cookies }: Services, cookieHeader: string | null): Promise<string[]> {
  const token = readCookie(cookieHeader, cookies.session);
  if (token !== null) await db.session.deleteMany({ where: { sessionToken: hashOf(token) } });
  return [writeCookie(cookies.session, '', 0, cookies.isSecure)];
}

/** Signs in as a person of the demo: through a link like anybody's, made and used in one go. Refuses with `not-found` a persona that is none. */
export async function signInAs(services: Services, persona: string, request: Request): Promise<string[]> {
  const cookieHeader = request.headers.get('cookie');
  return services.db.$transaction(async (tx) => {
    const session = await openDemoSession(tx, persona, deviceOf(request.headers.get('user-agent')));
    return replaceSession(tx, services, session, cookieHeader);
  });
}

/** A session's token for a person of the demo. */
export async function openDemoSession(tx: Transaction, persona: string, device: string): Promise<string> {
  const installation = await tx.installation.findUnique({ where: { id: 1 } });
  const user = await tx.user.findUnique({ where: { persona } });
  if (!installation?.isDemo || !user) throw new Refused('not-found');
  let made = '';
  await makeLink(tx, user.email, { browserHash: '', codeHashOf: () => '' }, async (_, token) => void (made = token));
  const session = made && (await redeemLink(tx, made, device));
  if (!session) throw new Error('A link that was just made is spent.');
  return session;
}
