import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';

/** Why something is proposed for an agenda. */
export type Reason =
  | { kind: 'always' }
  | { kind: 'minutes'; number: number; state: 'held' | 'minutesOut'; objections: number; untilOn: On | null }
  | { kind: 'actions'; due: number; overdue: number; by: On }
  | { kind: 'forecast'; heldOn: On; on: On }
  | { kind: 'ready'; version: string | null }
  | { kind: 'blocked'; count: number; of: number }
  | { kind: 'pulledOut'; by: string; reason: string }
  | { kind: 'notTreated'; number: number }
  | { kind: 'deferred'; number: number }
  | { kind: 'recurs'; number: number }
  | { kind: 'alsoOn'; number: number }
  | { kind: 'openActions'; number: number; count: number }
  | { kind: 'wish'; by: string; isLater: boolean };

const day = (on: On, language: Language) => sayDay(on, language, { weekday: false });

/** Why it is here, in one sentence. */
export function sayReason(reason: Reason, language: Language): string {
  return language === 'da' ? inDanish(reason) : inEnglish(reason);
}

function inDanish(reason: Reason): string {
  switch (reason.kind) {
    case 'always':
      return 'Står på hver dagsorden.';
    case 'minutes': {
      const { number, state, objections, untilOn } = reason;
      if (state === 'held') return `Referatet af møde ${number} er ikke sendt ud endnu.`;
      if (objections > 0)
        return `Referatet af møde ${number} har ${objections === 1 ? 'én indsigelse' : `${objections} indsigelser`}.`;
      return `Referatet af møde ${number} er ikke godkendt endnu${untilOn ? `; indsigelsesfristen er den ${day(untilOn, 'da')}` : ''}.`;
    }
    case 'actions': {
      const { due, overdue, by } = reason;
      const said = due === 1 ? 'Én opgave har' : `${due} opgaver har`;
      const late =
        overdue === 0
          ? ''
          : overdue === due
            ? due === 1
              ? '; den er forsinket'
              : '; alle er forsinkede'
            : `; ${overdue} er forsinket`;
      return `${said} frist senest den ${day(by, 'da')}${late}.`;
    }
    case 'forecast':
      return `En ny dato venter på svar: fra den ${day(reason.heldOn, 'da')} til den ${day(reason.on, 'da')}.`;
    case 'ready':
      return `Klar til behandling${reason.version ? ` i version ${reason.version}` : ''}.`;
    case 'blocked':
      return `${reason.count} af ${reason.of} adspurgte kan ikke støtte den.`;
    case 'pulledOut':
      return `Taget ud af skriftlig procedure af ${reason.by}: “${reason.reason}”`;
    case 'notTreated':
      return `Blev ikke behandlet på møde ${reason.number}.`;
    case 'deferred':
      return `Blev udsat på møde ${reason.number}.`;
    case 'recurs':
      return `Fast punkt; stod også på møde ${reason.number}.`;
    case 'alsoOn':
      return `Står også på dagsordenen til møde ${reason.number}.`;
    case 'openActions':
      return `${reason.count === 1 ? 'Én opgave' : `${reason.count} opgaver`} fra møde ${reason.number} er ${reason.count === 1 ? 'åben' : 'åbne'}.`;
    case 'wish':
      return reason.isLater ? `Foreslået af ${reason.by} og udskudt til et senere møde.` : `Foreslået af ${reason.by}.`;
  }
}

function inEnglish(reason: Reason): string {
  switch (reason.kind) {
    case 'always':
      return 'Stands on every agenda.';
    case 'minutes': {
      const { number, state, objections, untilOn } = reason;
      if (state === 'held') return `The minutes of meeting ${number} have not been sent out yet.`;
      if (objections > 0)
        return `The minutes of meeting ${number} have ${objections === 1 ? 'one objection' : `${objections} objections`}.`;
      return `The minutes of meeting ${number} are not approved yet${untilOn ? `; objections are possible until ${day(untilOn, 'en')}` : ''}.`;
    }
    case 'actions': {
      const { due, overdue, by } = reason;
      const said = due === 1 ? 'One action is' : `${due} actions are`;
      const late =
        overdue === 0
          ? ''
          : overdue === due
            ? due === 1
              ? '; it is overdue'
              : '; all are overdue'
            : `; ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`;
      return `${said} due by ${day(by, 'en')}${late}.`;
    }
    case 'forecast':
      return `A new date waits for an answer: from ${day(reason.heldOn, 'en')} to ${day(reason.on, 'en')}.`;
    case 'ready':
      return `Ready for deliberation${reason.version ? ` in version ${reason.version}` : ''}.`;
    case 'blocked':
      return `${reason.count} of ${reason.of} asked cannot support it.`;
    case 'pulledOut':
      return `Taken out of written procedure by ${reason.by}: “${reason.reason}”`;
    case 'notTreated':
      return `Was not treated at meeting ${reason.number}.`;
    case 'deferred':
      return `Was deferred at meeting ${reason.number}.`;
    case 'recurs':
      return `A standing item; it was on the agenda of meeting ${reason.number}.`;
    case 'alsoOn':
      return `Is on the agenda of meeting ${reason.number} too.`;
    case 'openActions':
      return `${reason.count === 1 ? 'One action' : `${reason.count} actions`} from meeting ${reason.number} ${reason.count === 1 ? 'is' : 'are'} open.`;
    case 'wish':
      return reason.isLater ? `Proposed by ${reason.by} and put off to a later meeting.` : `Proposed by ${reason.by}.`;
  }
}
