import { operatorPermissions, policy } from '@tvaers/domain/policy';
import { expect, it } from 'vitest';
import { routes } from '../http/routes.ts';
import { describeDoors, listDoors, schemaOf } from './all-doors.ts';

const doors = listDoors();

it('every procedure names a permission of the policy, or says why it needs none', () => {
  expect(doors.length).toBeGreaterThan(80);
  for (const { name, meta } of doors) {
    if (meta.kind === 'open') expect([name, meta.because.length > 20]).toEqual([name, true]);
    else if (meta.kind === 'operator')
      expect([name, operatorPermissions]).toContainEqual(expect.arrayContaining([meta.permission]));
    else expect([name, meta.permission in policy]).toEqual([name, true]);
  }
});

it('the doors without a guard are these, and each says why', () => {
  const open = doors.flatMap(({ name, meta }) => (meta.kind === 'open' ? [name] : []));
  expect(open).toEqual([
    'calendar.end',
    'calendar.feed',
    'calendar.renew',
    'notices.choose',
    'notices.preview',
    'notices.settings',
    'session.chooseLanguage',
    'session.current',
    'session.end',
    'session.list',
  ]);
  const guarded = routes.filter(({ permission }) => permission !== null);
  expect(guarded.map(({ method, path, permission }) => `${method} ${path} ${permission}`)).toEqual([
    'GET /api/papers/status status.read',
    'POST /api/papers meetings.attachPaper',
    'GET /api/papers meetings.readItem',
    'GET /api/papers/minutes meetings.read',
    'GET /api/papers/agenda meetings.read',
    'GET /api/papers/pack meetings.read',
    'GET /api/papers/recommendation recommendations.read',
    'POST /api/papers/recommendation recommendations.importDraft',
    'GET /api/papers/consultation consultations.read',
    'GET /api/decisions.csv decisions.read',
    'GET /api/writing recommendations.read',
  ]);
  for (const { permission } of guarded) expect(permission && permission in policy).toBe(true);
  const unguarded = routes.filter(({ permission }) => permission === null);
  expect(unguarded.map(({ method, path, isDemoOnly }) => `${method} ${path}${isDemoOnly ? ' (demo)' : ''}`)).toEqual([
    'POST /api/sign-in/request',
    'POST /api/sign-in/confirm',
    'POST /api/sign-out',
    'GET /api/demo (demo)',
    'POST /api/demo/sign-in (demo)',
    'GET /api/demo/mail (demo)',
    'GET /demo/mail (demo)',
    'POST /api/unsubscribe',
    'POST /afmeld/:token',
    'GET /api/contact',
    'POST /api/confirm-address',
    'GET /kalender/:feed',
    'POST /api/reply/show',
    'POST /api/reply/give',
    'POST /api/consultation/show',
    'POST /api/consultation/answer',
    'GET /offentligt/:slug/referater',
    'GET /offentligt/:slug/referat/:number',
    'GET /offentligt/:slug/referat/:number/pdf',
  ]);
  for (const { because } of routes) expect(because.length).toBeGreaterThan(10);
});

it('one verb: a door that changes something bears its permission’s name', () => {
  const others = doors.filter(({ name, type, meta }) => type === 'mutation' && meta.kind !== 'open' && meta.permission !== name);
  expect(others.map(({ name }) => name)).toEqual([]);
});

it('whoever may read a door’s answer reads by a permission to read', () => {
  const verbs = doors.flatMap(({ name, type, meta }) =>
    type === 'query' && meta.kind !== 'open' ? [[name, meta.permission]] : [],
  );
  // What a permission to do something needs to know before it is done, or what is a permission of its own.
  const others = verbs.filter(([, permission]) => !permission?.endsWith('.read'));
  expect(others).toEqual([
    ['procedures.preview', 'procedures.open'],
    ['progress.attendance', 'progress.readAttendance'],
    ['recommendations.beforeRearranging', 'recommendations.merge'],
    ['recommendations.readersAfterShare', 'recommendations.share'],
    ['recommendations.suggestions', 'recommendations.readComments'],
    ['rooms.readersAfterShare', 'rooms.shareNote'],
    ['rounds.preview', 'rounds.open'],
    ['taskforce.search', 'taskforce.search'],
  ]);
});

it('every guarded door takes the taskforce it acts in, but the operator’s, who acts in none', () => {
  for (const { name, meta, input } of doors.filter((door) => door.meta.kind !== 'operator')) {
    const { properties = {} } = schemaOf(input) as { properties?: object };
    expect([name, 'taskforceId' in properties]).toEqual([name, meta.kind !== 'open']);
  }
});

type Node = { type?: string; format?: string; properties?: Record<string, Node>; additionalProperties?: unknown } & Record<
  string,
  unknown
>;

/** Every node of a schema with its path. */
function* nodesOf(node: unknown, path: string): Generator<[string, Node]> {
  if (Array.isArray(node)) {
    for (const [index, part] of node.entries()) yield* nodesOf(part, `${path}.${index}`);
  } else if (node !== null && typeof node === 'object') {
    yield [path, node as Node];
    for (const [key, part] of Object.entries(node)) yield* nodesOf(part, `${path}.${key}`);
  }
}

it('no input takes keys it does not know, at any depth', () => {
  const inputs = [...doors, ...routes.flatMap(({ path, input }) => (input ? [{ name: path, input }] : []))];
  const loose = inputs.flatMap(({ name, input }) =>
    [...nodesOf(schemaOf(input), name)].flatMap(([path, node]) =>
      node.type === 'object' && node.additionalProperties !== false ? [path] : [],
    ),
  );
  expect(loose).toEqual([]);
});

it('every list and every text in an input has a longest length', () => {
  const endless = doors.flatMap(({ name, input }) =>
    [...nodesOf(schemaOf(input), name)].flatMap(([path, node]) => {
      if (node.type === 'array') return node.maxItems === undefined && !isOfRichText(path) ? [path] : [];
      if (node.type !== 'string') return [];
      return node.maxLength === undefined &&
        !node.format &&
        !node.pattern &&
        !node.enum &&
        node.const === undefined &&
        !isLimitedByRule(path)
        ? [path]
        : [];
    }),
  );
  expect(endless).toEqual([]);
});

/** The text's own schema limits its bytes and blocks as a whole, which JSON Schema cannot say. */
const isOfRichText = (path: string) => /\.properties\.(text|before|proposed|seen)\./.test(path);
/** A local time is checked by its form: 16 characters. */
const isLimitedByRule = (path: string) => isOfRichText(path) || /(Local|On)$/.test(path) || /(Local|On)\.anyOf\.0$/.test(path);

it('everything one can call is described for those who try it from outside', () => {
  const { procedures, routes: addresses } = describeDoors();
  expect(procedures).toHaveLength(doors.length);
  expect(addresses.map(({ path }) => path)).toContain('/readyz');
  expect(() => JSON.stringify({ procedures, addresses })).not.toThrow();
});
