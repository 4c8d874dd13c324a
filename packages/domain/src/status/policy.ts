import { type Actor, actsAsChair, runs, works } from '../actor.ts';

/** `isSent`: the report has been with the commissioner; one that has not is known to the secretariat and the acting chair only. */
export type StatusFacts = { isSent: boolean };

const isCommissioner = (actor: Actor) => actor.seat.role === 'commissioner';

export const statusPolicy = {
  /** What was told of the taskforce's work is read by who works in it; observers follow other pages (access.md). */
  'status.read': (actor: Actor, { isSent }: StatusFacts) => (isSent ? works(actor) || isCommissioner(actor) : runs(actor)),
  'status.prepare': (actor: Actor) => runs(actor),
  'status.write': (actor: Actor) => runs(actor),
  'status.withdraw': (actor: Actor) => runs(actor),
  'status.freeze': (actor: Actor) => actsAsChair(actor),
  'status.send': (actor: Actor) => actsAsChair(actor),
  'status.replace': (actor: Actor) => runs(actor),
  'status.ask': isCommissioner,
  'status.answer': (actor: Actor) => runs(actor),
  'status.approve': isCommissioner,
};
