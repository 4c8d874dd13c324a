// The documents that are printed from the code and must not differ from it: who may do what in which situation, and every door.
import { operatorPermissions, type Permission, permissions } from '@tvaers/domain/policy';
import { stepOf } from '@tvaers/domain/workflow';
import { describeDoors } from './all-doors.ts';
import { askers, casesOf, letsIn } from './permission-cases.ts';

type Row = { where: string; states: string[]; answers: boolean[] };

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** The situations of one permission, those with the same answers put together. */
function rowsOf(permission: Permission): Row[] {
  const rows: Row[] = [];
  for (const situation of casesOf(permission)) {
    const answers = askers.map(({ actor }) => letsIn(permission, actor, situation));
    const { where, state } = situation;
    const same = rows.find((row) => row.where === where && isSame(row.answers, answers));
    if (same) same.states.push(state ?? '');
    else rows.push({ where, states: [state ?? ''], answers });
  }
  const [first] = rows;
  if (first && rows.every(({ answers }) => isSame(answers, first.answers)))
    return [{ where: '', states: [], answers: first.answers }];
  return rows;
}

function situationIn({ where, states }: Row, all: readonly Row[]): string {
  const named = states.filter(Boolean);
  const isWholeOf = all.filter((row) => row.where === where).length === 1;
  return [where, isWholeOf ? '' : named.join(', ')].filter(Boolean).join(': ') || 'always';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Every permission × role × situation, noun by noun. */
export function permissionsDocument(): string {
  const nouns = [...new Set(permissions.map((permission) => permission.split('.')[0] ?? ''))];
  const head = ['permission', 'from state', 'situation', ...askers.map(({ name }) => name)];
  const sections = nouns.map((noun) => {
    const lines = permissions
      .filter((permission) => permission.startsWith(`${noun}.`))
      .flatMap((permission) => {
        const rows = rowsOf(permission);
        const from = stepOf(permission)?.from.join(', ') ?? '';
        return rows.map((row, index) => [
          index === 0 ? `\`${permission}\`` : '',
          index === 0 ? from : '',
          situationIn(row, rows),
          ...row.answers.map((may) => (may ? 'yes' : '–')),
        ]);
      });
    return `## ${noun}\n\n${table(head, lines)}`;
  });
  return [
    '# Who may do what',
    'Printed from `packages/domain` by `npm run docs`; `npm test` fails when it differs. Each rule is asked of the seat held today and of the loaded thing. *From state* is the life cycle’s question: a step is taken from these states only, whoever asks. Whoever may not read a thing is told that it is not there.',
    ...sections,
    '## installation',
    'Asked of the person, who needs no seat for it. Everybody else is told that there is nothing here.',
    table(
      ['permission', 'operator', 'everybody else'],
      operatorPermissions.map((permission) => [`\`${permission}\``, 'yes', '–']),
    ),
  ].join('\n\n');
}

/** Every procedure and route, with the permission it asks or why it needs none. */
export function doorsDocument(): string {
  const { procedures, routes } = describeDoors();
  const asks = ({ permission, because }: { permission: string | null; because: string | null }) =>
    permission ? `\`${permission}\`` : `none: ${because ?? ''}`;
  return [
    '# Every door',
    'Printed from the router by `npm run docs`; `npm run doors` prints the same with the JSON schema of every input. A door that is not here does not exist.',
    '## Procedures, at `/trpc/<name>`',
    table(
      ['name', 'kind', 'asks'],
      procedures.map((door) => [`\`${door.name}\``, door.kind, asks(door)]),
    ),
    '## Other addresses',
    table(
      ['method', 'address', 'asks'],
      routes.map(({ isDemoOnly, method, path, ...door }) => [
        method,
        `\`${path}\``,
        `${asks(door)}${isDemoOnly ? ' (only in a demo)' : ''}`,
      ]),
    ),
  ].join('\n\n');
}
