// The one module for tokens and codes that are given out once: 32 random bytes leave the server, only a hash is kept.
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes as 43 characters that stand in cookies and addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Six digits a person reads on one screen and types on another. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is stored of a code: useless without the token it belongs to, which is only in the mail. */
export function codeHashOf(token: string, code: string): string {
  return hashOf(`${token}:${code}`);
}
