import type { Role } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { roleWords } from '@tvaers/domain/seats/labels';
import type { Letter } from '../mail/outbox.ts';

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

/** Tells a person, at the old address and the new, under which address he signs in from now on. */
export function correctionLetter({ email, language }: To, address: string, isNew: boolean, origin: string): Letter {
  const words =
    language === 'da'
      ? {
          subject: 'Din e-mail i Tværs er rettet',
          lines: isNew
            ? ['En administrator har rettet din e-mail i Tværs til denne. Du logger ind med den fra nu af:', origin]
            : [
                `En administrator har rettet din e-mail i Tværs til ${address}. Denne adresse kan ikke længere bruges til at logge ind.`,
                'Er det ikke rigtigt, så sig det til sekretariatet.',
              ],
        }
      : {
          subject: 'Your e-mail in Tværs was corrected',
          lines: isNew
            ? ['An operator has corrected your e-mail in Tværs to this one. From now on you sign in with it:', origin]
            : [
                `An operator has corrected your e-mail in Tværs to ${address}. This address can no longer be used to sign in.`,
                'If that is not right, tell the secretariat.',
              ],
        };
  const { subject, lines } = words;
  return { taskforceId: null, seatId: null, kind: 'installation.correctUser', to: email, subject, text: lines.join('\n\n') };
}
