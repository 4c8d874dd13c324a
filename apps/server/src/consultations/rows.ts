import { Prisma } from '@tvaers/db/client';
import type { Language } from '@tvaers/domain/language';
import type { ConsultationState, ConsultationVerdict } from '@tvaers/domain/consultations/workflow';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Read, Transaction } from '../doors/acting.ts';
import { findRecommendation } from '../recommendations/rows.ts';

export type AnswerRow = {
  id: string;
  consulteeId: string;
  consultationQuestionId: string;
  body: string;
  answeredAt: string;
  howGiven: string | null;
  verdict: ConsultationVerdict | null;
  response: string;
  respondedBy: string | null;
  respondedAt: string | null;
  /** The answer has changed since the response was written. */
  isResponseOld: boolean;
  version: number;
};
export type ConsulteeRow = {
  id: string;
  name: string;
  organisation: string;
  /** Null for who does not send to it. */
  email: string | null;
  language: Language;
  invitedAt: string;
  /** Since when he is asked no more. */
  droppedAt: string | null;
};
export type ConsultationRow = {
  id: string;
  state: ConsultationState;
  introduction: string;
  deadlineOn: string;
  versionId: string;
  label: string;
  openedBy: string;
  openedAt: string;
  closedAt: string | null;
  remindedAt: string | null;
  version: number;
  questions: { id: string; text: string }[];
  consultees: ConsulteeRow[];
  answers: AnswerRow[];
};

/** A recommendation's consultations, the latest first, with what its rules read; null when there is none to read. */
export async function findConsultations(
  read: Read,
  recommendationId: string,
  showsAddresses: boolean,
): Promise<{ facts: RecommendationFacts; consultations: ConsultationRow[] } | null> {
  const found = await read.one<RecommendationFacts & { consultations: ConsultationRow[] }>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      coalesce((select json_agg(json_build_object('id', c.id, 'state', c.state, 'introduction', c.introduction, 'deadlineOn', c.deadline_on,
          'versionId', v.id, 'label', v.label, 'openedBy', u.name, 'openedAt', c.opened_at, 'closedAt', c.closed_at, 'remindedAt', c.reminded_at,
          'version', c.version,
          'questions', (select json_agg(json_build_object('id', q.id, 'text', q.text) order by q.position)
            from consultation_questions q where q.consultation_id = c.id),
          'consultees', (select json_agg(json_build_object('id', k.id, 'name', k.name, 'organisation', k.organisation,
              'email', case when ${showsAddresses} then k.email end, 'language', k.language, 'invitedAt', k.invited_at, 'droppedAt', k.dropped_at)
              order by k.organisation, k.name, k.id)
            from consultees k where k.consultation_id = c.id),
          'answers', coalesce((select json_agg(json_build_object('id', a.id, 'consulteeId', a.consultee_id,
              'consultationQuestionId', a.question_id, 'body', a.body, 'answeredAt', a.answered_at, 'howGiven', a.how_given, 'verdict', a.verdict,
              'response', a.response, 'respondedBy', (select w.name from seats z join users w on w.id = z.user_id where z.id = a.responded_by_id),
              'respondedAt', a.responded_at, 'isResponseOld', coalesce(a.responded_version < a.version, false), 'version', a.version))
            from consultation_answers a join consultees k on k.id = a.consultee_id where k.consultation_id = c.id), '[]'))
          order by c.opened_at desc, c.id desc)
        from consultations c join recommendation_versions v on v.id = c.version_id join seats s on s.id = c.opened_by_id join users u on u.id = s.user_id
        where c.recommendation_id = r.id), '[]') as consultations
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!found) return null;
  const { consultations, ...facts } = found;
  return { facts, consultations };
}

/** The consultation a change is about, with the facts its rules read. */
export async function findConsultation(tx: Transaction, id: string) {
  const found = await tx.consultation.findUnique({
    where: { id },
    include: {
      onVersion: { select: { label: true } },
      questions: { select: { id: true } },
      consultees: { select: { id: true, name: true, email: true, language: true, organisation: true, droppedAt: true } },
    },
  });
  const recommendation = found && (await findRecommendation(tx, found.recommendationId));
  return found && recommendation ? { ...found, recommendation } : null;
}
export type ConsultationTarget = NonNullable<Awaited<ReturnType<typeof findConsultation>>>;

/** Those who are asked still, and whether each has answered something. */
export async function listAsked(tx: Transaction, target: ConsultationTarget) {
  const answers = await tx.consultationAnswer.findMany({
    where: { consulteeId: { in: target.consultees.map(({ id }) => id) } },
    select: { consulteeId: true },
  });
  const answered = new Set(answers.map(({ consulteeId }) => consulteeId));
  return target.consultees
    .filter(({ droppedAt }) => droppedAt === null)
    .map((asked) => ({ ...asked, hasAnswered: answered.has(asked.id) }));
}

/** The consultation in which somebody is asked, and who. */
export async function findConsultee(tx: Transaction, consulteeId: string) {
  const consultee = await tx.consultee.findUnique({ where: { id: consulteeId }, select: { consultationId: true, name: true } });
  const consultation = consultee && (await findConsultation(tx, consultee.consultationId));
  return consultation && { ...consultation, consulteeId, consulteeName: consultee.name };
}
export type ConsulteeTarget = NonNullable<Awaited<ReturnType<typeof findConsultee>>>;

/** The consultation in which something was answered, and what. */
export async function findAnswer(tx: Transaction, answerId: string) {
  const answer = await tx.consultationAnswer.findUnique({ where: { id: answerId }, select: { id: true, consulteeId: true } });
  const consultation = answer && (await findConsultee(tx, answer.consulteeId));
  return consultation && { ...consultation, answer };
}
export type AnswerTarget = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** An answer as it stands, and what is said to it. */
export function findPoint(tx: Transaction, answerId: string) {
  const select = { version: true, body: true, verdict: true, response: true } as const;
  return tx.consultationAnswer.findUniqueOrThrow({ where: { id: answerId }, select });
}

/** Everything the link of one who is asked shows: the text in the version asked about, the questions and his own answers. */
export type LinkShown = {
  taskforce: { da: string; en: string };
  name: string;
  language: Language;
  number: number | null;
  title: string;
  label: string;
  text: RichText;
  introduction: string;
  deadlineOn: string;
  questions: { id: string; text: string; answer: string }[];
};
type LinkRow = Omit<LinkShown, 'taskforce'> & {
  nameDa: string;
  nameEn: string;
  state: ConsultationState;
  recommendationId: string;
  isArchived: boolean;
};

/** What hangs on one who is asked; null when he is asked no more. */
export function findLinkRow(read: Read, consulteeId: string): Promise<LinkRow | null> {
  return read.one<LinkRow>(Prisma.sql`
    select t.name_da as "nameDa", t.name_en as "nameEn", t.archived_at is not null as "isArchived", k.name, k.language, r.id as "recommendationId",
      r.number, v.title, v.label, v.text, c.introduction, c.deadline_on as "deadlineOn", c.state,
      (select json_agg(json_build_object('id', q.id, 'text', q.text, 'answer', coalesce((select a.body from consultation_answers a
          where a.question_id = q.id and a.consultee_id = k.id), '')) order by q.position)
        from consultation_questions q where q.consultation_id = c.id) as questions
    from consultees k join consultations c on c.id = k.consultation_id join recommendation_versions v on v.id = c.version_id
      join recommendations r on r.id = c.recommendation_id join taskforces t on t.id = c.taskforce_id
    where k.id = ${consulteeId}::uuid and k.dropped_at is null`);
}
