import { use } from 'react';
import { Avatar } from '../look/avatar.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { MenuButton } from '../look/menu.tsx';
import type { Session } from '../session/session.ts';
import { TaskforceContext } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

const AccountList = fetchedLater(() => import('./account-list.tsx').then((file) => file.AccountList));

/** Who I am and for which sector; behind it language, light or dark, mail, keys, other taskforces, the installation, sign out. */
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
  const here = use(TaskforceContext);
  const own = here?.sector(here.held.seat.sectorId) ?? null;
  const role = t(`roles.${here?.held.seat.role ?? 'operator'}`);
  const name = isCompact ? t('account.open', { name: session.user.name }) : undefined;
  return (
    <MenuButton
      name={name}
      className={`flex items-center gap-2.5 rounded text-left ${isCompact ? 'pointer-coarse:-mr-1.5 pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center' : 'w-full p-1.5 hover:bg-paper'}`}
      label={
        isCompact ? null : (
          <span className="grid min-w-0 leading-tight">
            <span className="truncate font-semibold">{session.user.name}</span>
            <span className="truncate text-sm text-soft">{own ? `${role} · ${own.name}` : role}</span>
          </span>
        )
      }
      icon={<Avatar name={session.user.name} sector={own} />}
      onApproach={() => void AccountList.preload()}
      list={(open) => <AccountList session={session} onShowKeys={onShowKeys} name={name} {...open} />}
    />
  );
}
