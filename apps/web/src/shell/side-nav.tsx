import { Link } from '@tanstack/react-router';
import { CountBadge } from '../look/count-badge.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { usePages } from './use-pages.ts';

const linkClass =
  'flex min-h-10 items-center gap-3 rounded px-2.5 py-1.5 text-soft no-underline hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-raised';

/** The pages of the taskforce, down the left side. */
export function SideNav({ waiting, onGo }: { waiting: number; onGo?: () => void }) {
  const t = useWords('shell');
  const { slug } = useTaskforce();
  const shown = usePages();
  return (
    <nav aria-label={t('menu')}>
      <ul className="grid gap-0.5">
        {shown.map((page, place) => {
          const Icon = page.icon;
          const startsGroup = place > 0 && shown[place - 1]?.id === 'rapport';
          return (
            <li key={page.id} className={startsGroup ? 'mt-4 border-t border-line-strong pt-4' : ''}>
              <Link to={page.to} params={{ slug }} className={linkClass} onClick={onGo}>
                <Icon className="size-4.5 shrink-0" strokeWidth={1.75} aria-hidden="true" />
                <span className="flex-1">{page.name}</span>
                {page.id === 'venter' ? <CountBadge count={waiting} words={t('waiting', { count: waiting })} /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
