// Set up before every test file: a test fails when something is written to the console or sent to another machine that it
// did not plan. A test that expects a message takes it with `vi.spyOn(console, 'error')`.
import { Socket } from 'node:net';
import { afterAll, afterEach, expect } from 'vitest';

let surprises: string[] = [];

const short = (value: unknown): string => (value instanceof Error ? (value.stack ?? value.message) : String(value));

for (const level of ['error', 'warn'] as const) {
  const write = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    surprises.push(`console.${level}: ${words.map(short).join(' ')}`);
    write(...words);
  };
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/i;

/** The host a call to `connect` names; null for a socket file or no host, which stays on this machine. */
function hostOf(args: unknown[]): string | null {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (first && typeof first === 'object')
    return (first as { path?: string; host?: string }).path ? null : ((first as { host?: string }).host ?? null);
  return typeof first === 'number' && typeof second === 'string' ? second : null;
}

const prototype = Socket.prototype as unknown as { connect: (this: Socket, ...args: unknown[]) => Socket };
const { connect } = prototype;
prototype.connect = function (this: Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host === null || LOOPBACK.test(host)) return connect.apply(this, args);
  surprises.push(`a connection to ${host}`);
  queueMicrotask(() => this.destroy(new Error(`Tests do not leave this machine: ${host}`)));
  return this;
};

function expectNoSurprise(): void {
  const found = surprises;
  surprises = [];
  expect(found, 'written to the console or sent out without being planned').toEqual([]);
}

afterEach(expectNoSurprise);
afterAll(expectNoSurprise);
