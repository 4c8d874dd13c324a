// One PostgreSQL for the whole run, holding a told demo to copy from. What a crash leaves behind, the next run takes away.
import { copyDatabase, dropDatabase } from '@tvaers/db/database-copy';
import { seedDemo } from '@tvaers/db/seed';
import { startTestCluster, TEMPLATE, withDatabase, type TestCluster } from '@tvaers/db/test-cluster';

const TOLD = 'told';

/** Starts a cluster whose database `told` holds the demo taskforce. */
export async function startToldCluster(): Promise<TestCluster & { stop: () => Promise<void> }> {
  const cluster = await startTestCluster();
  try {
    await copyDatabase(cluster.ownerUrl, TOLD, TEMPLATE);
    await seedDemo(withDatabase(cluster.ownerUrl, TOLD));
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

export type OwnDatabase = TestCluster & { drop: () => Promise<void> };

/** A database of its own with the demo as it was told. */
export async function toldDatabase({ ownerUrl, appUrl }: TestCluster, name: string): Promise<OwnDatabase> {
  await copyDatabase(ownerUrl, name, TOLD);
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    drop: () => dropDatabase(ownerUrl, name),
  };
}
