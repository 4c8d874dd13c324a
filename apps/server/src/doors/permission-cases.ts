// The situations in which each rule is asked: what the table of permissions is printed from and what no door may go beyond. A rule that
// reads facts and has no cases here does not compile.
import { type Actor, type Role, roles } from '@tvaers/domain/actor';
import type { ActionFacts } from '@tvaers/domain/actions/policy';
import { consultationStates } from '@tvaers/domain/consultations/workflow';
import type { EvidenceFacts } from '@tvaers/domain/evidence/policy';
import { matterStates } from '@tvaers/domain/procedures/workflow';
import { type MeetingState, meetingStates } from '@tvaers/domain/meetings/workflow';
import { approvers } from '@tvaers/domain/milestones/policy';
import { can, type Facts, type Permission, readOf } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { type Audience, type RecommendationState, recommendationStates } from '@tvaers/domain/recommendations/workflow';
import { roundStates } from '@tvaers/domain/rounds/workflow';

/** One situation a rule can be asked in, as the asker stands to the thing. */
export type Case<F> = { where: string; state: string | null; facts: (self: Actor) => F };

const somebody = '00000000-0000-7000-8000-000000000001';
const otherSector = '00000000-0000-7000-8000-000000000002';
const anotherSeat = '00000000-0000-7000-8000-000000000003';
/** Secretariat, observers and commissioners have no sector; to them every sector is another's. */
const ownSector = (self: Actor): string => self.seat.sectorId ?? otherSector;

type Of<F> = readonly Case<F>[];
const plain = <F>(where: string, facts: (self: Actor) => F): Case<F> => ({ where, state: null, facts });

/** A recommendation cannot be in a sector's room and beyond drafting. */
const roomStates: readonly RecommendationState[] = ['idea', 'drafting', 'withdrawn', 'merged'];
const places: readonly { where: string; audience: Audience; isOwn: boolean; states: readonly RecommendationState[] }[] = [
  { where: 'in one’s own sector’s room', audience: 'sector', isOwn: true, states: roomStates },
  { where: 'in another sector’s room', audience: 'sector', isOwn: false, states: roomStates },
  { where: 'before the taskforce, one’s own sector leads', audience: 'taskforce', isOwn: true, states: recommendationStates },
  { where: 'before the taskforce, another sector leads', audience: 'taskforce', isOwn: false, states: recommendationStates },
];

const recommendations: Of<RecommendationFacts> = [
  ...places.flatMap(({ where, audience, isOwn, states }) =>
    states.map((state) => ({
      where,
      state,
      facts: (self: Actor) => ({ audience, state, leadSectorId: isOwn ? ownSector(self) : otherSector, recusedSeatIds: [] }),
    })),
  ),
  ...recommendationStates.map((state) => ({
    where: 'recused from it',
    state,
    facts: (self: Actor) => ({
      audience: 'taskforce' as const,
      state,
      leadSectorId: ownSector(self),
      recusedSeatIds: [self.seat.id],
    }),
  })),
];

/** Where every sector writes in it: also one whose sector does not lead. */
const openToAll: Of<RecommendationFacts> = recommendationStates.map((state) => ({
  where: 'before the taskforce, another sector leads, open to every sector',
  state,
  facts: () => ({ audience: 'taskforce' as const, state, leadSectorId: otherSector, recusedSeatIds: [], isOpenToAll: true }),
}));

/** Passing it on is also his with whom it lies. */
const withBall: Of<RecommendationFacts> = [
  plain('before the taskforce, another sector leads, the ball lies with oneself', (self) => ({
    ...{ audience: 'taskforce', state: 'shared', leadSectorId: otherSector, recusedSeatIds: [], ballSeatId: self.seat.id },
  })),
];

const written: Of<Facts<'recommendations.withdrawSuggestion'>> = recommendations.flatMap(({ where, state, facts }) => [
  { where: `one’s own, ${where}`, state, facts: (self: Actor) => ({ ...facts(self), authorSeatId: self.seat.id }) },
  { where: `another’s, ${where}`, state, facts: (self: Actor) => ({ ...facts(self), authorSeatId: somebody }) },
]);

const shared = (self: Actor, isRecused = false): RecommendationFacts => ({
  audience: 'taskforce',
  state: 'deliberation',
  leadSectorId: ownSector(self),
  recusedSeatIds: isRecused ? [self.seat.id] : [],
});

const rounds: Of<Facts<'rounds.read'>> = roundStates.flatMap((state) => [
  { where: 'asked', state, facts: (self: Actor) => ({ state, recommendation: shared(self), askedSeatIds: [self.seat.id] }) },
  { where: 'not asked', state, facts: (self: Actor) => ({ state, recommendation: shared(self), askedSeatIds: [] }) },
  {
    where: 'recused from the recommendation',
    state,
    facts: (self: Actor) => ({ state, recommendation: shared(self, true), askedSeatIds: [] }),
  },
]);

