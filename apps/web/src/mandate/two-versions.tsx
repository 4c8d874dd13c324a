import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { type MandateVersion, pointingAt } from './mandate.ts';
import { useVersionName } from './use-version-name.ts';
import { VersionComparison } from './version-comparison.tsx';

/** Two versions beside each other, as the address names them; the other way round at a press. */
export function TwoVersions({ from, to, inForce }: { from: MandateVersion; to: MandateVersion; inForce: MandateVersion | null }) {
  const t = useWords('mandate');
  const nameOf = useVersionName();
  const navigate = useNavigate();
  const { slug, taskforceId } = useTaskforce();
  const { data: coverage } = useQuery(trpc.mandate.coverage.queryOptions({ taskforceId }));
  const turned = { fane: 'kommissorium', fra: to.number, til: from.number } as Record<string, unknown>;
  return (
    <Section
      title={t('compare.title', { before: String(from.number), after: String(to.number) })}
      link={
        <span className="flex flex-wrap items-center gap-4">
          <Button size="small" kind="quiet" onPress={() => void navigate({ to: '.', search: turned, resetScroll: false })}>
            {t('compare.turn')}
          </Button>
          <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium' }}>
            {t('compare.back')}
          </TextLink>
        </span>
      }
    >
      <VersionComparison
        before={from}
        after={to}
        names={{ before: nameOf(from), after: nameOf(to) }}
        {...(from.id === inForce?.id ? { pointing: pointingAt(coverage) } : {})}
      />
    </Section>
  );
}
