import { Navigate } from '@tanstack/react-router';
import type { Role } from '@tvaers/domain/actor';
import { PageHead } from '../look/page-head.tsx';
import type { Session } from '../session/session.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';

/** What a person comes for: the commissioner to read status, everybody else to what waits for him. */
function firstPage(role: Role) {
  return role === 'commissioner' ? '/$slug/status' : '/$slug/venter';
}

/** The taskforce's own address. */
export function TaskforceHome() {
  const { slug, actor } = useTaskforce();
  return <Navigate to={firstPage(actor.seat.role)} params={{ slug }} replace />;
}

/** The bare address: on to the first page of one's taskforce. */
export function Home({ session }: { session: Session }) {
  const t = useWords('shell');
  const [first] = session.taskforces;
  if (first) return <Navigate to={firstPage(first.seat.role)} params={{ slug: first.slug }} replace />;
  return (
    <BarePage>
      <PageHead title={t('noTaskforce.title')} sub={t('noTaskforce.body')} />
    </BarePage>
  );
}
