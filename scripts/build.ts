import { ROOT } from './settings.ts';
import { runQuietly, say } from './progress.ts';

/** Generates the database client and builds the web; turbo skips what has not changed. */
export async function build(tasks = ['generate', 'build']): Promise<void> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: '0' };
  const { code, output } = await runQuietly(
    'building',
    `${ROOT}/node_modules/.bin/turbo`,
    ['run', ...tasks, '--output-logs=errors-only', '--no-color'],
    env,
  );
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  if (!/FULL TURBO/.test(output)) say('built');
}
