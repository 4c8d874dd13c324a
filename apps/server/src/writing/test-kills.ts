// For tests and the bench: people write while the server is killed again and again. What was said to be kept before a kill is looked for in
// the log right after it, and everything written is there in the end.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { PrismaClient } from '@tvaers/db/client';
import * as Y from 'yjs';
import { fragmentOf } from './live-text.ts';
import { TestWriter, until } from './test-writer.ts';

type Serving = { appUrl: string; dataDir: string };
type Given = Serving & {
  owner: PrismaClient;
  kills: number;
  /** How long the server lives, in milliseconds: at least, at most. */
  lives: [number, number];
  writers: { taskforceId: string; id: string; cookieOn: (origin: string) => Promise<string> }[];
};

export async function serveApart({ appUrl, dataDir }: Serving, port = 0): Promise<{ child: ChildProcess; origin: string }> {
  const env = { ...process.env, APP_URL: appUrl, DATA_DIR: dataDir, PORT: String(port) };
  const child = fork(path.join(import.meta.dirname, 'test-serve.ts'), { env, execArgv: [...process.execArgv, '--expose-gc'] });
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (said) => resolve((said as { origin: string }).origin));
    child.once('exit', (code, signal) => reject(new Error(`The server ended with ${signal ?? code}.`)));
  });
  return { child, origin };
}

/** The words of a text, by its log alone. */
async function loggedWords(owner: PrismaClient, recommendationId: string): Promise<string> {
  const [base] = await owner.textSnapshot.findMany({ where: { recommendationId }, orderBy: { serial: 'desc' }, take: 1 });
  const log = await owner.textUpdate.findMany({
    where: { recommendationId, serial: { gt: base?.serial ?? 0 } },
    orderBy: { serial: 'asc' },
  });
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, base.state);
  for (const { update } of log) Y.applyUpdate(doc, update);
  return fragmentOf(doc).toJSON();
}

type UnderKills = { lost: string[]; written: number; confirmedAtKills: number; slowestStartMs: number };

/** Gives what was lost, which is nothing, how much was written and said to be kept, and the longest the server took to be back. */
export async function writeUnderKills(given: Given): Promise<UnderKills> {
  let serving = await serveApart(given);
  const port = Number(new URL(serving.origin).port);
  const end = { isNear: false };
  let confirmedAtKills = 0;
  let slowestStartMs = 0;
  const lost: string[] = [];
  const people = await Promise.all(
    given.writers.map(async ({ cookieOn, ...text }, number) => {
      const cookie = await cookieOn(serving.origin);
      const writer = await new TestWriter({ ...text, cookie, origin: serving.origin }).ready();
      writer.write(`${number}:`, `skriver-${number}`);
      return { writer, text, number, written: 0, kept: 0 };
    }),
  );
  const word = (number: number, count: number) => `[${number}.${count}]`;
  const marked = (words: string) => new Set(words.match(/\[\d+\.\d+\]/g));
  const work = people.flatMap((one) => {
    const types = async () => {
      while (!end.isNear) {
        one.written += 1;
        one.writer.type(`skriver-${one.number}`, word(one.number, one.written));
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 40));
      }
    };
    const asks = async () => {
      while (!end.isNear) {
        const { written } = one;
        await one.writer.ask('kept', 120_000);
        one.kept = written;
      }
    };
    return [types(), asks()];
  });
  for (let kill = 0; kill < given.kills; kill += 1) {
    const [least, most] = given.lives;
    // It is killed while something is being kept, not while all are still on their way back to it.
    const before = people.map(({ kept }) => kept);
    await until(() => people.every(({ kept }, place) => kept > (before[place] ?? 0)), 5, 120_000);
    await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
    const promised = people.map(({ kept }) => kept);
    const gone = new Promise((resolve) => serving.child.once('exit', resolve));
    serving.child.kill('SIGKILL');
    await gone;
    for (const id of new Set(people.map(({ text }) => text.id))) {
      const words = marked(await loggedWords(given.owner, id));
      for (const [place, { text, number }] of people.entries()) {
        if (text.id !== id) continue;
        confirmedAtKills += promised[place] ?? 0;
        for (let count = 1; count <= (promised[place] ?? 0); count += 1)
          if (!words.has(word(number, count))) lost.push(`kill ${kill}: ${word(number, count)}`);
      }
    }
    const begun = performance.now();
    serving = await serveApart(given, port);
    slowestStartMs = Math.max(slowestStartMs, performance.now() - begun);
  }
  end.isNear = true;
  await Promise.all(work);
  await Promise.all(people.map(({ writer }) => writer.ask('shown', 60_000)));
  for (const { writer, number, written, text } of people) {
    const words = await loggedWords(given.owner, text.id);
    const found = marked(words);
    for (let count = 1; count <= written; count += 1)
      if (!found.has(word(number, count))) lost.push(`in the end: ${word(number, count)}`);
    await until(() => writer.fragment.toJSON() === words, 20, 60_000);
    writer.leave();
  }
  const ended = new Promise((resolve) => serving.child.once('exit', resolve));
  serving.child.disconnect();
  await ended;
  return { lost, confirmedAtKills, slowestStartMs, written: people.reduce((sum, { written }) => sum + written, 0) };
}
