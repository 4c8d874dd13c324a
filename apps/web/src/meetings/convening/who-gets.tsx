import { NamedPeople } from '../../look/named-people.tsx';
import { useWords } from '../../words/use-words.ts';

/** Exactly who is told of an outward act, by name. */
export function WhoGets({ what, names }: { what: string; names: readonly string[] }) {
  const t = useWords('meetings');
  if (names.length === 0) return <p className="text-soft">{t('gets.nobody')}</p>;
  return <NamedPeople heading={t('gets.count', { count: names.length, what })} names={names} />;
}
