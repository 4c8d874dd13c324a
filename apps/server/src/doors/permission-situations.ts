// The situations that several rules of a noun are asked in.
import type { ActionFacts } from '@tvaers/domain/actions/policy';
import type { Actor } from '@tvaers/domain/actor';
import { consultationStates } from '@tvaers/domain/consultations/workflow';
import type { EvidenceFacts } from '@tvaers/domain/evidence/policy';
import { type MeetingState, meetingStates } from '@tvaers/domain/meetings/workflow';
import { approvers } from '@tvaers/domain/milestones/policy';
import type { Facts } from '@tvaers/domain/policy';
import { matterStates } from '@tvaers/domain/procedures/workflow';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { type Audience, type RecommendationState, recommendationStates } from '@tvaers/domain/recommendations/workflow';
import { roundStates } from '@tvaers/domain/rounds/workflow';

/** One situation a rule can be asked in, as the asker stands to the thing. */
export type Case<F> = { where: string; state: string | null; facts: (self: Actor) => F };

export const somebody = '00000000-0000-7000-8000-000000000001';
export const otherSector = '00000000-0000-7000-8000-000000000002';
export const anotherSeat = '00000000-0000-7000-8000-000000000003';

/** Secretariat, observers and commissioners have no sector; to them every sector is another's. */
export const ownSector = (self: Actor): string => self.seat.sectorId ?? otherSector;

export type Of<F> = readonly Case<F>[];
export const plain = <F>(where: string, facts: (self: Actor) => F): Case<F> => ({ where, state: null, facts });

/** A recommendation cannot be in a sector's room and beyond drafting. */
const roomStates: readonly RecommendationState[] = ['idea', 'drafting', 'withdrawn', 'merged'];

const places: readonly { where: string; audience: Audience; isOwn: boolean; states: readonly RecommendationState[] }[] = [
  { where: 'in one’s own sector’s room', audience: 'sector', isOwn: true, states: roomStates },
  { where: 'in another sector’s room', audience: 'sector', isOwn: false, states: roomStates },
  { where: 'before the taskforce, one’s own sector leads', audience: 'taskforce', isOwn: true, states: recommendationStates },
  { where: 'before the taskforce, another sector leads', audience: 'taskforce', isOwn: false, states: recommendationStates },
];

export const recommendations: Of<RecommendationFacts> = [
  ...places.flatMap(({ where, audience, isOwn, states }) =>
    states.map((state) => ({
      where,
      state,
      facts: (self: Actor) => ({
        audience,
        state,
        leadSectorId: isOwn ? ownSector(self) : otherSector,
        endedFrom: null,
        recusedSeatIds: [],
      }),
    })),
  ),
  ...recommendationStates.map((state) => ({
    where: 'recused from it',
    state,
    facts: (self: Actor) => ({
      audience: 'taskforce' as const,
      state,
      leadSectorId: ownSector(self),
      endedFrom: null,
      recusedSeatIds: [self.seat.id],
    }),
  })),
];

/** Where every sector writes in it: also one whose sector does not lead. */
export const openToAll: Of<RecommendationFacts> = recommendationStates.map((state) => ({
  where: 'before the taskforce, another sector leads, open to every sector',
  state,
  facts: () => ({
    audience: 'taskforce' as const,
    state,
    leadSectorId: otherSector,
    endedFrom: null,
    recusedSeatIds: [],
    isOpenToAll: true,
  }),
}));

/** Passing it on is also his with whom it lies. */
export const withBall: Of<RecommendationFacts> = [
  plain('before the taskforce, another sector leads, the ball lies with oneself', (self) => ({
    ...{
      audience: 'taskforce',
      state: 'shared',
      leadSectorId: otherSector,
      endedFrom: null,
      recusedSeatIds: [],
      ballSeatId: self.seat.id,
    },
  })),
];

export const written: Of<Facts<'recommendations.withdrawSuggestion'>> = recommendations.flatMap(({ where, state, facts }) => [
  { where: `one’s own, ${where}`, state, facts: (self: Actor) => ({ ...facts(self), authorSeatId: self.seat.id }) },
  { where: `another’s, ${where}`, state, facts: (self: Actor) => ({ ...facts(self), authorSeatId: somebody }) },
]);

export const shared = (self: Actor, isRecused = false): RecommendationFacts => ({
  audience: 'taskforce',
  state: 'deliberation',
  leadSectorId: ownSector(self),
  endedFrom: null,
  recusedSeatIds: isRecused ? [self.seat.id] : [],
});

export const rounds: Of<Facts<'rounds.read'>> = roundStates.flatMap((state) => [
  { where: 'asked', state, facts: (self: Actor) => ({ state, recommendation: shared(self), askedSeatIds: [self.seat.id] }) },
  { where: 'not asked', state, facts: (self: Actor) => ({ state, recommendation: shared(self), askedSeatIds: [] }) },
  {
    where: 'recused from the recommendation',
    state,
    facts: (self: Actor) => ({ state, recommendation: shared(self, true), askedSeatIds: [] }),
  },
]);

export const consultations: Of<Facts<'consultations.respond'>> = consultationStates.flatMap((state) => [
  { where: 'one’s own sector leads', state, facts: (self: Actor) => ({ state, recommendation: shared(self) }) },
  {
    where: 'another sector leads',
    state,
    facts: (self: Actor) => ({ state, recommendation: { ...shared(self), leadSectorId: otherSector } }),
  },
  { where: 'recused from the recommendation', state, facts: (self: Actor) => ({ state, recommendation: shared(self, true) }) },
]);

