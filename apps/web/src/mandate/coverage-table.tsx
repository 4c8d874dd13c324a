import type { ServingKind } from '@tvaers/domain/mandate/coverage';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { FindingLink, MilestoneLink, RecommendationLink, SectionLink } from './coverage-things.tsx';
import type { CoveredTask } from './mandate.ts';

type CoverageTableProps = { caption: string; tasks: readonly CoveredTask[]; kinds: readonly ServingKind[] };

/** Each task and the thread from it: a table, also where it is narrow and its cells stand under each other. */
export function CoverageTable({ caption, tasks, kinds }: CoverageTableProps) {
  const t = useWords('mandate');
  return (
    <table className="block w-full border-collapse md:table print:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group print:not-sr-only print:table-header-group">
        <tr className="border-b border-line-strong text-left text-sm text-soft">
          <th scope="col" className="py-2 pr-4 font-medium">
            {t('coverage.task')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="px-2 py-2 font-medium">
              {t(`coverage.kinds.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block divide-y divide-line border-b border-line md:table-row-group print:table-row-group">
        {tasks.map((task) => (
          <tr
            key={task.id}
            id={`opgave-${task.number}`}
            className="grid gap-3 py-4 break-inside-avoid md:table-row print:table-row"
          >
            <th
              scope="row"
              className="pl-7 text-left align-top -indent-7 font-medium md:w-2/5 md:py-3 md:pr-4 print:w-2/5 print:py-2"
            >
              <span className="figures inline-block w-7 indent-0 font-semibold text-soft">{task.number}</span>
              {task.text}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="pl-7 text-sm md:px-2 md:py-3 md:align-top print:px-2 print:py-2 print:align-top">
                <span className="block text-soft md:hidden print:hidden" aria-hidden="true">
                  {t(`coverage.kinds.${kind}`)}
                </span>
                <Served task={task} kind={kind} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Served({ task, kind }: { task: CoveredTask; kind: ServingKind }) {
  const things: Record<ServingKind, () => { key: string; link: ReactNode }[]> = {
    milestones: () => task.milestones.map((one) => ({ key: one.id, link: <MilestoneLink {...one} /> })),
    findings: () => task.findings.map((one) => ({ key: one.id, link: <FindingLink {...one} /> })),
    recommendations: () => task.recommendations.map((one) => ({ key: one.id, link: <RecommendationLink {...one} /> })),
    sections: () => task.sections.map((one) => ({ key: one.themeId ?? '', link: <SectionLink {...one} /> })),
  };
  const served = things[kind]();
  if (served.length === 0) return <Gap kind={kind} />;
  const isShort = kind === 'findings' || kind === 'recommendations';
  return (
    <ul className={isShort ? 'flex flex-wrap gap-x-3 gap-y-1' : 'grid justify-items-start gap-1'}>
      {served.map(({ key, link }) => (
        <li key={key}>{link}</li>
      ))}
    </ul>
  );
}

/** What is missing, in words that are true for the one who reads: observers and commissioners see recommendations from later on. */
function Gap({ kind }: { kind: ServingKind }) {
  const t = useWords('mandate');
  const { actor } = useTaskforce();
  const { role } = actor.seat;
  const said =
    kind === 'recommendations' && (role === 'observer' || role === 'commissioner')
      ? t(`coverage.gaps.recommendationsTo.${role}`)
      : t(`coverage.gaps.${kind}`);
  return (
    <p className="flex gap-1.5 font-medium text-risk">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {said}
    </p>
  );
}
