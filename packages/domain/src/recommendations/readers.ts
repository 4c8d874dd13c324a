import type { Actor, ActingSeat } from '../actor.ts';
import { recommendationPolicy, type RecommendationFacts } from './policy.ts';

/** A seat held today, with what is said of it: whose it is. */
export type SeatHeld = ActingSeat & { userId: string; name: string };

/** Who can read a thing: the seats, and how many of each kind. */
export type Readers<S extends SeatHeld = SeatHeld> = {
  seats: S[];
  voting: number;
  advisers: number;
  secretariat: number;
  observers: number;
  commissioners: number;
};

/** Who of these seats can read the recommendation, by the very rule the server asks: what stands beside a text field is never more hopeful than that. */
export function readersOf<S extends SeatHeld>(seats: readonly S[], facts: RecommendationFacts): Readers<S> {
  return counted(seats.filter((seat) => recommendationPolicy['recommendations.read'](actorOf(seat), facts)));
}

/** Who of these seats can read its comments. */
export function commentReadersOf<S extends SeatHeld>(seats: readonly S[], facts: RecommendationFacts): Readers<S> {
  return counted(seats.filter((seat) => recommendationPolicy['recommendations.readComments'](actorOf(seat), facts)));
}

function actorOf(seat: SeatHeld): Actor {
  return { userId: seat.userId, seat };
}

function counted<S extends SeatHeld>(seats: S[]): Readers<S> {
  const count = (...roles: string[]) => seats.filter(({ role }) => roles.includes(role)).length;
  return {
    seats,
    voting: count('chair', 'deputyChair', 'member'),
    advisers: count('adviser'),
    secretariat: count('secretariat'),
    observers: count('observer'),
    commissioners: count('commissioner'),
  };
}
