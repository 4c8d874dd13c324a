/**
 * A task as one version of the mandate words it. `id` is its identity: the same in every version in which it lives on, whatever its
 * number and words.
 */
export type VersionTask = { id: string; number: number; text: string };

/** `gone` stands where it stood before. A task that lives on may have got other words, another number, or both. */
export type ComparedTask =
  | { status: 'added'; before: null; after: VersionTask }
  | { status: 'gone'; before: VersionTask; after: null }
  | { status: 'livesOn'; before: VersionTask; after: VersionTask; isReworded: boolean; isRenumbered: boolean };

/** The tasks of two versions beside each other, in the order of the later; every task of either is in exactly one row. */
export function compareTasks(before: readonly VersionTask[], after: readonly VersionTask[]): ComparedTask[] {
  const left = new Map(before.map((task) => [task.id, task]));
  const kept = new Set(after.map(({ id }) => id));
  const rows: ComparedTask[] = [];
  const waiting = before.filter(({ id }) => !kept.has(id)).sort((a, b) => a.number - b.number);
  const goneBefore = (number: number) => {
    while (waiting[0] && waiting[0].number < number)
      rows.push({ status: 'gone', before: waiting.shift() as VersionTask, after: null });
  };
  for (const task of after.toSorted((a, b) => a.number - b.number)) {
    const was = left.get(task.id);
    if (was) goneBefore(was.number);
    if (!was) rows.push({ status: 'added', before: null, after: task });
    else
      rows.push({
        status: 'livesOn',
        before: was,
        after: task,
        isReworded: was.text !== task.text,
        isRenumbered: was.number !== task.number,
      });
  }
  return [...rows, ...waiting.map((task) => ({ status: 'gone' as const, before: task, after: null }))];
}

/** Does anything differ between the two? */
export function isTaskChange(row: ComparedTask): boolean {
  return row.status !== 'livesOn' || row.isReworded || row.isRenumbered;
}

const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much two texts have in common, word by word and each word as often as it stands: 0 nothing, 1 the same words. */
export function likeness(a: string, b: string): number {
  const [these, those] = [wordsOf(a), wordsOf(b)];
  if (these.length + those.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of these) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of those) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (these.length + those.length);
}

/** From half the words in common one text is taken for a rewording of the other. */
const alike = 0.5;

/**
 * Which task of the version in force each text of a proposal most likely continues, by its identity; null where it seems new. The
 * likest pairs first, among equals the nearest number; no task is continued twice. `startedAsId` is the task a text began as a copy of:
 * it counts when nothing else claims that task, because a task is reworded more often than replaced where it stands. A proposer says
 * otherwise where this is wrong.
 */
export function continuedTasks(
  inForce: readonly VersionTask[],
  proposed: readonly { text: string; startedAsId: string | null }[],
): (string | null)[] {
  const pairs = proposed
    .flatMap(({ text }, place) =>
      inForce.map((task) => ({ place, id: task.id, like: likeness(task.text, text), away: Math.abs(task.number - 1 - place) })),
    )
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like || a.away - b.away || a.place - b.place);
  const continued = new Map<number, string>();
  const taken = new Set<string>();
  const take = (place: number, id: string) => {
    if (continued.has(place) || taken.has(id)) return;
    continued.set(place, id);
    taken.add(id);
  };
  for (const { place, id } of pairs) take(place, id);
  const known = new Set(inForce.map(({ id }) => id));
  proposed.forEach(({ startedAsId }, place) => {
    if (startedAsId !== null && known.has(startedAsId)) take(place, startedAsId);
  });
  return proposed.map((_, place) => continued.get(place) ?? null);
}
