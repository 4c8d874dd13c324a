import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { ConsultationFall, ConsultationState, ConsultationVerdict } from './workflow.ts';

export const consultationStateWords = {
  open: { da: 'åben', en: 'open' },
  closed: { da: 'afsluttet', en: 'closed' },
} as const satisfies Record<ConsultationState, Words>;

/** How history tells that a consultation fell. */
export const consultationFallWords = {
  withdrawn: {
    da: 'bortfaldt, fordi anbefalingen blev trukket tilbage',
    en: 'cancelled, because the recommendation was withdrawn',
  },
  merged: {
    da: 'bortfaldt, fordi anbefalingen blev afløst',
    en: 'cancelled, because the recommendation was superseded',
  },
} as const satisfies Record<ConsultationFall, Words>;

/** What became of a point of an answer. */
export const verdictWords = {
  followed: { da: 'Fulgt', en: 'Followed' },
  partly: { da: 'Delvis fulgt', en: 'Partly followed' },
  notFollowed: { da: 'Ikke fulgt', en: 'Not followed' },
  noted: { da: 'Taget til efterretning', en: 'Noted' },
} as const satisfies Record<ConsultationVerdict, Words>;

export const consultationVerbs = {
  read: { da: 'Se høringer', en: 'See consultations' },
  readAddresses: { da: 'Se de hørtes adresser', en: 'See the addresses of those asked' },
  open: { da: 'Send i høring …', en: 'Send for consultation …' },
  invite: { da: 'Spørg flere …', en: 'Ask more …' },
  remind: { da: 'Send påmindelse …', en: 'Send a reminder …' },
  extend: { da: 'Forlæng fristen …', en: 'Extend the deadline …' },
  close: { da: 'Afslut høringen …', en: 'Close the consultation …' },
  enter: { da: 'Før et svar ind …', en: 'Enter an answer …' },
  drop: { da: 'Luk en persons link …', en: 'Close a person’s link …' },
  respond: { da: 'Besvar', en: 'Respond' },
} as const satisfies Record<VerbOf<'consultations'>, Words>;

export const consultationDeeds = {
  open: { da: 'sendte teksten i høring', en: 'sent the text for consultation' },
  invite: { da: 'spurgte flere i høringen', en: 'asked more in the consultation' },
  remind: { da: 'mindede om høringen', en: 'sent a reminder of the consultation' },
  extend: { da: 'forlængede høringsfristen', en: 'extended the deadline of the consultation' },
  close: { da: 'afsluttede høringen', en: 'closed the consultation' },
  enter: { da: 'førte et høringssvar ind', en: 'entered an answer to the consultation' },
  drop: { da: 'lukkede et link til høringen', en: 'closed a link to the consultation' },
  respond: { da: 'besvarede et høringssvar', en: 'responded to an answer to the consultation' },
} as const satisfies Record<ActingVerb<'consultations'>, Words>;
