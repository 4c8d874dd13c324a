// Progress in plain words, on one clock with the bootstrap.
import { spawn } from 'node:child_process';

const startedAt = Number(process.env.TVAERS_STARTED_AT) || Date.now();

export const seconds = (since = startedAt): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function say(text: string): void {
  console.log(`[${seconds()}] ${text}`);
}

export type Finished = { code: number; output: string };

/** Runs a program to its end without showing what it says; every ten seconds a line tells that it still goes on. */
export function runQuietly(
  what: string,
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const still = setInterval(() => say(`still ${what}`), 10_000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(still);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** Runs a program that says itself what it does. */
export function runAloud(
  _what: string,
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output: '' }));
  });
}
