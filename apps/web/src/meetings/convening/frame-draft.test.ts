import { expect, it } from 'vitest';
import { type FrameTheirs, frameOf, mergeFrames } from './frame-draft.ts';
import { spanOf, timesOf } from './meeting-times.tsx';

const saved: FrameTheirs = {
  version: 1,
  title: 'Udkastet',
  place: 'Landgreven 4',
  videoUrl: null,
  startsLocal: '2022-05-03T09:00',
  endsLocal: '2022-05-03T11:30',
};
const began = frameOf(saved);

it('a meeting’s times are typed in three parts, and half of them are none', () => {
  expect(timesOf('2022-05-03T09:00', '2022-05-03T11:30')).toEqual({ on: '2022-05-03', from: '09:00', until: '11:30' });
  expect(spanOf({ on: '2022-05-03', from: '09:00', until: '11:30' })).toEqual({
    startsLocal: '2022-05-03T09:00',
    endsLocal: '2022-05-03T11:30',
  });
  expect(spanOf({ on: '2022-05-03', from: '09:00', until: null })).toBeNull();
  expect(spanOf(frameOf(null).times)).toBeNull();
});

it('a late save asks about what both changed and keeps the other’s elsewhere', () => {
  const mine = { ...began, title: 'Min titel', videoUrl: 'https://video.example/1' };
  const theirs = { ...saved, version: 2, title: 'Deres titel', place: 'Et andet sted' };
  const { merged, conflicts } = mergeFrames(began, mine, theirs);
  expect(conflicts).toEqual(['title']);
  expect(merged).toEqual({ ...mine, place: 'Et andet sted' });
});

it('a late save of an agenda that grew meanwhile asks nothing', () => {
  expect(mergeFrames(began, { ...began, title: 'Min titel' }, { ...saved, version: 5 }).conflicts).toEqual([]);
});
