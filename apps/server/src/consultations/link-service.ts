import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import { Refused } from '@tvaers/domain/refusal';
import { openAsNobody, readIn, type Transaction, untilThrough } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { recordRule } from '../doors/event.ts';
import { countTry } from '../session/limits.ts';
import { hashOf } from '../session/tokens.ts';
import { findLinkRow, type LinkShown } from './rows.ts';
import { keepAnswers } from './service.ts';

type Serving = { db: PrismaClient; reader: Reader; clock: Clock };

/** What is left to read when it is over: what one was asked and has answered oneself, and no more of a text that is not public. */
export type OverShown = Omit<LinkShown, 'text' | 'label' | 'introduction' | 'deadlineOn'>;

/** The link's time is over: the deadline has passed, the consultation is closed, or the taskforce is. */
export class ConsultationOver extends Error {
  readonly shown: OverShown;
  constructor(shown: OverShown) {
    super('the consultation is over');
    this.shown = shown;
  }
}

/**
 * Work for the one a link is for. He has no seat: the transaction reads what the secretariat reads and is nobody, as a rule's is, and the
 * work reaches nothing but what hangs on him. Refuses with `not-found` a link nobody was sent, and with `too-many`.
 */
async function asConsultee<R>(
  { db, reader }: Serving,
  token: string,
  source: string,
  work: (tx: Transaction, found: { taskforceId: string; consulteeId: string }) => Promise<R>,
): Promise<R> {
  await countTry(reader, [{ what: 'consultation-source', key: source, most: 100 }]);
  const { rows } = await reader.query<{ found: { taskforceId: string; consulteeId: string } | null }>({
    name: 'consultation_link',
    text: 'select consultation_link($1) as found',
    values: [hashOf(token)],
  });
  const found = rows[0]?.found;
  if (!found) throw new Refused('not-found');
  return untilThrough(() =>
    db.$transaction(async (tx) => {
      await openAsNobody(tx, found.taskforceId);
      return work(tx, found);
    }),
  );
}

async function findOpen(tx: Transaction, clock: Clock, consulteeId: string) {
  const row = await findLinkRow(readIn(tx), consulteeId);
  if (!row) throw new Refused('not-found');
  if (row.isArchived || row.state !== 'open' || row.deadlineOn < clock.today()) {
    const { nameDa: da, nameEn: en, name, language, number, title, questions } = row;
    throw new ConsultationOver({ taskforce: { da, en }, name, language, number, title, questions });
  }
  return row;
}

/** What the link opens: the text he is asked about, the questions and what he has answered. It changes nothing. */
export function showConsultation(services: Serving, token: string, source: string): Promise<LinkShown> {
  return asConsultee(services, token, source, async (tx, { consulteeId }) => {
    const {
      nameDa: da,
      nameEn: en,
      name,
      language,
      number,
      title,
      label,
      text,
      introduction,
      deadlineOn,
      questions,
    } = await findOpen(tx, services.clock, consulteeId);
    return { taskforce: { da, en }, name, language, number, title, label, text, introduction, deadlineOn, questions };
  });
}

/** Answers by the link, as often as he thinks of more, until the deadline has passed. */
export function answerByLink(
  services: Serving,
  { token, answers }: { token: string; answers: readonly { consultationQuestionId: string; body: string }[] },
  source: string,
): Promise<Record<string, never>> {
  return asConsultee(services, token, source, async (tx, { taskforceId, consulteeId }) => {
    await findOpen(tx, services.clock, consulteeId);
    // What closes or extends it waits, and is waited for; how it stands is asked again behind the lock.
    await tx.$queryRaw`select c.id from consultations c join consultees k on k.consultation_id = c.id where k.id = ${consulteeId}::uuid for share of c`;
    const { name, questions, recommendationId } = await findOpen(tx, services.clock, consulteeId);
    const target = { taskforceId, consulteeId, questionIds: questions.map(({ id }) => id) };
    const changed = await keepAnswers({ tx, clock: services.clock }, target, answers, null);
    if (changed > 0)
      await recordRule(tx, taskforceId, services.clock, 'consultations.answer', {
        thingId: recommendationId,
        difference: { name },
      });
    return {};
  });
}
