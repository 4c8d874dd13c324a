// next-auth's engine, the one its own handlers call, with database sessions; called from this folder only and never reachable by its own addresses: its
// links are consumed by GET, carry the e-mail address and last a day. Ours are posted, opaque and last ten minutes; see promises.
import { randomBytes } from 'node:crypto';
import { Auth, type AuthConfig, raw, skipCSRFCheck } from '@auth/core';
import { AuthError } from '@auth/core/errors';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import type { Transaction } from '../doors/acting.ts';
import { absoluteHours, idleMinutes } from './session.ts';
import { hashOf, newToken } from './tokens.ts';

export const linkMinutes = 10;

/** What is kept of a link beside the hash of its token, and who is told of it. */
export type LinkBinding = { browserHash: string; codeHashOf: (token: string) => string };
export type SendLink = (user: AdapterUser, token: string) => Promise<void>;

const provider = 'link';
// Our requests carry no CSRF token and no JWT, which is all the engine would use a secret for.
const secret = randomBytes(32).toString('base64url');

/** The Prisma adapter, so that only hashes of tokens are stored and a link's identifier is a user's id rather than an address. */
function adapterOn(tx: Transaction, device: string, binding: LinkBinding | null, token: string): Adapter {
  const inner = PrismaAdapter(tx as never);
  const within = (minutes: number) => new Date(Date.now() + 60_000 * minutes);
  return {
    ...inner,
    // A link's identifier is an id; addresses come from the form. Nobody is registered by asking.
    getUserByEmail: (text) =>
      (text.includes('@') ? inner.getUserByEmail?.(text) : inner.getUser?.(text)) as Promise<AdapterUser | null>,
    createUser: () => Promise.reject(new Error('People are added by the secretariat, never by signing in.')),
    async createVerificationToken({ identifier, expires, token: tokenHash }) {
      const user = await tx.user.findUniqueOrThrow({ where: { email: identifier }, select: { id: true } });
      const bound = { browserHash: binding?.browserHash ?? '', codeHash: binding?.codeHashOf(token) ?? '' };
      await tx.verificationToken.create({ data: { identifier: user.id, token: tokenHash, expires, ...bound } });
      return { identifier, expires, token: tokenHash };
    },
    async useVerificationToken({ token: tokenHash }) {
      const [used] = await tx.$queryRaw<{ identifier: string; token: string; expires: Date }[]>`
        delete from verification_tokens where token = ${tokenHash} returning identifier, token, expires`;
      return used ?? null;
    },
    async createSession({ sessionToken, userId }) {
      const times = {
        expires: within(idleMinutes),
        absoluteUntil: within(60 * absoluteHours),
        lastSeenAt: new Date(),
        createdAt: new Date(),
      };
      await tx.session.create({ data: { sessionToken: hashOf(sessionToken), userId, device, ...times } });
      return { sessionToken, userId, expires: times.absoluteUntil };
    },
    getSessionAndUser: () => Promise.resolve(null),
  };
}

type Step = { device?: string; binding?: LinkBinding; send?: SendLink };

function configOn(tx: Transaction, { device = '', binding, send }: Step): AuthConfig {
  const token = newToken();
  return {
    adapter: adapterOn(tx, device, binding ?? null, token),
    basePath: '/auth',
    secret,
    trustHost: true,
    useSecureCookies: true,
    skipCSRFCheck,
    raw,
    session: { strategy: 'database', maxAge: 60 * 60 * absoluteHours, generateSessionToken: newToken },
    // Only people who are known are let in; a link is not sent to anyone else.
    callbacks: { signIn: async ({ user }) => (await tx.user.count({ where: { id: user.id ?? '' } })) === 1 },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      {
        id: provider,
        type: 'email',
        name: 'Link',
        from: '',
        // The engine stores the hash of the token followed by this secret.
        secret: '',
        maxAge: 60 * linkMinutes,
        options: {},
        generateVerificationToken: () => token,
        sendVerificationRequest: async ({ identifier }) => {
          const user = await tx.user.findUniqueOrThrow({ where: { email: identifier } });
          await send?.(user as AdapterUser, token);
        },
      },
    ],
  };
}

type RawResponse = { cookies?: { name: string; value: string }[] };

/** Makes a one-time token for a known address and has it sent; does nothing for an unknown one. */
export async function makeLink(tx: Transaction, email: string, binding: LinkBinding, send: SendLink): Promise<void> {
  const request = new Request(`https://engine.invalid/auth/signin/${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  try {
    await Auth(request, configOn(tx, { binding, send }));
  } catch (error) {
    if (!(error instanceof AuthError && error.type === 'AccessDenied')) throw error;
  }
}

/** Uses up a one-time token and opens a session; the session's token, or null when there is no such link any more. */
export async function redeemLink(tx: Transaction, token: string, device: string): Promise<string | null> {
  const request = new Request(`https://engine.invalid/auth/callback/${provider}?token=${encodeURIComponent(token)}`);
  try {
    const { cookies = [] } = (await Auth(request, configOn(tx, { device }))) as unknown as RawResponse;
    return cookies.find(({ name }) => name.endsWith('session-token'))?.value ?? null;
  } catch (error) {
    if (error instanceof AuthError && (error.type === 'Verification' || error.type === 'AccessDenied')) return null;
    throw error;
  }
}
