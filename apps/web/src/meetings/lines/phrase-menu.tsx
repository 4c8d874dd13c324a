import { gapIn, minutesPhrases } from '@tvaers/domain/meetings/phrases';
import type { RefObject } from 'react';
import { Menu } from '../../look/menu.tsx';
import { useWords } from '../../words/use-words.ts';

type PhraseMenuProps = { field: RefObject<HTMLElement | null>; onChoose: (text: string) => void };

/** The set phrases of the minutes; who has chosen one goes on writing where it has its gap. */
export function PhraseMenu({ field, onChoose }: PhraseMenuProps) {
  const t = useWords('minutes');
  return (
    <Menu
      kind="quiet"
      size="small"
      label={t('line.phrases')}
      groups={[
        {
          id: 'phrases',
          items: minutesPhrases.map(({ key, text }) => ({
            id: key,
            label: text,
            onPress: () => {
              onChoose(text);
              writeOn(field, text);
            },
          })),
        },
      ]}
    />
  );
}

/** Puts the pen into the phrase's gap, or after it, once it stands in the field. */
export function writeOn(field: RefObject<HTMLElement | null>, phrase: string) {
  window.setTimeout(() => {
    const area = field.current?.querySelector('textarea');
    const { start, end } = gapIn(phrase) ?? { start: phrase.length, end: phrase.length };
    area?.focus();
    area?.setSelectionRange(start, end);
  });
}