const consultations: Of<Facts<'consultations.respond'>> = consultationStates.flatMap((state) => [
  { where: 'one’s own sector leads', state, facts: (self: Actor) => ({ state, recommendation: shared(self) }) },
  {
    where: 'another sector leads',
    state,
    facts: (self: Actor) => ({ state, recommendation: { ...shared(self), leadSectorId: otherSector } }),
  },
  { where: 'recused from the recommendation', state, facts: (self: Actor) => ({ state, recommendation: shared(self, true) }) },
]);

const rooms: Of<Facts<'rooms.read'>> = [
  plain('in one’s own sector’s room', (self) => ({ sectorId: ownSector(self), recommendation: null })),
  plain('in another sector’s room', () => ({ sectorId: otherSector, recommendation: null })),
  plain('about what lies before the taskforce', (self) => ({ sectorId: ownSector(self), recommendation: shared(self, false) })),
  plain('about what one is recused from', (self) => ({ sectorId: ownSector(self), recommendation: shared(self, true) })),
];
const procedures: Of<Facts<'procedures.pullOut'>> = matterStates.flatMap((state) => [
  { where: 'asked', state, facts: (self: Actor) => ({ recommendation: shared(self), askedSeatIds: [self.seat.id] }) },
  { where: 'not asked', state, facts: (self: Actor) => ({ recommendation: shared(self), askedSeatIds: [] }) },
  {
    where: 'recused from the recommendation',
    state,
    facts: (self: Actor) => ({ recommendation: shared(self, true), askedSeatIds: [] }),
  },
]);

const minorities: Of<Facts<'minority.sign'>> = [
  { where: 'released, one cannot support', isReleased: true, signed: false, isAgainst: true },
  { where: 'released, one can support', isReleased: true, signed: false, isAgainst: false },
  { where: 'one has signed, not released', isReleased: false, signed: true, isAgainst: true },
  { where: 'others have signed, not released', isReleased: false, signed: false, isAgainst: true },
].map(({ where, isReleased, signed, isAgainst }) =>
  plain(where, (self: Actor) => ({
    recommendation: shared(self),
    isReleased,
    isAgainst,
    signerSeatIds: signed ? [self.seat.id] : [],
  })),
);
const recusedMinority: Of<Facts<'minority.sign'>> = [
  plain('recused from the recommendation', (self: Actor) => ({
    recommendation: shared(self, true),
    isReleased: true,
    isAgainst: true,
    signerSeatIds: [],
  })),
];
const statements = [...minorities, ...recusedMinority];

const positions: Of<Facts<'rounds.readPositions'>> = roundStates.flatMap((state) =>
  [
    { where: 'one’s own', isHidden: true, hasAnswered: false, isOwn: true },
    { where: 'another’s', isHidden: false, hasAnswered: false, isOwn: false },
    { where: 'another’s, hidden until one has answered, and one has', isHidden: true, hasAnswered: true, isOwn: false },
    { where: 'another’s, hidden until one has answered, and one has not', isHidden: true, hasAnswered: false, isOwn: false },
  ].map(({ where, isHidden, hasAnswered, isOwn }) => ({
    where,
    state,
    facts: (self: Actor) => ({
      round: { state, recommendation: shared(self), askedSeatIds: [self.seat.id] },
      isHiddenUntilAnswer: isHidden,
      hasAnswered,
      seatId: isOwn ? self.seat.id : somebody,
    }),
  })),
);

const meetings: Of<Facts<'meetings.read'>> = [
  ...meetingStates
    .filter((state) => state !== 'cancelled')
    .map((state) => ({ where: '', state, facts: () => ({ state, wasPolled: true, wasCalled: true }) })),
  { where: '', state: 'cancelled, never told of', facts: () => ({ state: 'cancelled', wasPolled: false, wasCalled: false }) },
  { where: '', state: 'cancelled after the poll', facts: () => ({ state: 'cancelled', wasPolled: true, wasCalled: false }) },
  { where: '', state: 'cancelled after the call', facts: () => ({ state: 'cancelled', wasPolled: true, wasCalled: true }) },
];

const released: readonly MeetingState[] = ['materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved'];
const items: Of<Facts<'meetings.readItem'>> = [
  ...[false, true].flatMap((isClosed) =>
    meetingStates
      .filter((state) => state !== 'cancelled')
      .map((state) => ({
        where: isClosed ? 'closed item' : 'open item',
        state,
        facts: () => ({ meetingState: state, isReleased: released.includes(state), isClosed, recusedSeatIds: [] }),
      })),
  ),
  plain('not released, asked to read it through', (self) => ({
    meetingState: 'called',
    isReleased: false,
    isClosed: true,
    recusedSeatIds: [],
    draftReaderSeatIds: [self.seat.id],
  })),
  plain('recused from it', (self) => ({
    meetingState: 'minutesApproved',
    isReleased: true,
    isClosed: false,
    recusedSeatIds: [self.seat.id],
  })),
];

