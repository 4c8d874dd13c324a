import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { useWords } from '../words/use-words.ts';
import { FindingLink, MilestoneLink, RecommendationLink } from './coverage-things.tsx';
import type { Coverage } from './mandate.ts';

type Gone = Coverage['gone'][number];

/** What points at a task that an earlier version had: each is to point at another task, or at none. */
export function GoneList({ gone }: { gone: readonly Gone[] }) {
  const t = useWords('mandate');
  return (
    <div id="udgaaede" className="scroll-mt-20">
      <Section title={t('gone.title')} note={t('gone.note', { count: gone.length })}>
        <p className="max-w-reading text-soft">{t('gone.body')}</p>
        <Rows>
          {gone.map((one) => (
            <Row
              key={one.id}
              title={<GoneLink of={one} />}
              sub={t('gone.task', { number: String(one.task.number), text: one.task.text })}
              end={t(`gone.kinds.${one.kind}`)}
            />
          ))}
        </Rows>
      </Section>
    </div>
  );
}

function GoneLink({ of }: { of: Gone }) {
  switch (of.kind) {
    case 'milestones':
      return <MilestoneLink {...of} />;
    case 'findings':
      return (
        <>
          <FindingLink {...of} /> {of.number === null ? null : of.claim}
        </>
      );
    case 'recommendations':
      return <RecommendationLink {...of} isNamed />;
  }
}
