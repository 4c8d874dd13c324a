import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../look/page-title.tsx';
import { Panel } from '../look/panel.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useWords } from '../words/use-words.ts';
import { DemoPersonas } from './demo-personas.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { sessionQuery } from './session.ts';

/** Where one signs in. Shown at any address while nobody is signed in, so that the address is still right afterwards. */
export function SignInPage() {
  const t = useWords('session');
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  async function go() {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (window.location.pathname === '/log-ind') await navigate({ to: '/' });
  }

  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] gap-8 px-4 py-6 sm:px-8">
      <header className="flex items-center justify-between gap-4">
        <span className="text-lg font-semibold">Tværs</span>
        <LanguageSwitch />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-dialog content-start gap-8 sm:pt-[6dvh]">
        <div className="grid gap-2">
          <PageTitle title={t('title')}>{t('title')}</PageTitle>
          <p className="text-soft">{t('tagline')}</p>
        </div>
        <Panel>
          <SignInForm />
        </Panel>
        <DemoPersonas onSignedIn={() => void go()} />
      </main>
    </div>
  );
}
