import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

export type Page = inferRouterOutputs<AppRouter>['history']['list'];

/** Pages read as one, the newest event first and each once; pages may overlap. Where to go on is what the oldest page says. */
export function together(pages: readonly Page[]): Page {
  const events = new Map(pages.flatMap((page) => page.events.map((event) => [event.number, event])));
  const oldest = pages.toSorted((a, b) => (a.events.at(-1)?.number ?? 0) - (b.events.at(-1)?.number ?? 0))[0];
  return {
    events: [...events.values()].toSorted((a, b) => b.number - a.number),
    before: oldest?.before ?? null,
    names: Object.assign({}, ...pages.map(({ names }) => names)) as Page['names'],
  };
}
