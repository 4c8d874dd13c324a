import { defineConfig } from '@playwright/test';
import { browserHere } from '../scripts/browser.ts';

const executablePath = browserHere();
const isRoot = process.getuid?.() === 0;

// Read by Playwright, which asks for a default export.
export default defineConfig({
  testDir: '.',
  outputDir: 'results/files',
  globalSetup: './harness/run.ts',
  // A file's tests share one database and follow each other; files run side by side.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['line'], ['json', { outputFile: 'results/report.json' }]],
  projects: [
    { name: 'journeys', testMatch: '*.spec.ts' },
    { name: 'pictures', testMatch: 'pictures/take*.ts' },
  ],
  use: {
    // What cannot be pressed fails where it stands, and not when the whole journey's time is over.
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--headless=new',
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
