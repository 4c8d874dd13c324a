// Requests to an address, as fast as it answers or at a given rate, and how long each took.
import autocannon from 'autocannon';

export type Target = Pick<autocannon.Options, 'url' | 'headers' | 'requests'>;
export type Measured = { perSecond: number; p50: number; p95: number; p99: number };

export const connections = 20;
const warmSeconds = 2;

/** Loads a target for some seconds, after a warm-up. A refusal or a lost connection is an error: half of an answer is none. */
export async function load(target: Target, seconds: number, perSecond?: number): Promise<Measured> {
  const options = { ...target, connections, timeout: 30, ...(perSecond ? { overallRate: perSecond } : {}) };
  await run({ ...options, duration: warmSeconds });
  const { result, times } = await run({ ...options, duration: seconds });
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { perSecond: result.requests.average, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function run(options: autocannon.Options): Promise<{ result: autocannon.Result; times: Float64Array }> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else if (result.non2xx + result.errors + result.timeouts > 0)
        reject(
          new Error(`${options.url}: ${result.non2xx} refusals, ${result.errors} errors, ${result.timeouts} without an answer.`),
        );
      else resolve({ result, times: Float64Array.from(times).sort() });
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => void times.push(milliseconds));
  });
}
