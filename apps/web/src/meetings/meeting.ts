import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import type { StateGlyph, Tone } from '../look/state-chip.tsx';

type Outputs = inferRouterOutputs<AppRouter>['meetings'];
type Inputs = inferRouterInputs<AppRouter>['meetings'];

/** All that the page of one meeting shows. */
export type MeetingShown = Outputs['page'];
export type ItemShown = MeetingShown['items'][number];
export type LineShown = ItemShown['outcomes'][number];
export type ObjectionShown = MeetingShown['objections'][number];
export type PersonShown = MeetingShown['people'][number];
export type PollShown = NonNullable<MeetingShown['poll']>;
export type Voter = PollShown['voters'][number];
export type SlotShown = PollShown['slots'][number];
export type Tells = NonNullable<MeetingShown['tells']>;
export type ProposalShown = MeetingShown['proposals'][number];
export type MeetingListed = Outputs['list']['meetings'][number];
export type PlanShown = Outputs['plan'];
export type PlannedShown = PlanShown['meetings'][number];
export type PaperShown = ItemShown['papers'][number];
export type TrailShown = Outputs['trail'][number];
export type AgendaProposed = Outputs['agendaProposal'][number];
export type MatterChoice = Outputs['matters'][number];
export type LineWritten = Inputs['recordOutcome']['line'];
export type Step = MeetingShown['offers'][number];
/** What the dialog of a step is given. */
export type StepDialogProps = { meeting: MeetingShown; onClose: () => void };

/** The page's face: it follows the state of the meeting. */
export type Face = 'plan' | 'session' | 'minutes';

export function faceOf(state: MeetingState): Face {
  if (state === 'inSession') return 'session';
  return state === 'held' || state === 'minutesOut' || state === 'minutesApproved' ? 'minutes' : 'plan';
}

/** How a meeting's state looks; the words stand beside it. */
export const stateLooks: Record<MeetingState, { tone: Tone; glyph: StateGlyph }> = {
  draft: { tone: 'quiet', glyph: 'draft' },
  pollOpen: { tone: 'active', glyph: 'waiting' },
  called: { tone: 'active', glyph: 'open' },
  materialOut: { tone: 'active', glyph: 'going' },
  inSession: { tone: 'good', glyph: 'going' },
  held: { tone: 'quiet', glyph: 'done' },
  minutesOut: { tone: 'active', glyph: 'waiting' },
  minutesApproved: { tone: 'good', glyph: 'done' },
  cancelled: { tone: 'quiet', glyph: 'stopped' },
};

const voting = ['chair', 'deputyChair', 'member'];

/** Chair, deputy chair and members: those who count in the quorum. */
export const hasVote = ({ role }: { role: string }) => voting.includes(role);

/** Who reads an item before and after it goes out, as a key of the words of `meetings.readers`. */
export function readerOfItem({ isClosed }: { isClosed: boolean }, isOut: boolean): 'agenda' | 'agendaOut' | 'closed' {
  if (!isOut) return 'agenda';
  return isClosed ? 'closed' : 'agendaOut';
}

/** Who stands in for this person at the item, or at the whole meeting. */
export function substitutionAt({ substitutions }: MeetingShown, item: ItemShown | null, { seatId }: PersonShown) {
  const his = substitutions.filter((one) => one.seatId === seatId);
  return his.find(({ itemId }) => itemId !== null && itemId === item?.id) ?? his.find(({ itemId }) => itemId === null) ?? null;
}
