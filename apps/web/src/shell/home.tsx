import { Navigate } from '@tanstack/react-router';
import type { Role } from '@tvaers/domain/actor';
import { fetchedLater } from '../look/fetched-later.tsx';
import type { Session } from '../session/session.ts';
import { useTaskforce } from '../session/taskforce.ts';

// Few who sign in have no taskforce.
const NoTaskforce = fetchedLater(() => import('./no-taskforce.tsx').then((file) => file.NoTaskforce), 'whenAsked');

/** What a person comes for: the commissioner to read status, everybody else to what waits for him. */
const firstPage = (role: Role) => (role === 'commissioner' ? '/$slug/status' : '/$slug/venter');

/** The taskforce's own address. */
export function TaskforceHome() {
  const { slug, actor } = useTaskforce();
  return <Navigate to={firstPage(actor.seat.role)} params={{ slug }} replace />;
}

/** The bare address: on to the first page of one's taskforce. */
export function Home({ session }: { session: Session }) {
  const [first] = session.taskforces;
  if (!first) return session.user.isOperator ? <Navigate to="/installation" replace /> : <NoTaskforce />;
  return <Navigate to={firstPage(first.seat.role)} params={{ slug: first.slug }} replace />;
}
