// npm run format: writes every file as prettier would.
import { spawnSync } from 'node:child_process';
import { ROOT } from './settings.ts';

const { status } = spawnSync(`${ROOT}/node_modules/.bin/prettier`, ['--write', '--log-level=warn', '.'], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
