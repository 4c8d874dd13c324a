import { initTRPC } from '@trpc/server';
import type { Found } from '@tvaers/domain/taskforce/found';
import type { AppRouter as Served } from '@tvaers/server/app-router';

// Two nouns whose doors are not open yet.
const t = initTRPC.create();
type In = { taskforceId: string };
const awaited = t.router({
  inbox: t.router({ count: t.procedure.input((input: unknown) => input as In).query(() => ({ count: 0 })) }),
  taskforce: t.router({
    search: t.procedure.input((input: unknown) => input as In & { query: string }).query(() => [] as Found[]),
  }),
});

export type AppRouter = Served & typeof awaited;
