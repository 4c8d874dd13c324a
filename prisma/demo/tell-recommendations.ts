import { recommendationsLederjob } from './recommendations-lederjob.ts';
import { recommendationsPotentiale } from './recommendations-potentiale.ts';
import { recommendationsSectorRooms } from './recommendations-sector-rooms.ts';
import { recommendationsSektorkendskab } from './recommendations-sektorkendskab.ts';
import { recommendationsTalentpulje } from './recommendations-talentpulje.ts';
import type { DemoRecommendation } from './shapes.ts';
import { at, day, documentOf, type Story, told } from './story.ts';

export const recommendations: readonly DemoRecommendation[] = [
  ...recommendationsSektorkendskab,
  ...recommendationsTalentpulje,
  ...recommendationsPotentiale,
  ...recommendationsLederjob,
  ...recommendationsSectorRooms,
];

/** The recommendations with their versions, comments, rounds and positions. */
export async function tellRecommendations(story: Story): Promise<void> {
  const drafts = new Map<string, number>();
  for (const recommendation of recommendations) {
    const draftNumber = (drafts.get(recommendation.leadSector) ?? 0) + 1;
    drafts.set(recommendation.leadSector, draftNumber);
    await tellRecommendation(story, recommendation, draftNumber);
    await tellComments(story, recommendation);
    for (const round of recommendation.rounds) await tellRound(story, recommendation, round);
  }
}

function ballOf(story: Story, ball: string | null, on: string) {
  if (ball === null) return {};
  if (ball === 'chair' || ball === 'secretariat') return { ballRole: ball } as const;
  if (ball in story.sectorIds) return { ballSectorId: story.sectorIds[ball as keyof typeof story.sectorIds] };
  return { ballSeatId: story.seat(ball, on) };
}

/** Who began it: who named the first version, or an idea's sector itself. */
function begunWith({ versions: [first], leadSector, ballSince }: DemoRecommendation): { by: string; on: string } {
  const ofSector = { state: 's2', regions: 'r1', municipalities: 'k1', civilSociety: 'c1', private: 'p1' } as const;
  return first ? { by: first.namedBy, on: first.namedOn } : { by: ofSector[leadSector], on: ballSince ?? '2022-02-14' };
}

async function tellRecommendation(story: Story, recommendation: DemoRecommendation, draftNumber: number): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  const blocks = recommendation.draft ?? recommendation.versions.at(-1)?.blocks ?? [];
  const begun = begunWith(recommendation);
  const changedOn = recommendation.versions.at(-1)?.namedOn ?? begun.on;
  const leadSectorId = sectorIds[recommendation.leadSector];
  const row = await db.recommendation.create({
    data: {
      taskforceId,
      number: recommendation.number ? Number(recommendation.number.slice(2)) : null,
      draftNumber,
      title: recommendation.title,
      themeId: told(story.themes, recommendation.theme),
      leadSectorId,
      audience: recommendation.audience,
      state: recommendation.state,
      addressee: recommendation.addressee,
      mandateTaskId: told(story.tasks, recommendation.mandateTask),
      strength: recommendation.strength,
      ...ballOf(story, recommendation.ball, '2022-03-01'),
      ballSince: at(recommendation.ballSince ?? changedOn, '09:30'),
      text: documentOf(blocks),
      textChangedAt: at(changedOn, '15:30'),
      proposedById: story.seat(begun.by, begun.on),
    },
  });
  story.recommendations.set(recommendation.key, row.id);
  const act = { noun: 'recommendations', thingId: row.id, sectorId: recommendation.audience === 'sector' ? leadSectorId : null };
  const difference = { title: recommendation.title };
  story.happened({ ...act, at: at(begun.on, '09:10'), by: begun.by, verb: 'propose', difference });
  for (const [index, version] of recommendation.versions.entries()) {
    const named = await db.recommendationVersion.create({
      data: {
        taskforceId,
        recommendationId: row.id,
        serial: index + 1,
        label: version.label,
        title: recommendation.title,
        text: documentOf(version.blocks),
        note: version.note,
        isSubstantial: version.isSubstantial,
        namedById: story.seat(version.namedBy, version.namedOn),
        namedAt: at(version.namedOn, '15:30'),
      },
    });
    story.versions.set(`${recommendation.key}/${version.label}`, named.id);
    const { label, note, isSubstantial } = version;
    story.happened({
      ...act,
      at: at(version.namedOn, '15:30'),
      by: version.namedBy,
      verb: 'nameVersion',
      difference: { label, note, isSubstantial },
    });
  }
  if (recommendation.audience !== 'sector')
    story.happened({ ...act, at: at(begun.on, '15:45'), by: begun.by, verb: 'share', difference });
  await db.basis.createMany({
    data: recommendation.findings.map((finding) => ({
      taskforceId,
      recommendationId: row.id,
      findingId: told(story.findings, finding),
    })),
  });
}

