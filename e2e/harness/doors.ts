// The server's doors, asked as the signed-in person of a page: to bring the demo to where a picture or a test begins.
import type { Page } from '@playwright/test';

type Answer = Record<string, unknown> & { id: string; version: number };
export type Doors = {
  ask: <T = Answer>(path: string, input?: object) => Promise<T>;
  act: (path: string, input: object) => Promise<Answer>;
};

/** Asks and acts in the person's first taskforce; throws what the server refuses. */
export async function doorsOf(page: Page, origin: string): Promise<Doors> {
  async function answered<T>(path: string, response: Awaited<ReturnType<Page['request']['get']>>): Promise<T> {
    const body = (await response.json()) as { result?: { data: T }; error?: unknown };
    if (!body.result) throw new Error(`${path}: ${JSON.stringify(body.error)}`);
    return body.result.data;
  }
  const session = await answered<{ taskforces: { id: string }[] }>('session', await page.request.get('/trpc/session.current'));
  const taskforceId = session.taskforces[0]?.id;
  return {
    ask: async (path, input = {}) =>
      answered(
        path,
        await page.request.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ taskforceId, ...input }))}`),
      ),
    act: async (path, input) =>
      answered(
        path,
        await page.request.post(`/trpc/${path}`, {
          data: { taskforceId, ...input },
          headers: { origin, 'idempotency-key': crypto.randomUUID() },
        }),
      ),
  };
}
