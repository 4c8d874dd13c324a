import { useSessionEnded } from '../doors/session-end.ts';
import { Aside } from '../look/aside.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';

const SignInAgain = fetchedLater(() => import('./sign-in-again.tsx').then((file) => file.SignInAgain));

/** Signing in again without leaving the page, when the session ends under it. */
export function LostSession() {
  return useSessionEnded() ? (
    <Aside onFailed={() => {}}>
      <SignInAgain />
    </Aside>
  ) : null;
}