async function tellComments(story: Story, recommendation: DemoRecommendation): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, recommendation.key);
  for (const comment of recommendation.comments) {
    // What is said to a suggestion is a thread of its own beside it.
    const [said, ...replies] = comment.proposes
      ? comment.replies
      : [{ by: comment.by, on: comment.on, text: comment.text }, ...comment.replies];
    if (comment.proposes) await tellSuggestion(story, recommendation, comment.proposes, comment);
    if (!said) continue;
    const last = replies.at(-1) ?? said;
    const { id } = await db.comment.create({
      data: {
        taskforceId,
        recommendationId,
        paragraphId: comment.paragraphId,
        ...quoted(comment.quote ?? null, recommendation, comment.paragraphId),
        body: said.text,
        authorId: story.seat(said.by, said.on),
        writtenAt: at(said.on, '11:20'),
        resolvedAt: comment.isResolved ? at(last.on, '12:00') : null,
        resolvedById: comment.isResolved ? story.seat(last.by, last.on) : null,
      },
    });
    await db.comment.createMany({
      data: replies.map((reply) => ({
        taskforceId,
        recommendationId,
        parentId: id,
        body: reply.text,
        authorId: story.seat(reply.by, reply.on),
        writtenAt: at(reply.on, '11:40'),
      })),
    });
    const sectorId = recommendation.audience === 'sector' ? story.sectorIds[recommendation.leadSector] : null;
    story.happened({
      at: at(said.on, '11:20'),
      by: said.by,
      noun: 'recommendations',
      verb: 'comment',
      thingId: recommendationId,
      sectorId,
    });
  }
}

/** The words of the paragraph a comment is about, as it would be stored by who marked them. */
function quoted(quote: string | null, recommendation: DemoRecommendation, paragraphId: string) {
  if (quote === null) return {};
  const blocks = recommendation.draft ?? recommendation.versions.at(-1)?.blocks ?? [];
  const { text = '' } = blocks.find(({ id }) => id === paragraphId) ?? {};
  const quoteStart = text.indexOf(quote);
  if (quoteStart < 0) throw new Error(`${recommendation.key} does not say ${quote}`);
  const end = quoteStart + quote.length;
  return {
    quote,
    quoteStart,
    quotePrefix: text.slice(Math.max(0, quoteStart - 32), quoteStart),
    quoteSuffix: text.slice(end, end + 32),
  };
}

