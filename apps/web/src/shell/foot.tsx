import { Link } from '@tanstack/react-router';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** The foot of every page, with the accessibility statement the law asks for (lov om tilgængelighed, § 5). */
export function Foot() {
  const t = useWords('shell');
  const { slug, name } = useTaskforce();
  return (
    <footer className="mx-auto w-full max-w-page px-4 py-6 text-sm text-soft sm:px-8" data-print="no">
      <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-4">
        <span className="py-0.5">Tværs · {name}</span>
        <Link to="/tilgaengelighed" className="py-0.5 underline underline-offset-3">
          {t('foot.accessibility')}
        </Link>
        <Link to="/$slug/om" params={{ slug }} className="py-0.5 underline underline-offset-3">
          {t('foot.about')}
        </Link>
      </div>
    </footer>
  );
}
