import { enumerate, insideSentence } from '@tvaers/domain/language';
import { sayConsensus, sayCounts } from '@tvaers/domain/rounds/consensus';
import { whoStandsOut } from '@tvaers/domain/rounds/stands-out';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../doors/trpc.ts';
import { Skeleton } from '../../look/skeleton.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { useSectorNames } from '../../recommendations/use-naming.ts';

/** How the sectors stand on a recommendation now, and whether the rule of adoption is known to lack something. */
export function useAdoption(recommendationId: string) {
  const { taskforceId } = useTaskforce();
  const { data, isError } = useQuery(trpc.recommendations.page.queryOptions({ taskforceId, key: recommendationId }));
  const standings = data?.standings;
  // Where nobody was ever asked, nobody has answered. What is hidden still is known to the server alone.
  const isUnmet = standings === null || standings?.consensus?.met === false;
  return { page: data ?? null, isError, isUnmet };
}

/** The rule, what it lacks, and who: "Mangler: regioner (Bo Friis)". */
export function AdoptionResult({ adoption: { page, isError } }: { adoption: ReturnType<typeof useAdoption> }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const names = useSectorNames();
  if (isError) return <p className="text-sm text-soft">{t('adopt.unknown')}</p>;
  if (!page) return <Skeleton lines={2} />;
  const { standings, rounds, versions, isChangedSinceVersion } = page;
  const label = versions.at(-1)?.label;
  const asked = rounds[0]?.asked ?? [];
  const out = standings?.consensus ? whoStandsOut(standings.members) : [];
  const nameOf = (seatId: string) => asked.find((one) => one.seatId === seatId)?.name;
  return (
    <div className="grid gap-1.5 rounded bg-sunk px-4 py-3 text-sm">
      {label ? <p className="text-soft">{t('adopt.version', { label })}</p> : null}
      {isChangedSinceVersion && label ? <p className="font-medium text-risk">{t('adopt.changedSince', { label })}</p> : null}
      {standings === null ? <p>{t('adopt.neverAsked')}</p> : null}
      {standings?.isHidden ? <p>{t('adopt.hidden')}</p> : null}
      {standings?.consensus ? (
        <>
          <p className={`font-medium ${standings.consensus.met ? 'text-good' : 'text-risk'}`}>
            {sayConsensus(standings.consensus, names, language)}
          </p>
          <ul className="grid gap-0.5">
            {out.map(({ kind, sectors }) => (
              <li key={kind}>
                <span className="text-soft">{t(`adopt.who.${kind}`)}:</span>{' '}
                {sectors
                  .map(({ sectorId, seatIds }) => {
                    const people = enumerate(
                      seatIds.flatMap((id) => nameOf(id) ?? []),
                      language,
                    );
                    return `${people} (${insideSentence(names[sectorId]?.[language] ?? '')})`;
                  })
                  .join(', ')}
              </li>
            ))}
          </ul>
          <p className="text-soft">{sayCounts(standings.consensus, names, language)}</p>
        </>
      ) : null}
    </div>
  );
}
