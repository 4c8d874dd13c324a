import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';

/** An address that leads nowhere, or to what one may not read: the two look the same, and both say what to do. */
export function UnknownPage() {
  const t = useWords('shell');
  return (
    <BarePage>
      <PageHead title={t('unknown.title')} sub={t('unknown.body')} />
      <LinkButton to="/">{t('unknown.home')}</LinkButton>
    </BarePage>
  );
}
