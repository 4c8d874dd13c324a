// The two cookies: who is signed in, and which browser asked for a link. Both host-only, unreadable for scripts.

/** How this origin's cookies are named and flagged: the `__Host-` prefix can only be had over https. */
export type Cookies = { session: string; link: string; isSecure: boolean };

export function cookiesOf(origin: string): Cookies {
  const isSecure = origin.startsWith('https:');
  const prefix = isSecure ? '__Host-' : '';
  return { session: `${prefix}tvaers-session`, link: `${prefix}tvaers-link`, isSecure };
}

/** A cookie's value out of a `Cookie` header; null when it is not there exactly as we set it. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  if (!header) return null;
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }
  return null;
}

export function writeCookie(name: string, value: string, maxAgeSeconds: number, isSecure: boolean): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? '; Secure' : ''}`;
}
