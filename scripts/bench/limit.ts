// The limit: a bare HTTP server that answers one query per request through `pg`, by a role whose actor is set once per connection.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReader } from '@tvaers/db/prisma-client';
import type { Statement } from './statements.ts';

export type Limit = { settings: [string, string][]; queries: Record<string, Statement> };

const connections = 10;
const reader = openReader(process.env.LIMIT_URL ?? '', { max: connections });

process.once('message', ({ settings, queries }: Limit) => void serve(settings, queries));
process.on('disconnect', () => process.exit(0));

async function serve(settings: [string, string][], queries: Record<string, Statement>): Promise<void> {
  const set = settings.map(([name, value]) => `set_config('${name}', '${value}', false)`).join(', ');
  const clients = await Promise.all(Array.from({ length: connections }, () => reader.connect()));
  for (const client of clients) {
    await client.query(`select ${set}`);
    client.release();
  }
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const query = queries[name];
    if (!query) return void response.writeHead(404).end();
    reader.query<{ answer: string }>({ name, text: query.text, values: query.values }).then(
      ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.answer),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
}
