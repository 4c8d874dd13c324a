import type { Role } from '../actor.ts';
import type { ActionState } from '../actions/workflow.ts';
import type { ConsultationState } from '../consultations/workflow.ts';
import type { On } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import type { MandateState } from '../mandate/workflow.ts';
import type { PlacedMeeting } from '../meetings/plan-moves.ts';
import type { MeetingState } from '../meetings/workflow.ts';
import type { Approver } from '../milestones/policy.ts';
import type { RecommendationState } from '../recommendations/workflow.ts';
import type { RoundState, Stance } from '../rounds/workflow.ts';
import type { StatusState } from '../status/workflow.ts';

/*
 * What must be known to say what a person owes, already loaded and already cut to what he may read. Days are calendar days
 * in the taskforce's time zone. Things that are not his are welcome here: `owes` and `waitsForOthers` tell them apart.
 */

/** The one seat held in the taskforce; `untilOn` is the last day it is held. */
export type Person = {
  seatId: string;
  role: Role;
  sectorId: string | null;
  actsAsChair: boolean;
  fromOn: On;
  untilOn: On | null;
  /** The taskforce is archived. */
  isArchived?: boolean;
};

/** Exactly one of the three is set: a seat, a sector, or a role (chair, secretariat). */
export type Holder = { seatId: string | null; sectorId: string | null; role: Role | null };

export type RecommendationRef = { id: string; number: number | null; letter: string; draftNumber: number | null; title: string };
export type MeetingRef = { id: string; number: number; state: MeetingState };

/** `othersMissing`: others who were asked and have not answered. */
export type PollFacts = {
  meeting: MeetingRef;
  isAsked: boolean;
  slots: number;
  answeredSlots: number;
  deadlineOn: On | null;
  othersMissing: number;
};

/** `reply` is null when the person is not invited. */
export type InvitationFacts = {
  meeting: MeetingRef;
  reply: 'unanswered' | 'attending' | 'maybe' | 'apologies' | null;
  starts: Local;
  ends: Local;
  place: string;
};

/** The position is the one that counts now (`standingPosition`). */
export type RoundFacts = {
  roundId: string;
  recommendation: RecommendationRef;
  recommendationState: RecommendationState;
  state: RoundState;
  deadlineOn: On;
  isAsked: boolean;
  isRecused: boolean;
  stance: Stance | 'notStated';
  toReconfirm: boolean;
  othersMissing: number;
};

/** `holderName`: of the person with whom the ball lies, for who waits for him. */
export type BallFacts = {
  recommendation: RecommendationRef;
  holderName?: string | null;
  state: RecommendationState;
  leadSectorId: string;
  holder: Holder;
  sinceOn: On;
  isRecused: boolean;
};

/** `from`: the meeting and item that assigned it, where one did. */
export type ActionFacts = {
  actionId: string;
  text: string;
  state: ActionState;
  owner: Holder;
  dueOn: On | null;
  snoozedUntilOn: On | null;
  from: { meetingNumber: number; itemPosition: number } | null;
};

/** A forecast that was proposed; `fromOn` is the date that holds, `approver` what `whoApproves` says. */
export type ForecastFacts = {
  forecastId: string;
  milestone: { id: string; title: string };
  state: 'proposed' | 'approved' | 'declined';
  fromOn: On;
  toOn: On;
  reason: string;
  proposedBySeatId: string;
  proposedOn: On;
  approver: Approver;
};

/** The agenda of a meeting: `materialOn` is the last day the material may go out. */
export type AgendaFacts = {
  meeting: MeetingRef;
  startsOn: On;
  materialOn: On;
  isApproved: boolean;
  items: number;
  minutes: number;
  withoutIndstilling: ReadonlyArray<{ itemId: string; position: number; title: string }>;
};

/** An agenda the person is asked to read through before it goes out. `isRead`: he has said so. */
export type ReadThroughFacts = { meeting: MeetingRef; untilOn: On; isRead: boolean; items: number };

/** Material that is out before a meeting. `isRead`: the person has said so since it was sent out. */
export type MaterialFacts = {
  meeting: MeetingRef;
  isInvited: boolean;
  isRead: boolean;
  items: number;
  releasedOn: On;
  startsOn: On;
};

/** A meeting that has been held and whose minutes are not sent out yet. */
export type HeldFacts = { meeting: MeetingRef; heldOn: On };

/**
 * `isRead`: the person has said so since the minutes were sent out. `openObjections`: those of others that he may read; `isObjectedTo`:
 * whether any waits, of anybody.
 */
