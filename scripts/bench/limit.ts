// The limit: a bare HTTP server that answers one query per request through `pg`, as the application's role with its actor set once.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReader } from '@tvaers/db/prisma-client';
import type { Statement } from './statements.ts';

type Task = { settings: [string, string][]; queries: Record<string, Statement> };

const reader = openReader(process.env.APP_URL ?? '', { max: 10 });

process.once('message', ({ settings, queries }: Task) => {
  const set = settings.map(([name, value]) => `set_config('${name}', '${value}', false)`).join(', ');
  reader.on('connect', (client) => void client.query(`select ${set}`));
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const query = queries[name];
    if (!query) return void response.writeHead(404).end();
    reader.query({ name, text: query.text, values: query.values }).then(
      ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0])),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.on('disconnect', () => process.exit(0));
