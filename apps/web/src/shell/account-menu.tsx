import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Mail } from 'lucide-react';
import { use } from 'react';
import { Avatar } from '../look/avatar.tsx';
import { Menu } from '../look/menu.tsx';
import type { Session } from '../session/session.ts';
import { signOut } from '../session/sign-in.ts';
import { TaskforceContext, useSpoken } from '../session/taskforce.ts';
import { LanguageContext } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { forgetTextsOf } from '../writing/keep.ts';
import { chooseTheme, themes, useTheme } from './theme.ts';

/** Who I am and for which sector; language, light or dark, keys, other taskforces, the installation, sign out. */
export function AccountMenu({
  session,
  onShowKeys,
  isCompact = false,
}: {
  session: Session;
  /** Absent where there are no keys to show. */
  onShowKeys?: () => void;
  isCompact?: boolean;
}) {
  const t = useWords('shell');
  const said = useSpoken();
  const navigate = useNavigate();
  const here = use(TaskforceContext);
  const { language, choose } = use(LanguageContext);
  const theme = useTheme();
  const own = here?.sector(here.held.seat.sectorId) ?? null;
  const role = t(`roles.${here?.held.seat.role ?? 'operator'}`);
  const others = session.taskforces.filter((taskforce) => taskforce.id !== here?.taskforceId);

  async function leave() {
    const answer = await signOut();
    if (!answer.ok) return;
    forgetTextsOf(session.user.id);
    // A fresh start: nothing of this person's readings may stay in memory.
    window.location.assign('/log-ind');
  }

  return (
    <Menu
      name={isCompact ? t('account.open', { name: session.user.name }) : undefined}
      className={`flex items-center gap-2.5 rounded text-left ${isCompact ? '' : 'w-full p-1.5 hover:bg-paper'}`}
      label={
        isCompact ? null : (
          <span className="grid min-w-0 leading-tight">
            <span className="truncate font-semibold">{session.user.name}</span>
            <span className="truncate text-sm text-soft">{own ? `${role} · ${own.name}` : role}</span>
          </span>
        )
      }
      icon={<Avatar name={session.user.name} sector={own} />}
      groups={[
        {
          id: 'who',
          title: own ? `${session.user.name} · ${role} · ${own.name}` : `${session.user.name} · ${role}`,
          items: [
            ...(here
              ? [
                  {
                    id: 'mail',
                    label: t('account.mail'),
                    icon: <Mail className="size-4 text-soft" aria-hidden="true" />,
                    onPress: () => void navigate({ to: '/$slug/mail', params: { slug: here.held.slug } }),
                  },
                ]
              : []),
            ...(onShowKeys
              ? [
                  {
                    id: 'keys',
                    label: t('account.keys'),
                    icon: <Keyboard className="size-4 text-soft" aria-hidden="true" />,
                    onPress: onShowKeys,
                  },
                ]
              : []),
            ...(here && session.user.isOperator
              ? [{ id: 'installation', label: t('account.installation'), onPress: () => void navigate({ to: '/installation' }) }]
              : []),
          ],
        },
        {
          id: 'language',
          title: t('account.language'),
          items: [
            { id: 'da', label: 'Dansk', isCurrent: language === 'da', onPress: () => choose('da') },
            { id: 'en', label: 'English', isCurrent: language === 'en', onPress: () => choose('en') },
          ],
        },
        {
          id: 'theme',
          title: t('account.theme'),
          items: themes.map((id) => ({ id, label: t(`account.${id}`), isCurrent: theme === id, onPress: () => chooseTheme(id) })),
        },
        ...(others.length > 0
          ? [
              {
                id: 'taskforces',
                title: t('account.otherTaskforces'),
                items: others.map(({ id, slug, nameDa, nameEn }) => ({
                  id,
                  label: said(nameDa, nameEn),
                  onPress: () => void navigate({ to: '/$slug', params: { slug } }),
                })),
              },
            ]
          : []),
        {
          id: 'end',
          items: [
            {
              id: 'out',
              label: t('account.signOut'),
              icon: <LogOut className="size-4 text-soft" aria-hidden="true" />,
              onPress: () => void leave(),
            },
          ],
        },
      ]}
    />
  );
}
