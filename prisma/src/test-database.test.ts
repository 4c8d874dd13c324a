import { afterAll, expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from './test-database.ts';

const db = await testDatabase();
afterAll(db.drop);

test('the application is neither superuser nor owner and cannot bypass row security', async () => {
  const { rows } = await db.reader.query(
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
            (select count(*) from pg_class where relowner = pg_roles.oid) as owned,
            pg_has_role(oid, (select datdba from pg_database where datname = current_database()), 'member') as member
     from pg_roles where rolname = current_user and rolname = 'tvaers_app'`,
  );
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      owned: 0,
      member: false,
    },
  ]);
});

test('the reader gives dates and instants as text, large integers as numbers, and json parsed', async () => {
  const { rows } = await db.reader.query(
    `select date '2022-03-27' as day, timestamptz '2022-03-27 02:30+01' as instant, int8 '9007199254740991' as large,
            '{"a":[1]}'::jsonb as parsed, array[date '2022-01-01', null] as days,
            array[timestamptz '2022-06-01 10:00+02'] as instants, array[int8 '5'] as numbers, null::date as nothing`,
  );
  expect(rows).toEqual([
    {
      day: '2022-03-27',
      instant: '2022-03-27T01:30:00.000Z',
      large: Number.MAX_SAFE_INTEGER,
      parsed: { a: [1] },
      days: ['2022-01-01', null],
      instants: ['2022-06-01T08:00:00.000Z'],
      numbers: [5],
      nothing: null,
    },
  ]);
});

test('an integer no number can hold is refused rather than rounded', async () => {
  await expect(db.reader.query(`select int8 '9007199254740993' as large`)).rejects.toThrow(/too large/);
});

test('Prisma reads an instant as the same instant, whatever the time zone of process and server', async () => {
  const rows = await db.prisma.$queryRaw<{ at: Date }[]>`select timestamptz '2022-03-27 02:30+01' as at`;
  expect(rows[0]?.at.toISOString()).toBe('2022-03-27T01:30:00.000Z');
});

test('words are put in Danish order, as the embedded database is made', async () => {
  const { rows } = await db.reader.query<{ word: string }>(
    `select word from unnest(array['Åbenrå','Zeeland','Ærø','Aarhus','Østerbro','Bornholm']) as word order by word`,
  );
  expect(rows.map(({ word }) => word)).toEqual(['Bornholm', 'Zeeland', 'Ærø', 'Østerbro', 'Åbenrå', 'Aarhus']);
});

test('each test database is its own', async () => {
  const [one, other] = await Promise.all([emptyDatabase(), testDatabase()]);
  expect(new Set([one.ownerUrl, other.ownerUrl, db.ownerUrl]).size).toBe(3);
  await Promise.all([one.drop(), other.drop()]);
});
