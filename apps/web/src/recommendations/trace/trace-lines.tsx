import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import type { RecommendationPageData, TraceEnd } from '../page-data.ts';
import { useSerial } from '../use-naming.ts';

type Kind = TraceEnd['kind'];

/** What became of it, and where it comes from: those one may read, with who did it, when and why. */
export function TraceLines({ page }: { page: Pick<RecommendationPageData, 'wentInto' | 'cameFrom' | 'proposedBy' | 'state'> }) {
  const t = useWords('trace');
  const went = byAct(page.wentInto);
  const came = byAct(page.cameFrom);
  if (went.length + came.length === 0) return null;
  // What was merged into one that was there before is made of that one too.
  const outOf = (kind: Kind, ends: readonly TraceEnd[]) =>
    kind !== 'merge' ? t(`outOf.${kind}`) : ends.length > 1 ? t('outOf.mergeNew') : t('outOf.merge');
  return (
    <section aria-label={t('label')} className="grid gap-1">
      {went.map((ends) => (
        <TraceLine key={ends[0].id} said={t(`into.${ends[0].kind}`)} ends={ends} />
      ))}
      {came.map((ends) => (
        <TraceLine key={ends[0].id} said={outOf(ends[0].kind, ends)} ends={ends} />
      ))}
    </section>
  );
}

/** Ends that were made in one act stand in one line. */
export function byAct(ends: readonly TraceEnd[]): [TraceEnd, ...TraceEnd[]][] {
  const acts = new Map<string, [TraceEnd, ...TraceEnd[]]>();
  for (const end of ends) {
    const key = `${end.kind} ${end.at}`;
    const act = acts.get(key);
    if (act) act.push(end);
    else acts.set(key, [end]);
  }
  return [...acts.values()];
}

/** "Gik op i R-04 Talentpulje (Maja Holm, den 2. marts: De siger det samme.)" */
export function TraceLine({ said, ends }: { said: string; ends: readonly [TraceEnd, ...TraceEnd[]] }) {
  const t = useWords('trace');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  const [{ by, at, reason }] = ends;
  return (
    <p>
      {said}{' '}
      {ends.map((end, place) => (
        <span key={end.id}>
          {place > 0 ? ', ' : null}
          <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(end) }}>
            {serialOf(end)} <span {...written}>{end.title}</span>
          </TextLink>
        </span>
      ))}
      <span className="block text-sm text-soft">
        {t('done', { by, on: dates.moment(at, { weekday: false, year: false }), reason })}
      </span>
    </p>
  );
}