export type MinutesFacts = {
  meeting: MeetingRef;
  isInvited: boolean;
  isRead: boolean;
  sentOn: On;
  objectionsUntilOn: On | null;
  openObjections: number;
  isObjectedTo: boolean;
};

export type ItemProposalFacts = {
  proposalId: string;
  title: string;
  state: 'waiting' | 'scheduled' | 'later' | 'declined';
  proposedBySeatId: string;
  proposedByName: string;
  proposedOn: On;
};

/** The answer to the person's own proposal for an item, until he has seen it. */
export type ProposalAnswerFacts = {
  proposalId: string;
  title: string;
  state: 'scheduled' | 'later' | 'declined';
  answer: string;
  meetingNumber: number | null;
};

/** A version of the mandate that was proposed; `isOwn`: by the person himself, in whatever seat. */
export type MandateProposalFacts = {
  mandateId: string;
  number: number;
  state: MandateState;
  isOwn: boolean;
  proposedByName: string;
  proposedOn: On;
};

/**
 * New baselines that were proposed together; `approver` is what `whoDecides` says of them, `delivery` the move of the delivery where it is
 * among them. `isOwn`: by the person himself, in whatever seat.
 */
export type BaselineChangeFacts = {
  changeId: string;
  state: 'proposed' | 'approved' | 'declined';
  milestones: number;
  delivery: { fromOn: On; toOn: On } | null;
  reason: string;
  approver: Exclude<Approver, 'secretariat'>;
  isOwn: boolean;
  proposedByName: string;
  proposedOn: On;
};

/** A milestone with the date that holds; nobody's is the secretariat's. `hasProposal`: another date waits for approval. */
export type MilestoneFacts = {
  milestone: { id: string; title: string };
  state: 'planned' | 'reached' | 'dropped';
  ownerSeatId: string | null;
  dueOn: On;
  hasProposal: boolean;
};

/** A row the person has put off by its key; it is hidden until that day. */
export type SnoozeFacts = { key: string; untilOn: On };

/** A status report that has been sent; `question` is the one that is open. */
export type StatusReportFacts = {
  reportId: string;
  number: number;
  state: StatusState;
  question: { name: string; text: string } | null;
};

/** The plan of meetings: the milestone that is the delivery, with the date that holds, and every meeting one knows of. */
export type MeetingPlanFacts = { delivery: { id: string; on: On }; meetings: readonly PlacedMeeting[] };
/**
 * A recommendation up for adoption on which a minority may write: until the day that is set, or, where none is, until the day of the meeting
 * (`meetingNumber`) that has it up for decision. `signed`: whether he has signed the text as it stands, or an earlier one.
 */
export type MinorityFacts = {
  recommendation: RecommendationRef;
  recommendationState: RecommendationState;
  stance: Stance | 'notStated';
  isAsked: boolean;
  isRecused: boolean;
  untilOn: On;
  meetingNumber: number | null;
  signed: 'no' | 'earlier' | 'yes';
};

/**
 * A written procedure with something left to conclude. `changed`: how many of the open ones cannot be, their text being another than the one
 * asked about; `owing`: answers still owed on the others.
 */
export type ProcedureFacts = { procedureId: string; deadlineOn: On; open: number; changed: number; owing: number };

/**
 * What outsiders were asked. `silent`: those asked who have answered nothing; `toRespond`: answers the taskforce has not said anything to,
 * or that have changed since. `holder`: with whom the text lies.
 */
export type ConsultationFacts = {
  consultationId: string;
  recommendation: RecommendationRef;
  recommendationState: RecommendationState;
  leadSectorId: string;
  holder: Holder;
  state: ConsultationState;
  deadlineOn: On;
  silent: number;
  toRespond: number;
};

/** A comment that asks a seat for an answer. `isAnswered`: the seat has said something in its thread since. */
export type MentionFacts = {
  commentId: string;
  recommendation: RecommendationRef;
  state: RecommendationState;
  byName: string;
  askedOn: On;
  body: string;
  isSettled: boolean;
  isAnswered: boolean;
};

/** What came of a suggestion that somebody else settled, until its author has seen it. */
export type SuggestionOutcomeFacts = {
  suggestionId: string;
  recommendation: RecommendationRef;
  state: 'accepted' | 'declined';
  byName: string;
  settledOn: On;
  reason: string;
};