export const rooms: Of<Facts<'rooms.read'>> = [
  plain('in one’s own sector’s room', (self) => ({ sectorId: ownSector(self), recommendation: null })),
  plain('in another sector’s room', () => ({ sectorId: otherSector, recommendation: null })),
  plain('about what lies before the taskforce', (self) => ({ sectorId: ownSector(self), recommendation: shared(self, false) })),
  plain('about what one is recused from', (self) => ({ sectorId: ownSector(self), recommendation: shared(self, true) })),
];

export const procedures: Of<Facts<'procedures.pullOut'>> = matterStates.flatMap((state) => [
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

export const statements = [...minorities, ...recusedMinority];

export const positions: Of<Facts<'rounds.readPositions'>> = roundStates.flatMap((state) =>
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

export const meetings: Of<Facts<'meetings.read'>> = [
  ...meetingStates
    .filter((state) => state !== 'cancelled')
    .map((state) => ({ where: '', state, facts: () => ({ state, wasPolled: true, wasCalled: true }) })),
  { where: '', state: 'cancelled, never told of', facts: () => ({ state: 'cancelled', wasPolled: false, wasCalled: false }) },
  { where: '', state: 'cancelled after the poll', facts: () => ({ state: 'cancelled', wasPolled: true, wasCalled: false }) },
  { where: '', state: 'cancelled after the call', facts: () => ({ state: 'cancelled', wasPolled: true, wasCalled: true }) },
];

const released: readonly MeetingState[] = ['materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved'];

export const items: Of<Facts<'meetings.readItem'>> = [
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

export const evidence: Of<EvidenceFacts> = [
  plain('in one’s own sector’s room', (self) => ({ audience: 'sector', sectorId: ownSector(self) })),
  plain('in another sector’s room', () => ({ audience: 'sector', sectorId: otherSector })),
  plain('before the taskforce, from one’s own sector', (self) => ({ audience: 'taskforce', sectorId: ownSector(self) })),
  plain('before the taskforce, from another', () => ({ audience: 'taskforce', sectorId: otherSector })),
];

export const mandates: Of<Facts<'mandate.approve'>> = [
  plain('proposed by another', () => ({ proposedByUserId: somebody })),
  plain('proposed by oneself, in another seat', (self) => ({ proposedByUserId: self.userId })),
];

const nobody: ActionFacts = { ownerSeatId: null, ownerSectorId: null, ownerRole: null, recusedSeatIds: [] };

export const actions: Of<ActionFacts> = [
  plain('one’s own', (self) => ({ ...nobody, ownerSeatId: self.seat.id })),
  plain('one’s own sector’s', (self) => ({ ...nobody, ownerSectorId: ownSector(self) })),
  plain('the secretariat’s', () => ({ ...nobody, ownerRole: 'secretariat' })),
  plain('another’s', () => ({ ...nobody, ownerSeatId: somebody })),
  ...recusedActions(),
];

/** From an item one is recused from: one's own only. */
function recusedActions(): Of<ActionFacts> {
  const from = (self: Actor, owner: Partial<ActionFacts>) => ({ ...nobody, recusedSeatIds: [self.seat.id], ...owner });
  return [
    plain('one’s own, from an item one is recused from', (self) => from(self, { ownerSeatId: self.seat.id })),
    plain('one’s own sector’s, from an item one is recused from', (self) => from(self, { ownerSectorId: ownSector(self) })),
    plain('the secretariat’s, from an item one is recused from', (self) => from(self, { ownerRole: 'secretariat' })),
    plain('another’s, from an item one is recused from', (self) => from(self, { ownerSeatId: somebody })),
  ];
}

export const seats: Of<Facts<'seats.change'>> = [
  plain('someone else’s', () => ({ userId: somebody })),
  plain('one’s own', (self) => ({ userId: self.userId })),
];

export const milestones: Of<Facts<'milestones.forecast'>> = [
  plain('one owns', (self) => ({ ownerSeatId: self.seat.id, isDelivery: false })),
  plain('another’s', () => ({ ownerSeatId: somebody, isDelivery: false })),
  plain('the delivery', () => ({ ownerSeatId: somebody, isDelivery: true })),
];

export const forecasts: Of<Facts<'milestones.approveForecast'>> = [
  ...approvers.flatMap((approver) => [
    plain(`approved by ${approver}, proposed by another`, () => ({ approver, proposedBySeatId: somebody })),
    plain(`approved by ${approver}, proposed by oneself`, (self: Actor) => ({ approver, proposedBySeatId: self.seat.id })),
  ]),
  plain('nothing waits', () => ({ approver: null, proposedBySeatId: null })),
];

export const baselines: Of<Facts<'milestones.approveBaseline'>> = [
  ...(['chair', 'commissioner'] as const).flatMap((approver) => [
    plain(`decided by ${approver}, proposed by another`, () => ({ approver, proposedBySeatId: somebody })),
    plain(`decided by ${approver}, proposed by oneself`, (self: Actor) => ({ approver, proposedBySeatId: self.seat.id })),
  ]),
  plain('decided already', () => ({ approver: null, proposedBySeatId: somebody })),
];

export const revised: Of<Facts<'milestones.revise'>> = [
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

export const notes: Of<Facts<'notes.read'>> = [
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
