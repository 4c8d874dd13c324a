import type { InEnglish } from './messages.ts';

/** The English words of each noun: the same keys as the Danish, or it does not compile. */
export const en = {
  accessibility: () => import('./en/accessibility.ts').then((file) => file.accessibility),
  everywhere: () => import('./en/everywhere.ts').then((file) => file.everywhere),
  inbox: () => import('./en/inbox.ts').then((file) => file.inbox),
  mandate: () => import('./en/mandate.ts').then((file) => file.mandate),
  milestones: () => import('./en/milestones.ts').then((file) => file.milestones),
  progress: () => import('./en/progress.ts').then((file) => file.progress),
  pictures: () => import('./en/pictures.ts').then((file) => file.pictures),
  evidence: () => import('./en/evidence.ts').then((file) => file.evidence),
  history: () => import('./en/history.ts').then((file) => file.history),
  seats: () => import('./en/seats.ts').then((file) => file.seats),
  taskforce: () => import('./en/taskforce.ts').then((file) => file.taskforce),
  recommendations: () => import('./en/recommendations.ts').then((file) => file.recommendations),
  report: () => import('./en/report.ts').then((file) => file.report),
  rooms: () => import('./en/rooms.ts').then((file) => file.rooms),
  rounds: () => import('./en/rounds.ts').then((file) => file.rounds),
  refusals: () => import('./en/refusals.ts').then((file) => file.refusals),
  session: () => import('./en/session.ts').then((file) => file.session),
  actions: () => import('./en/actions.ts').then((file) => file.actions),
  agenda: () => import('./en/agenda.ts').then((file) => file.agenda),
  decisions: () => import('./en/decisions.ts').then((file) => file.decisions),
  meetings: () => import('./en/meetings.ts').then((file) => file.meetings),
  minutes: () => import('./en/minutes.ts').then((file) => file.minutes),
  shell: () => import('./en/shell.ts').then((file) => file.shell),
  writing: () => import('./en/writing.ts').then((file) => file.writing),
} satisfies InEnglish;
