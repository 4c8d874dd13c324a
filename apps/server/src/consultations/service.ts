import type { Actor } from '@tvaers/domain/actor';
import { consultationReminderDue } from '@tvaers/domain/consultations/reminder';
import { type ConsultationVerdict, consultationWorkflow } from '@tvaers/domain/consultations/workflow';
import { todayIn } from '@tvaers/domain/dates/local-time';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { findRecommendation } from '../recommendations/rows.ts';
import { findLatestVersion } from '../recommendations/version-service.ts';
import { type About, aboutOf, askConsultees, tellOfEnd, tellOfExtension } from './letters.ts';
import { type AnswerTarget, type ConsultationTarget, type ConsulteeTarget, findPoint, listAsked } from './rows.ts';

type At = { tx: Transaction; actor: Actor; clock: Clock; origin: string };
type Asked = { name: string; organisation: string; email: string; language: string };
type Opening = {
  recommendationId: string;
  versionId: string;
  introduction: string;
  questions: readonly string[];
  deadlineOn: string;
  consultees: readonly Asked[];
};

/**
 * Asks named outsiders about the latest named version, each by a letter with a link of his own. Refuses with `in-the-past` a deadline that
 * is over, with `changed-meanwhile` when another version has been named, and `out-of-step` before the text is shared or after it is adopted.
 */
export async function openConsultation({ tx, actor, clock, origin }: At, opening: Opening) {
  const { recommendationId, introduction, deadlineOn } = opening;
  const { taskforceId } = actor.seat;
  // Held as it is: what ends it meanwhile ends this with it, or comes first.
  await tx.$queryRaw`select r.id from recommendations r where r.id = ${recommendationId}::uuid for share`;
  const target = await findRecommendation(tx, recommendationId);
  if (!target || !can(actor, 'consultations.read', { recommendation: target })) throw new Refused('not-found');
  if (target.state !== 'shared' && target.state !== 'deliberation') throw new Refused('out-of-step', { state: target.state });
  if (deadlineOn < clock.today()) throw new Refused('in-the-past');
  const named = await findLatestVersion(tx, recommendationId);
  if (!named) throw new Refused('no-version');
  if (named.id !== opening.versionId) throw new Refused('changed-meanwhile', { versionId: named.id, label: named.label });
  const consultation = await tx.consultation.create({
    data: {
      taskforceId,
      recommendationId,
      versionId: named.id,
      introduction,
      deadlineOn: dateOf(deadlineOn),
      openedById: actor.seat.id,
      openedAt: clock.now(),
    },
    select: { id: true, version: true },
  });
  await tx.consultationQuestion.createMany({
    data: opening.questions.map((text, position) => ({ taskforceId, consultationId: consultation.id, position, text })),
  });
  const about = { taskforceId, matter: target, label: named.label, introduction, deadlineOn };
  await askMore({ tx, clock, origin }, consultation.id, about, opening.consultees);
  return { ...consultation, label: named.label };
}

async function askMore(
  { tx, clock, origin }: Omit<At, 'actor'>,
  consultationId: string,
  about: About,
  consultees: readonly Asked[],
) {
  const asked = await tx.consultee.createManyAndReturn({
    data: consultees.map((one) => ({ ...one, taskforceId: about.taskforceId, consultationId, invitedAt: clock.now() })),
    select: { id: true, name: true, email: true, language: true },
  });
  await askConsultees(tx, origin, about, asked);
}

/** Takes the consultation's next version; refuses with `changed-meanwhile` when it is not the one that was read. */
async function change(tx: Transaction, { id, state, version }: ConsultationTarget, read: number, data: object) {
  const rows = await tx.consultation.updateManyAndReturn({
    where: { id, version: read, state: 'open' },
    data: { ...data, version: { increment: 1 } },
    select: { id: true, version: true },
  });
  return changedRow(rows, { state, version });
}

/** Asks more of them. Refuses with `address-twice` an address that was asked before, also of one who is asked no more. */
export async function inviteMore(at: At, target: ConsultationTarget, version: number, consultees: readonly Asked[]) {
  const asked = new Set(target.consultees.map(({ email }) => email));
  if (consultees.some(({ email }) => asked.has(email))) throw new Refused('address-twice');
  if (onOf(target.deadlineOn) < at.clock.today()) throw new Refused('consultation-over');
  const changed = await change(at.tx, target, version, {});
  await askMore(at, target.id, aboutOf(target), consultees);
  return changed;
}

/** The step of the rule's reminder that is due, so that the one and the other do not both write. */
export function stepDue({ openedAt, deadlineOn, remindedStep }: ConsultationTarget, today: string): number | null {
  const openedOn = todayIn('Europe/Copenhagen', openedAt);
  return consultationReminderDue({ openedOn, deadlineOn: onOf(deadlineOn), remindedStep }, today);
}

