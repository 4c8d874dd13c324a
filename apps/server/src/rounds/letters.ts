import { sayDay } from '@tvaers/domain/dates/precision';
import type { Language } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Transaction } from '../doors/acting.ts';
import { type Letter, enqueueMails } from '../mail/outbox.ts';

/** What a letter about a recommendation tells of it; only what came before the taskforce is written about. */
export type Matter = { id: string; number: number | null; title: string };

/** In which taskforce it is written; of whom is the letter's own business. */
export type Desk = { seat: { taskforceId: string } };
/** The one letter to who is recused: that he is. */
const ofRecusal = 'recommendations.recuse';
type Said = { subject: string; lines: string[] };

/**
 * Writes to seats, each person in his own language, with the address of the recommendation's page as the last line. Who was asked, or
 * entered for, and has recused himself since is written nothing more of it, in whichever seat he sits.
 */
export async function writeAbout(
  tx: Transaction,
  actor: Desk,
  origin: string,
  kind: string,
  matter: Matter,
  seatIds: readonly string[],
  say: (name: string, language: Language) => Said,
) {
  if (seatIds.length === 0 || matter.number === null) return;
  const { taskforceId } = actor.seat;
  const taskforce = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { slug: true } });
  const isNotRecused = { user: { seats: { none: { recusals: { some: { recommendationId: matter.id } } } } } };
  const seats = await tx.seat.findMany({
    where: { id: { in: [...seatIds] }, ...(kind === ofRecusal ? {} : isNotRecused) },
    select: { id: true, user: { select: { email: true, language: true } } },
  });
  const serial = saySerial('recommendation', matter.number);
  const link = `${origin}/${taskforce.slug}/anbefalinger/${serial}`;
  const letters = seats.map(({ id, user }): Letter => {
    const { subject, lines } = say(`${serial} ${matter.title}`, user.language === 'en' ? 'en' : 'da');
    // It may wait in the outbox while he recuses himself.
    const recommendationIds = kind === ofRecusal ? [] : [matter.id];
    return { taskforceId, seatId: id, recommendationIds, kind, to: user.email, subject, text: [...lines, link].join('\n\n') };
  });
  await enqueueMails(tx, letters);
}

/** To those who are asked for a position. */
export function askForPositions(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatIds: readonly string[],
  round: { question: string; deadlineOn: string; label: string },
) {
  return writeAbout(tx, actor, origin, 'rounds.open', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `Your position on ${name}, by ${sayDay(round.deadlineOn, language)}`,
          lines: [
            `You are asked for a position on ${name}, version ${round.label}.`,
            round.question,
            `Please answer by ${sayDay(round.deadlineOn, language, { weekday: true, year: true })}. If you do not answer, it does not count as consent.`,
          ],
        }
      : {
          subject: `Din stillingtagen til ${name} senest ${sayDay(round.deadlineOn, language)}`,
          lines: [
            `Du bliver bedt om at tage stilling til ${name}, version ${round.label}.`,
            round.question,
            `Svar senest ${sayDay(round.deadlineOn, language, { weekday: true, year: true })}. Et manglende svar tæller ikke som tilslutning.`,
          ],
        },
  );
}

/** To those who were asked, when the round is called back. */
export function tellOfRecall(tx: Transaction, actor: Desk, origin: string, matter: Matter, seatIds: readonly string[]) {
  return writeAbout(tx, actor, origin, 'rounds.recall', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `Recalled: positions on ${name}`,
          lines: [`The round of positions on ${name} has been recalled. You do not have to do anything.`],
        }
      : {
          subject: `Kaldt tilbage: stillingtagen til ${name}`,
          lines: [`Stillingtagen til ${name} er kaldt tilbage. Du skal ikke gøre noget.`],
        },
  );
}

/** To one for whom the secretariat has entered a position: he can say that it is not right. */
export function tellOfEntry(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatId: string,
  entry: { stance: (language: Language) => string; howGiven: (language: Language) => string | null },
) {
  return writeAbout(tx, actor, origin, 'rounds.takePosition', matter, [seatId], (name, language) =>
    language === 'en'
      ? {
          subject: `Your position on ${name} has been entered`,
          lines: [
            `The secretariat has entered your position on ${name}: ${entry.stance(language)}. How it was given: ${entry.howGiven(language)}.`,
            'If that is not right, you can say so with one click where you read the recommendation. It then does not count, and you can take your position yourself.',
          ],
        }
      : {
          subject: `Din stillingtagen til ${name} er ført ind`,
          lines: [
            `Sekretariatet har ført din stillingtagen til ${name} ind: ${entry.stance(language)}. Sådan er den givet: ${entry.howGiven(language)}.`,
            'Er det ikke rigtigt, kan du sige det med ét klik, hvor du læser anbefalingen. Så tæller det ikke, og du kan selv tage stilling.',
          ],
        },
  );
}

/** To those whose position is about words that have changed in substance. */
export function askToReconfirm(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatIds: readonly string[],
  version: { label: string; note: string },
) {
  return writeAbout(tx, actor, origin, 'recommendations.nameVersion', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `${name} has changed since your position`,
          lines: [
            `Version ${version.label} of ${name} changes the substance. Does your position still hold?`,
            ...(version.note ? [version.note] : []),
            'You can see the difference and confirm with one click.',
          ],
        }
      : {
          subject: `${name} er ændret, siden du tog stilling`,
          lines: [
            `Version ${version.label} af ${name} ændrer indholdet. Gælder din stillingtagen stadig?`,
            ...(version.note ? [version.note] : []),
            'Du kan se forskellen og bekræfte med ét klik.',
          ],
        },
  );
}

