// Shapes of the demo's meetings and of what they decided; how they are used stands in `shapes.ts`.

/** What an agenda item treats. `key` is a key of recommendations, milestones or sources; of minutes: the meeting's number. */
export type DemoMatter = {
  readonly kind: 'recommendation' | 'milestone' | 'source' | 'minutes';
  readonly key: string;
};

/** A line of kind 'decision' draws the next number of the year; `ruling` is null for the other kinds. `by` is who asked for a remark. */
export type DemoOutcome = {
  readonly kind: 'decision' | 'discussed' | 'action' | 'remark';
  readonly ruling: 'approved' | 'rejected' | 'deferred' | 'noted' | null;
  readonly text: string;
  readonly by: string | null;
  readonly actionKey: string | null;
};

export type DemoAgendaItem = {
  readonly no: number;
  readonly type: 'decision' | 'discussion' | 'information' | 'standing';
  readonly title: string;
  readonly casePresentation: string;
  readonly proposal: string | null;
  readonly minutes: number;
  readonly presenter: string;
  readonly isClosed: boolean;
  readonly matter: DemoMatter | null;
  readonly recused: readonly { readonly person: string; readonly reason: string }[];
  readonly withoutQuorumReason: string | null;
  readonly outcomes: readonly DemoOutcome[];
};

/** `fromItem` is the first item the person was there for, `untilItem` the last; null means from the start, to the end. */
export type DemoAttendance = {
  readonly person: string;
  readonly status: 'present' | 'online' | 'apologies' | 'absent';
  readonly fromItem: number | null;
  readonly untilItem: number | null;
};

export type DemoReply = {
  readonly person: string;
  readonly answer: 'attending' | 'maybe' | 'apologies';
  readonly on: string;
  readonly note: string | null;
};

export type DemoPollSlot = { readonly key: string; readonly on: string; readonly startsAt: string; readonly endsAt: string };

export type DemoPollAnswer = {
  readonly person: string;
  readonly on: string;
  readonly answers: { readonly [slotKey: string]: 'yes' | 'ifNeedBe' | 'no' };
};

export type DemoPoll = {
  readonly openedOn: string;
  readonly deadlineOn: string;
  readonly invited: readonly string[];
  readonly slots: readonly DemoPollSlot[];
  readonly answers: readonly DemoPollAnswer[];
};

export type DemoProposedItem = {
  readonly key: string;
  readonly by: string;
  readonly on: string;
  readonly title: string;
  readonly text: string;
  readonly answer: null | { readonly kind: 'scheduled' | 'later' | 'declined'; readonly on: string; readonly reason: string };
};

export type DemoMinutes = {
  readonly writtenBy: string;
  readonly sentOutOn: string;
  readonly objectionDeadlineOn: string;
  readonly approvedOn: string;
  readonly approvedThrough: 'silence' | 'nextMeeting';
  readonly corrections: readonly {
    readonly no: number;
    readonly on: string;
    readonly by: string;
    readonly item: number;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }[];
};

export type DemoMeeting = {
  readonly no: number;
  readonly key: string;
  readonly title: string;
  readonly state: 'draft' | 'datesOut' | 'called' | 'minutesApproved';
  readonly on: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly calledOn: string | null;
  readonly agendaApprovedOn: string | null;
  readonly agendaApprovedBy: string | null;
  readonly releasedOn: string | null;
  readonly invited: readonly string[];
  readonly items: readonly DemoAgendaItem[];
  readonly attendance: readonly DemoAttendance[];
  readonly replies: readonly DemoReply[];
  readonly poll: DemoPoll | null;
  readonly proposedItems: readonly DemoProposedItem[];
  readonly minutes: DemoMinutes | null;
};

export type DemoAction = {
  readonly key: string;
  readonly text: string;
  readonly owner: { readonly kind: 'person' | 'sector' | 'secretariat'; readonly key: string | null };
  readonly dueOn: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly result: string | null;
  readonly endedOn: string | null;
  readonly fromMeeting: number;
  readonly fromItem: number;
};
