// The frame: the only file that knows tRPC's bare procedure. A door that names no permission, one no policy knows, or a target that
// lacks what its rule reads does not compile.
import type { Actor } from '@tvaers/domain/actor';
import type { Person } from '@tvaers/domain/installation/policy';
import {
  can,
  canOperate,
  type Facts,
  type OperatorFacts,
  type OperatorPermission,
  type Permission,
  type ReadOf,
  readOf,
} from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { stepOf } from '@tvaers/domain/workflow';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { actorIn, operatorIn, type Read, readAs, type Transaction, writeAs } from './acting.ts';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { answered, answeredAlong, outward } from './errors.ts';
import { type Happening, type Operation, record, recordOperation, tell, type Unlogged } from './event.ts';
import { keep, once } from './once.ts';
import { storable } from './storable.ts';

/** What the walk over all doors reads of each. */
export type Meta =
  | { kind: 'command' | 'creation' | 'reading' | 'listing' | 'stream'; permission: Permission }
  | { kind: 'operator'; permission: OperatorPermission }
  | { kind: 'open'; because: string };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => ({ ...shape, ...outward(error) }),
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  });

export const router = t.router;
export const callerFor = t.createCallerFactory;

type Shape = z.core.$ZodLooseShape;
type Input<S extends Shape> = z.output<z.ZodObject<S, z.core.$strict>>;

/** Every guarded door takes the taskforce it acts in; each refuses keys it does not know and what no row can hold. */
function inTaskforce<S extends Shape>(shape: S) {
  return z.strictObject({ taskforceId: z.uuid(), ...shape }).superRefine(storable);
}

/** `origin` is where this installation is reached: what links in letters begin with; `calendarAddress` where calendars answer. */
type At<S extends Shape> = { actor: Actor; clock: Clock; origin: string; calendarAddress: string | null; input: Input<S> };
type Answer<R> = { answer: R; event: Happening };
/** Only a change of a thing may leave the log out, and it says why; see docs/decisions. */
type Changed<R> = Answer<R> | { answer: R; event: null; unlogged: Unlogged };
type Loaded<P extends Permission> = Facts<P> & Facts<ReadOf<P>>;

/**
 * A change to a thing that exists. In one transaction: load, may read? may do? in the right state? change, event. A missing thing and
 * an unreadable one give the same answer. `target.state` is asked of the noun's life cycle where the verb is one of its steps.
 */
export function command<P extends Permission, S extends Shape, T extends Loaded<P>, R>(door: {
  permission: P;
  input: S;
  target: (tx: Transaction, at: At<S>) => Promise<T | null>;
  run: (at: At<S> & { tx: Transaction; target: T }) => Promise<Changed<R>>;
}) {
  return t.procedure
    .meta({ kind: 'command', permission: door.permission })
    .input(inTaskforce(door.input))
    .mutation(({ ctx, input, path }) =>
      answered(() => {
        const at = enterToChange<S>(ctx, input);
        return writeAs(ctx.db, at.actor, (tx) =>
          once(tx, ctx, path, input, async (kept) => {
            const target = await door.target(tx, at);
            if (target === null || !can(at.actor, readOf(door.permission), target)) throw new Refused('not-found');
            if (!can(at.actor, door.permission, target)) throw new Refused('not-allowed');
            inStep(door.permission, target);
            const { answer, ...changed } = await door.run({ ...at, tx, target });
            // The event comes last, because it holds the taskforce's chain until the commit.
            if (changed.event !== null) await record(tx, at.actor, at.clock, door.permission, changed.event, { kept, answer });
            else {
              await keep(tx, kept, answer);
              await tell(tx, at.actor, door.permission, changed.unlogged);
            }
            return answer;
          }),
        );
      }),
    );
}

/** A thing that does not exist yet: its rule reads the facts of what is about to be made. */
export function creation<P extends Permission, S extends Shape, R>(door: {
  permission: P;
  input: S;
  facts: (tx: Transaction, at: At<S>) => Facts<P> | Promise<Facts<P>>;
  run: (at: At<S> & { tx: Transaction }) => Promise<Answer<R>>;
}) {
  return t.procedure
    .meta({ kind: 'creation', permission: door.permission })
    .input(inTaskforce(door.input))
    .mutation(({ ctx, input, path }) =>
      answered(() => {
        const at = enterToChange<S>(ctx, input);
        return writeAs(ctx.db, at.actor, (tx) =>
          once(tx, ctx, path, input, async (kept) => {
            if (!can(at.actor, door.permission, await door.facts(tx, at))) throw new Refused('not-allowed');
            const { answer, event } = await door.run({ ...at, tx });
            await record(tx, at.actor, at.clock, door.permission, event, { kept, answer });
            return answer;
          }),
        );
      }),
    );
}

/** One thing. `load` gives what the rule reads apart from what is answered, so nothing leaves that was not meant to. */
export function reading<P extends Permission, S extends Shape, R>(door: {
  permission: P;
  input: S;
  load: (read: Read, at: At<S>) => Promise<{ facts: Facts<P>; answer: R } | null>;
}) {
  return t.procedure
    .meta({ kind: 'reading', permission: door.permission })
    .input(inTaskforce(door.input))
    .query(({ ctx, input }) =>
      answered(() => {
        const at = enter<S>(ctx, input);
        return readAs(ctx.reader, at.actor, async (read) => {
          const loaded = await door.load(read, at);
          if (loaded === null || !can(at.actor, door.permission, loaded.facts)) throw new Refused('not-found');
          return loaded.answer;
        });
      }),
    );
}

