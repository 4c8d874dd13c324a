// For tests: somebody has written in a text, as an act through the log, without a socket.
import type { TestDatabase } from '@tvaers/db/test-database';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { type Persona, testMoment } from '../doors/test-world.ts';
import { changeText } from './text-service.ts';

export function writeText(database: TestDatabase, { actor }: Persona, id: string, text: RichText) {
  const key = { id, taskforceId: actor.seat.taskforceId };
  return writeAs(database.prisma, actor, (tx) => changeText({ tx, actor, clock: standingClock(testMoment) }, key, () => text));
}