/** Writes again to those who have answered nothing. Refuses with `all-answered` when there are none, `consultation-over` after the deadline. */
export async function remind({ tx, clock, origin }: At, target: ConsultationTarget, version: number) {
  if (onOf(target.deadlineOn) < clock.today()) throw new Refused('consultation-over');
  const silent = (await listAsked(tx, target)).filter(({ hasAnswered }) => !hasAnswered);
  if (silent.length === 0) throw new Refused('all-answered');
  const remindedStep = stepDue(target, clock.today()) ?? target.remindedStep;
  const changed = await change(tx, target, version, { remindedAt: clock.now(), remindedStep });
  await askConsultees(tx, origin, aboutOf(target), silent, true);
  return { ...changed, reminded: silent.length };
}

/**
 * A later deadline, told to everybody who is asked; an earlier one is refused with `not-later`, for those asked reckon with the one they were
 * told. What was reminded of the old one begins anew.
 */
export async function extend({ tx, clock, origin }: At, target: ConsultationTarget, version: number, deadlineOn: string) {
  if (deadlineOn <= onOf(target.deadlineOn)) throw new Refused('not-later');
  if (deadlineOn < clock.today()) throw new Refused('in-the-past');
  const changed = await change(tx, target, version, { deadlineOn: dateOf(deadlineOn), remindedStep: null });
  const asked = await listAsked(tx, target);
  await tellOfExtension(tx, origin, { ...aboutOf(target), deadlineOn }, asked);
  return { ...changed, told: asked.length };
}

/** The links answer no more, which everybody asked is told. What was answered stays, and is responded to. */
export async function closeConsultation({ tx, clock }: At, target: ConsultationTarget, version: number) {
  const { to } = consultationWorkflow.close;
  const changed = await change(tx, target, version, { state: to, closedAt: clock.now() });
  await tellOfEnd(tx, aboutOf(target), await listAsked(tx, target), 'closed');
  return changed;
}

/** One is asked no more: no link of his opens from then on, and he is told nothing, for the address may be a stranger's. */
export async function dropConsultee({ tx, clock }: At, target: ConsulteeTarget, version: number) {
  const changed = await change(tx, target, version, {});
  const { count } = await tx.consultee.updateMany({
    where: { id: target.consulteeId, droppedAt: null },
    data: { droppedAt: clock.now() },
  });
  if (count === 0) throw new Refused('nothing-changed');
  return changed;
}

type Given = { consultationQuestionId: string; body: string };

/**
 * Keeps what somebody answers, question by question: what is left empty stays as it is, what has not changed is not touched, and an answer
 * that changes takes its next version, so that a response to the earlier one shows as old. Refuses with `not-found` a question of another
 * consultation, and with `empty-text` when nothing is answered at all.
 */
export async function keepAnswers(
  { tx, clock }: { tx: Transaction; clock: Clock },
  target: { taskforceId: string; consulteeId: string; questionIds: readonly string[] },
  given: readonly Given[],
  howGiven: string | null,
): Promise<number> {
  const filled = given.filter(({ body }) => body !== '');
  if (filled.length === 0) throw new Refused('empty-text');
  if (filled.some(({ consultationQuestionId }) => !target.questionIds.includes(consultationQuestionId)))
    throw new Refused('not-found');
  const { taskforceId, consulteeId } = target;
  let changed = 0;
  for (const { consultationQuestionId: questionId, body } of filled) {
    changed += await tx.$executeRaw`
      insert into consultation_answers (id, taskforce_id, consultee_id, question_id, body, answered_at, how_given)
      values (gen_random_uuid(), ${taskforceId}::uuid, ${consulteeId}::uuid, ${questionId}::uuid, ${body}, ${clock.now()}::timestamptz, ${howGiven})
      on conflict (taskforce_id, consultee_id, question_id) do update
        set body = excluded.body, answered_at = excluded.answered_at, how_given = excluded.how_given, version = consultation_answers.version + 1
        where consultation_answers.body <> excluded.body`;
  }
  return changed;
}

/** An answer that came another way, entered with a word on how. */
export function enter(at: At, target: ConsulteeTarget, given: readonly Given[], howGiven: string) {
  const { taskforceId, consulteeId, questions } = target;
  return keepAnswers(at, { taskforceId, consulteeId, questionIds: questions.map(({ id }) => id) }, given, howGiven);
}

/**
 * What the taskforce says to one point, in the place of what it said before. Refuses with `reason-needed` when a point is not followed and
 * nothing says why, and with `changed-meanwhile` when the answer, or what is said to it, is another than was read.
 */
export async function respond(
  { tx, actor, clock }: At,
  { answer }: AnswerTarget,
  given: { version: number; verdict: ConsultationVerdict; response: string },
) {
  const { version, verdict, response } = given;
  if (response === '' && (verdict === 'partly' || verdict === 'notFollowed'))
    throw new Refused('reason-needed', { fields: ['response'] });
  const rows = await tx.consultationAnswer.updateManyAndReturn({
    where: { id: answer.id, version },
    // A version of its own: whoever says something else to the point at the same time is shown this first.
    data: {
      ...{ verdict, response, respondedById: actor.seat.id, respondedAt: clock.now() },
      ...{ version: version + 1, respondedVersion: version + 1 },
    },
    select: { id: true, version: true },
  });
  return changedRow(rows, rows.length > 0 ? null : await findPoint(tx, answer.id));
}
