import type { Refusal } from '@tvaers/domain/refusal';
import { fetchFile } from '../doors/fetch-file.ts';

/** Fetches a report's sheet and hands it to the browser to keep. */
export function fetchPaper(
  of: { taskforceId: string; reportId: string; language: string },
  fileName: string,
): Promise<Refusal | 'failed' | null> {
  return fetchFile('/api/papers/status', of, fileName);
}
