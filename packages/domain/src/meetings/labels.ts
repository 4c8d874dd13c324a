import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { ObjectionState } from './kinds.ts';
import type { Presence } from './quorum.ts';
import type { PollAnswer } from './slot-ranking.ts';
import type { MeetingState } from './workflow.ts';

export const meetingStateWords = {
  draft: { da: 'kladde', en: 'draft' },
  pollOpen: { da: 'finder mødedato', en: 'finding a date' },
  called: { da: 'indkaldt', en: 'called' },
  materialOut: { da: 'materiale udsendt', en: 'material sent out' },
  inSession: { da: 'i gang', en: 'in session' },
  held: { da: 'afholdt', en: 'held' },
  minutesOut: { da: 'referat udsendt', en: 'minutes sent out' },
  minutesApproved: { da: 'referat godkendt', en: 'minutes approved' },
  cancelled: { da: 'aflyst', en: 'cancelled' },
} as const satisfies Record<MeetingState, Words>;

export const itemTypeWords = {
  decision: { da: 'beslutning', en: 'decision' },
  discussion: { da: 'drøftelse', en: 'discussion' },
  information: { da: 'orientering', en: 'information' },
  standing: { da: 'fast punkt', en: 'standing item' },
} as const satisfies Record<string, Words>;

export const replyWords = {
  unanswered: { da: 'ikke svaret', en: 'not answered' },
  attending: { da: 'deltager', en: 'attending' },
  maybe: { da: 'måske', en: 'maybe' },
  apologies: { da: 'afbud', en: 'apologies' },
} as const satisfies Record<string, Words>;

export const pollAnswerWords = {
  yes: { da: 'Ja', en: 'Yes' },
  ifNeedBe: { da: 'Hvis nødvendigt', en: 'If need be' },
  no: { da: 'Nej', en: 'No' },
} as const satisfies Record<PollAnswer, Words>;

export const presenceWords = {
  present: { da: 'til stede', en: 'present' },
  online: { da: 'online', en: 'online' },
  apologies: { da: 'afbud', en: 'apologies' },
  absent: { da: 'udeblevet', en: 'absent' },
} as const satisfies Record<Presence, Words>;

export const outcomeKindWords = {
  decision: { da: 'Beslutning', en: 'Decision' },
  discussed: { da: 'Drøftet', en: 'Discussed' },
  action: { da: 'Opgave', en: 'Action' },
  remark: { da: 'Protokolbemærkning', en: 'Remark entered in the minutes' },
} as const satisfies Record<string, Words>;

/** What an adoption put in the minutes beneath its decision: conclusion, departure, a minority's words. Nobody's remark. */
export const ofDecisionWords = { da: 'Til beslutningen', en: 'To the decision' } as const satisfies Words;

/** What an outcome line is headed by. */
export const outcomeHead = (line: { kind: keyof typeof outcomeKindWords; isOfDecision?: boolean }): Words =>
  line.isOfDecision ? ofDecisionWords : outcomeKindWords[line.kind];

export const objectionStateWords = {
  open: { da: 'venter på svar', en: 'waiting for an answer' },
  accepted: { da: 'taget til følge', en: 'accepted' },
  declined: { da: 'ikke taget til følge', en: 'declined' },
} as const satisfies Record<ObjectionState, Words>;

export const itemProposalStateWords = {
  waiting: { da: 'venter på svar', en: 'waiting for an answer' },
  scheduled: { da: 'sat på dagsordenen', en: 'on the agenda' },
  later: { da: 'senere møde', en: 'a later meeting' },
  declined: { da: 'afvist', en: 'declined' },
} as const satisfies Record<string, Words>;

export const meetingWords = {
  meeting: { da: 'møde', en: 'meeting' },
  datePoll: { da: 'find mødedato', en: 'date poll' },
  notice: { da: 'mødeindkaldelse', en: 'notice of meeting' },
  agenda: { da: 'dagsorden', en: 'agenda' },
  item: { da: 'punkt', en: 'item' },
  indstilling: { da: 'indstilling', en: 'proposed decision' },
  presentation: { da: 'sagsfremstilling', en: 'case presentation' },
  annex: { da: 'bilag', en: 'annex' },
  anyOtherBusiness: { da: 'eventuelt', en: 'any other business' },
  openItem: { da: 'åbent punkt', en: 'open item' },
  closedItem: { da: 'lukket punkt', en: 'closed item' },
  presenter: { da: 'forelægges af', en: 'presented by' },
  minutes: { da: 'referat', en: 'minutes' },
  minutesOf: { da: 'referat af møde', en: 'minutes of meeting' },
  objection: { da: 'indsigelse', en: 'objection' },
  objectionDeadline: { da: 'indsigelsesfrist', en: 'objection deadline' },
  correction: { da: 'rettelse', en: 'correction' },
  quorum: { da: 'beslutningsdygtighed', en: 'quorum' },
  quorate: { da: 'beslutningsdygtig', en: 'quorate' },
  notQuorate: { da: 'ikke beslutningsdygtig', en: 'not quorate' },
  recusal: { da: 'inhabilitet', en: 'recusal' },
  recused: { da: 'inhabil', en: 'recused' },
  newSinceRelease: { da: 'nyt, siden materialet blev udsendt', en: 'new since it was sent out' },
} as const satisfies Record<string, Words>;

