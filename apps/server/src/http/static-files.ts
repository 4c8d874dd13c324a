// The built web page: read once, held in memory, each file compressed the first time a browser asks for it so.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Coding, codingFor, pack } from './coding.ts';
import { bareCsp, pageCsp } from './headers.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.css', '.html', '.js', '.json', '.map', '.mjs', '.svg', '.txt', '.webmanifest']);

type File = { body: Buffer<ArrayBuffer>; type: string; tag: string; isPackable: boolean; byCoding: Map<Coding, Promise<Buffer>> };

export class StaticFiles {
  #files = new Map<string, File>();
  #index: string | null;

  /** Reads everything below the folder; a missing folder serves nothing, as in development, where Vite serves the page. */
  constructor(webRoot: string | null) {
    if (webRoot !== null && existsSync(webRoot)) this.#read(webRoot, '');
    this.#index = this.#files.get('/index.html')?.body.toString('utf8') ?? null;
    this.#files.delete('/index.html');
    for (const address of this.#files.keys()) if (address.startsWith('/.vite/')) this.#files.delete(address);
  }

  #read(folder: string, below: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) this.#read(place, `${below}/${entry.name}`);
      else if (entry.isFile()) this.#files.set(`${below}/${entry.name}`, fileOf(readFileSync(place), path.extname(entry.name)));
    }
  }

  /** A file of the build, or the page itself for any other address a person may have typed; null where there is neither. */
  async answer(pathname: string, request: Request): Promise<Response | null> {
    const file = this.#files.get(pathname);
    if (file) return this.#file(pathname, file, request);
    const isOfBuild = pathname.startsWith('/assets/') || path.extname(pathname) in types;
    return this.#index === null || isOfBuild ? null : page(this.#index);
  }

  async #file(pathname: string, file: File, { headers }: Request): Promise<Response> {
    const given = new Headers({
      'content-type': file.type,
      'content-security-policy': bareCsp,
      // What stands in /assets/ carries a hash of its content in its name.
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      etag: file.tag,
      vary: 'accept-encoding',
    });
    if (headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers: given });
    const coding = file.isPackable ? codingFor(headers.get('accept-encoding') ?? '') : null;
    if (coding === null) return new Response(file.body, { headers: given });
    given.set('content-encoding', coding);
    return new Response(new Uint8Array(await packedOnce(file, coding)), { headers: given });
  }
}

function fileOf(body: Buffer<ArrayBuffer>, extension: string): File {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return {
    body,
    type: types[extension] ?? 'application/octet-stream',
    tag,
    isPackable: packed.has(extension) && body.length > 1000,
    byCoding: new Map(),
  };
}

function packedOnce(file: File, coding: Coding): Promise<Buffer> {
  const known = file.byCoding.get(coding);
  if (known) return known;
  const making = pack(file.body, coding, 'kept');
  file.byCoding.set(coding, making);
  return making;
}

/** The page with a nonce of its own for the styles React Aria puts in. It is never kept: it names the current build. */
function page(index: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = index.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pageCsp(nonce),
    },
  });
}
