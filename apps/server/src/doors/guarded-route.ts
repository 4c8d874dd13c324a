// Addresses outside tRPC that give somebody a thing of a taskforce, such as a paper: the frame's guard, for what a browser asks for by a link.
import { can, type Facts, type Permission } from '@tvaers/domain/policy';
import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import { z } from 'zod';
import type { PrintJob } from '../paper/press.ts';
import { readSession } from '../session/session.ts';
import { actorIn, type Read, readAs } from './acting.ts';
import type { Clock } from './clock.ts';
import type { Route, Services } from './route.ts';
import { storable } from './storable.ts';

type Shape = z.core.$ZodLooseShape;
type At<S extends Shape> = { actor: Actor; clock: Clock; input: z.output<z.ZodObject<S, z.core.$strict>> };
/**
 * What is printed, or made otherwise by `make`; both after the reading has ended. `print`: where a printed paper is not printed anew each time.
 */
type Printed = { job: PrintJob; print?: ((services: Services) => Promise<Buffer>) | undefined };
type Paper = { fileName: string } & (Printed | { type: string; make: () => Promise<Buffer> });

/**
 * A paper behind a permission: `GET <path>?taskforceId=…`. As in the frame a missing thing and an unreadable one give the same answer, and
 * the rule is asked of what was loaded. It is printed when the reading has ended, so that no connection to the database waits for the press.
 */
export function paperRoute<P extends Permission, S extends Shape>(door: {
  path: string;
  permission: P;
  query: S;
  load: (read: Read, at: At<S>) => Promise<{ facts: Facts<P>; answer: Paper } | null>;
}): Route {
  const query = z.strictObject({ taskforceId: z.uuid(), ...door.query }).superRefine(storable);
  return {
    method: 'GET',
    path: door.path,
    permission: door.permission,
    because: 'prints a paper for who may read what it says',
    isDemoOnly: false,
    isFromAnywhere: false,
    input: query,
    answer: async ({ services, request }) => {
      const { reader, clock, press } = services;
      const session = await readSession(services, request.headers.get('cookie'));
      if (!session) throw new Refused('not-signed-in');
      const given = query.parse(Object.fromEntries(new URL(request.url).searchParams)) as At<S>['input'] & {
        taskforceId: string;
      };
      const actor = actorIn({ session }, given.taskforceId);
      const paper = await readAs(reader, actor, async (read) => {
        const loaded = await door.load(read, { actor, clock, input: given });
        if (loaded === null || !can(actor, door.permission, loaded.facts)) throw new Refused('not-found');
        return loaded.answer;
      });
      if ('make' in paper) return { file: { name: paper.fileName, type: paper.type, bytes: await paper.make() } };
      const { fileName, job, print } = paper;
      return { file: { name: fileName, type: 'application/pdf', bytes: await (print ? print(services) : press.print(job)) } };
    },
  };
}
