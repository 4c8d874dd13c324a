import { useSuspenseQuery } from '@tanstack/react-query';
import { sayVerb } from '@tvaers/domain/verbs';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ArchiveDialog } from './archive-dialog.tsx';
import type { TaskforceLine } from './installation-data.ts';

/** Which taskforces there are: names and periods, nothing of what they work on. */
export function TaskforcesPage() {
  const t = useWords('installation');
  const { data: taskforces } = useSuspenseQuery(trpc.installation.taskforces.queryOptions({}));
  const [asked, setAsked] = useState<TaskforceLine | null>(null);
  const create = (
    <LinkButton to="/installation/ny" kind="primary" icon={<Plus className="size-4" aria-hidden="true" />}>
      {t('taskforces.create')}
    </LinkButton>
  );
  const parts = [
    { id: 'open', rows: taskforces.filter(({ archivedAt }) => archivedAt === null) },
    { id: 'archived', rows: taskforces.filter(({ archivedAt }) => archivedAt !== null) },
  ] as const;
  return (
    <>
      <PageHead title={t('pages.taskforces')} sub={t('taskforces.sub')} actions={taskforces.length > 0 ? create : null} />
      {taskforces.length === 0 ? (
        <EmptyState title={t('taskforces.empty')} action={create}>
          {t('taskforces.emptyBody')}
        </EmptyState>
      ) : null}
      <div className="grid gap-8">
        {parts
          .filter(({ rows }) => rows.length > 0)
          .map(({ id, rows }) => (
            <Section key={id} title={t(`taskforces.${id}`)} note={String(rows.length)}>
              <Rows>
                {rows.map((row) => (
                  <TaskforceRow key={row.id} taskforce={row} onAsk={() => setAsked(row)} />
                ))}
              </Rows>
            </Section>
          ))}
      </div>
      {asked ? <ArchiveDialog taskforce={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function TaskforceRow({ taskforce, onAsk }: { taskforce: TaskforceLine; onAsk: () => void }) {
  const t = useWords('installation');
  const said = useSpoken();
  const dates = useDates();
  const language = useLanguage();
  const { nameDa, nameEn, slug, setUpBy, startsOn, deliveryOn, deliveryPrecision, archivedAt, archiveReason } = taskforce;
  const name = said(nameDa, nameEn);
  const period = dates.months({ on: startsOn, precision: 'month' }, { on: deliveryOn, precision: deliveryPrecision });
  const since = archivedAt ? t('taskforces.archivedSince', { day: dates.moment(archivedAt) }) : null;
  const verb = sayVerb(archivedAt ? 'installation.reopen' : 'installation.archive', language);
  return (
    <Row
      title={name}
      sub={[`/${slug}`, period, t('taskforces.setUpBy', { name: setUpBy }), since && `${since}: ${archiveReason ?? ''}`]
        .filter(Boolean)
        .join(' · ')}
      end={
        <Button kind="quiet" size="small" onPress={onAsk} aria-label={`${verb} ${name}`}>
          {verb}
        </Button>
      }
    />
  );
}
