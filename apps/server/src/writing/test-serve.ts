// For tests and the bench: the server in a process of its own, so that it can be killed.
import { startServer } from '../main.ts';

const { APP_URL: appUrl = '', DATA_DIR: dataDir = '', PORT: port = '0' } = process.env;
const server = await startServer({ appUrl, dataDir, host: '127.0.0.1', port: Number(port), webRoot: null });
process.send?.({ origin: server.origin });
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ used: heapUsed + external, cpuSeconds: (user + system) / 1e6 });
});
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
