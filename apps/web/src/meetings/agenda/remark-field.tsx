import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown } from '../meeting.ts';
import type { Remarks } from './use-remarks.ts';

/** Where a reader of the draft writes what he would have changed in this item; it is sent with his answer. */
export function RemarkField({ item, remarks }: { item: ItemShown; remarks: Remarks }) {
  const t = useWords('agenda');
  const [isOpen, setOpen] = useState(false);
  const text = remarks.of(item.id);
  if (!isOpen && text === '')
    return (
      <div data-print="no">
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {t('readThrough.write')}
          <span className="sr-only"> {t('readThrough.writeTo', { number: String(item.position) })}</span>
        </Button>
      </div>
    );
  return (
    <div className="max-w-reading" data-print="no">
      <TextArea
        label={t('readThrough.remarkOn', { number: String(item.position) })}
        value={text}
        onChange={(next) => remarks.set(item.id, next)}
        rows={2}
        maxLength={2000}
        reader={t('readThrough.reader')}
        description={t('readThrough.sentWith')}
      />
    </div>
  );
}
