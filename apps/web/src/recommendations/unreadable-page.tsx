import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { EmptyState } from '../look/empty-state.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { useWords } from '../words/use-words.ts';

/** For who has stepped aside from the matter: that this is why, with its number and title and nothing more. For all others nothing is here. */
export function UnreadablePage({ number }: { number: string }) {
  const t = useWords('recommendations');
  const { taskforceId, slug } = useTaskforce();
  const { data } = useSuspenseQuery(trpc.recommendations.list.queryOptions({ taskforceId }));
  const recused = data.recused.find(({ matter }) =>
    matter.toLocaleLowerCase('da').startsWith(`${number.toLocaleLowerCase('da')} `),
  );
  if (!recused) return <UnknownPage />;
  return (
    <>
      <PageHead title={recused.matter} />
      <EmptyState
        title={t('recuse.you')}
        action={
          <LinkButton to="/$slug/anbefalinger" params={{ slug }}>
            {t('recuse.toList')}
          </LinkButton>
        }
      >
        {t('recuse.youBody')}
      </EmptyState>
    </>
  );
}
