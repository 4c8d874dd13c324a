import { useWords } from '../words/use-words.ts';

/** Exactly who is told of an outward act, by name. */
export function WhoGets({ what, names }: { what: string; names: readonly string[] }) {
  const t = useWords('meetings');
  if (names.length === 0) return <p className="text-soft">{t('gets.nobody')}</p>;
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{t('gets.count', { count: names.length, what })}</p>
      <ul className="flex max-h-48 flex-wrap gap-x-1.5 gap-y-0.5 overflow-y-auto rounded bg-sunk px-3 py-2 text-sm" tabIndex={0}>
        {names.map((name, place) => (
          <li key={name}>
            {name}
            {place < names.length - 1 ? ',' : '.'}
          </li>
        ))}
      </ul>
    </div>
  );
}
