// The situations in which each rule is asked: what the table of permissions is printed from and what no door may go beyond. A rule that
// reads facts and has no cases here does not compile.
import { type Actor, type Role, roles } from '@tvaers/domain/actor';
import { can, type Facts, type Permission, readOf } from '@tvaers/domain/policy';
import {
  type Case,
  somebody,
  otherSector,
  anotherSeat,
  ownSector,
  type Of,
  plain,
  recommendations,
  openToAll,
  withBall,
  written,
  shared,
  rounds,
  consultations,
  rooms,
  procedures,
  statements,
  positions,
  meetings,
  items,
  evidence,
  mandates,
  actions,
  seats,
  milestones,
  forecasts,
  baselines,
  revised,
  notes,
} from './permission-situations.ts';

/** Permissions whose rule reads something of the thing. */
type Asking = { [P in Permission]: unknown extends Facts<P> ? never : P }[Permission];

const cases: { [P in Asking]: Of<Facts<P>> } = {
  'actions.read': actions,
  'actions.finish': actions,
  'actions.snooze': actions,
  'actions.drop': actions,
  'consultations.read': consultations,
  'consultations.readAddresses': consultations,
  'consultations.invite': consultations,
  'consultations.remind': consultations,
  'consultations.extend': consultations,
  'consultations.close': consultations,
  'consultations.enter': consultations,
  'consultations.drop': consultations,
  'consultations.respond': consultations,
  'procedures.read': procedures,
  'procedures.pullOut': procedures,
  'procedures.conclude': procedures,
  'minority.read': statements,
  'minority.setDeadline': statements,
  'minority.write': statements,
  'minority.revise': statements,
  'minority.release': statements,
  'minority.sign': statements,
  'minority.leave': statements,
  'decisions.read': [
    plain('open, minutes approved', () => ({
      isClosed: false,
      isOfApprovedMinutes: true,
      isOfPlan: false,
      isOfProcedure: false,
      recusedSeatIds: [],
    })),
    plain('open, minutes not approved', () => ({
      isClosed: false,
      isOfApprovedMinutes: false,
      isOfPlan: false,
      isOfProcedure: false,
      recusedSeatIds: [],
    })),
    plain('on new baselines, outside a meeting', () => ({
      isClosed: false,
      isOfApprovedMinutes: false,
      isOfPlan: true,
      isOfProcedure: false,
      recusedSeatIds: [],
    })),
    plain('by written procedure', () => ({
      isClosed: false,
      isOfApprovedMinutes: false,
      isOfPlan: false,
      isOfProcedure: true,
      recusedSeatIds: [],
    })),
    plain('closed', () => ({
      isClosed: true,
      isOfApprovedMinutes: true,
      isOfPlan: false,
      isOfProcedure: false,
      recusedSeatIds: [],
    })),
    plain('closed, recused from it', (self) => ({
      isClosed: true,
      isOfApprovedMinutes: true,
      isOfPlan: false,
      isOfProcedure: false,
      recusedSeatIds: [self.seat.id],
    })),
  ],
  'evidence.read': evidence,
  'evidence.register': evidence,
  'evidence.find': evidence,
  'evidence.link': evidence,
  'evidence.serve': evidence,
  'evidence.share': evidence,
  'evidence.withdraw': evidence,
  'history.read': [
    plain('of seats, mandate and plan', () => ({ noun: 'seats', sectorId: null, isRecused: false })),
    plain('of the taskforce', () => ({ noun: 'meetings', sectorId: null, isRecused: false })),
    plain('of one’s own sector’s room', (self) => ({ noun: 'recommendations', sectorId: ownSector(self), isRecused: false })),
    plain('of another sector’s room', () => ({ noun: 'recommendations', sectorId: otherSector, isRecused: false })),
    plain('of what one is recused from', () => ({ noun: 'recommendations', sectorId: null, isRecused: true })),
    plain('of a meeting or agenda one does not know of yet', () => ({
      noun: 'meetings',
      sectorId: null,
      isRecused: false,
      isUnknown: true,
    })),
  ],
  'mandate.revise': mandates,
  'mandate.withdraw': mandates,
  'mandate.decline': mandates,
  'mandate.approve': mandates,
  'meetings.read': meetings,
  'meetings.readItem': items,
  'meetings.readOutcome': items,
  'meetings.readObjection': items,
  'meetings.object': [plain('invited', () => ({ isInvited: true })), plain('not invited', () => ({ isInvited: false }))],
  'meetings.readRemark': [
    plain('one’s own, to an item that is out', (self) => ({
      meetingState: 'materialOut',
      isReleased: true,
      isClosed: false,
      recusedSeatIds: [],
      byUserId: self.userId,
    })),
    plain('another’s', () => ({
      meetingState: 'materialOut',
      isReleased: true,
      isClosed: false,
      recusedSeatIds: [],
      byUserId: somebody,
    })),
  ],
  'meetings.noteAnswer': [
    plain('to one’s own proposal', (self) => ({ seatId: self.seat.id })),
    plain('to another’s', () => ({ seatId: somebody })),
  ],
  'meetings.answerReadThrough': [
    plain('one’s own', (self) => ({ seatId: self.seat.id })),
    plain('another’s', () => ({ seatId: somebody })),
  ],
  'meetings.settleObjection': [
    plain('another’s', () => ({ byUserId: somebody })),
    plain('one’s own', (self) => ({ byUserId: self.userId })),
  ],
  'meetings.nameSubstitute': [
    plain('for one’s own seat', (self) => ({ seatId: self.seat.id })),
    plain('for another’s', () => ({ seatId: somebody })),
  ],
  'meetings.reply': [
    plain('one’s own invitation', (self) => ({ seatId: self.seat.id })),
    plain('another’s', () => ({ seatId: somebody })),
  ],
  'meetings.markRead': [
    plain('one’s own invitation', (self) => ({ seatId: self.seat.id })),
    plain('another’s', () => ({ seatId: somebody })),
  ],
  'milestones.forecast': milestones,
  'milestones.revise': revised,
  'milestones.tick': milestones,
  'milestones.untick': milestones,
  'milestones.approveBaseline': baselines,
  'milestones.declineBaseline': baselines,
  'milestones.approveForecast': forecasts,
  'milestones.declineForecast': forecasts,
  'milestones.reach': milestones,
  'milestones.drop': milestones,
  'notes.read': notes,
  'notes.write': notes,
  'notes.rewrite': notes,
  'notes.remove': notes,
  'recommendations.read': recommendations,
  'recommendations.propose': [
    plain('into one’s own sector’s room', (self) => ({ audience: 'sector', leadSectorId: ownSector(self) })),
    plain('into another sector’s room', () => ({ audience: 'sector', leadSectorId: otherSector })),
    plain('before the taskforce, one’s own sector leads', (self) => ({ audience: 'taskforce', leadSectorId: ownSector(self) })),
    plain('before the taskforce, another sector leads', () => ({ audience: 'taskforce', leadSectorId: otherSector })),
  ],
  'recommendations.write': [...recommendations, ...openToAll],
  'recommendations.letWrite': [...recommendations, ...openToAll],
  'recommendations.describe': recommendations,
  'recommendations.nameVersion': recommendations,
  'recommendations.restore': recommendations,
  'recommendations.importDraft': recommendations,
  'recommendations.markRead': [
    ...recommendations.map((one) => ({ ...one, facts: (self: Actor) => ({ ...one.facts(self), readerSeatId: self.seat.id }) })),
    plain('another’s', (self) => ({ ...shared(self), readerSeatId: anotherSeat })),
  ],
  'recommendations.share': recommendations,
  'recommendations.comment': recommendations,
  'recommendations.readComments': recommendations,
  'recommendations.resolve': recommendations,
  'recommendations.rewordComment': written,
  'recommendations.withdrawComment': written,
  'recommendations.suggest': recommendations,
  'recommendations.settle': recommendations,
  'recommendations.withdrawSuggestion': written,
  'recommendations.noteOutcome': written,
  'recommendations.placeSuggestion': written,
  'recommendations.passBall': [...recommendations, ...withBall],
  'recommendations.recuse': recommendations,
  'recommendations.readmit': recommendations,
  'recommendations.deliberate': recommendations,
  'recommendations.adopt': recommendations,
  'recommendations.reject': recommendations,
  'recommendations.withdraw': recommendations,
  'rooms.read': rooms,
  'rooms.writeNote': rooms,
  'rooms.editNote': rooms,
  'rooms.withdrawNote': rooms,
  'rooms.restoreNote': rooms,
  'rooms.shareNote': rooms,
  'rooms.prepare': rooms,
  'rooms.agree': rooms,
  'rooms.takeBackAgreement': rooms,
  'recommendations.merge': recommendations,
  'recommendations.split': recommendations,
  'recommendations.replace': recommendations,
  'rounds.read': rounds,
  'rounds.close': rounds,
  'rounds.recall': rounds,
  'rounds.extend': rounds,
  'rounds.remind': rounds,
  'rounds.dispute': rounds,
  'rounds.settle': rounds,
  'rounds.stateForSector': rounds,
  'rounds.takePosition': rounds,
  'rounds.reconfirm': rounds,
  'rounds.readPositions': positions,
  'seats.change': seats,
  'seats.end': seats,
  'seats.deputize': [
    plain('the deputy chair’s', () => ({ userId: somebody, role: 'deputyChair' })),
    plain('another’s', () => ({ userId: somebody, role: 'member' })),
    plain('one’s own', (self) => ({ userId: self.userId, role: self.seat.role })),
  ],
  'seats.nameSpokesperson': [
    plain('a member of one’s own sector', (self) => ({ role: 'member', sectorId: ownSector(self) })),
    plain('a member of another sector', () => ({ role: 'member', sectorId: otherSector })),
    plain('an adviser of one’s own sector', (self) => ({ role: 'adviser', sectorId: ownSector(self) })),
  ],
  'seats.recall': seats,
  'status.read': [plain('sent', () => ({ isSent: true })), plain('not sent', () => ({ isSent: false }))],
};

