// Every door there is, read from the router and the list of routes: what the start of the server, the walk over all doors and the printed
// lists go through. Nothing here is written by hand.
import { operatorPermissions, permissions } from '@tvaers/domain/policy';
import { z } from 'zod';
import { appRouter } from '../app-router.ts';
import { routes } from '../http/routes.ts';
import type { Meta } from './procedure.ts';

export type Door = { name: string; type: 'query' | 'mutation' | 'subscription'; meta: Meta; input: z.ZodType };

type Definition = { type: Door['type']; meta?: Meta; inputs: z.ZodType[] };

/** The procedures, by name. Throws when one says neither which permission it asks nor why it needs none. */
export function listDoors(): Door[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  return Object.entries(procedures)
    .map(([name, { _def }]) => {
      const { type, meta, inputs } = _def;
      const [input] = inputs;
      const isKnown = meta && isGuarded(meta);
      if (!isKnown || !input) throw new Error(`${name} names neither a known permission nor why it needs none.`);
      return { name, type, meta, input };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function isGuarded(meta: Meta): boolean {
  if (meta.kind === 'open') return meta.because.length > 0;
  return meta.kind === 'operator' ? operatorPermissions.includes(meta.permission) : permissions.includes(meta.permission);
}

/** Doors that answer without being asked through the router: signs of life, and the files of the page. */
const plainRoutes = [
  { method: 'GET', path: '/healthz', permission: null, because: 'says that the process lives', isDemoOnly: false, input: null },
  {
    method: 'GET',
    path: '/readyz',
    permission: null,
    because: 'says that the database and its migrations are there',
    isDemoOnly: false,
    input: null,
  },
  {
    method: 'GET',
    path: '/*',
    permission: null,
    because: 'the files of the web page, which hold nothing of any taskforce',
    isDemoOnly: false,
    input: null,
  },
] as const;

/** What a shape of input is, as JSON Schema: what one sends, before it is trimmed or lowered. */
export function schemaOf(input: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    cycles: 'ref',
  });
  return schema;
}

/** Everything one can call, as `npm run doors` prints it. */
export function describeDoors() {
  return {
    procedures: listDoors().map(({ name, type, meta, input }) => ({
      name,
      address: `/trpc/${name}`,
      type,
      kind: meta.kind,
      permission: meta.kind === 'open' ? null : meta.permission,
      because: meta.kind === 'open' ? meta.because : null,
      input: schemaOf(input),
    })),
    routes: [...routes, ...plainRoutes].map(({ method, path, permission, because, isDemoOnly, input }) => ({
      method,
      path,
      kind: permission ? 'file' : 'open',
      permission,
      because,
      isDemoOnly,
      input: input && schemaOf(input),
    })),
  };
}
