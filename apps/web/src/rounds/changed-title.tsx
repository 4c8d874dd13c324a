import { useWords } from '../words/use-words.ts';
import { ChangedWords } from '../writing/compared-texts.tsx';

/** A title that is another than before; nothing where it is the same. */
export function ChangedTitle({ before, after }: { before: string; after: string }) {
  const t = useWords('recommendations');
  if (before === after) return null;
  return (
    <p>
      <span className="text-soft">{t('compare.title')}</span> <ChangedWords before={before} after={after} />
    </p>
  );
}
