import { afterEach, expect, it, vi } from 'vitest';
import { incidentSentence } from './job-failure.ts';

afterEach(() => void vi.restoreAllMocks());

it('jobs that fail because the database is away fill no log; each still has its number, and a bug is logged whole', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const sentences = Array.from({ length: 20 }, () => incidentSentence('notices.look', gone));
  expect(new Set(sentences).size).toBe(20);
  for (const sentence of sentences) expect(sentence).toMatch(/^ECONNREFUSED \([0-9a-f]{8}\)$/);
  expect(said).toHaveBeenCalledTimes(1);
  const bug = new TypeError('a title');
  const sentence = incidentSentence('notices.look', bug);
  expect(sentence).toMatch(/^TypeError \([0-9a-f]{8}\)$/);
  expect(said).toHaveBeenLastCalledWith(expect.stringContaining(sentence.slice(11, 19)), bug);
});
