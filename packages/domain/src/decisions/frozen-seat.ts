import type { Role } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';

/** A voting seat as it was held when a decision was made, and whether its holder was asked for a position. */
export type FrozenSeat = {
  seatId: string;
  name: string;
  role: Role;
  sectorId: string;
  employer: string;
  title: string;
  fromOn: On;
  wasAsked: boolean;
  isRecused: boolean;
  /** False for who was asked and had left his seat when it was decided. */
  isHeld: boolean;
};
