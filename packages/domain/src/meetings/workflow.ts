export const meetingStates = [
  'draft',
  'pollOpen',
  'called',
  'materialOut',
  'inSession',
  'held',
  'minutesOut',
  'minutesApproved',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStates)[number];

const beforeHeld = ['draft', 'pollOpen', 'called', 'materialOut', 'inSession'] as const;
/** The minutes are written in the meeting and put right until they are sent out. */
const minuting = ['inSession', 'held'] as const;

// The verb is convene, not call: tRPC keeps `call` for itself, and a verb is one word in all five places.
export const meetingWorkflow = {
  edit: { from: ['draft', 'pollOpen', 'called', 'materialOut'], to: null },
  poll: { from: ['draft', 'pollOpen'], to: 'pollOpen' },
  answerPoll: { from: ['pollOpen'], to: null },
  remind: { from: ['pollOpen'], to: null },
  convene: { from: ['draft', 'pollOpen'], to: 'called' },
  reply: { from: ['called', 'materialOut'], to: null },
  /** The material before the meeting, the minutes after it. */
  markRead: { from: ['materialOut', 'minutesOut'], to: null },
  reschedule: { from: ['called', 'materialOut'], to: null },
  /** To where the plan puts it now that the delivery has moved, or to stay where it is. */
  followDelivery: { from: ['draft', 'pollOpen', 'called', 'materialOut'], to: null },
  copyFrame: { from: meetingStates, to: null },
  cancel: { from: beforeHeld, to: 'cancelled' },
  addItem: { from: beforeHeld, to: null },
  addProposed: { from: ['draft', 'pollOpen', 'called', 'materialOut'], to: null },
  editItem: { from: beforeHeld, to: null },
  moveItem: { from: ['draft', 'pollOpen', 'called', 'materialOut'], to: null },
  dropItem: { from: ['draft', 'pollOpen', 'called', 'materialOut'], to: null },
  attachPaper: { from: beforeHeld, to: null },
  removePaper: { from: beforeHeld, to: null },
  /** The agenda as it stands, to named people before it goes out. */
  askReadThrough: { from: ['called'], to: null },
  answerReadThrough: { from: ['called'], to: null },
  approveAgenda: { from: ['called'], to: null },
  release: { from: ['called'], to: 'materialOut' },
  tellChanges: { from: ['materialOut'], to: null },
  open: { from: ['materialOut'], to: 'inSession' },
  treatItem: { from: ['inSession'], to: null },
  recordPresence: { from: minuting, to: null },
  nameSubstitute: { from: ['called', 'materialOut', 'inSession', 'held'], to: null },
  recordRecusal: { from: [...beforeHeld, 'held'], to: null },
  pullOut: { from: ['called', 'materialOut', 'inSession'], to: null },
  recordOutcome: { from: minuting, to: null },
  tellWriting: { from: minuting, to: null },
  close: { from: ['inSession'], to: 'held' },
  sendMinutes: { from: ['held'], to: 'minutesOut' },
  reopen: { from: ['minutesOut'], to: 'held' },
  object: { from: ['minutesOut'], to: null },
  settleObjection: { from: ['held', 'minutesOut'], to: null },
  approveMinutes: { from: ['minutesOut'], to: 'minutesApproved' },
  publish: { from: ['minutesApproved'], to: null },
  correct: { from: ['minutesApproved'], to: null },
} as const;
