import { describe, expect, it } from 'vitest';
import { recommendationPolicy } from './policy.ts';
import { emptyText, type RichText } from './rich-text.ts';
import { leftOut, partOf, standAlongside, stateOfNew, textsTogether } from './trace.ts';

const text = (...said: string[]): RichText => ({
  type: 'doc',
  content: said.map((one, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}` },
    content: one === '' ? [] : [{ type: 'text', text: one }],
  })),
});
const at = (audience: 'sector' | 'taskforce', leadSectorId: string, state: 'idea' | 'drafting' | 'shared' | 'deliberation') => ({
  audience,
  leadSectorId,
  state,
});

describe('what lies in one place', () => {
  it.each([
    ['one room', [at('sector', 'a', 'idea'), at('sector', 'a', 'drafting')], true],
    ['two rooms', [at('sector', 'a', 'drafting'), at('sector', 'b', 'drafting')], false],
    ['a room and the taskforce', [at('sector', 'a', 'drafting'), at('taskforce', 'a', 'drafting')], false],
    ['drafts before the taskforce, of two sectors', [at('taskforce', 'a', 'idea'), at('taskforce', 'b', 'drafting')], true],
    ['a draft, and what is shared', [at('taskforce', 'a', 'drafting'), at('taskforce', 'a', 'shared')], false],
    ['what is shared, and what is up for adoption', [at('taskforce', 'a', 'shared'), at('taskforce', 'b', 'deliberation')], true],
    ['nothing', [], false],
  ])('%s', (_, all, is) => {
    expect(standAlongside(all)).toBe(is);
  });

  it('what is new is shared where the old was, and no further', () => {
    expect([stateOfNew(at('sector', 'a', 'idea')), stateOfNew(at('taskforce', 'a', 'deliberation'))]).toEqual([
      'drafting',
      'shared',
    ]);
  });
});

describe('the text of what is merged and split', () => {
  it('stands under the title of each, without those nobody has written in', () => {
    const both = textsTogether([
      { title: 'A', text: text('Et.', 'To.') },
      { title: 'B', text: emptyText() },
      { title: 'C', text: text('Tre.') },
    ]);
    expect(both.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'heading', 'paragraph']);
    expect(textsTogether([{ title: 'A', text: emptyText() }])).toEqual(emptyText());
  });

  it('a part keeps the order of the text, and what no part takes is named, empty lines apart', () => {
    const whole = text('Et.', '', 'Tre.', 'Fire.');
    expect(partOf(whole, ['p3', 'p1']).content.map(({ attrs }) => attrs?.id)).toEqual(['p1', 'p3']);
    expect(leftOut(whole, [{ blockIds: ['p1'] }, { blockIds: ['p3'] }])).toEqual(['p4']);
    expect(leftOut(whole, [{ blockIds: ['p1', 'p4'] }, { blockIds: ['p3', 'p4'] }])).toEqual([]);
  });
});

describe('what has gone on in others', () => {
  const observer = {
    userId: 'u',
    seat: { id: 's', taskforceId: 't', role: 'observer' as const, sectorId: null, servesSeatId: null, actsAsChair: false },
  };
  const ended = (endedFrom: 'drafting' | 'shared') => ({
    ...{ audience: 'taskforce' as const, leadSectorId: 'a', state: 'merged' as const, endedFrom: null, recusedSeatIds: [] },
    endedFrom,
  });
  it('is read by an observer only where he read it before', () => {
    const reads = recommendationPolicy['recommendations.read'];
    expect([reads(observer, ended('drafting')), reads(observer, ended('shared'))]).toEqual([false, true]);
  });
});
