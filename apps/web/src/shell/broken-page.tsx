import { Button } from '../look/button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';

/** A page that could not be shown: what happened, what is kept, what to do, and the number to tell. */
export function BrokenPage({
  isUnreachable,
  incident,
  onAgain,
}: {
  isUnreachable: boolean;
  incident: string | null;
  onAgain: () => void;
}) {
  const t = useWords('shell');
  const common = useWords('everywhere');
  const face = isUnreachable ? 'loadFailed' : 'broken';
  return (
    <BarePage>
      <div role="alert">
        <PageHead title={t(`${face}.title`)} sub={t(`${face}.body`)} />
        {incident ? <p className="figures mb-4 text-sm text-soft select-all">{t('broken.incident', { id: incident })}</p> : null}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onPress={onAgain}>
            {common('tryAgain')}
          </Button>
          <Button onPress={() => window.location.reload()}>{t('broken.reload')}</Button>
        </div>
      </div>
    </BarePage>
  );
}
