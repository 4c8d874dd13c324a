import { defineConfig } from 'vitest/config';

// A time zone nobody works in: what only comes out right in Copenhagen, or only in UTC, comes out wrong here.
process.env['TZ'] = 'Pacific/Chatham';

const surprises = new URL('scripts/test-surprises.ts', import.meta.url).pathname;
const postgres = new URL('prisma/src/vitest-postgres.ts', import.meta.url).pathname;

const foreign = '**/radicale.test.ts';

const room = (name: string, root: string, more: object = {}) => ({
  test: { name, root, include: ['**/*.test.{ts,tsx}'], setupFiles: [surprises], pool: 'forks' as const, ...more },
});

// Read by Vitest, which asks for a default export.
export default defineConfig({
  test: {
    projects: [
      // Pure functions leave nothing behind for the next file.
      room('domain', 'packages/domain', { isolate: false }),
      room('db', 'prisma', { globalSetup: [postgres], testTimeout: 30_000, hookTimeout: 60_000 }),
      room('server', 'apps/server', {
        exclude: [foreign, '**/node_modules/**'],
        globalSetup: [postgres],
        testTimeout: 20_000,
        hookTimeout: 60_000,
      }),
      // Needs a calendar server beside us, which scripts/test.ts finds.
      room('radicale', 'apps/server', { include: [foreign], testTimeout: 20_000, hookTimeout: 60_000 }),
      room('web', 'apps/web', { environment: 'happy-dom' }),
      room('scripts', 'scripts'),
    ],
  },
});
