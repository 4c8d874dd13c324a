import { createHash } from 'node:crypto';

/** Headers every answer carries. */
export function commonHeaders(origin: string): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['x-frame-options', 'DENY'],
  ];
  if (origin.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=63072000; includeSubDomains']);
  return headers;
}

/** For answers that are no page: nothing in them may run or be framed. */
export const bareCsp = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * For our page: scripts, styles, pictures and calls from our own origin only. `styleNonce` is for the two style elements React Aria
 * puts in by itself; styles set by scripts on an element are not the policy's business, style attributes in markup are refused.
 */
export function pageCsp(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The page's own lets an element be emptied; the editor's clipboard parses pasted markup through one of this name; where a paper is read,
    // a worker of ours opens it. No other.
    'trusted-types default ProseMirrorClipboard paperWorker',
  ].join('; ');
}

const plainStyle =
  'body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}article{border-top:1px solid #888;padding:1rem 0}';

/** A page the server writes itself: no scripts, one known style. */
export function plainPage(html: string): { html: string; csp: string } {
  const hash = createHash('sha256').update(plainStyle).digest('base64');
  return {
    html: html.replace('</head>', `<style>${plainStyle}</style></head>`),
    csp: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
}