const evidence: Of<EvidenceFacts> = [
  plain('in one’s own sector’s room', (self) => ({ audience: 'sector', sectorId: ownSector(self) })),
  plain('in another sector’s room', () => ({ audience: 'sector', sectorId: otherSector })),
  plain('before the taskforce, from one’s own sector', (self) => ({ audience: 'taskforce', sectorId: ownSector(self) })),
  plain('before the taskforce, from another', () => ({ audience: 'taskforce', sectorId: otherSector })),
];

const mandates: Of<Facts<'mandate.approve'>> = [
  plain('proposed by another', () => ({ proposedByUserId: somebody })),
  plain('proposed by oneself, in another seat', (self) => ({ proposedByUserId: self.userId })),
];

const nobody: ActionFacts = { ownerSeatId: null, ownerSectorId: null, ownerRole: null };
const actions: Of<ActionFacts> = [
  plain('one’s own', (self) => ({ ...nobody, ownerSeatId: self.seat.id })),
  plain('one’s own sector’s', (self) => ({ ...nobody, ownerSectorId: ownSector(self) })),
  plain('the secretariat’s', () => ({ ...nobody, ownerRole: 'secretariat' })),
  plain('another’s', () => ({ ...nobody, ownerSeatId: somebody })),
];

const seats: Of<Facts<'seats.change'>> = [
  plain('someone else’s', () => ({ userId: somebody })),
  plain('one’s own', (self) => ({ userId: self.userId })),
];

const milestones: Of<Facts<'milestones.forecast'>> = [
  plain('one owns', (self) => ({ ownerSeatId: self.seat.id, isDelivery: false })),
  plain('another’s', () => ({ ownerSeatId: somebody, isDelivery: false })),
  plain('the delivery', () => ({ ownerSeatId: somebody, isDelivery: true })),
];

const forecasts: Of<Facts<'milestones.approveForecast'>> = [
  ...approvers.flatMap((approver) => [
    plain(`approved by ${approver}, proposed by another`, () => ({ approver, proposedBySeatId: somebody })),
    plain(`approved by ${approver}, proposed by oneself`, (self: Actor) => ({ approver, proposedBySeatId: self.seat.id })),
  ]),
  plain('nothing waits', () => ({ approver: null, proposedBySeatId: null })),
];

const baselines: Of<Facts<'milestones.approveBaseline'>> = [
  ...(['chair', 'commissioner'] as const).flatMap((approver) => [
    plain(`decided by ${approver}, proposed by another`, () => ({ approver, proposedBySeatId: somebody })),
    plain(`decided by ${approver}, proposed by oneself`, (self: Actor) => ({ approver, proposedBySeatId: self.seat.id })),
  ]),
  plain('decided already', () => ({ approver: null, proposedBySeatId: somebody })),
];

const revised: Of<Facts<'milestones.revise'>> = [
  ...[false, true].flatMap((isEdited) => [
    plain(`${isEdited ? 'changes' : 'dates'} of what one owns`, (self: Actor) => ({
      rows: [{ ownerSeatId: self.seat.id, isDelivery: false, isEdited }],
    })),
    plain(`${isEdited ? 'changes' : 'dates'} of another’s`, () => ({
      rows: [{ ownerSeatId: somebody, isDelivery: false, isEdited }],
    })),
  ]),
  plain('dates of what one owns and of another’s', (self) => ({
    rows: [
      { ownerSeatId: self.seat.id, isDelivery: false, isEdited: false },
      { ownerSeatId: somebody, isDelivery: false, isEdited: false },
    ],
  })),
];

const openItem = { meetingState: 'materialOut' as const, isReleased: true, isClosed: false, recusedSeatIds: [] };
const notes: Of<Facts<'notes.read'>> = [
  plain('one’s own, on an open item', (self) => ({ authorId: self.userId, item: openItem })),
  plain('one’s own, on a closed item', (self) => ({ authorId: self.userId, item: { ...openItem, isClosed: true } })),
  plain('one’s own, recused from the item since', (self) => ({
    authorId: self.userId,
    item: { ...openItem, recusedSeatIds: [self.seat.id] },
  })),
  plain('one’s own, on an item that is gone', (self) => ({ authorId: self.userId, item: null })),
  plain('another’s', () => ({ authorId: somebody, item: openItem })),
  plain('another’s, on an item that is gone', () => ({ authorId: somebody, item: null })),
];

/** Permissions whose rule reads something of the thing. */
type Asking = { [P in Permission]: unknown extends Facts<P> ? never : P }[Permission];

const cases: { [P in Asking]: Of<Facts<P>> } = {
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
