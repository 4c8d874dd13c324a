import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { FieldsConflict } from '../../writing/fields-conflict.tsx';
import { type FrameDraft, type frameFields, frameOf, type FrameTheirs } from './frame-draft.ts';
import { spanOf } from './meeting-times.tsx';

type FrameConflictProps = {
  mine: FrameDraft;
  theirs: FrameTheirs;
  conflicts: readonly (typeof frameFields)[number][];
  pending: boolean;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else saved the meeting first: both texts of each field that both changed. */
export function FrameConflict({ mine, theirs, conflicts, ...rest }: FrameConflictProps) {
  const t = useWords('meetings');
  const dates = useDates();
  const names = { title: t('form.title'), times: t('form.day'), place: t('form.place'), videoUrl: t('form.video') };
  const say = (field: (typeof frameFields)[number], draft: FrameDraft) => {
    if (field !== 'times') return draft[field];
    const span = spanOf(draft.times);
    return span ? dates.period(span.startsLocal, span.endsLocal) : '';
  };
  const fields = conflicts.map((field) => ({ name: names[field], mine: say(field, mine), theirs: say(field, frameOf(theirs)) }));
  return <FieldsConflict fields={fields} {...rest} />;
}