const without: Of<object> = [plain('', () => ({}))];

/** The situations a permission's rule is asked in; one without words where it reads nothing of the thing. */
export function casesOf(permission: Permission): Of<unknown> {
  return (cases as Partial<Record<Permission, Of<unknown>>>)[permission] ?? without;
}

/** Someone in this role; a deputy chair may stand in the chair's stead. */
export function actorIn(role: Role, actsAsChair = role === 'chair'): Actor {
  const hasSector = role !== 'secretariat' && role !== 'observer' && role !== 'commissioner';
  const sectorId = hasSector ? '00000000-0000-7000-8000-0000000000aa' : null;
  const servesSeatId = role === 'adviser' ? somebody : null;
  const id = '00000000-0000-7000-8000-0000000000bb';
  return {
    userId: '00000000-0000-7000-8000-0000000000cc',
    seat: { id, taskforceId: otherSector, role, sectorId, servesSeatId, actsAsChair },
  };
}

/** The columns of the table: every role, and the deputy chair in the chair's stead. */
export const askers: readonly { name: string; actor: Actor }[] = roles.flatMap((role) =>
  role === 'deputyChair'
    ? [
        { name: 'deputy in the chair’s stead', actor: actorIn(role, true) },
        { name: 'deputy', actor: actorIn(role) },
      ]
    : [{ name: role, actor: actorIn(role) }],
);

/** Whether the asker is let in, in this situation: nobody does what he may not read, where the situation tells what reading asks. */
export function letsIn(permission: Permission, actor: Actor, situation: Case<unknown>): boolean {
  const facts = situation.facts(actor) as never;
  const read: Permission = readOf(permission);
  const isReadOfSame = casesOf(read) === casesOf(permission) || casesOf(read) === without;
  return can(actor, permission, facts) && (!isReadOfSame || can(actor, read, facts));
}

/** Whether any situation lets this role in: where none does, no door may either. */
export function mayEver(permission: Permission, { role, actsAsChair }: Actor['seat']): boolean {
  return casesOf(permission).some((situation) => letsIn(permission, actorIn(role, actsAsChair), situation));
}
