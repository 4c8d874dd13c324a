import { lazy, Suspense } from 'react';
import { useSessionEnded } from '../doors/session-end.ts';

const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((file) => ({ default: file.SignInAgain })));

/** Signing in again without leaving the page, when the session ends under it. */
export function LostSession() {
  return useSessionEnded() ? (
    <Suspense>
      <SignInAgain />
    </Suspense>
  ) : null;
}
