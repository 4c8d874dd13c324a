import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { sayVerb } from '@tvaers/domain/verbs';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Menu } from '../look/menu.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextField } from '../look/text-field.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useSettled } from '../shell/use-settled.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import type { UserAct, UserLine } from './installation-data.ts';
import { UserActDialog } from './user-act-dialog.tsx';

/** Who can sign in, and what an operator may do about it. */
export function UsersPage() {
  const t = useWords('installation');
  const everywhere = useWords('everywhere');
  const [query, setQuery] = useState('');
  const sought = useSettled(query.trim());
  const found = useQuery(
    trpc.installation.users.queryOptions({ query: sought }, { placeholderData: keepPreviousData, throwOnError: false }),
  );
  const [asked, setAsked] = useState<{ user: UserLine; act: UserAct } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <PageHead title={t('pages.users')} sub={t('users.sub')} />
      <div className="mb-6 max-w-96">
        <TextField type="search" label={t('users.search')} value={query} onChange={setQuery} maxLength={100} />
      </div>
      <ErrorSentence>{found.isError ? everywhere('failed.fetch') : null}</ErrorSentence>
      {found.data ? (
        <Rows label={t('pages.users')}>
          {found.data.users.map((user) => (
            <UserRow key={user.id} user={user} onAsk={(act) => setAsked({ user, act })} />
          ))}
        </Rows>
      ) : found.isError ? null : (
        <Skeleton lines={6} />
      )}
      <p role="status" className="mt-4 text-sm text-soft">
        {found.data?.users.length === 0 ? t('users.none') : found.data?.areMore ? t('users.more') : ''}
      </p>
      {asked?.act === 'correctUser' ? <CorrectDialog user={asked.user} onClose={close} /> : null}
      {asked && asked.act !== 'correctUser' ? <UserActDialog user={asked.user} act={asked.act} onClose={close} /> : null}
    </>
  );
}

function UserRow({ user, onAsk }: { user: UserLine; onAsk: (act: UserAct) => void }) {
  const t = useWords('installation');
  const said = useSpoken();
  const dates = useDates();
  const language = useLanguage();
  const acts: UserAct[] = [
    'correctUser',
    ...(user.openSessions > 0 ? (['endSessions'] as const) : []),
    user.isOperator ? 'dismissOperator' : 'appointOperator',
  ];
  const seats = user.taskforces.map(({ nameDa, nameEn }) => said(nameDa, nameEn)).join(', ');
  return (
    <Row
      title={user.name}
      sub={
        <>
          <span className="block wrap-anywhere">{user.email}</span>
          {user.pendingEmail ? (
            <span className="block wrap-anywhere">{t('users.pending', { email: user.pendingEmail })}</span>
          ) : null}
          <span className="block">
            {[
              seats || t('users.noTaskforce'),
              user.lastSignInAt ? t('users.last', { at: dates.moment(user.lastSignInAt) }) : t('users.never'),
              user.openSessions > 0 ? t('users.sessions', { count: user.openSessions }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
      end={
        <>
          {user.isOperator ? <StateChip>{t('users.operator')}</StateChip> : null}
          <Menu
            name={t('users.acts', { name: user.name })}
            kind="quiet"
            size="small"
            className="rounded p-1.5 hover:bg-sunk"
            icon={<Ellipsis className="size-4.5" aria-hidden="true" />}
            label={null}
            groups={[
              {
                id: 'acts',
                items: acts.map((act) => ({
                  id: act,
                  label: sayVerb(`installation.${act}`, language),
                  onPress: () => onAsk(act),
                })),
              },
            ]}
          />
        </>
      }
    />
  );
}
