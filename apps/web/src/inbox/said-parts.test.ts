import { describe, expect, it } from 'vitest';
import { partsOf, writtenIn } from './said-parts.ts';

describe('a sentence with what people wrote in it', () => {
  it('is parted where their words begin and end', () => {
    const values = { id: 'x', number: 3, milestone: { id: 'y', title: 'Survey i felten' }, reason: 'Det haster.' };
    expect(partsOf('Survey i felten: “Det haster”.', writtenIn(values))).toEqual([
      { text: 'Survey i felten', isWritten: true },
      { text: ': “', isWritten: false },
      { text: 'Det haster', isWritten: true },
      { text: '”.', isWritten: false },
    ]);
  });

  it('knows them with a small letter first, and leaves the rest as one piece', () => {
    expect(partsOf('Action: spørge tre', writtenIn({ text: 'Spørge tre' }))).toEqual([
      { text: 'Action: ', isWritten: false },
      { text: 'spørge tre', isWritten: true },
    ]);
    expect(partsOf('Nothing of theirs', writtenIn({ reason: '', count: 2 }))).toEqual([
      { text: 'Nothing of theirs', isWritten: false },
    ]);
  });
});
