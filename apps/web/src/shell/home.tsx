import { Navigate } from '@tanstack/react-router';
import { PageHead } from '../look/page-head.tsx';
import type { Session } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';

/** The bare address: on to what waits in one's taskforce. */
export function Home({ session }: { session: Session }) {
  const t = useWords('shell');
  const [first] = session.taskforces;
  if (first) return <Navigate to="/$slug/venter" params={{ slug: first.slug }} replace />;
  if (session.user.isOperator) return <Navigate to="/installation" replace />;
  return (
    <BarePage>
      <PageHead title={t('noTaskforce.title')} sub={t('noTaskforce.body')} />
    </BarePage>
  );
}
