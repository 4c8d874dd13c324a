// The server of `npm run dev`: started again by `node --watch` at every change, behind Vite, which has the address.
import { startServer } from '../apps/server/src/main.ts';
import { dataDir, serving } from './settings.ts';

const { APP_DATABASE_URL: appUrl = '', SERVER_PORT: port = '' } = process.env;
const server = await startServer({
  ...serving(),
  appUrl,
  host: '127.0.0.1',
  port: Number(port),
  dataDir: dataDir(),
  webRoot: null,
});

const stop = (): void => void server.stop().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