export const meetingVerbs = {
  read: { da: 'Se mødet', en: 'See the meeting' },
  readItem: { da: 'Læs punktet', en: 'Read the item' },
  readOutcome: { da: 'Læs referatet', en: 'Read the minutes' },
  readObjection: { da: 'Læs indsigelsen', en: 'Read the objection' },
  readRemark: { da: 'Læs bemærkningen', en: 'Read the remark' },
  draft: { da: 'Nyt møde …', en: 'New meeting …' },
  edit: { da: 'Ret mødet', en: 'Edit the meeting' },
  layPlan: { da: 'Foreslå en mødeplan', en: 'Propose a plan of meetings' },
  followDelivery: { da: 'Flyt med afleveringen', en: 'Move with the delivery' },
  copyFrame: { da: 'Kopiér mødet …', en: 'Copy the meeting …' },
  poll: { da: 'Find mødedato …', en: 'Find a date …' },
  answerPoll: { da: 'Svar', en: 'Answer' },
  remind: { da: 'Mind om at svare …', en: 'Send a reminder …' },
  convene: { da: 'Indkald …', en: 'Call the meeting …' },
  reply: { da: 'Svar', en: 'Reply' },
  markRead: { da: 'Markér som læst', en: 'Mark as read' },
  reschedule: { da: 'Flyt mødet …', en: 'Reschedule …' },
  cancel: { da: 'Aflys …', en: 'Cancel the meeting …' },
  addItem: { da: 'Tilføj punkt', en: 'Add an item' },
  addProposed: { da: 'Foreslå dagsorden …', en: 'Propose the agenda …' },
  editItem: { da: 'Ret punkt', en: 'Edit the item' },
  moveItem: { da: 'Flyt punkt', en: 'Move the item' },
  dropItem: { da: 'Tag af dagsordenen', en: 'Take off the agenda' },
  attachPaper: { da: 'Vedhæft bilag', en: 'Attach a paper' },
  removePaper: { da: 'Fjern bilag …', en: 'Remove the paper …' },
  proposeItem: { da: 'Foreslå punkt …', en: 'Propose an item …' },
  answerProposal: { da: 'Svar på forslaget …', en: 'Answer the proposal …' },
  noteAnswer: { da: 'Svaret er set', en: 'I have seen the answer' },
  askReadThrough: { da: 'Send til gennemlæsning …', en: 'Send for read-through …' },
  answerReadThrough: { da: 'Læs igennem …', en: 'Read through …' },
  approveAgenda: { da: 'Godkend dagsordenen', en: 'Approve the agenda' },
  release: { da: 'Udsend …', en: 'Send out …' },
  tellChanges: { da: 'Giv besked om ændringer …', en: 'Tell of the changes …' },
  open: { da: 'Åbn mødet', en: 'Open the meeting' },
  treatItem: { da: 'Behandl punktet', en: 'Take up the item' },
  recordPresence: { da: 'Notér fremmøde', en: 'Record presence' },
  recordRecusal: { da: 'Notér inhabilitet …', en: 'Record a recusal …' },
  nameSubstitute: { da: 'Udpeg suppleant …', en: 'Name a substitute …' },
  pullOut: { da: 'Behandl for sig …', en: 'Treat by itself …' },
  recordOutcome: { da: 'Skriv referat', en: 'Write minutes' },
  tellWriting: { da: 'Vis, hvor der skrives', en: 'Show where you write' },
  close: { da: 'Afslut mødet …', en: 'Close the meeting …' },
  sendMinutes: { da: 'Udsend referat …', en: 'Send out the minutes …' },
  reopen: { da: 'Genåbn referatet …', en: 'Reopen the minutes …' },
  object: { da: 'Gør indsigelse …', en: 'Object …' },
  settleObjection: { da: 'Afgør indsigelsen …', en: 'Settle the objection …' },
  approveMinutes: { da: 'Godkend referatet', en: 'Approve the minutes' },
  publish: { da: 'Offentliggør …', en: 'Publish …' },
  correct: { da: 'Ret referatet …', en: 'Correct the minutes …' },
} as const satisfies Record<VerbOf<'meetings'>, Words>;

