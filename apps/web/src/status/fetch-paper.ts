import { type Refusal, refusals } from '@tvaers/domain/refusal';

/**
 * Fetches a report's sheet and hands it to the browser to keep. Fetched rather than linked to, so that a no is said on the page instead of
 * being kept as a file. Null when it is done; else the refusal, or `failed`.
 */
export async function fetchPaper(
  of: { taskforceId: string; reportId: string; language: string },
  fileName: string,
): Promise<Refusal | 'failed' | null> {
  try {
    const response = await fetch(`/api/papers/status?${new URLSearchParams(of).toString()}`);
    if (!response.ok) {
      const { message } = (await response.json()) as { message: string };
      return refusals.find((refusal) => refusal === message) ?? 'failed';
    }
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
    return null;
  } catch {
    return 'failed';
  }
}
