import type { Refusal } from '@tvaers/domain/refusal';

export type Sent = { ok: true; name: string } | { ok: false; why: Refusal | 'network' | 'stopped' | 'failed' };

type Sending = {
  taskforceId: string;
  itemId: string;
  replacesId: string | null;
  file: File;
  /** The same for every attempt with this file, so that it becomes one paper however often it is sent. */
  key: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends the bytes of a file and tells how far it has come: what `fetch` cannot tell of what is sent. */
export function sendPaper({ taskforceId, itemId, replacesId, file, key, onProgress, signal }: Sending): Promise<Sent> {
  const query = new URLSearchParams({ taskforceId, itemId, name: file.name.slice(-200), ...(replacesId ? { replacesId } : {}) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/papers?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ ok: false, why: 'network' }));
    request.addEventListener('abort', () => resolve({ ok: false, why: 'stopped' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  try {
    const body = JSON.parse(responseText) as { name?: string; refusal?: Refusal | null };
    if (status === 200 && body.name) return { ok: true, name: body.name };
    return { ok: false, why: body.refusal ?? 'failed' };
  } catch {
    return { ok: false, why: 'failed' };
  }
}
