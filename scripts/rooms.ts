// The rules of the rooms (docs/house.md) that a machine can hold.
export type SourceFile = { path: string; text: string };

type Import = { from: string; isType: boolean };

/** Per room: what an import from outside may never be. Packages a room does not list are refused by the package manager. */
const NEVER: Record<string, (found: Import) => boolean> = {
  'packages/domain/': ({ from }) => /^(node:|@tvaers\/|react|@prisma\/|pg$)/.test(from),
  'prisma/': ({ from }) => /^@tvaers\/(domain|server|web|e2e)/.test(from),
  'apps/server/': ({ from }) => from.startsWith('@tvaers/web') || from.startsWith('@tvaers/e2e'),
  'apps/web/': ({ from, isType }) => /^@tvaers\/(db|e2e)/.test(from) || (from.startsWith('@tvaers/server') && !isType),
  'e2e/': ({ from }) => /^@tvaers\/(server|web)/.test(from),
};

/** Folders of a room that are part of the building; every other folder is a noun. */
const BUILDING: Record<string, string[]> = {
  'apps/server/src/': ['doors', 'files', 'http', 'jobs', 'live', 'mail', 'numbers', 'paper', 'session', 'writing'],
};

/** Folders of the client that are kits, one file a thing; every other folder is a noun or a part of one. */
const KITS = /^apps\/web\/src\/(look|shell|words)(\/|$)/;
const MOST_IN_A_FOLDER = 25;

/** The kinds of files in a noun of the server; a large noun says before the kind which part it is: `agenda-router.ts`. */
const SERVER_KINDS = /^([a-z]+(-[a-z]+)*-)?(router|service|rows|jobs|letters)\.ts$|^test-[a-z-]+\.ts$|\.test\.ts$/;

const NO_ROOM = /(^|[/.-])(utils?|helpers?|common|misc|managers?)([/.-]|$)/;
const DEFAULT_EXPORTS = /(^|\/)[a-z]+\.config\.ts$|^e2e\/harness\/run\.ts$/;
const BARE_PROCEDURES = 'apps/server/src/doors/procedure.ts';

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, named, bare, dynamic]) => ({
    from: named ?? bare ?? dynamic ?? '',
    isType: Boolean(type),
  }));
}

/** What a relative import leads to, from the root. */
function resolved(path: string, from: string): string {
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

function violationsOf({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const [folder = '', ...rest] = Object.keys(BUILDING)
    .filter((prefix) => path.startsWith(prefix))
    .flatMap((prefix) => path.slice(prefix.length).split('/'));
  const isNoun = rest.length > 0 && !Object.values(BUILDING).flat().includes(folder);
  if (isNoun && !SERVER_KINDS.test(rest.join('/')))
    found.push('is no kind of file a noun of the server has (router, service, rows, jobs, letters)');
  if (NO_ROOM.test(path)) found.push('is named for no thing: there is no room for utils, helpers, common, misc or managers');
  if (!/\.(ts|tsx|mjs|css)$/.test(path)) return found;
  if (/[A-Z_ ]/.test(path.split('/').at(-1) ?? '')) found.push('is not in kebab-case');
  for (const [room, never] of Object.entries(NEVER)) {
    if (!path.startsWith(room)) continue;
    for (const imported of importsOf(text)) {
      const leads = imported.from.startsWith('.') ? resolved(path, imported.from) : null;
      const leaves = leads !== null && !leads.startsWith(room) && !(room === 'e2e/' && leads.startsWith('scripts/'));
      if (leaves || never(imported)) found.push(`may not import ${imported.from}`);
    }
  }
  if (/^export default/m.test(text) && !DEFAULT_EXPORTS.test(path))
    found.push('has a default export, which no tool demands here');
  if (/\binitTRPC\b/.test(text) && /^apps\/(?!.*\.test\.)/.test(path) && path !== BARE_PROCEDURES)
    found.push(`knows the bare procedure; only ${BARE_PROCEDURES} may`);
  if (path.startsWith('packages/domain/') && !path.endsWith('.test.ts') && /\bDate\.now\(|new Date\(\)/.test(text))
    found.push('reads the clock');
  if (path.startsWith('apps/web/src/')) {
    const isLook = /^apps\/web\/src\/look\/[a-z-]+\.css$/.test(path);
    const raw = text
      .split('\n')
      .find((line) => /#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i.test(line) && !(isLook && /^\s*--[a-z0-9-]+:/.test(line)));
    if (raw !== undefined) found.push(`has a raw colour where a token belongs: ${raw.trim()}`);
  }
  return found;
}

/** A noun of the client, or a part of one, that holds more than one takes in at a look. */
function tooManyFiles(files: SourceFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!/^apps\/web\/src\/./.test(folder) || KITS.test(folder) || !/\.tsx?$/.test(path) || /\.test\./.test(path)) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_IN_A_FOLDER)
    .map(([folder, count]) => `${folder} has ${count} files; a noun with more than ${MOST_IN_A_FOLDER} has its parts as folders`);
}

/** Files that import themselves by way of others. The linter does not follow what is fetched later; here it counts, as types do. */
function circles(files: SourceFile[]): string[] {
  const leads = new Map(
    files.map(({ path, text }) => {
      const near = /\.(ts|tsx|mjs)$/.test(path) ? importsOf(text).filter(({ from }) => from.startsWith('.')) : [];
      return [path, near.map(({ from }) => resolved(path, from))];
    }),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, way: string[]) => {
    const since = way.indexOf(path);
    if (since >= 0) found.push(`${path} imports itself by way of ${way.slice(since + 1).join(', ')}`);
    if (since >= 0 || done.has(path)) return;
    for (const next of leads.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of leads.keys()) follow(path, []);
  return found;
}

/** Every breach of the rules, one sentence each. */
export function violations(files: SourceFile[]): string[] {
  return [
    ...files.flatMap((file) => violationsOf(file).map((what) => `${file.path} ${what}`)),
    ...tooManyFiles(files),
    ...circles(files),
  ];
}
