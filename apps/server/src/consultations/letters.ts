import { sayDay } from '@tvaers/domain/dates/precision';
import type { Language } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';
import { type Letter, enqueueMails } from '../mail/outbox.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import type { ConsultationTarget } from './rows.ts';

export type Asked = { id: string; name: string; email: string; language: string };
export type About = {
  taskforceId: string;
  matter: { number: number | null; title: string };
  label: string;
  introduction: string;
  deadlineOn: string;
};
/** What letters about it say of a consultation. */
export const aboutOf = (target: ConsultationTarget): About => ({
  taskforceId: target.taskforceId,
  matter: target.recommendation,
  label: target.onVersion.label,
  introduction: target.introduction,
  deadlineOn: onOf(target.deadlineOn),
});

type Said = { subject: string; lines: string[] };
/** What one is told, in his language. An outsider knows nothing of the taskforce, so a letter says whose it is. */
type Say<To> = (to: To, of: { name: string; taskforce: string; language: Language }) => Said;

/** With `origin`, each letter ends with a link of its own that answers without signing in; those before it hold too. */
async function write<To extends Asked>(
  tx: Transaction,
  { taskforceId, matter }: Pick<About, 'taskforceId' | 'matter'>,
  to: readonly To[],
  letter: { kind: string; origin: string | null; say: Say<To> },
) {
  if (to.length === 0) return;
  const { nameDa, nameEn } = await tx.taskforce.findUniqueOrThrow({
    where: { id: taskforceId },
    select: { nameDa: true, nameEn: true },
  });
  const links = to.map((asked) => ({ asked, token: newToken() }));
  if (letter.origin !== null)
    await tx.consultationLink.createMany({
      data: links.map(({ asked, token }) => ({ tokenHash: hashOf(token), taskforceId, consulteeId: asked.id })),
    });
  const name = `${matter.number === null ? '' : `${saySerial('recommendation', matter.number)} `}${matter.title}`;
  const letters = links.map(({ asked, token }): Letter => {
    const language = asked.language === 'en' ? 'en' : 'da';
    const said = letter.say(asked, { name, taskforce: language === 'en' ? nameEn : nameDa, language });
    // After #, which browsers do not send, so that no log or referrer ever holds it.
    const link = letter.origin === null ? [] : [`${letter.origin}/hoering#${token}`];
    const text = [said.lines, link].flat().join('\n\n');
    return { taskforceId, seatId: null, kind: letter.kind, to: asked.email, subject: said.subject, text };
  });
  await enqueueMails(tx, letters);
}

/** To those who are asked: at first, and again when they have answered nothing. */
export function askConsultees(tx: Transaction, origin: string, about: About, to: readonly Asked[], isReminder = false) {
  const { label, introduction, deadlineOn } = about;
  const own = introduction ? [introduction] : [];
  const say: Say<Asked> = (asked, { name, taskforce, language }) => {
    const [on, day] = [sayDay(deadlineOn, language), sayDay(deadlineOn, language, { weekday: true, year: true })];
    return language === 'en'
      ? {
          subject: `${isReminder ? 'Reminder: ' : ''}Consultation on ${name}, by ${on}`,
          lines: [
            `Dear ${asked.name}`,
            `The taskforce ${taskforce} asks for your view on the recommendation ${name}, version ${label}.`,
            ...own,
            `Please answer by ${day}. The text is a draft and not public. Your answer is read by the taskforce and its secretariat, and may be subject to access to documents.`,
            'The link below is yours. Please do not pass it on.',
          ],
        }
      : {
          subject: `${isReminder ? 'Påmindelse: ' : ''}Høring om ${name}, svar senest ${on}`,
          lines: [
            `Kære ${asked.name}`,
            `${taskforce} beder om dine bemærkninger til anbefalingen ${name}, version ${label}.`,
            ...own,
            `Svar senest ${day}. Teksten er et udkast og ikke offentlig. Dit svar læses af taskforcen og dens sekretariat og kan være omfattet af aktindsigt.`,
            'Linket herunder er dit eget. Giv det ikke videre.',
          ],
        };
  };
  return write(tx, about, to, { kind: isReminder ? 'consultations.remind' : 'consultations.open', origin, say });
}

/** To everybody who is asked: there is more time, also to mend what is sent already. */
export function tellOfExtension(tx: Transaction, origin: string, about: About, to: readonly Asked[]) {
  const say: Say<Asked> = (asked, { name, taskforce, language }) => {
    const [on, day] = [sayDay(about.deadlineOn, language), sayDay(about.deadlineOn, language, { weekday: true, year: true })];
    return language === 'en'
      ? {
          subject: `More time: consultation on ${name}, by ${on}`,
          lines: [
            `Dear ${asked.name}`,
            `You now have until ${day} to answer the consultation of the taskforce ${taskforce} on the recommendation ${name}. You can change what you have sent until then.`,
            'The link below is yours. Please do not pass it on.',
          ],
        }
      : {
          subject: `Ny frist: høring om ${name}, svar senest ${on}`,
          lines: [
            `Kære ${asked.name}`,
            `Du har nu til og med ${day} til at svare i høringen om anbefalingen ${name} fra ${taskforce}. Har du allerede svaret, kan du rette dit svar indtil da.`,
            'Linket herunder er dit eget. Giv det ikke videre.',
          ],
        };
  };
  return write(tx, about, to, { kind: 'consultations.extend', origin, say });
}

/** To everybody who is asked: it is over. Why, and what becomes of the text, is not told: that is not public. */
export function tellOfEnd(
  tx: Transaction,
  about: Pick<About, 'taskforceId' | 'matter'>,
  to: readonly (Asked & { hasAnswered: boolean })[],
  how: 'closed' | 'fallen',
) {
  const say: Say<Asked & { hasAnswered: boolean }> = (asked, { name, taskforce, language }) => {
    const isOver = how === 'closed';
    return language === 'en'
      ? {
          subject: `${isOver ? 'Closed' : 'Cancelled'}: consultation on ${name}`,
          lines: [
            `Dear ${asked.name}`,
            `The consultation of the taskforce ${taskforce} on the recommendation ${name} ${isOver ? 'is closed' : 'is cancelled'}. The link can no longer be used to answer.`,
            asked.hasAnswered
              ? 'Thank you for your answer. The taskforce has received it. You do not have to do anything more.'
              : 'You do not have to do anything.',
          ],
        }
      : {
          subject: `${isOver ? 'Afsluttet' : 'Bortfaldet'}: høring om ${name}`,
          lines: [
            `Kære ${asked.name}`,
            `Høringen om anbefalingen ${name} fra ${taskforce} ${isOver ? 'er afsluttet' : 'er bortfaldet'}. Linket kan ikke længere bruges til at svare.`,
            asked.hasAnswered
              ? 'Tak for dit svar. Taskforcen har modtaget det, og du skal ikke gøre mere.'
              : 'Du skal ikke gøre noget.',
          ],
        };
  };
  return write(tx, about, to, { kind: 'consultations.close', origin: null, say });
}
