import { addDays } from '@tvaers/domain/dates/calendar-day';
import { sayMessage } from '@tvaers/domain/inbox/labels';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { InboxRow, Settle } from './rows.ts';

type SnoozeProps = Settle & { row: InboxRow; untilOn: string };

/** Puts a row off until a day of one's own choice, no later than its deadline. */
export function SnoozeRow(props: SnoozeProps) {
  const t = useWords('waiting');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t('snooze.open')}
      </Button>
      {isOpen ? <SnoozeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SnoozeDialog({ row, untilOn: latest, touch, settled, onClose }: SnoozeProps & { onClose: () => void }) {
  const t = useWords('waiting');
  const common = useWords('everywhere');
  const language = useLanguage();
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const [untilOn, setUntilOn] = useState<string | null>(addDays(today, 1));
  const snooze = useCommand(trpc.inbox.snooze);
  const day = (on: string) => dates.day(on, { year: false });

  async function send() {
    if (!untilOn) return;
    touch();
    if (!(await snooze.run({ taskforceId, key: row.key, untilOn }))) return;
    onClose();
    settled(t('snooze.done', { day: day(untilOn) }));
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('snooze.title', { what: sayMessage(row.what, language) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={snooze.pending} onPress={() => void send()}>
            {t('snooze.confirm')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{snooze.problem}</ErrorSentence>
      <p className="text-soft">{t('snooze.intro')}</p>
      <DateField
        label={t('snooze.until')}
        description={t('snooze.most', { day: day(latest) })}
        value={untilOn}
        onChange={setUntilOn}
        min={addDays(today, 1)}
        max={latest}
        error={snooze.fields['untilOn'] ?? (untilOn ? null : common('fields.required'))}
      />
    </Dialog>
  );
}
