import type { Prisma } from '../generated/client.ts';
import { numbered } from './serials.ts';
import type { Factory } from './taskforces.ts';

/** A text of plain paragraphs, `p1`, `p2`, …, as the editor stores it. */
export function paragraphsOf(...paragraphs: string[]) {
  const content = paragraphs.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}` },
    content: [{ type: 'text', text }],
  }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: 'p1' } }] };
}

type RecommendationGiven = Omit<Partial<Prisma.RecommendationUncheckedCreateInput>, 'number' | 'draftNumber'> & {
  number?: number | null;
  draftNumber?: number;
  taskforceId: string;
  leadSectorId: string;
  proposedById: string;
};

/**
 * A recommendation: shared before the taskforce unless an audience or state is given. Its number and its draft number are drawn, so
 * that what is made afterwards through the doors goes on from there.
 */
export async function makeRecommendation(db: Factory, given: RecommendationGiven) {
  const audience = given.audience ?? 'taskforce';
  const draftNumber = await numbered(db, given.taskforceId, `draft of ${given.leadSectorId}`, given.draftNumber);
  const number = audience === 'sector' ? null : await numbered(db, given.taskforceId, 'recommendation', given.number);
  const since = given.ballSince ?? new Date('2022-02-21T09:00:00Z');
  return db.recommendation.create({
    data: {
      title: 'Udlån af ledere',
      state: audience === 'sector' ? 'drafting' : 'shared',
      text: paragraphsOf('Taskforcen anbefaler, at ledere kan udlånes.', 'Udlån er den vej, flest selv peger på.'),
      textChangedAt: since,
      ballSeatId: given.ballSectorId || given.ballRole ? null : given.proposedById,
      ...given,
      audience,
      number,
      draftNumber,
      ballSince: since,
    },
  });
}

type VersionGiven = Partial<Prisma.RecommendationVersionUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  namedById: string;
};

/** The next named version: of the recommendation's own title and text unless others are given. */
export async function makeVersion(db: Factory, given: VersionGiven) {
  const { title, text } = await db.recommendation.findUniqueOrThrow({
    where: { id: given.recommendationId },
    select: { title: true, text: true },
  });
  const serial =
    given.serial ?? (await db.recommendationVersion.count({ where: { recommendationId: given.recommendationId } })) + 1;
  return db.recommendationVersion.create({
    data: {
      title,
      text: text as Prisma.InputJsonValue,
      label: `0.${serial}`,
      isSubstantial: serial > 1,
      namedAt: new Date(Date.UTC(2022, 1, 10 + serial, 9)),
      ...given,
      serial,
    },
  });
}

type CommentGiven = Partial<Prisma.CommentUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  authorId: string;
};

/** A comment on the whole text, or on the paragraph given. */
export function makeComment(db: Factory, given: CommentGiven) {
  return db.comment.create({
    data: { body: 'Gælder det alle interview?', writtenAt: new Date('2022-02-24T10:00:00Z'), ...given },
  });
}

type SuggestionGiven = Partial<Prisma.SuggestionUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  authorId: string;
};

/** Other words for the first paragraph, or for the one given; settled by its author where a state is given and nobody else is. */
export async function makeSuggestion(db: Factory, given: SuggestionGiven) {
  const { text } = await db.recommendation.findUniqueOrThrow({ where: { id: given.recommendationId }, select: { text: true } });
  const { content } = text as { content: { attrs?: { id?: string } }[] };
  const blockId = given.blockId ?? 'p1';
  const at = new Date('2022-02-24T11:00:00Z');
  const settled =
    given.state && given.state !== 'open' ? { settledById: given.authorId, settledAt: at, settleReason: 'Talt igennem.' } : {};
  return db.suggestion.create({
    data: {
      kind: 'replace',
      blockId,
      before: (content.find(({ attrs }) => attrs?.id === blockId) ?? { type: 'paragraph' }) as Prisma.InputJsonValue,
      blocks: given.kind === 'remove' ? [] : paragraphsOf('Taskforcen anbefaler, at ledere kan udlånes i to år.').content,
      reason: 'Det skal kunne lade sig gøre i en mindre kommune.',
      suggestedAt: at,
      ...settled,
      ...given,
    },
  });
}

/** A seat that has stepped aside from a recommendation. */
export async function makeRecusal(
  db: Factory,
  given: Partial<Prisma.RecusalUncheckedCreateInput> & { taskforceId: string; recommendationId: string; seatId: string },
) {
  const { number, title } = await db.recommendation.findUniqueOrThrow({
    where: { id: given.recommendationId },
    select: { number: true, title: true },
  });
  const matter = number === null ? title : `R-${String(number).padStart(2, '0')} ${title}`;
  return db.recusal.create({ data: { matter, declaredAt: new Date('2022-02-22T10:00:00Z'), ...given } });
}

/** What a seat has read: the text as it stands unless another is given. */
export async function makeTextReading(
  db: Factory,
  given: Partial<Prisma.TextReadingUncheckedCreateInput> & { taskforceId: string; recommendationId: string; seatId: string },
) {
  const { title, text, textVersion } = await db.recommendation.findUniqueOrThrow({
    where: { id: given.recommendationId },
    select: { title: true, text: true, textVersion: true },
  });
  return db.textReading.create({
    data: { title, text: text as Prisma.InputJsonValue, textVersion, readAt: new Date('2022-02-24T10:00:00Z'), ...given },
  });
}

/** One recommendation went on in another. */
export function makeTrace(
  db: Factory,
  given: Partial<Prisma.RecommendationTraceUncheckedCreateInput> & {
    taskforceId: string;
    fromId: string;
    toId: string;
    byId: string;
  },
) {
  return db.recommendationTrace.create({
    data: { kind: 'merge', reason: 'De to siger det samme.', at: new Date('2022-02-25T10:00:00Z'), ...given },
  });
}
