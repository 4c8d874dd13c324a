import type { Role } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { roleWords } from '@tvaers/domain/seats/labels';
import type { Letter } from '../mail/outbox.ts';

/** How many days the link to a new address works. */
export const addressDays = 7;

type To = { email: string; language: Language };
type Place = { taskforceId: string; seatId: string; role: Role; nameDa: string; nameEn: string; slug: string };

/** Tells somebody of the seat he got in a new taskforce, and how he gets there. */
export function appointmentLetter({ email, language }: To, place: Place, origin: string): Letter {
  const role = roleWords[place.role][language];
  const { taskforceId, seatId, slug } = place;
  const name = language === 'da' ? place.nameDa : place.nameEn;
  const link = `${origin}/${slug}/venter`;
  const words =
    language === 'da'
      ? {
          subject: `Du har fået en plads i ${name}`,
          lines: [
            `Du er ${role} i taskforcen ${name}, som nu er oprettet i Tværs.`,
            'Gå til din arbejdsplads her, og log ind med denne e-mail:',
            link,
          ],
        }
      : {
          subject: `You have a seat in ${name}`,
          lines: [
            `You are the ${role} of the taskforce ${name}, which has now been created in Tværs.`,
            'Go to your workplace here, and sign in with this e-mail:',
            link,
          ],
        };
  const { subject, lines } = words;
  return { taskforceId, seatId, kind: 'installation.establish', to: email, subject, text: lines.join('\n\n') };
}

const letter = (to: string, { subject, lines }: { subject: string; lines: string[] }): Letter => ({
  taskforceId: null,
  seatId: null,
  kind: 'installation.correctUser',
  to,
  subject,
  text: lines.join('\n\n'),
});

/** To the new address, with the link that confirms it. The token stands after #, which no browser sends. */
export function confirmAddressLetter({ email, language }: To, origin: string, token: string): Letter {
  const link = `${origin}/log-ind/ny-adresse#${token}`;
  return letter(
    email,
    language === 'da'
      ? {
          subject: 'Bekræft din nye e-mail i Tværs',
          lines: [
            'En administrator har skrevet denne e-mail ind som din i Tværs. Åbn linket, og tryk på knappen for at bekræfte den:',
            link,
            `Linket gælder i ${addressDays} dage. Når du har bekræftet, logger du ind med denne e-mail, og du bliver logget ud de steder, hvor du er logget ind nu.`,
            'Kender du ikke Tværs, skal du ikke gøre noget: så sker der ikke mere.',
          ],
        }
      : {
          subject: 'Confirm your new e-mail in Tværs',
          lines: [
            'An operator has entered this e-mail as yours in Tværs. Open the link and press the button to confirm it:',
            link,
            `The link works for ${addressDays} days. Once you have confirmed, you sign in with this e-mail, and you are signed out wherever you are signed in now.`,
            'If you do not know Tværs, do nothing: then nothing more happens.',
          ],
        },
  );
}

/** To the old address: another one is asked for, and until it is confirmed this one holds. */
export function askedOldLetter({ email, language }: To, asked: string): Letter {
  return letter(
    email,
    language === 'da'
      ? {
          subject: 'Din e-mail i Tværs er ved at blive rettet',
          lines: [
            `En administrator vil rette din e-mail i Tværs til ${asked}. Der er sendt et link til den adresse. Indtil den er bekræftet, logger du ind med denne.`,
            'Er det ikke rigtigt, så sig det til sekretariatet.',
          ],
        }
      : {
          subject: 'Your e-mail in Tværs is being corrected',
          lines: [
            `An operator wants to correct your e-mail in Tværs to ${asked}. A link has been sent to that address. Until it is confirmed, you sign in with this one.`,
            'If that is not right, tell the secretariat.',
          ],
        },
  );
}

/** To the old address, when the new one has been confirmed. */
export function movedLetter({ email, language }: To, moved: string): Letter {
  return letter(
    email,
    language === 'da'
      ? {
          subject: 'Din e-mail i Tværs er rettet',
          lines: [
            `Din e-mail i Tværs er nu ${moved}. Den er bekræftet, og denne adresse kan ikke længere bruges til at logge ind.`,
            'Er det ikke rigtigt, så sig det til sekretariatet.',
          ],
        }
      : {
          subject: 'Your e-mail in Tværs was corrected',
          lines: [
            `Your e-mail in Tværs is now ${moved}. It has been confirmed, and this address can no longer be used to sign in.`,
            'If that is not right, tell the secretariat.',
          ],
        },
  );
}