export type InboxFacts = {
  person: Person;
  polls: readonly PollFacts[];
  invitations: readonly InvitationFacts[];
  rounds: readonly RoundFacts[];
  balls: readonly BallFacts[];
  actions: readonly ActionFacts[];
  forecasts: readonly ForecastFacts[];
  agendas: readonly AgendaFacts[];
  material: readonly MaterialFacts[];
  readThroughs: readonly ReadThroughFacts[];
  proposalAnswers: readonly ProposalAnswerFacts[];
  held: readonly HeldFacts[];
  minutes: readonly MinutesFacts[];
  proposals: readonly ItemProposalFacts[];
  mandates: readonly MandateProposalFacts[];
  baselines: readonly BaselineChangeFacts[];
  milestones: readonly MilestoneFacts[];
  snoozed: readonly SnoozeFacts[];
  reports: readonly StatusReportFacts[];
  plan: MeetingPlanFacts | null;
  mentions: readonly MentionFacts[];
  suggestionOutcomes: readonly SuggestionOutcomeFacts[];
  minorities: readonly MinorityFacts[];
  procedures: readonly ProcedureFacts[];
  consultations: readonly ConsultationFacts[];
};

/** The values of each sentence people read in the inbox, by its code. Days, times and figures; the words are in `labels.ts`. */
export type MessageValues = {
  findDate: { meetingNumber: number };
  slotsToAnswer: { slots: number; unanswered: number; othersMissing: number };
  areYouComing: { starts: Local };
  invited: { starts: Local; ends: Local; place: string };
  recommendation: RecommendationRef;
  askedForPosition: Record<string, never>;
  changedSince: RecommendationRef;
  stillYourPosition: { stance: Stance };
  ball: { with: 'you' | 'sector' | 'chair' | 'secretariat' | 'someone'; sinceOn: On; name?: string | null };
  action: { text: string };
  yourAction: { of: 'you' | 'sector' | 'chair' | 'secretariat' | 'someone'; from: ActionFacts['from'] };
  newDate: { title: string };
  dateProposed: { fromOn: On; toOn: On; reason: string };
  agenda: { startsOn: On };
  agendaReady: { items: number; minutes: number; withoutIndstilling: readonly number[] };
  minutes: { meetingNumber: number };
  objectionsOver: { untilOn: On | null };
  objectionsOpen: { untilOn: On | null };
  objectionsToSettle: { count: number };
  material: { meetingNumber: number };
  materialOut: { items: number; startsOn: On };
  readThrough: { meetingNumber: number };
  askedToReadThrough: { items: number };
  proposalAnswered: { title: string };
  answerTo: Pick<ProposalAnswerFacts, 'state' | 'answer' | 'meetingNumber'>;
  releaseMaterial: { meetingNumber: number };
  readyToRelease: { materialOn: On };
  chooseDate: { meetingNumber: number };
  pollOver: { othersMissing: number; deadlineOn: On | null };
  sendMinutes: { meetingNumber: number };
  meetingHeld: { heldOn: On };
  milestoneOverdue: { title: string };
  notReached: { dueOn: On };
  indstilling: { position: number; title: string };
  decisionItem: { meetingNumber: number; materialOn: On };
  newMandate: { number: number };
  commentAsks: { name: string; on: On; body: string };
  suggestionSettled: RecommendationRef;
  settledBy: Pick<SuggestionOutcomeFacts, 'state' | 'reason'> & { name: string; on: On };
  newPlan: { milestones: number };
  planProposed: { name: string; on: On; reason: string; delivery: BaselineChangeFacts['delivery'] };
  proposedItem: { title: string };
  proposedBy: { name: string; on: On };
  waitsForAnswers: { count: number };
  waitsForOutsiders: { count: number };
  waitsForApprover: { approver: Approver };
  waitsForSecretariat: { sinceOn: On };
  meetingsToMove: { numbers: readonly number[] };
  deliveryMoved: { fromOn: On; toOn: On };
  minority: { again: boolean; meetingNumber: number | null };
  procedure: { open: number };
  procedureOver: { owing: number };
  procedureChanged: { open: number };
  consultationOver: { deadlineOn: On; silent: number; isOver: boolean };
  answersToRespond: { count: number };
  statusReport: { number: number };
  statusSent: Record<string, never>;
  statusAsked: { name: string; text: string };
};
export type MessageCode = keyof MessageValues;
/** A sentence before it has a language. */
export type Message = { [Code in MessageCode]: { code: Code; values: MessageValues[Code] } }[MessageCode];