/** To those who owe a position, and to nobody else. */
export function remindOfPosition(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatIds: readonly string[],
  { deadlineOn }: { deadlineOn: string },
) {
  return writeAbout(tx, actor, origin, 'rounds.remind', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `Reminder: your position on ${name}, by ${sayDay(deadlineOn, language)}`,
          lines: [
            `Your position on ${name} is still missing. The deadline is ${sayDay(deadlineOn, language, { weekday: true, year: true })}.`,
            'If you do not answer, it does not count as consent.',
          ],
        }
      : {
          subject: `Husk din stillingtagen til ${name} senest ${sayDay(deadlineOn, language)}`,
          lines: [
            `Din stillingtagen til ${name} mangler. Fristen er ${sayDay(deadlineOn, language, { weekday: true, year: true })}.`,
            'Et manglende svar tæller ikke som tilslutning.',
          ],
        },
  );
}

/** To those who owe a position: there is more time. */
export function tellOfExtension(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatIds: readonly string[],
  { deadlineOn }: { deadlineOn: string },
) {
  return writeAbout(tx, actor, origin, 'rounds.extend', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `More time: your position on ${name}, by ${sayDay(deadlineOn, language)}`,
          lines: [
            `The deadline for your position on ${name} is now ${sayDay(deadlineOn, language, { weekday: true, year: true })}.`,
          ],
        }
      : {
          subject: `Ny frist: din stillingtagen til ${name} senest ${sayDay(deadlineOn, language)}`,
          lines: [
            `Fristen for din stillingtagen til ${name} er nu ${sayDay(deadlineOn, language, { weekday: true, year: true })}.`,
          ],
        },
  );
}

/** To the secretariat and the chair: a member says that what was entered in his name is not right. What it was is not told here. */
export function tellOfDispute(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatIds: readonly string[],
  member: string,
) {
  return writeAbout(tx, actor, origin, 'rounds.dispute', matter, seatIds, (name, language) =>
    language === 'en'
      ? {
          subject: `${member}: the position entered on ${name} is not right`,
          lines: [
            `${member} says that the position entered on ${name} is not right.`,
            'It does not count until it is settled, or until the member takes a position.',
          ],
        }
      : {
          subject: `${member}: den stillingtagen, der er ført ind til ${name}, er ikke rigtig`,
          lines: [
            `${member} siger, at den stillingtagen, der er ført ind til ${name}, ikke er rigtig.`,
            'Den tæller ikke, før det er afklaret, eller før medlemmet selv har taget stilling.',
          ],
        },
  );
}

/** To the member: how what he said was not right has been settled. */
export function tellOfSettlement(
  tx: Transaction,
  actor: Desk,
  origin: string,
  matter: Matter,
  seatId: string,
  { doesStand, settlement }: { doesStand: boolean; settlement: string },
) {
  return writeAbout(tx, actor, origin, 'rounds.settle', matter, [seatId], (name, language) =>
    language === 'en'
      ? {
          subject: `Settled: your position on ${name}`,
          lines: [
            doesStand
              ? `The position entered for you on ${name} stands and counts again.`
              : `The position entered for you on ${name} has been taken out. It does not count.`,
            ...(settlement ? [settlement] : []),
          ],
        }
      : {
          subject: `Afklaret: din stillingtagen til ${name}`,
          lines: [
            doesStand
              ? `Den stillingtagen, der er ført ind for dig til ${name}, står ved magt og tæller igen.`
              : `Den stillingtagen, der er ført ind for dig til ${name}, er taget ud. Den tæller ikke.`,
            ...(settlement ? [settlement] : []),
          ],
        },
  );
}

/** To one whose recusal somebody else has recorded. Number and title are all that may be told him of it. */
export function tellOfRecusal(tx: Transaction, actor: Desk, origin: string, matter: Matter, seatId: string) {
  return writeAbout(tx, actor, origin, ofRecusal, matter, [seatId], (name, language) =>
    language === 'en'
      ? {
          subject: `You are recorded as recused: ${name}`,
          lines: [
            `You are recorded as recused from ${name}. You cannot read the text or the positions, and you are not counted.`,
            'If that is not right, write to the secretariat.',
          ],
        }
      : {
          subject: `Du er noteret som inhabil: ${name}`,
          lines: [
            `Du er noteret som inhabil i ${name}. Du kan ikke læse teksten eller stillingerne, og du tæller ikke med.`,
            'Er det ikke rigtigt, så skriv til sekretariatet.',
          ],
        },
  );
}

/** To one whose recusal is taken back. */
export function tellOfReadmission(tx: Transaction, actor: Desk, origin: string, matter: Matter, seatId: string) {
  return writeAbout(tx, actor, origin, 'recommendations.readmit', matter, [seatId], (name, language) =>
    language === 'en'
      ? {
          subject: `You are no longer recused: ${name}`,
          lines: [`You are no longer recused from ${name}. You can read it again.`],
        }
      : {
          subject: `Du er ikke længere inhabil: ${name}`,
          lines: [`Du er ikke længere inhabil i ${name}. Du kan læse den igen.`],
        },
  );
}