/** Many things: row security keeps out what this actor may not read; the agreement test holds it to the rule. */
export function listing<P extends Permission, S extends Shape, R>(door: {
  permission: P;
  input: S;
  rows: (read: Read, at: At<S>) => Promise<R>;
}) {
  return t.procedure
    .meta({ kind: 'listing', permission: door.permission })
    .input(inTaskforce(door.input))
    .query(({ ctx, input }) =>
      answered(() => {
        const at = enter<S>(ctx, input);
        return readAs(ctx.reader, at.actor, (read) => door.rows(read, at));
      }),
    );
}

/** A door without a guard of its own; it says why, and the walk over all doors lists it. */
export function open<S extends Shape, R>(door: {
  because: string;
  input: S;
  query: (ctx: Context, input: Input<S>) => Promise<R>;
}) {
  return t.procedure
    .meta({ kind: 'open', because: door.because })
    .input(z.strictObject(door.input).superRefine(storable))
    .query(({ ctx, input }) => answered(() => door.query(ctx, input as Input<S>)));
}

/** As `open`, for a question that takes nothing along. */
export function openPlain<R>(door: { because: string; query: (ctx: Context) => Promise<R> }) {
  return t.procedure
    .meta({ kind: 'open', because: door.because })
    .input(z.strictObject({}).optional())
    .query(({ ctx }) => answered(() => door.query(ctx)));
}

/** As `open`, for a change to what is one's own: the language, the session. */
export function openChange<S extends Shape, R>(door: {
  because: string;
  input: S;
  change: (ctx: Context, input: Input<S>) => Promise<R>;
}) {
  return t.procedure
    .meta({ kind: 'open', because: door.because })
    .input(z.strictObject(door.input).superRefine(storable))
    .mutation(({ ctx, input }) => answered(() => door.change(ctx, input as Input<S>)));
}

type OperatorAt<S extends Shape> = { operator: Person; clock: Clock; origin: string; input: Input<S> };

/** What the operator reads: nothing of what a taskforce works on, for row security shows him none of it. */
export function operatorListing<P extends OperatorPermission, S extends Shape, R>(door: {
  permission: P;
  input: S;
  rows: (read: Read, at: OperatorAt<S>) => Promise<R>;
}) {
  return t.procedure
    .meta({ kind: 'operator', permission: door.permission })
    .input(z.strictObject(door.input).superRefine(storable))
    .query(({ ctx, input }) =>
      answered(() => {
        const at = operate<S>(ctx, input);
        return readAs(ctx.reader, at.operator, (read) => door.rows(read, at));
      }),
    );
}

/**
 * An act of the operator, in one transaction: load, may do? change, event. What is not there, what its rule refuses and whoever is no
 * operator get the same answer. `target` gives what the rule reads, `{}` where it makes a new thing.
 */
export function operatorCommand<P extends OperatorPermission, S extends Shape, T extends OperatorFacts<P> & object, R>(door: {
  permission: P;
  input: S;
  target: (tx: Transaction, at: OperatorAt<S>) => Promise<T | null>;
  run: (at: OperatorAt<S> & { tx: Transaction; target: T }) => Promise<{ answer: R; event: Operation }>;
}) {
  return t.procedure
    .meta({ kind: 'operator', permission: door.permission })
    .input(z.strictObject(door.input).superRefine(storable))
    .mutation(({ ctx, input, path }) =>
      answered(() => {
        const at = operate<S>(ctx, input);
        return writeAs(ctx.db, at.operator, (tx) =>
          once(tx, ctx, path, input, async (kept) => {
            const target = await door.target(tx, at);
            if (target === null || !canOperate(at.operator, door.permission, target)) throw new Refused('not-found');
            const { answer, event } = await door.run({ ...at, tx, target });
            await recordOperation(tx, at.operator, at.clock, door.permission, event, { kept, answer });
            return answer;
          }),
        );
      }),
    );
}

/** A live stream of one taskforce. It carries ids only; `signal` ends it. */
export function stream<P extends Permission, S extends Shape, R>(door: {
  permission: P;
  input: S;
  listen: (at: At<S> & { ctx: Context; signal: AbortSignal }) => AsyncIterable<R>;
}) {
  return t.procedure
    .meta({ kind: 'stream', permission: door.permission })
    .input(inTaskforce(door.input))
    .subscription(async function* ({ ctx, input, signal }) {
      const heard = await answered(async () => {
        const at = enter<S>(ctx, input);
        if (!can(at.actor, door.permission, {} as Facts<P>)) throw new Refused('not-allowed');
        return door.listen({ ...at, ctx, signal: signal ?? AbortSignal.abort() });
      });
      yield* answeredAlong(heard);
    });
}

function enter<S extends Shape>(ctx: Context, input: unknown): At<S> {
  const { taskforceId } = input as { taskforceId: string };
  const { clock, origin, calendarAddress = null } = ctx;
  return { actor: actorIn(ctx, taskforceId), clock, origin, calendarAddress, input: input as Input<S> };
}

/** In an archived taskforce nothing is changed, whatever is asked; row security's side of it is `act_as`. */
function enterToChange<S extends Shape>(ctx: Context, input: unknown): At<S> {
  const at = enter<S>(ctx, input);
  if (at.actor.seat.isArchived) throw new Refused('archived');
  return at;
}

function operate<S extends Shape>(ctx: Context, input: unknown): OperatorAt<S> {
  return { operator: operatorIn(ctx), clock: ctx.clock, origin: ctx.origin, input: input as Input<S> };
}

function inStep(permission: Permission, target: unknown): void {
  const step = stepOf(permission);
  const { state } = target as { state?: string };
  if (step && state !== undefined && !step.from.includes(state)) throw new Refused('out-of-step', { state });
}
