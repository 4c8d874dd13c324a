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

// The colours and measures of our own pages (look/tokens.css), for a page without scripts or fonts.
const plainStyle = [
  ':root{color-scheme:light dark;--ground:light-dark(#f6f4ee,#14191d);--paper:light-dark(#fffefb,#1b2126);--ink:light-dark(#1c242c,#e8e6df)',
  ';--soft:light-dark(#59636d,#a4acb2);--line:light-dark(#e1dcd0,#2b333a);--accent:light-dark(#0e5360,#6fbcc6)}',
  'body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground);max-width:44rem;margin:2.5rem auto;padding:0 1rem;overflow-wrap:anywhere}',
  'h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.1rem;line-height:1.35;margin:0}p{margin:.25rem 0 1rem}',
  'a{color:var(--accent);text-underline-offset:.2em}article{background:var(--paper);border:1px solid var(--line);border-radius:6px',
  ';padding:1rem 1.25rem;margin:1rem 0}article p{color:var(--soft);font-size:.9rem}',
  'pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0;border-top:1px solid var(--line);padding-top:.75rem}',
].join('');

/** What everyone reads, on a screen or on paper: the colours and measures of our own pages, in either light. */
const publicStyle = `
:root{color-scheme:light dark;--ink:light-dark(#1c242c,#e8e6df);--soft:light-dark(#59636d,#a4acb2);--line:light-dark(#c9c3b5,#414b53);--accent:light-dark(#0e5360,#6fbcc6)}
body{font:16px/1.55 "IBM Plex Sans",system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;background:light-dark(#f6f4ee,#14191d);color:var(--ink);overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .5rem}h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .5rem}h3{font-size:1.1rem;line-height:1.35;margin:2rem 0 .5rem}.item{border-top:2px solid var(--line);padding-top:.75rem}.tail{white-space:nowrap}
p,ul,dl{margin:.5rem 0}a{color:var(--accent);text-underline-offset:3px}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}.label{color:var(--soft);font-size:.9rem;font-weight:600;margin-bottom:0}.said{font-family:"Source Serif 4",Georgia,serif;font-size:1.1rem;white-space:pre-line;margin-top:.1rem}.asked{border-left:3px solid var(--accent);padding-left:1rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;justify-content:space-between}.bar a,li a{display:inline-block;padding:.3rem 0}
dt{font-weight:600}dt:not(:first-child){margin-top:.75rem}dd{margin:0}ul{list-style:none;padding:0}li{border-top:1px solid var(--line);padding:.5rem 0}
@media print{body{max-width:none;padding:0;background:#fff;color:#000;font-size:11pt}nav{display:none}h2,h3{break-after:avoid}}`;
const styles = { letter: plainStyle, public: publicStyle };
export type PageStyle = keyof typeof styles;

/** A page the server writes itself: no scripts, one known style. */
export function plainPage(html: string, of: PageStyle = 'letter'): { html: string; csp: string } {
  const style = styles[of];
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    html: html.replace('</head>', `<style>${style}</style></head>`),
    csp: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
}
