// The child that reads one Word document and ends: what a file made to harm can take along is a process with little memory and no secret.
import type { ImportedDraft } from '@tvaers/domain/recommendations/imported-draft';
import { Unreadable } from './archive.ts';
import { readDraft } from './draft-blocks.ts';

export type Answered = { draft: ImportedDraft } | { why: 'wrong-file' | 'too-large' } | { problem: string };

function answer(bytes: Uint8Array): Answered {
  try {
    return { draft: readDraft(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    return { problem: (error instanceof Error ? error.message : 'It broke.').slice(0, 500) };
  }
}

process.once('message', (bytes: Uint8Array) => process.send?.(answer(bytes), () => process.disconnect()));
