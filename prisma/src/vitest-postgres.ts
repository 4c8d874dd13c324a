// Global setup of the projects that need PostgreSQL: they share one per test run.
import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';
import type {} from './test-database.ts';

type Shared = { cluster: ReturnType<typeof startTestCluster>; users: number };
// Vitest loads this file once per project, so what the projects share hangs on the process.
const held = globalThis as { tvaersTestCluster?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const shared = (held.tvaersTestCluster ??= { cluster: startTestCluster(), users: 0 });
  shared.users += 1;
  const { ownerUrl, appUrl } = await shared.cluster;
  project.provide('postgres', { ownerUrl, appUrl });
}

export async function teardown(): Promise<void> {
  const shared = held.tvaersTestCluster;
  if (!shared || --shared.users > 0) return;
  delete held.tvaersTestCluster;
  await (await shared.cluster).stop();
}