/** Other words for a paragraph, as they were proposed with the comment that gives the reason. */
async function tellSuggestion(
  story: Story,
  recommendation: DemoRecommendation,
  proposes: string,
  comment: DemoRecommendation['comments'][number],
): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, recommendation.key);
  const [before] = documentOf(
    (recommendation.draft ?? recommendation.versions.at(-1)?.blocks ?? []).filter(({ id }) => id === comment.paragraphId),
  ).content;
  const { content: blocks } = documentOf([{ id: comment.paragraphId, kind: 'paragraph', text: proposes }]);
  await db.suggestion.create({
    data: {
      taskforceId,
      recommendationId,
      kind: 'replace',
      blockId: comment.paragraphId,
      before: before as object,
      blocks: blocks as object[],
      reason: comment.text,
      authorId: story.seat(comment.by, comment.on),
      inSectorsName: comment.inSectorsName,
      suggestedAt: at(comment.on, '11:15'),
    },
  });
  story.happened({
    at: at(comment.on, '11:15'),
    by: comment.by,
    noun: 'recommendations',
    verb: 'suggest',
    thingId: recommendationId,
    sectorId: recommendation.audience === 'sector' ? story.sectorIds[recommendation.leadSector] : null,
    difference: { suggestion: 'replace', reason: comment.text, inSectorsName: comment.inSectorsName },
  });
}

/** The ten voting seats asked, as they were held when the round opened. */
const voting = ['formand', 's2', 'r1', 'r2', 'k1', 'k2', 'c1', 'c2', 'p1', 'p2'];

async function tellRound(
  story: Story,
  recommendation: DemoRecommendation,
  round: DemoRecommendation['rounds'][number],
): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, recommendation.key);
  const made = await db.round.create({
    data: {
      taskforceId,
      recommendationId,
      versionId: told(story.versions, `${recommendation.key}/${round.versionLabel}`),
      question: round.question,
      deadlineOn: day(round.deadlineOn),
      state: round.closedOn ? 'closed' : 'open',
      openedById: story.seat('sek1', round.openedOn),
      openedAt: at(round.openedOn, '09:00'),
      closedAt: round.closedOn ? at(round.closedOn, '16:00') : null,
    },
  });
  await db.roundAsked.createMany({
    data: voting.map((person) => ({ taskforceId, roundId: made.id, seatId: story.seat(person, round.openedOn) })),
  });
  const act = { noun: 'rounds', thingId: recommendationId };
  const { question, deadlineOn } = round;
  story.rounds.set(round.key, made.id);
  story.happened({ ...act, at: at(round.openedOn, '09:00'), by: 'sek1', verb: 'open', difference: { question, deadlineOn } });
  if (round.closedOn) story.happened({ ...act, at: at(round.closedOn, '16:00'), by: round.closedBy ?? 'sek1', verb: 'close' });

  const serials = new Map<string, number>();
  for (const position of recommendation.positions.filter((taken) => taken.round === round.key)) {
    const seatId = story.seat(position.by, position.takenOn);
    const serial = (serials.get(position.by) ?? 0) + 1;
    serials.set(position.by, serial);
    await db.position.create({
      data: {
        taskforceId,
        roundId: made.id,
        recommendationId,
        versionId: told(story.versions, `${recommendation.key}/${position.versionLabel}`),
        seatId,
        serial,
        stance: position.stance,
        reason: position.reason ?? '',
        wouldChange: position.wouldChange ?? '',
        takenAt: at(position.takenOn, '13:15'),
        enteredById: seatId,
      },
    });
    const { stance, reason, versionLabel } = position;
    const difference = { stance, ...(reason && { reason }), version: versionLabel };
    story.happened({ ...act, at: at(position.takenOn, '13:15'), by: position.by, verb: 'takePosition', difference });
    if (stance === 'recused') await tellRecusal(story, recommendation, seatId, position);
  }
}

async function tellRecusal(
  { db, taskforceId, recommendations: ids }: Story,
  recommendation: DemoRecommendation,
  seatId: string,
  { reason, takenOn }: DemoRecommendation['positions'][number],
): Promise<void> {
  await db.recusal.create({
    data: {
      taskforceId,
      recommendationId: told(ids, recommendation.key),
      seatId,
      matter: `${recommendation.number} ${recommendation.title}`,
      reason: reason ?? '',
      declaredAt: at(takenOn, '13:15'),
    },
  });
}
