// The processes under measure. Each ends when it is let go of, and with this one, however that ends.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

const children = new Set<ChildProcess>();

/** Starts one of the bench's scripts; `message` is sent to it. Answers where it listens. */
export function start(
  script: 'serve' | 'limit' | 'relay',
  environment: Record<string, string>,
  message?: object,
): Promise<string> {
  const child = fork(path.join(import.meta.dirname, `${script}.ts`), { env: { ...process.env, ...environment } });
  children.add(child);
  if (message) child.send(message);
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve((answer as { origin: string }).origin));
    child.once('exit', (code, signal) => reject(new Error(`The ${script} of the bench ended with ${signal ?? code}.`)));
  });
}

const patienceMs = 10_000;

/** Lets go of all of them and waits until they have ended; one that does not is ended. */
export async function endAll(): Promise<void> {
  await Promise.all([...children].map(end));
  children.clear();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.connected) child.disconnect();
  const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatient);
}
