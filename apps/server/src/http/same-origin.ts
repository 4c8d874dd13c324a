// State changes come as JSON from our own pages, or from a program that is no browser. Asked before tRPC and before who is asking.
import { isIP } from 'node:net';

type Refusal = { status: 403 | 405 | 415; reason: string } | null;

/**
 * Whether this request may go on to a door. Browsers say where a request comes from (`Origin`, `Sec-Fetch-Site`) and cannot send JSON
 * to another site unasked; what says neither is no browser and brings no cookie by itself.
 */
export function refuseForeign(request: Request, ownOrigin: string, isOriginFixed: boolean, takesBytes = false): Refusal {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { status: 405, reason: 'method' };
  const site = headers.get('sec-fetch-site');
  const isOfPage = site === null || site === 'same-origin' || (site === 'none' && method !== 'POST') || isFollowedLink(request);
  if (!isOfPage) return { status: 403, reason: 'site' };
  const origin = headers.get('origin');
  if (origin !== null && !isOwn(origin, headers.get('host'), ownOrigin, isOriginFixed)) return { status: 403, reason: 'origin' };
  // A form of another site can send neither type unasked.
  const isBytes = takesBytes && headers.get('content-type') === 'application/octet-stream';
  if (method === 'POST' && !isBytes && !/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(headers.get('content-type') ?? '')) {
    return { status: 415, reason: 'content-type' };
  }
  return null;
}

/** A link to one of our pages pressed elsewhere, as in a letter read in the browser: it opens the page and changes nothing. */
function isFollowedLink({ method, headers, url }: Request): boolean {
  const isNavigation = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return method === 'GET' && isNavigation && !/^\/(?:trpc|api)(?:\/|$)/.test(new URL(url).pathname);
}

/**
 * Where no origin is configured the server is reached by any name of this machine: then the origin is the host that was asked for,
 * if that is a loopback name or a bare address, which no foreign name can be made to mean.
 */
export function isOwn(origin: string, host: string | null, ownOrigin: string, isOriginFixed: boolean): boolean {
  if (origin === ownOrigin) return true;
  if (isOriginFixed || host === null || origin !== `http://${host}`) return false;
  return isLoopbackOrAddress(new URL(origin).hostname);
}

function isLoopbackOrAddress(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** Whether a server bound to this host can only be reached from the machine it runs on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
