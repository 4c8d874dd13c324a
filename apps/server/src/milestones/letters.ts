import type { Actor } from '@tvaers/domain/actor';
import { type Precision, sayDate } from '@tvaers/domain/dates/precision';
import type { Language } from '@tvaers/domain/language';
import type { Approver } from '@tvaers/domain/milestones/policy';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { enqueueMails, type Letter } from '../mail/outbox.ts';

type By = { actor: Actor; clock: Clock; origin: string };
type Asked = {
  title: string;
  heldOn: string;
  heldPrecision: Precision;
  approver: Approver | null;
  forecast: { id: string; forecastOn: Date; forecastPrecision: Precision; reason: string };
};

/**
 * One letter to everyone who may approve, about all that waits for him from this act. Its link leads to the row with the button; it
 * opens nothing by itself (docs/decisions/0016). Nobody is asked to approve his own proposal.
 */
export async function askToApprove(tx: Transaction, by: By, proposed: readonly Asked[]): Promise<void> {
  const byApprover = Map.groupBy(proposed, ({ approver }) => approver);
  const letters: Letter[] = [];
  for (const [approver, asked] of byApprover) if (approver !== null) letters.push(...(await lettersTo(tx, by, approver, asked)));
  await enqueueMails(tx, letters);
}

/** To the commissioner, when new baselines wait for his decision; the chair decides in a meeting, where the agenda tells of it. */
export async function askToDecide(tx: Transaction, by: By, change: { count: number; reason: string }): Promise<void> {
  const address = await planAddress(tx, by);
  const seats = await seatsOf(tx, by, 'commissioner');
  await enqueueMails(
    tx,
    seats.map(({ id, user }): Letter => {
      const { count, reason } = change;
      const da = {
        subject: `Ny plan til godkendelse: ${count} ${count === 1 ? 'milepæl' : 'milepæle'}`,
        lines: [
          `Der er foreslået nye oprindelige datoer for ${count} ${count === 1 ? 'milepæl' : 'milepæle'}.`,
          `Grund: ${reason}`,
        ],
      };
      const en = {
        subject: `New plan to approve: ${count} ${count === 1 ? 'milestone' : 'milestones'}`,
        lines: [`New baselines are proposed for ${count} ${count === 1 ? 'milestone' : 'milestones'}.`, `Reason: ${reason}`],
      };
      const language = languageOf(user);
      const { subject, lines } = language === 'en' ? en : da;
      return letterTo(by, { id, user }, 'milestones.rebaseline', subject, [
        ...lines,
        opening[language],
        `${address}?godkend=plan`,
      ]);
    }),
  );
}

const opening: Record<Language, string> = {
  da: 'Åbn linket, og tryk på knappen. Linket gør ikke noget i sig selv, og du skal være logget ind.',
  en: 'Open the link and press the button. The link does nothing by itself, and you must be signed in.',
};

const languageOf = (user: { language: string }): Language => (user.language === 'en' ? 'en' : 'da');

async function lettersTo(tx: Transaction, by: By, approver: Approver, asked: readonly Asked[]): Promise<Letter[]> {
  const address = await planAddress(tx, by);
  const [first] = asked;
  if (!first) return [];
  return (await seatsOf(tx, by, approver)).map((seat) => {
    const language = languageOf(seat.user);
    const [subject, intro] = headOf(asked.length, first.title, language);
    const lines = asked.map((one) => sentenceOf(one, language));
    const link = `${address}?godkend=${first.forecast.id}`;
    return letterTo(by, seat, 'milestones.forecast', subject, [intro, ...lines, opening[language], link]);
  });
}

function headOf(count: number, title: string, language: Language): [subject: string, intro: string] {
  if (language === 'en')
    return count === 1
      ? [`A new date to approve: ${title}`, 'A new date waits for your approval:']
      : [`${count} new dates to approve`, `${count} new dates wait for your approval:`];
  return count === 1
    ? [`Ny dato til godkendelse: ${title}`, 'En ny dato venter på din godkendelse:']
    : [`${count} nye datoer til godkendelse`, `${count} nye datoer venter på din godkendelse:`];
}

function sentenceOf({ title, heldOn, heldPrecision, forecast }: Asked, language: Language): string {
  const from = sayDate(heldOn, heldPrecision, language);
  const to = sayDate(onOf(forecast.forecastOn), forecast.forecastPrecision, language);
  return language === 'en'
    ? `${title}: from ${from} to ${to}. Reason: ${forecast.reason}`
    : `${title}: fra ${from} til ${to}. Grund: ${forecast.reason}`;
}

type Receiver = { id: string; user: { email: string; language: string } };

function letterTo({ actor }: By, { id, user }: Receiver, kind: string, subject: string, lines: readonly string[]): Letter {
  return { taskforceId: actor.seat.taskforceId, seatId: id, kind, to: user.email, subject, text: lines.join('\n\n') };
}

async function planAddress(tx: Transaction, { actor, origin }: By): Promise<string> {
  const { slug } = await tx.taskforce.findUniqueOrThrow({ where: { id: actor.seat.taskforceId }, select: { slug: true } });
  return `${origin}/${slug}/plan`;
}

/** Who holds the approving seat today: the chair's also a deputy in his period. Never the person who proposed. */
function seatsOf(tx: Transaction, { actor, clock }: By, approver: Approver): Promise<Receiver[]> {
  const today = dateOf(clock.today());
  const held = { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] };
  const inStead = { role: 'deputyChair' as const, deputyPeriods: { some: { fromOn: { lte: today }, untilOn: { gte: today } } } };
  return tx.seat.findMany({
    where: {
      taskforceId: actor.seat.taskforceId,
      userId: { not: actor.userId },
      AND: [held, approver === 'chair' ? { OR: [{ role: 'chair' }, inStead] } : { role: approver }],
    },
    select: { id: true, user: { select: { email: true, language: true } } },
  });
}
