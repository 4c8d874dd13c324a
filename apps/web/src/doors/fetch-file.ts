import { type Refusal, refusals } from '@tvaers/domain/refusal';

/**
 * Fetches what is made for the one who asks and hands it to the browser to keep, under the name the server gives it. Fetched rather than
 * linked to, so that a no is said on the page instead of being kept as a file. Null when it is done; else the refusal, or `failed`.
 */
export async function fetchFile(
  path: string,
  query: Record<string, string>,
  fallback: string,
): Promise<Refusal | 'failed' | null> {
  try {
    const response = await fetch(`${path}?${new URLSearchParams(query).toString()}`);
    if (!response.ok) {
      const { message } = (await response.json()) as { message: string };
      return refusals.find((refusal) => refusal === message) ?? 'failed';
    }
    const [, named] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = named === undefined ? fallback : decodeURIComponent(named);
    link.click();
    URL.revokeObjectURL(address);
    return null;
  } catch {
    return 'failed';
  }
}
