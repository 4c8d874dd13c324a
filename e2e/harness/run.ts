// Before all files: the cluster they share. After them, or when the run is broken off, it is ended and taken away.
import { startToldCluster } from './cluster.ts';

export const CLUSTER = 'TVAERS_BROWSER_CLUSTER';

// Asked for by Playwright as a default export.
export default async function prepareRun(): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, stop } = await startToldCluster();
  process.env[CLUSTER] = JSON.stringify({ ownerUrl, appUrl });
  return stop;
}
