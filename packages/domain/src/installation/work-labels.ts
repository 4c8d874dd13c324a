import type { Words } from '../language.ts';

/** What each kind of job does, as the operator reads it. A kind we do not know stands by its own name. */
export const jobWords: Readonly<Record<string, Words>> = {
  'session.sweep': { da: 'Rydder op efter logins og nøgler', en: 'Sweeps up after sign-ins and keys' },
  'notices.look': { da: 'Ser efter, hvad der venter på hvem', en: 'Looks for what waits for whom' },
  'notices.tell': { da: 'Skriver om det, der venter', en: 'Writes of what waits' },
  'notices.missed': { da: 'Finder det, der er overset', en: 'Finds what was missed' },
  'notices.wake': { da: 'Henter udskudte opgaver frem', en: 'Brings back snoozed actions' },
  'notices.digests': { da: 'Finder de ugebreve, der skal sendes nu', en: 'Finds the weekly letters that are due' },
  'notices.digest': { da: 'Skriver et ugebrev', en: 'Writes a weekly letter' },
  'meetings.findSilent': { da: 'Finder referater uden indsigelser', en: 'Finds minutes without objections' },
  'meetings.approveBySilence': {
    da: 'Godkender et referat ved fristens udløb',
    en: 'Approves minutes when their deadline has passed',
  },
  'meetings.findUnanswered': {
    da: 'Finder mødedatoer, der mangler svar kort før fristen',
    en: 'Finds date polls that lack answers shortly before their deadline',
  },
  'meetings.remindUnanswered': { da: 'Minder om en mødedato', en: 'Reminds of a date poll' },
  'rounds.findNearDeadline': {
    da: 'Finder stillingtagen, der mangler svar kort før fristen',
    en: 'Finds rounds that lack positions shortly before their deadline',
  },
  'consultations.findNearDeadline': {
    da: 'Finder høringer, der mangler svar kort før fristen',
    en: 'Finds consultations that lack answers shortly before their deadline',
  },
  'consultations.remind': { da: 'Minder om en høring', en: 'Reminds of a consultation' },
  'rounds.remind': { da: 'Minder om en stillingtagen', en: 'Reminds of a round' },
};
