import { sayDay } from '@tvaers/domain/dates/precision';
import { enumerate, type Language } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Transaction } from '../doors/acting.ts';
import { type Letter, enqueueMails } from '../mail/outbox.ts';
import { type Desk, writeAbout } from '../rounds/letters.ts';

export type Asked = {
  recommendationId: string;
  number: number | null;
  title: string;
  label: string;
  askedSeatIds: readonly string[];
};
type Procedure = { id: string; question: string; deadlineOn: string; minorityUntilOn: string };

const named = ({ number, title, label }: Asked) =>
  `${number === null ? '' : `${saySerial('recommendation', number)} `}${title} (version ${label})`;

function said(procedure: Procedure, matters: readonly Asked[], language: Language) {
  const until = sayDay(procedure.deadlineOn, language, { weekday: true, year: true });
  const minority = sayDay(procedure.minorityUntilOn, language, { weekday: true, year: true });
  const list = matters.map((one) => `– ${named(one)}`).join('\n');
  const serials = enumerate(
    matters.flatMap(({ number }) => (number === null ? [] : [saySerial('recommendation', number)])),
    language,
  );
  return language === 'en'
    ? {
        subject: `Written procedure: ${serials}, by ${sayDay(procedure.deadlineOn, language)}`,
        lines: [
          `You are asked for a position by written procedure on:\n${list}`,
          procedure.question,
          `Please answer by ${until}. If you do not answer, it does not count as consent.`,
          'Until it is concluded you can demand that one of them is taken out and treated at a meeting.',
          `If you cannot support, you can write or sign a minority statement until ${minority}.`,
        ],
      }
    : {
        subject: `Skriftlig procedure: ${serials}, senest ${sayDay(procedure.deadlineOn, language)}`,
        lines: [
          `Du bliver bedt om at tage stilling ved skriftlig procedure til:\n${list}`,
          procedure.question,
          `Svar senest ${until}. Et manglende svar tæller ikke som tilslutning.`,
          'Indtil der er konkluderet, kan du kræve, at en af dem tages ud og behandles på et møde.',
          `Kan du ikke tilslutte dig, kan du skrive eller underskrive en mindretalsudtalelse til og med ${minority}.`,
        ],
      };
}

/** One letter to each who is asked, about the recommendations he is asked about and no others. */
export async function askInWriting(
  tx: Transaction,
  { seat: { taskforceId } }: Desk,
  origin: string,
  procedure: Procedure,
  matters: readonly Asked[],
) {
  const seatIds = [...new Set(matters.flatMap(({ askedSeatIds }) => askedSeatIds))];
  const { slug } = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { slug: true } });
  const seats = await tx.seat.findMany({
    where: { id: { in: seatIds } },
    select: { id: true, user: { select: { email: true, language: true } } },
  });
  const letters = seats.map(({ id, user }): Letter => {
    const own = matters.filter(({ askedSeatIds }) => askedSeatIds.includes(id));
    const { subject, lines } = said(procedure, own, user.language === 'en' ? 'en' : 'da');
    const link = `${origin}/${slug}/procedurer/${procedure.id}`;
    const to = {
      taskforceId,
      seatId: id,
      to: user.email,
      recommendationIds: own.map(({ recommendationId }) => recommendationId),
    };
    return { ...to, kind: 'procedures.open', subject, text: [...lines, link].join('\n\n') };
  });
  await enqueueMails(tx, letters);
}

/** To the secretariat and the chair: it is to be treated at a meeting. */
export function tellOfPullOut(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: { id: string; number: number | null; title: string },
  seatIds: readonly string[],
  { member, reason }: { member: string; reason: string },
) {
  return writeAbout(tx, actor, origin, 'procedures.pullOut', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `${name} is to be treated at a meeting`,
          lines: [
            `${member} has taken ${name} out of the written procedure.`,
            reason,
            'It is proposed for the next agenda. The positions taken so far are kept.',
          ],
        }
      : {
          subject: `${name} skal behandles på et møde`,
          lines: [
            `${member} har taget ${name} ud af den skriftlige procedure.`,
            reason,
            'Den er foreslået til næste dagsorden. De stillinger, der er taget, er bevaret.',
          ],
        },
  );
}
