// npm run audit:verify: recomputes the event chain of every taskforce and lists what does not fit.
import { verifyChain } from '@tvaers/db/audit';
import { borrowDatabase } from '@tvaers/db/database';
import { databaseOptions } from './settings.ts';

const SENTENCES = {
  missing: 'the event before it is missing',
  changed: 'its content does not yield its hash',
  unlinked: 'it does not follow the event before it',
  head: 'it is not where the chain was left',
};

const database = await borrowDatabase(databaseOptions());
try {
  const { taskforces, events, broken } = await verifyChain(database.ownerUrl);
  for (const { taskforceId, number, what } of broken) console.log(`${taskforceId}  event ${number}: ${SENTENCES[what]}`);
  console.log(
    `${events} events of ${taskforces === 1 ? 'one taskforce' : `${taskforces} taskforces`}, ${broken.length === 0 ? 'the chain verifies' : `${broken.length} faults`}`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await database.stop();
}
