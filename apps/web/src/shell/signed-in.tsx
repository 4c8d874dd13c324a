import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { sessionEnded } from '../doors/session-end.ts';
import { fetchedLater } from '../look/fetched-later.tsx';
import { ClockContext } from '../session/clock.ts';
import { useSession, type Session } from '../session/session.ts';

const SignInPage = fetchedLater(() => import('../session/sign-in-page.tsx').then((file) => file.SignInPage), 'whenAsked');

/**
 * What lies inside sign-in. Once somebody has been signed in, the page stays as it is when the session ends, so that nothing
 * typed is lost: signing in again happens in place. Another person begins with pages of his own.
 */
export function SignedIn({ children }: { children: (session: Session) => ReactNode }) {
  const session = useSession();
  const last = useRef<Session | null>(null);
  if (session) last.current = session;
  const shown = session ?? last.current;

  useEffect(() => {
    if (!session && last.current) sessionEnded();
  }, [session]);

  if (!shown)
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  return (
    <ClockContext value={shown.clock}>
      <Person key={shown.user.id}>{children(shown)}</Person>
    </ClockContext>
  );
}

function Person({ children }: { children: ReactNode }) {
  return children;
}
