import { attachPaperInput, paperInput } from '@tvaers/domain/meetings/schema';
import { mediaTypes } from '@tvaers/domain/meetings/papers';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { readAs, writeAs } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { actorOf, guardedRoute } from '../doors/guarded-file.ts';
import { keyOf, once } from '../doors/once.ts';
import type { Route } from '../doors/route.ts';
import { attachPaper, findPaperToRead, itemToAttachTo } from './paper-service.ts';

/** Where papers come in and go out: bytes, which no door of JSON takes. */
export const paperRoutes: Route[] = [
  guardedRoute({
    method: 'POST',
    path: '/api/papers',
    permission: 'meetings.attachPaper',
    because: 'takes the bytes of a file, which are no JSON, as they come',
    query: attachPaperInput,
    takesBytes: true,
    answer: async ({ services, request, session, query }) => {
      const { db, clock, files } = services;
      const key = keyOf(request.headers);
      const actor = actorOf(session, query.taskforceId);
      if (actor.seat.isArchived) throw new Refused('archived');
      // Asked before a byte is taken in: who may not attach fills no disk.
      await writeAs(db, actor, (tx) => itemToAttachTo(tx, actor, query.itemId));
      const file = await files.receive(request.body, Number(request.headers.get('content-length') ?? 0));
      let isKept = false;
      try {
        const body = await writeAs(db, actor, (tx) =>
          // The same file under the same key is one paper, also when the answer got lost on its way.
          once(tx, { session, idempotencyKey: key }, 'meetings.attachPaper', { ...query, hash: file.hash }, async (kept) => {
            const item = await itemToAttachTo(tx, actor, query.itemId);
            const paper = await attachPaper({ tx, actor, clock }, item, query, file);
            const answer = { id: paper.id, name: paper.name, type: paper.type };
            const difference = { paper: paper.name, version: paper.serial };
            await record(
              tx,
              actor,
              clock,
              'meetings.attachPaper',
              { thingId: item.meetingId, itemId: item.id, difference },
              { kept, answer },
            );
            isKept = true;
            return answer;
          }),
        );
        return { body };
      } catch (error) {
        isKept = false;
        throw error;
      } finally {
        if (!isKept) await files.remove(file.storedAs);
      }
    },
  }),

  guardedRoute({
    method: 'GET',
    path: '/api/papers',
    permission: 'meetings.readItem',
    because: 'hands out the bytes of a paper to who reads the item it hangs under',
    query: paperInput,
    answer: async ({ services, session, query }) => {
      const actor = actorOf(session, query.taskforceId);
      const paper = await readAs(services.reader, actor, (read) => findPaperToRead(read, query.paperId));
      if (!paper || !can(actor, 'meetings.readItem', paper)) throw new Refused('not-found');
      const file = await services.files.read(paper.storedAs);
      if (!file) throw new Refused('not-found');
      return { stream: { name: paper.name, type: mediaTypes[paper.type], ...file } };
    },
  }),
];
