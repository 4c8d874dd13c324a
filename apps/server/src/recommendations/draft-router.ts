import { mostDraftBytes } from '@tvaers/domain/recommendations/imported-draft';
import { can } from '@tvaers/domain/policy';
import { draftFileInput } from '@tvaers/domain/recommendations/schema';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import { type Transaction, writeAs } from '../doors/acting.ts';
import { actorOf, guardedRoute } from '../doors/guarded-file.ts';
import { readDraftApart } from '../paper/draft-reader.ts';
import { findRecommendation } from './rows.ts';

/**
 * Reads a Word document and answers with the text in it and with what could not be kept. Nothing is stored: the text comes back by
 * `importDraft` when its reader has seen both.
 */
export const draftRoute = guardedRoute({
  method: 'POST',
  path: '/api/papers/recommendation',
  permission: 'recommendations.importDraft',
  because: 'takes the bytes of a document, which are no JSON, and keeps none of them',
  query: draftFileInput,
  takesBytes: true,
  answer: async ({ services, request, session, query }) => {
    const { db, files } = services;
    const actor = actorOf(session, query.taskforceId);
    if (actor.seat.isArchived) throw new Refused('archived');
    // Asked before a byte is taken in: who may not write fills no disk.
    await writeAs(db, actor, (tx) => mayImport(tx));
    if (Number(request.headers.get('content-length') ?? 0) > mostDraftBytes) throw new Refused('too-large');
    const file = await files.receive(request.body, Number(request.headers.get('content-length') ?? 0));
    try {
      if (file.type !== 'docx') throw new Refused('wrong-file', { field: 'file', is: file.type });
      if (file.bytes > mostDraftBytes) throw new Refused('too-large');
      const held = await files.read(file.storedAs);
      if (!held) throw new Refused('not-found');
      return { body: await readDraftApart(new Uint8Array(await new Response(held.body).arrayBuffer())) };
    } finally {
      await files.remove(file.storedAs);
    }

    async function mayImport(tx: Transaction): Promise<void> {
      const found = await findRecommendation(tx, query.recommendationId);
      if (!found || !can(actor, 'recommendations.read', found)) throw new Refused('not-found');
      if (!can(actor, 'recommendations.importDraft', found)) throw new Refused('not-allowed');
      const { from } = recommendationWorkflow.importDraft;
      if (!(from as readonly string[]).includes(found.state)) throw new Refused('out-of-step', { state: found.state });
    }
  },
});
