import { useNavigate } from '@tanstack/react-router';
import { Calendar, Keyboard, LogOut, Mail } from 'lucide-react';
import { type RefObject, use } from 'react';
import { MenuList } from '../look/menu-list.tsx';
import type { Session } from '../session/session.ts';
import { signOut } from '../session/sign-in.ts';
import { TaskforceContext, useSpoken } from '../session/taskforce.ts';
import { LanguageContext } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { forgetTextsOf } from '../writing/keep.ts';
import { chooseTheme, themes, useTheme } from './theme.ts';

type AccountListProps = {
  session: Session;
  /** Absent where there are no keys to show. */
  onShowKeys?: (() => void) | undefined;
  name: string | undefined;
  trigger: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** What stands in the account menu: fetched when it is first approached. */
export function AccountList({ session, onShowKeys, name, trigger, onClose }: AccountListProps) {
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
    <MenuList
      name={name}
      trigger={trigger}
      onClose={onClose}
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
                  {
                    id: 'calendar',
                    label: t('account.calendar'),
                    icon: <Calendar className="size-4 text-soft" aria-hidden="true" />,
                    // The dialog lies on the page of meetings, with its words.
                    onPress: () =>
                      void navigate({ to: '/$slug/moeder', params: { slug: here.held.slug }, search: { abonner: 'ja' } }),
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
