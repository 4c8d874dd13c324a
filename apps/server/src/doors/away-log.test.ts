import { afterEach, expect, it, vi } from 'vitest';
import { logTrouble } from './away-log.ts';

afterEach(() => void vi.restoreAllMocks());

const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

it('while the database is away the log has a line every few seconds, and what is no such thing is logged at once', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const begin = Date.now();
  for (let ms = 0; ms < 30_000; ms += 100) logTrouble('mail could not be looked for', gone, begin + ms);
  expect(said.mock.calls.map(([line]) => String(line))).toEqual([
    'the database is away: mail could not be looked for (connect ECONNREFUSED)',
    'the database is away: mail could not be looked for (connect ECONNREFUSED), and 99 times since it was last said',
    'the database is away: mail could not be looked for (connect ECONNREFUSED), and 99 times since it was last said',
  ]);
  const bug = new Error('a bug');
  logTrouble('work failed', bug, begin + 30_050);
  expect(said).toHaveBeenLastCalledWith('work failed', bug);
});
