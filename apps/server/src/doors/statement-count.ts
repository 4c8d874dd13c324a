// For tests: how many statements a page sends to the database, so that none grows with the number of its rows.
import type { Reader, ReaderConnection } from '@tvaers/db/prisma-client';

/**
 * The reader with a count of the statements sent through it. What opens and ends the transaction is not counted: it is the
 * same for every door.
 */
export function countStatements(reader: Reader): { reader: Reader; count: () => number } {
  let sent = 0;
  const counted = (client: ReaderConnection): ReaderConnection =>
    new Proxy(client, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'query') return value.bind(target) as unknown;
        return (...call: unknown[]) => {
          if (typeof call[0] === 'object') sent += 1;
          return Reflect.apply(value, target, call) as unknown;
        };
      },
    });
  const connect = async () => counted(await reader.connect());
  return {
    reader: new Proxy(reader, { get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name)) as unknown }),
    count: () => sent,
  };
}