export const meetingDeeds = {
  draft: { da: 'oprettede mødet', en: 'drafted the meeting' },
  edit: { da: 'rettede mødet', en: 'edited the meeting' },
  layPlan: { da: 'lagde mødet i mødeplanen', en: 'laid the meeting in the plan of meetings' },
  followDelivery: {
    da: 'tog stilling til, at afleveringen er flyttet',
    en: 'decided what the moved delivery means for the meeting',
  },
  copyFrame: { da: 'kopierede mødet', en: 'copied the meeting' },
  poll: { da: 'spurgte om mødedatoer', en: 'asked for dates' },
  answerPoll: { da: 'svarede på mødedatoer', en: 'answered the date poll' },
  remind: { da: 'mindede om mødedatoerne', en: 'sent a reminder of the date poll' },
  convene: { da: 'indkaldte til mødet', en: 'called the meeting' },
  reply: { da: 'svarede på indkaldelsen', en: 'replied to the notice' },
  markRead: { da: 'læste det udsendte', en: 'read what was sent out' },
  reschedule: { da: 'flyttede mødet', en: 'rescheduled the meeting' },
  cancel: { da: 'aflyste mødet', en: 'cancelled the meeting' },
  addItem: { da: 'satte et punkt på dagsordenen', en: 'put an item on the agenda' },
  addProposed: { da: 'satte foreslåede punkter på dagsordenen', en: 'put proposed items on the agenda' },
  editItem: { da: 'rettede et punkt', en: 'edited an item' },
  moveItem: { da: 'flyttede et punkt', en: 'moved an item' },
  dropItem: { da: 'tog et punkt af dagsordenen', en: 'took an item off the agenda' },
  attachPaper: { da: 'vedhæftede et bilag', en: 'attached a paper' },
  removePaper: { da: 'fjernede et bilag', en: 'removed a paper' },
  proposeItem: { da: 'foreslog et punkt', en: 'proposed an item' },
  answerProposal: { da: 'svarede på et foreslået punkt', en: 'answered a proposed item' },
  noteAnswer: { da: 'så svaret på sit forslag', en: 'saw the answer to a proposal' },
  askReadThrough: { da: 'sendte dagsordenen til gennemlæsning', en: 'sent the agenda for read-through' },
  answerReadThrough: { da: 'læste dagsordenen igennem', en: 'read the agenda through' },
  approveAgenda: { da: 'godkendte dagsordenen', en: 'approved the agenda' },
  release: { da: 'udsendte dagsorden og materiale', en: 'sent out agenda and material' },
  tellChanges: { da: 'gav besked om ændringer i materialet', en: 'told of changes to the material' },
  open: { da: 'åbnede mødet', en: 'opened the meeting' },
  treatItem: { da: 'tog et punkt op', en: 'took up an item' },
  recordPresence: { da: 'noterede fremmødet', en: 'recorded presence' },
  recordRecusal: { da: 'noterede en inhabilitet', en: 'recorded a recusal' },
  nameSubstitute: { da: 'udpegede en suppleant', en: 'named a substitute' },
  pullOut: { da: 'bad om, at et punkt behandles for sig', en: 'asked for an item to be treated by itself' },
  recordOutcome: { da: 'skrev referat', en: 'wrote minutes' },
  tellWriting: { da: 'viste, hvor der skrives', en: 'showed where they write' },
  close: { da: 'afsluttede mødet', en: 'closed the meeting' },
  sendMinutes: { da: 'udsendte referatet', en: 'sent out the minutes' },
  reopen: { da: 'genåbnede referatet', en: 'reopened the minutes' },
  object: { da: 'gjorde indsigelse mod referatet', en: 'objected to the minutes' },
  settleObjection: { da: 'afgjorde en indsigelse', en: 'settled an objection' },
  approveMinutes: { da: 'godkendte referatet', en: 'approved the minutes' },
  publish: { da: 'offentliggjorde referatet', en: 'published the minutes' },
  correct: { da: 'rettede referatet', en: 'corrected the minutes' },
} as const satisfies Record<ActingVerb<'meetings'>, Words>;
