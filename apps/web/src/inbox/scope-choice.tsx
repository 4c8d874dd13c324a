import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';

const linkClass =
  'min-h-6 py-0.5 text-soft underline-offset-3 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline';

/** For who sits in several taskforces: all of them, or the one on the screen alone. The choice stands in the address. */
export function ScopeChoice({ name }: { name: string }) {
  const t = useWords('inbox');
  return (
    <nav aria-label={t('scope.label')} className="-mt-2 mb-6 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <Link to="." search={{}} activeOptions={{ exact: true }} className={linkClass}>
        {t('scope.all')}
      </Link>
      <Link to="." search={{ kun: 'denne' }} activeOptions={{ exact: true }} className={linkClass}>
        {t('scope.one', { name })}
      </Link>
    </nav>
  );
}
