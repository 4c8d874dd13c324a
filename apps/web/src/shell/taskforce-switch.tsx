import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { Menu } from '../look/menu.tsx';
import type { Session } from '../session/session.ts';
import { useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** The taskforce's name as the way to one's others. The address always says which one is on the screen. */
export function TaskforceSwitch({ session, name, period }: { session: Session; name: string; period: string }) {
  const t = useWords('shell');
  const said = useSpoken();
  const navigate = useNavigate();
  const { taskforceId } = useTaskforce();
  return (
    <Menu
      name={t('switch.open', { name })}
      className="flex w-full items-start gap-2 rounded px-2.5 py-1 text-left leading-snug hover:bg-paper"
      label={
        <>
          <span className="min-w-0 flex-1">
            <span className="block font-semibold text-balance">{name}</span>
            <span className="text-sm text-soft">{period}</span>
          </span>
          <ChevronsUpDown className="mt-1 size-4 shrink-0 text-soft" aria-hidden="true" />
        </>
      }
      groups={[
        {
          id: 'taskforces',
          title: t('switch.title'),
          items: session.taskforces.map(({ id, slug, nameDa, nameEn, archivedAt }) => ({
            id,
            label: archivedAt ? t('switch.archived', { name: said(nameDa, nameEn) }) : said(nameDa, nameEn),
            isCurrent: id === taskforceId,
            onPress: () => void navigate({ to: '/$slug', params: { slug } }),
          })),
        },
      ]}
    />
  );
}
