import { PageHead } from '../look/page-head.tsx';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';

/** For who is signed in and holds no seat. */
export function NoTaskforce() {
  const t = useWords('shell');
  return (
    <BarePage>
      <PageHead title={t('noTaskforce.title')} sub={t('noTaskforce.body')} />
    </BarePage>
  );
}
