import type { Letter } from '../mail/outbox.ts';
import { linkMinutes } from './engine.ts';

type Reader = { email: string; language: string };

/** The letter with a sign-in link. The token stands after #, which no browser sends, and no address stands in the link. */
export function linkLetter({ email, language }: Reader, origin: string, token: string): Letter {
  const link = `${origin}/log-ind/link#${token}`;
  const words =
    language === 'en'
      ? {
          subject: 'Sign in to Tværs',
          lines: [
            'Open this link and press the button to sign in:',
            link,
            `It works once, for ${linkMinutes} minutes. If you open it on another device than the one you asked from, you will need the code shown there.`,
            'If you did not ask for it, do nothing: without the button nobody is signed in.',
          ],
        }
      : {
          subject: 'Log ind på Tværs',
          lines: [
            'Åbn linket, og tryk på knappen for at logge ind:',
            link,
            `Det virker én gang og i ${linkMinutes} minutter. Åbner du det på en anden enhed end den, du bad om det fra, skal du bruge koden, der står dér.`,
            'Har du ikke bedt om det, skal du ikke gøre noget: uden knappen bliver ingen logget ind.',
          ],
        };
  return {
    taskforceId: null,
    seatId: null,
    kind: 'session.link',
    to: email,
    subject: words.subject,
    text: words.lines.join('\n\n'),
  };
}
