import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPredecessors, circleIfLinked, crossings, findCircle, type Linked } from './predecessors.ts';

const plan = (links: Record<string, string[]>): Linked[] =>
  Object.entries(links).map(([id, predecessorIds]) => ({ id, predecessorIds }));

describe('circles among predecessors', () => {
  it.each([
    [{ a: [], b: ['a'], c: ['a', 'b'] }, null],
    [{ a: ['a'] }, ['a']],
    [{ a: ['c'], b: ['a'], c: ['b'], d: ['a'] }, ['a', 'c', 'b']],
    [{ x: ['a'], a: ['b'], b: ['a'] }, ['a', 'b']],
    [{ a: ['elsewhere'] }, null],
    [{ x: ['y', 'z'], y: [], z: ['x'] }, ['x', 'z']],
  ])('%j has %j', (links, circle) => {
    expect(findCircle(plan(links))).toEqual(circle);
  });

  it('names the circle a new link would close, and lets a harmless one pass', () => {
    const milestones = plan({ survey: [], results: ['survey'], draft: ['results'] });
    expect(circleIfLinked(milestones, 'survey', ['draft'])).toEqual(['results', 'survey', 'draft']);
    expect(circleIfLinked(milestones, 'draft', ['results', 'survey'])).toBeNull();
  });

  it('finds none when every milestone waits only for earlier ones, and one as soon as the first waits for the last', () => {
    const earlierOnly = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(earlierOnly, (choices) => {
        const links = choices.map((choice, i) => ({
          id: `${i}`,
          predecessorIds: [...(i > 0 ? [`${i - 1}`] : []), ...choice.filter((j) => j < i).map(String)],
        }));
        expect(findCircle(links)).toBeNull();
        const last = `${links.length - 1}`;
        const circle = circleIfLinked(links, '0', [last]);
        expect(circle).not.toBeNull();
        const closed = [...links.slice(1), { id: '0', predecessorIds: [last] }];
        circle?.forEach((id, i) => {
          const next = circle[(i + 1) % circle.length];
          expect(closed.find((m) => m.id === id)?.predecessorIds).toContain(next);
        });
      }),
    );
  });
});

describe('everything a milestone waits for', () => {
  it('goes through others and stops at a circle', () => {
    const milestones = plan({ a: ['d'], b: ['a'], c: ['b'], d: ['a'], e: [] });
    expect(allPredecessors(milestones, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(allPredecessors(milestones, 'a').map(({ id }) => id)).toEqual(['d']);
    expect(allPredecessors(milestones, 'e')).toEqual([]);
  });
});

describe('a forecast before a predecessor’s', () => {
  const dated = (id: string, on: string, predecessorIds: string[] = [], isDropped = false) => ({
    id,
    on,
    predecessorIds,
    isDropped,
  });

  it('is flagged with the working days between', () => {
    expect(crossings([dated('results', '2022-04-20'), dated('draft', '2022-03-31', ['results'])])).toEqual([
      { milestoneId: 'draft', predecessorId: 'results', workingDays: 11 },
    ]);
  });

  it('is not flagged on the same day, nor when either is dropped', () => {
    expect(crossings([dated('a', '2022-04-20'), dated('b', '2022-04-20', ['a'])])).toEqual([]);
    expect(crossings([dated('a', '2022-04-20', [], true), dated('b', '2022-03-31', ['a'])])).toEqual([]);
    expect(crossings([dated('a', '2022-04-20'), dated('b', '2022-03-31', ['a'], true)])).toEqual([]);
  });
});
