// Addresses outside tRPC that take or give bytes of a taskforce. As in the frame: signed in, a seat held today, a permission that is named.
import type { Actor } from '@tvaers/domain/actor';
import type { Permission } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { z } from 'zod';
import { readSession } from '../session/session.ts';
import { actorIn } from './acting.ts';
import type { Session } from './context.ts';
import type { Route, RouteAnswer, Services } from './route.ts';
import { storable } from './storable.ts';

type Shape = z.core.$ZodLooseShape;
type Query<S extends Shape> = z.output<z.ZodObject<S, z.core.$strict>> & { taskforceId: string };

/** The actor in the taskforce the address names; another taskforce does not show. */
export const actorOf = (session: Session, taskforceId: string): Actor => actorIn({ session }, taskforceId);

/** A door whose input stands in its address: `?taskforceId=…`, strict like every input; what may be left out is null. */
export function guardedRoute<S extends Shape>(door: {
  method: 'GET' | 'POST';
  path: string;
  permission: Permission;
  because: string;
  query: S;
  /** Takes a body of bytes and nothing else, read by the door itself within its own limits. */
  takesBytes?: boolean;
  answer: (at: { services: Services; request: Request; session: Session; query: Query<S> }) => Promise<RouteAnswer>;
}): Route {
  const { query, takesBytes = false, answer, ...rest } = door;
  const input = z.strictObject({ taskforceId: z.uuid(), ...query }).superRefine(storable);
  const optional = Object.keys(query).filter((key) => query[key] instanceof z.ZodNullable);
  const missing = Object.fromEntries(optional.map((key) => [key, null]));
  return {
    ...rest,
    isDemoOnly: false,
    isFromAnywhere: false,
    takesBytes,
    input,
    answer: async ({ services, request }) => {
      const session = await readSession(services, request.headers.get('cookie'));
      if (!session) throw new Refused('not-signed-in');
      const given = Object.fromEntries(new URL(request.url).searchParams);
      return answer({ services, request, session, query: input.parse({ ...missing, ...given }) as Query<S> });
    },
  };
}
