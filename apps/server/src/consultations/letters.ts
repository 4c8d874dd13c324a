import { sayDay } from '@tvaers/domain/dates/precision';
import type { Language } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Transaction } from '../doors/acting.ts';
import { type Letter, enqueueMails } from '../mail/outbox.ts';
import { hashOf, newToken } from '../session/tokens.ts';

type Asked = { id: string; name: string; email: string; language: string };
type About = {
  taskforceId: string;
  matter: { number: number | null; title: string };
  label: string;
  introduction: string;
  deadlineOn: string;
};

/** What the letter says before its link; an outsider knows nothing of the taskforce, so it says whose letter it is. */
function say(asked: Asked, about: About, taskforce: { nameDa: string; nameEn: string }, isReminder: boolean) {
  const language: Language = asked.language === 'en' ? 'en' : 'da';
  const serial = about.matter.number === null ? '' : `${saySerial('recommendation', about.matter.number)} `;
  const name = `${serial}${about.matter.title}`;
  const day = sayDay(about.deadlineOn, language, { weekday: true, year: true });
  const own = about.introduction ? [about.introduction] : [];
  return language === 'en'
    ? {
        subject: `${isReminder ? 'Reminder: ' : ''}Consultation on ${name}, by ${sayDay(about.deadlineOn, language)}`,
        lines: [
          `Dear ${asked.name}`,
          `The taskforce ${taskforce.nameEn} asks for your view on the recommendation ${name}, version ${about.label}.`,
          ...own,
          `Please answer by ${day}. The text is a draft and not public. Your answer is read by the taskforce and its secretariat, and may be subject to access to documents.`,
          'The link below is yours. Please do not pass it on.',
        ],
      }
    : {
        subject: `${isReminder ? 'Påmindelse: ' : ''}Høring om ${name}, svar senest ${sayDay(about.deadlineOn, language)}`,
        lines: [
          `Kære ${asked.name}`,
          `${taskforce.nameDa} beder om dine bemærkninger til anbefalingen ${name}, version ${about.label}.`,
          ...own,
          `Svar senest ${day}. Teksten er et udkast og ikke offentlig. Dit svar læses af taskforcen og dens sekretariat og kan være omfattet af aktindsigt.`,
          'Linket herunder er dit eget. Giv det ikke videre.',
        ],
      };
}

/** To those who are asked, each with a link of his own that answers without signing in. A reminder brings a new link; the first holds too. */
export async function askConsultees(tx: Transaction, origin: string, about: About, to: readonly Asked[], isReminder = false) {
  const { taskforceId } = about;
  const taskforce = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { nameDa: true, nameEn: true } });
  const links = to.map((asked) => ({ asked, token: newToken() }));
  await tx.consultationLink.createMany({
    data: links.map(({ asked, token }) => ({ tokenHash: hashOf(token), taskforceId, consulteeId: asked.id })),
  });
  const letters = links.map(({ asked, token }): Letter => {
    const { subject, lines } = say(asked, about, taskforce, isReminder);
    // After #, which browsers do not send, so that no log or referrer ever holds it.
    const text = [...lines, `${origin}/hoering#${token}`].join('\n\n');
    const kind = isReminder ? 'consultations.remind' : 'consultations.open';
    return { taskforceId, seatId: null, kind, to: asked.email, subject, text };
  });
  await enqueueMails(tx, letters);
}
