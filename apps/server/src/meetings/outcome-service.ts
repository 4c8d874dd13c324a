import type { LineWritten } from '@tvaers/domain/meetings/schema';
import { Refused } from '@tvaers/domain/refusal';
import { decide, decideTogether, numberOf } from './decide-service.ts';
import { type At, type Drawn, type Recorded, addLine, changeLine, removeLine } from './outcome-line-service.ts';

/** What is answered: `together` are the numbers of what was adopted in the same act. */
type Answered = Recorded & { together: Drawn[] };

/** One line, as it was written: what is answered, and what the event log keeps of it. */
export async function recordLine(at: At, line: LineWritten): Promise<{ answer: Answered; difference: Record<string, unknown> }> {
  if (line.act === 'decide') {
    const { act: _, together = [], ...written } = line;
    if (together.length > 0 && at.item.pulledOutAt) throw new Refused('pulled-out', { itemId: at.item.id });
    const answer = await decide(at, written);
    const others = await decideTogether(at, together);
    const { result, text, supersedesLineId, noQuorumReason, departureReason } = written;
    const reasons = { supersedesLineId, noQuorumReason, departureReason };
    return {
      answer: { ...answer, together: others.flatMap(({ decision }) => decision ?? []) },
      difference: { number: numberOf(answer), result, text, ...reasons },
    };
  }
  if (line.act === 'remove') {
    const { text, ...answer } = await removeLine(at, line);
    return { answer: { ...answer, together: [] }, difference: { removed: text } };
  }
  const answer = line.act === 'add' ? await addLine(at, line.outcome, line.newLineId) : await changeLine(at, line);
  return {
    answer: { ...answer, together: [] },
    difference: { line: answer.lineId, kind: line.outcome.kind, text: line.outcome.text },
  };
}
