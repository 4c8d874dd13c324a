import { noTimes, type TimesDraft, timesOf } from './meeting-times.tsx';
import type { MeetingShown } from '../meeting.ts';

/** What is typed about a meeting as a whole. */
export type FrameDraft = { title: string; place: string; videoUrl: string; times: TimesDraft };

/** The meeting as a late save is told it stands. */
export type FrameTheirs = {
  version: number;
  title: string;
  place: string;
  videoUrl: string | null;
  startsLocal: string | null;
  endsLocal: string | null;
};

type Frame = Omit<FrameTheirs, 'version'>;

export const frameFields = ['title', 'times', 'place', 'videoUrl'] as const;

/** The draft of a meeting as it stands; empty for a new one. */
export function frameOf(meeting: Frame | Pick<MeetingShown, keyof Frame> | null): FrameDraft {
  if (!meeting) return { title: '', place: '', videoUrl: '', times: noTimes };
  const { title, place, videoUrl, startsLocal, endsLocal } = meeting;
  return { title, place, videoUrl: videoUrl ?? '', times: timesOf(startsLocal, endsLocal) };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a stale save comes to: the fields both changed differently, and one's own on top of everything else. */
export function mergeFrames(
  began: FrameDraft,
  mine: FrameDraft,
  saved: FrameTheirs,
): { merged: FrameDraft; conflicts: (typeof frameFields)[number][] } {
  const theirs = frameOf(saved);
  const isMine = (field: (typeof frameFields)[number]) => !same(mine[field], began[field]);
  const conflicts = frameFields.filter(
    (field) => isMine(field) && !same(theirs[field], began[field]) && !same(mine[field], theirs[field]),
  );
  const merged = Object.fromEntries(
    frameFields.map((field) => [field, isMine(field) ? mine[field] : theirs[field]]),
  ) as FrameDraft;
  return { merged, conflicts };
}
