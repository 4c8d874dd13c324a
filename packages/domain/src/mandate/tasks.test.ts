import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTasks, continuedTasks, isTaskChange, likeness, type VersionTask } from './tasks.ts';

const barriers = { id: 'a', number: 1, text: 'Taskforcen skal finde barrierer for skift mellem sektorer.' };
const motives = { id: 'b', number: 2, text: 'Taskforcen skal afdække ledernes motiver.' };
const advice = { id: 'c', number: 3, text: 'Taskforcen skal give anbefalinger.' };
const inForce = [barriers, motives, advice];
const said = (before: VersionTask[], after: VersionTask[]) =>
  compareTasks(before, after).map((row) => [
    row.status,
    row.before?.number ?? null,
    row.after?.number ?? null,
    ...(row.status === 'livesOn' ? [row.isReworded && 'reworded', row.isRenumbered && 'renumbered'].filter(Boolean) : []),
  ]);

describe('two versions of the tasks', () => {
  it.each<[string, VersionTask[], ReturnType<typeof said>]>([
    [
      'that are the same differ in nothing',
      inForce,
      [
        ['livesOn', 1, 1],
        ['livesOn', 2, 2],
        ['livesOn', 3, 3],
      ],
    ],
    [
      'say a removed task where it stood, and the new number of those after it',
      [barriers, { ...advice, number: 2 }],
      [
        ['livesOn', 1, 1],
        ['gone', 2, null],
        ['livesOn', 3, 2, 'renumbered'],
      ],
    ],
    [
      'say an added task where it stands',
      [barriers, { id: 'ny', number: 2, text: 'Ny' }, { ...motives, number: 3 }, { ...advice, number: 4 }],
      [
        ['livesOn', 1, 1],
        ['added', null, 2],
        ['livesOn', 2, 3, 'renumbered'],
        ['livesOn', 3, 4, 'renumbered'],
      ],
    ],
    [
      'tell a reworded task from a replaced one by its identity',
      [{ ...barriers, text: 'Andre ord.' }, { id: 'ny', number: 2, text: motives.text }, advice],
      [
        ['livesOn', 1, 1, 'reworded'],
        ['added', null, 2],
        ['gone', 2, null],
        ['livesOn', 3, 3],
      ],
    ],
    [
      'say both when a task is reworded and moved',
      [
        { ...advice, number: 1, text: 'Taskforcen skal give ti anbefalinger.' },
        { ...barriers, number: 2 },
        { ...motives, number: 3 },
      ],
      [
        ['livesOn', 3, 1, 'reworded', 'renumbered'],
        ['livesOn', 1, 2, 'renumbered'],
        ['livesOn', 2, 3, 'renumbered'],
      ],
    ],
  ])('%s', (_, after, expected) => {
    expect(said(inForce, after)).toEqual(expected);
  });

  it('hold every task of either in exactly one row, and differ in nothing only when they are the same', () => {
    const tasks = fc
      .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.constantFrom('x', 'y') }), {
        selector: ({ id }) => id,
      })
      .map((list) => list.map((task, place) => ({ ...task, number: place + 1 })));
    fc.assert(
      fc.property(tasks, tasks, (before, after) => {
        const rows = compareTasks(before, after);
        const byNumber = (a: VersionTask, b: VersionTask) => a.number - b.number;
        expect(rows.flatMap((row) => row.before ?? []).sort(byNumber)).toEqual(before);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
        expect(rows.some(isTaskChange)).toBe(JSON.stringify(before) !== JSON.stringify(after));
      }),
    );
  });
});

describe('what a proposed task continues', () => {
  const from = (text: string, startedAsId: string | null = null) => ({ text, startedAsId });
  it.each<[string, ReturnType<typeof from>[], (string | null)[]]>([
    ['is the task with the same words, whatever its number', [from(advice.text), from(barriers.text)], ['c', 'a']],
    ['is the task it rewords', [from('Taskforcen skal finde og vægte barrierer for skift mellem sektorer.')], ['a']],
    ['is nothing when no task is like it', [from('Udgive en bog om emnet.')], [null]],
    ['is the task it began as, when it was rewritten where it stands', [from('Noget helt andet her.', 'b')], ['b']],
    [
      'is not the task it began as when another has that one’s words',
      [from('Helt nyt arbejde.', 'b'), from(motives.text)],
      [null, 'b'],
    ],
    ['is no task twice: the nearest goes first', [from(advice.text), from('x'), from(advice.text)], [null, null, 'c']],
    ['is no task that is not in force', [from('Noget helt andet her.', 'fremmed')], [null]],
  ])('%s', (_, proposed, expected) => {
    expect(continuedTasks(inForce, proposed)).toEqual(expected);
  });

  it('counts words and not their order, case or marks', () => {
    expect(likeness('Finde barrierer.', 'barrierer, FINDE')).toBe(1);
    expect(likeness('', '')).toBe(0);
    expect(likeness('a a b', 'a c c')).toBeCloseTo(1 / 3);
  });
});
