import { expect, test } from 'vitest';
import { violations } from './rooms.ts';

const breach = (path: string, text = ''): string[] =>
  violations([{ path, text }]).map((violation) => violation.slice(path.length + 1));

test.each([
  ['packages/domain/src/meetings/quorum.ts', `import { readFileSync } from 'node:fs';`],
  ['packages/domain/src/meetings/quorum.ts', `import { testDatabase } from '@tvaers/db/test-database';`],
  ['packages/domain/src/meetings/quorum.ts', `import { x } from '../../../../prisma/src/x.ts';`],
  ['prisma/src/seed.ts', `import { may } from '@tvaers/domain/policy';`],
  ['prisma/src/seed.ts', `const { may } = await import('../../packages/domain/src/policy.ts');`],
  ['apps/server/src/main.ts', `import '@tvaers/web/app';`],
  ['apps/web/src/main.tsx', `import { openPrisma } from '@tvaers/db/prisma-client';`],
  ['apps/web/src/main.tsx', `import { appRouter } from '@tvaers/server/app-router';`],
  ['apps/web/src/main.tsx', `import {\n  appRouter,\n} from '../../server/src/app-router.ts';`],
  ['e2e/meetings.spec.ts', `import { startServer } from '../apps/server/src/main.ts';`],
])('a room that reaches where it may not is told: %s', (path, text) => {
  expect(breach(path, text)).toEqual([expect.stringMatching(/^may not import /)]);
});

test.each([
  ['packages/domain/src/meetings/quorum.ts', `import { z } from 'zod';\nimport type { On } from '../dates/calendar-day.ts';`],
  ['apps/web/src/doors/trpc.ts', `import type { AppRouter } from '@tvaers/server/app-router';`],
  [
    'apps/server/src/meetings/service.ts',
    `import { may } from '@tvaers/domain/policy';\nimport { openPrisma } from '@tvaers/db/prisma-client';`,
  ],
  ['e2e/playwright.config.ts', `import { browserHere } from '../scripts/browser.ts';\nexport default {};`],
])('a room that keeps to its own is left in peace: %s', (path, text) => {
  expect(breach(path, text)).toEqual([]);
});

test('a noun of the server invents no kinds of files, but may be split by its parts', () => {
  expect(breach('apps/server/src/meetings/agenda-router.ts')).toEqual([]);
  expect(breach('apps/server/src/meetings/release.test.ts')).toEqual([]);
  expect(breach('apps/server/src/meetings/test-meeting.ts')).toEqual([]);
  expect(breach('apps/server/src/meetings/calculations.ts')).toEqual([expect.stringMatching(/^is no kind of file/)]);
  expect(breach('apps/server/src/doors/procedure.ts')).toEqual([]);
});

test('there is no room for what is named for no thing', () => {
  for (const path of [
    'apps/web/src/look/utils.ts',
    'packages/domain/src/helpers/a.ts',
    'prisma/src/seat-manager.ts',
    'apps/web/src/common/a.tsx',
  ]) {
    expect(breach(path)).toEqual([expect.stringMatching(/^is named for no thing/)]);
  }
  expect(breach('apps/web/src/look/command-palette.tsx')).toEqual([]);
});

test('a default export, a clock in the domain, a second bare procedure and a raw colour are told', () => {
  expect(breach('apps/web/src/look/button.tsx', 'export default function Button() {}')).toEqual([
    expect.stringMatching(/^has a default export/),
  ]);
  expect(breach('packages/domain/src/dates/days.ts', 'const today = new Date();')).toEqual(['reads the clock']);
  expect(breach('packages/domain/src/dates/days.ts', 'const day = new Date(at);')).toEqual([]);
  expect(breach('apps/server/src/meetings/router.ts', `import { initTRPC } from '@trpc/server';`)).toEqual([
    expect.stringMatching(/^knows the bare/),
  ]);
  expect(breach('apps/web/src/look/button.tsx', `const ink = '#1A2b3c';`)).toEqual([expect.stringMatching(/^has a raw colour/)]);
  expect(breach('apps/web/src/look/tokens.css', '  --ink: #1a2b3c;')).toEqual([]);
  expect(breach('apps/web/src/look/base.css', '  color: #fff;')).toEqual([expect.stringMatching(/^has a raw colour/)]);
});

test('a file name is in kebab-case', () => {
  expect(breach('apps/web/src/look/CountBadge.tsx')).toEqual(['is not in kebab-case']);
});

test('a large noun of the client has its parts as folders; tests and kits do not count', () => {
  const of = (folder: string, count: number, end = '.tsx') =>
    Array.from({ length: count }, (_, index) => ({ path: `apps/web/src/${folder}/part-${index}${end}`, text: '' }));
  expect(violations(of('meetings', 26))).toEqual([expect.stringMatching(/^apps\/web\/src\/meetings has 26 files/)]);
  expect(violations(of('meetings/agenda', 26))).toHaveLength(1);
  expect(violations([...of('meetings', 25), ...of('meetings/agenda', 25), ...of('meetings', 9, '.test.ts')])).toEqual([]);
  expect(violations(of('look', 70))).toEqual([]);
});

test('no file imports itself by way of others, neither by a type nor by what is fetched later', () => {
  const of = (name: string, text: string) => ({ path: `apps/web/src/meetings/${name}.tsx`, text });
  const steps = of('steps', `const Dialog = later(() => import('./dialog.tsx').then((file) => file.Dialog));`);
  const dialog = of('dialog', `import { Line } from './line.tsx';`);
  expect(violations([steps, dialog, of('line', `import type { Step } from './steps.tsx';`)])).toEqual([
    'apps/web/src/meetings/steps.tsx imports itself by way of apps/web/src/meetings/dialog.tsx, apps/web/src/meetings/line.tsx',
  ]);
  expect(violations([steps, dialog, of('line', ''), of('page', `import { Steps } from './steps.tsx';`)])).toEqual([]);
});
