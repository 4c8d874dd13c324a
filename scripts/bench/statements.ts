// What a page asks of the database, caught on its way, and the same as one query: the limit a page is measured against.
import { appRouter } from '../../apps/server/src/app-router.ts';
import type { Context } from '../../apps/server/src/doors/context.ts';
import { callerFor } from '../../apps/server/src/doors/procedure.ts';
import type { Reader } from '@tvaers/db/prisma-client';

export type Statement = { text: string; values: unknown[] };

const call = callerFor(appRouter);
type Caller = ReturnType<typeof call>;

/** The statements one page sends, in order, without those that open and end its transaction. */
export async function statementsOf(context: Context, page: (call: Caller) => Promise<unknown>): Promise<Statement[]> {
  const caught: Statement[] = [];
  const reader = new Proxy(context.reader, {
    get: (target, name) => (name === 'connect' ? () => catching(target, caught) : Reflect.get(target, name)) as unknown,
  });
  await page(call({ ...context, reader }));
  return caught;
}

async function catching(reader: Reader, caught: Statement[]) {
  const client = await reader.connect();
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...call: unknown[]) => {
        const [statement] = call as [Statement | string];
        if (name === 'query' && typeof statement === 'object')
          caught.push({ text: statement.text, values: statement.values ?? [] });
        return Reflect.apply(value, target, call) as unknown;
      };
    },
  });
}

/** All statements as one, which answers one text: nothing is left to do but to send it. */
export function asOneQuery(statements: Statement[]): Statement {
  const values: unknown[] = [];
  const parts = statements.map((statement) => {
    const text = statement.text.replace(/\$(\d+)/g, (_, number: string) => `$${values.length + Number(number)}`);
    values.push(...statement.values);
    return `(select coalesce(json_agg(part), '[]') from (${text}) part)`;
  });
  return { text: `select json_build_array(${parts.join(', ')})::text as answer`, values };
}
