import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { Link } from '@tanstack/react-router';
import { anchorOf } from '../evidence/evidence.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { CoveredTask } from './mandate.ts';

const linkClass = 'text-accent underline decoration-1 underline-offset-3 hover:decoration-2';

export function MilestoneLink({ id, title }: CoveredTask['milestones'][number]) {
  const { slug } = useTaskforce();
  return (
    <Link to="/$slug/plan" params={{ slug }} search={{ milepael: id }} className={linkClass}>
      {title}
    </Link>
  );
}

/** A finding by its number; one of one's own room by its words, for it has none. */
export function FindingLink({ id, number, claim }: CoveredTask['findings'][number]) {
  const { slug } = useTaskforce();
  return (
    <Link to="/$slug/viden" params={{ slug }} hash={anchorOf('finding', { id, number })} title={claim} className={linkClass}>
      {number === null ? claim : saySerial('finding', number)}
    </Link>
  );
}

export function RecommendationLink({ isNamed = false, ...of }: CoveredTask['recommendations'][number] & { isNamed?: boolean }) {
  const language = useLanguage();
  const { slug } = useTaskforce();
  const key = of.number === null ? of.id : saySerial('recommendation', of.number);
  return (
    <Link to="/$slug/anbefalinger/$number" params={{ slug, number: key }} title={of.title} className={linkClass}>
      {sayRecommendation(of, language)}
      {isNamed ? ` ${of.title}` : ''}
    </Link>
  );
}

/** A chapter of the report, where the adopted recommendation stands. */
export function SectionLink({ themeId, nameDa, nameEn }: CoveredTask['sections'][number]) {
  const t = useWords('mandate');
  const language = useLanguage();
  const { slug } = useTaskforce();
  return (
    <Link to="/$slug/rapport" params={{ slug }} hash={`tema-${themeId ?? 'uden'}`} className={linkClass}>
      {themeId === null ? t('coverage.noTheme') : language === 'da' ? nameDa : nameEn}
    </Link>
  );
}
