// A database of its own for a test file: a copy of the migrated template (some 20 ms).
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '../generated/client.ts';
import { openPrisma, openReader } from './prisma-client.ts';
import { TEMPLATE, withDatabase, type TestCluster } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestCluster;
  }
}

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** As the application: row security holds. */
  prisma: PrismaClient;
  /** As the owner, past row security: for factories and for looking at what was really written. */
  owner: PrismaClient;
  /** As the application, plain `pg`. */
  reader: pg.Pool;
  drop: () => Promise<void>;
};

/**
 * Call once per file, and `drop` in `afterAll`. Needs the global setup `prisma/src/vitest-postgres.ts` (projects db and
 * server have it).
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const appUrl = withDatabase(cluster.appUrl, name);
  const [prisma, owner, reader] = [
    openPrisma(appUrl, { max: 5 }),
    openPrisma(ownerUrl, { max: 3 }),
    openReader(appUrl, { max: 5 }),
  ];
  return {
    ownerUrl,
    appUrl,
    prisma,
    owner,
    reader,
    drop: async () => {
      await Promise.all([prisma.$disconnect(), owner.$disconnect(), reader.end()]);
      await asAdmin(cluster, `drop database ${name} with (force)`);
    },
  };
}

/** An empty database on the cluster of the test run, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string; drop: () => Promise<void> }> {
  const cluster = inject('postgres');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, `create database ${name}`);
  return {
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    appUrl: withDatabase(cluster.appUrl, name),
    drop: () => asAdmin(cluster, `drop database ${name} with (force)`),
  };
}

async function asAdmin(cluster: TestCluster, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: cluster.ownerUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
