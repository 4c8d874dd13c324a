// The server under measure, in a process of its own: told where the database is, it says where it listens.
import { startServer } from '../../apps/server/src/main.ts';

const { APP_URL: appUrl = '', DATA_DIR: dataDir = '' } = process.env;
const server = await startServer({ appUrl, dataDir, host: '127.0.0.1', port: 0, webRoot: process.env.WEB_ROOT || null });
process.send?.({ origin: server.origin });
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
