import { expect, it } from 'vitest';
import { aboutSelection, aboutWords, type NoteShown, placeOf } from './note.ts';

const texts = { indstilling: 'Det indstilles, at datoen godkendes.', presentation: 'Datoen er drøftet.\nDen passer de fleste.' };
const note = (given: Partial<NoteShown>): NoteShown => ({
  ...{ id: 'n', itemId: 'i', itemTitle: '', from: null, on: 'item', paperId: null, paperName: '', paperSerial: null, page: null },
  ...{ quote: '', prefix: '', suffix: '', start: 0, body: 'x', writtenAt: '', changedAt: '', version: 1 },
  ...given,
});

it('words are about the first text that has them, however their lines break', () => {
  expect(aboutWords('datoen', texts)).toMatchObject({ on: 'indstilling', quote: 'datoen', start: 19 });
  expect(aboutWords('drøftet. Den passer', texts)).toMatchObject({ on: 'presentation', quote: 'drøftet. Den passer' });
  expect(aboutWords('findes ikke', texts)).toBeNull();
  expect(aboutWords('  ', texts)).toBeNull();
});

it('a selection is about the text it was made in', () => {
  expect(aboutSelection('presentation', 0, 6, texts)).toMatchObject({ on: 'presentation', quote: 'Datoen', start: 0 });
  expect(aboutSelection('presentation', 3, 3, texts)).toBeNull();
});

it('a note on words has a place, a lost one has none, and one on the whole needs none', () => {
  const on = aboutWords('datoen', texts);
  expect(placeOf(note({ ...on, on: 'indstilling' } as Partial<NoteShown>), texts)).toMatchObject({ start: 19, is: 'same' });
  expect(placeOf(note({ on: 'indstilling', quote: 'væk', prefix: '', suffix: '' }), texts)).toBeNull();
  expect(placeOf(note({ on: 'item' }), texts)).toBeUndefined();
  expect(placeOf(note({ on: 'page', quote: 'datoen' }), texts)).toBeUndefined();
});
