import { meetingStateWords } from '@tvaers/domain/meetings/labels';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import { StateChip } from '../look/state-chip.tsx';
import { useLanguage } from '../words/language.ts';
import { stateLooks } from './meeting.ts';

/** How far a meeting is, in words. */
export function MeetingStateChip({ state }: { state: MeetingState }) {
  const language = useLanguage();
  const { tone, glyph } = stateLooks[state];
  return (
    <StateChip tone={tone} glyph={glyph}>
      {meetingStateWords[state][language]}
    </StateChip>
  );
}
