import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import type { Kept } from './keep.ts';

/** Says that the text on the screen is the one written last time, and offers to go back to the saved one. */
export function RestoredNote({ kept }: { kept: Pick<Kept, 'wasRestored' | 'discard'> }) {
  const t = useWords('writing');
  if (!kept.wasRestored) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
      {t('restored')}
      <Button kind="quiet" size="small" onPress={kept.discard}>
        {t('discard')}
      </Button>
    </p>
  );
}
