import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { everythingChanged } from '../doors/changed.ts';
import { sessionResumed } from '../doors/session-end.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../words/use-words.ts';
import { DemoPersonas } from './demo-personas.tsx';
import { sessionQuery } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

const secondsBetweenLooks = 3;

/** Signing in in place: everything typed stays where it is, and the work goes on. */
export function SignInAgain() {
  const t = useWords('session');
  const queryClient = useQueryClient();

  useEffect(() => {
    // The link is opened in another tab; this one notices and goes on.
    const timer = window.setInterval(() => void look(), 1000 * secondsBetweenLooks);
    return () => window.clearInterval(timer);
  });

  async function look() {
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null);
    if (!session) return;
    sessionResumed();
    everythingChanged();
  }

  return (
    <Dialog isOpen onClose={() => void look()} title={t('lostTitle')} staysOpen>
      <p>{t('lostBody')}</p>
      <SignInForm waits />
      <DemoPersonas onSignedIn={() => void look()} />
    </Dialog>
  );
}
