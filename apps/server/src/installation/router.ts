import {
  appointOperatorInput,
  archiveInput,
  correctUserInput,
  dismissOperatorInput,
  endSessionsInput,
  establishInput,
  logInput,
  reopenInput,
  templateInput,
  usersInput,
} from '@tvaers/domain/installation/schema';
import { Refused } from '@tvaers/domain/refusal';
import { operatorCommand, operatorListing, router } from '../doors/procedure.ts';
import {
  findShape,
  findTaskforce,
  findUser,
  listLog,
  listTaskforces,
  listUsers,
  mostLogged,
  mostUsers,
  readShape,
} from './rows.ts';
import { establish, shapeOf } from './service.ts';
import { correctUser, endSessionsOf, setOperator } from './user-service.ts';
import { workDoors } from './work-router.ts';

export const installationRouter = router({
  taskforces: operatorListing({
    permission: 'installation.read',
    input: {},
    rows: (read) => listTaskforces(read),
  }),

  /** What a new taskforce made after the template begins with. */
  template: operatorListing({
    permission: 'installation.read',
    input: templateInput,
    rows: async (read, { input }) => {
      const shape = await shapeOf(input.template, (id) => readShape(read, id));
      if (!shape) throw new Refused('not-found');
      return shape;
    },
  }),

  users: operatorListing({
    permission: 'installation.read',
    input: usersInput,
    rows: async (read, { clock, input }) => {
      const users = await listUsers(read, clock.today(), input.query);
      return { users: users.slice(0, mostUsers), areMore: users.length > mostUsers };
    },
  }),

  log: operatorListing({
    permission: 'installation.read',
    input: logInput,
    rows: async (read, { input }) => {
      const events = await listLog(read, input.before);
      return { events, before: events.length === mostLogged ? (events.at(-1)?.at ?? null) : null };
    },
  }),

  establish: operatorCommand({
    permission: 'installation.establish',
    input: establishInput,
    target: (tx, { input }) => shapeOf(input.template, (id) => findShape(tx, id)),
    run: async ({ tx, clock, origin, target, input }) => {
      const { id, milestones } = await establish(tx, input, target, clock, origin);
      const { slug, nameDa, nameEn, template } = input;
      const people = { secretariat: input.secretariat.name, chair: input.chair?.name ?? null };
      const difference = { nameDa, nameEn, slug, template: template.kind, milestones, ...people };
      return { answer: { id, slug }, event: { taskforceId: id, thingId: id, difference } };
    },
  }),

  archive: operatorCommand({
    permission: 'installation.archive',
    input: archiveInput,
    target: (tx, { input }) => findTaskforce(tx, input.taskforceId),
    run: async ({ tx, clock, target: { id }, input: { reason } }) => {
      const [row] = await tx.$queryRaw<
        { done: boolean }[]
      >`select archive_taskforce(${id}::uuid, ${clock.now()}, ${reason}) as done`;
      if (!row?.done) throw new Refused('out-of-step', { state: 'archived' });
      return { answer: { id }, event: { taskforceId: id, thingId: id, difference: { reason } } };
    },
  }),

  reopen: operatorCommand({
    permission: 'installation.reopen',
    input: reopenInput,
    target: (tx, { input }) => findTaskforce(tx, input.taskforceId),
    run: async ({ tx, target: { id }, input: { reason } }) => {
      const [row] = await tx.$queryRaw<{ done: boolean }[]>`select reopen_taskforce(${id}::uuid) as done`;
      if (!row?.done) throw new Refused('out-of-step', { state: 'open' });
      return { answer: { id }, event: { taskforceId: id, thingId: id, difference: { reason } } };
    },
  }),

  correctUser: operatorCommand({
    permission: 'installation.correctUser',
    input: correctUserInput,
    target: (tx, { input }) => findUser(tx, input.userId),
    run: async ({ tx, origin, target, input: { version, name, email } }) => {
      const difference = await correctUser(tx, target, { version, name, email }, origin);
      return { answer: { id: target.userId }, event: { taskforceId: null, thingId: target.userId, difference } };
    },
  }),

  endSessions: operatorCommand({
    permission: 'installation.endSessions',
    input: endSessionsInput,
    target: (tx, { input }) => findUser(tx, input.userId),
    run: async ({ tx, target: { userId, name } }) => {
      const count = await endSessionsOf(tx, userId);
      return { answer: { id: userId, count }, event: { taskforceId: null, thingId: userId, difference: { name, count } } };
    },
  }),

  appointOperator: operatorCommand({
    permission: 'installation.appointOperator',
    input: appointOperatorInput,
    target: (tx, { input }) => findUser(tx, input.userId),
    run: async ({ tx, target }) => {
      await setOperator(tx, target, true);
      const { userId, name } = target;
      return { answer: { id: userId }, event: { taskforceId: null, thingId: userId, difference: { name } } };
    },
  }),

  dismissOperator: operatorCommand({
    permission: 'installation.dismissOperator',
    input: dismissOperatorInput,
    target: (tx, { input }) => findUser(tx, input.userId),
    run: async ({ tx, target }) => {
      await setOperator(tx, target, false);
      const { userId, name } = target;
      return { answer: { id: userId }, event: { taskforceId: null, thingId: userId, difference: { name } } };
    },
  }),

  ...workDoors,
});
