import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useWords } from '../words/use-words.ts';
import type { Kept } from '../writing/keep.ts';

type DeclineInPlaceProps = {
  /** The reason as it is written, which is kept until it is sent. */
  reason: Kept;
  words: { reason: string; act: string; reader: string };
  decline: { problem: string | null; fields: Record<string, string>; pending: boolean };
  /** Only with a reason. */
  onDecline: () => void;
  onCancel: () => void;
};

/** Asks for the reason where the proposal is read. */
export function DeclineInPlace({ reason, words, decline, onDecline, onCancel }: DeclineInPlaceProps) {
  const common = useWords('everywhere');
  const [isAsked, setAsked] = useState(false);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.value.trim()) onDecline();
      }}
    >
      <ErrorSentence>{decline.problem}</ErrorSentence>
      <TextArea
        label={words.reason}
        value={reason.value}
        onChange={reason.set}
        error={decline.fields['reason'] ?? (isAsked && !reason.value.trim() ? common('fields.required') : null)}
        reader={words.reader}
        autoFocus
        rows={2}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" kind="danger" pending={decline.pending}>
          {words.act}
        </Button>
        <Button size="small" onPress={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
