import { type ImportedDraft, mostDraftBytes } from '@tvaers/domain/recommendations/imported-draft';
import { type Refusal, refusals } from '@tvaers/domain/refusal';

export type ReadDocument = { draft: ImportedDraft } | { why: Refusal | 'failed' };

/** Sends a Word document to be read. Nothing of it is kept; the answer is its text and what could not be kept. */
export async function readDocument(of: { taskforceId: string; recommendationId: string }, file: File): Promise<ReadDocument> {
  if (file.size > mostDraftBytes) return { why: 'too-large' };
  try {
    const response = await fetch(`/api/papers/recommendation?${new URLSearchParams(of).toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const body = (await response.json()) as ImportedDraft | { message: string };
    if (response.ok) return { draft: body as ImportedDraft };
    return { why: refusals.find((refusal) => 'message' in body && refusal === body.message) ?? 'failed' };
  } catch {
    return { why: 'failed' };
  }
}
