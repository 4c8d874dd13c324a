// Where Word documents are read: each in a child process of its own, with a limit on its time and its memory.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { ImportedDraft } from '@tvaers/domain/recommendations/imported-draft';
import { Refused } from '@tvaers/domain/refusal';
import type { Answered } from './draft-child.ts';

const mostAtOnce = 2;
let reading = 0;

/**
 * What a Word document holds of a text. Refuses with `wrong-file` what is none or is broken, with `too-large` what is more than a text here
 * can be or than can be read within the limits, and with `busy` while others are read.
 */
export async function readDraftApart(bytes: Uint8Array, { limitMs = 20_000, megabytes = 256 } = {}): Promise<ImportedDraft> {
  if (reading >= mostAtOnce) throw new Refused('busy');
  reading += 1;
  try {
    const answered = await new Promise<Answered>((resolve, reject) => {
      const child = fork(path.resolve(import.meta.dirname, 'draft-child.ts'), {
        serialization: 'advanced',
        env: {},
        execArgv: [`--max-old-space-size=${megabytes}`],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
      let heard: Answered | null = null;
      child.once('message', (message: Answered) => (heard = message));
      child.once('error', reject);
      child.once('exit', () => {
        clearTimeout(limit);
        // Ended before it answered: out of time or of memory.
        resolve(heard ?? { why: 'too-large' });
      });
      child.send(bytes);
    });
    if ('draft' in answered) return answered.draft;
    if ('why' in answered) throw new Refused(answered.why, { field: 'file' });
    throw new Error(`The document could not be read: ${answered.problem}`);
  } finally {
    reading -= 1;
  }
}
