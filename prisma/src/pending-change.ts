import { differenceToSchema } from './schema-engine.ts';
import { startTestCluster, TEMPLATE, withDatabase } from './test-cluster.ts';

/** The SQL the schema needs beyond what the migrations do, found by applying them to a throwaway PostgreSQL. */
export async function pendingChange(): Promise<string> {
  const cluster = await startTestCluster({ open: true });
  try {
    return await differenceToSchema(withDatabase(cluster.ownerUrl, TEMPLATE));
  } finally {
    await cluster.stop();
  }
}
