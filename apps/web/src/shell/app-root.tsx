import type { Language } from '@tvaers/domain/language';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useState, useTransition } from 'react';
import { useQuery } from '@tanstack/react-query';
import { doors } from '../doors/trpc.ts';
import { Skeleton } from '../look/skeleton.tsx';
import { Toasts } from '../look/toasts.tsx';
import { LostSession } from '../session/lost-session.tsx';
import { sessionQuery } from '../session/session.ts';
import { LanguageContext, rememberedLanguage, rememberLanguage } from '../words/language.ts';
import { NavigationLine } from './navigation-line.tsx';
import { PageBoundary } from './page-boundary.tsx';

/** Around everything: the language, toasts, signing in again, and what catches errors. */
export function AppRoot() {
  const [language, setLanguage] = useState(rememberedLanguage);
  const [, startTransition] = useTransition();
  const user = useQuery({ ...sessionQuery, throwOnError: false }).data?.user;

  const chosen = user?.language;

  useEffect(() => {
    // The person's own choice, made perhaps on another machine, wins over this browser's.
    if (chosen) setLanguage(chosen);
  }, [chosen]);

  useEffect(() => rememberLanguage(language), [language]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        // The old words stay until the new ones are here.
        startTransition(() => setLanguage(next));
        if (user) void doors.session.chooseLanguage.mutate({ language: next }).catch(() => {});
      },
    }),
    [language, user],
  );

  return (
    <LanguageContext value={choice}>
      <Suspense fallback={null}>
        <NavigationLine />
        <PageBoundary>
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
        <LostSession />
        <Toasts />
      </Suspense>
    </LanguageContext>
  );
}
