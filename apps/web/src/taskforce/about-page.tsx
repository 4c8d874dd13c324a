import { useSuspenseQuery } from '@tanstack/react-query';
import { sayCompositionRule } from '@tvaers/domain/taskforce/rule-sentences';
import { trpc } from '../doors/trpc.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { HistoryFold } from '../history/history-fold.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ContactLink, useContact } from '../shell/contact.tsx';
import { DemoNote } from './demo-note.tsx';
import { Fact } from './fact.tsx';
import { MandateTasks } from './mandate-tasks.tsx';
import { StandingItems } from './standing-items.tsx';

/** What the taskforce is for, who set it up, when it delivers, how it works, and what public sources say of it. */
export function AboutPage() {
  const t = useWords('taskforce');
  const dates = useDates();
  const language = useLanguage();
  const spoken = useSpoken();
  const { taskforceId, slug, sector } = useTaskforce();
  const { data: about } = useSuspenseQuery(trpc.taskforce.about.queryOptions({ taskforceId }));
  const delivery = { on: about.deliveryOn, precision: about.deliveryPrecision };
  const contact = useContact();
  const purpose = spoken(about.purposeDa, about.purposeEn);
  const planned = about.sectors.filter(({ plannedSeats }) => plannedSeats > 0);
  const total = planned.reduce((sum, { plannedSeats }) => sum + plannedSeats, 0);
  return (
    <>
      <PageHead title={t('title')} sub={spoken(about.nameDa, about.nameEn)} />
      {about.facts.length > 0 ? <DemoNote>{t('demo')}</DemoNote> : null}
      <div className="grid gap-10">
        <Section title={t('brief')}>
          <DefinitionList
            entries={[
              ...(purpose ? [{ term: t('purpose'), value: <p className="max-w-reading">{purpose}</p> }] : []),
              { term: t('setUpBy'), value: about.setUpBy },
              { term: t('period'), value: dates.months({ on: about.startsOn, precision: 'month' }, delivery) },
              { term: t('delivery'), value: dates.date(delivery.on, delivery.precision) },
              {
                term: t('seats'),
                value: (
                  <>
                    <span className="mr-4">{t('seatsOf', { total: String(total) })}</span>
                    <span className="inline-flex flex-wrap gap-x-4 gap-y-1">
                      {planned.map(({ id, plannedSeats }) => {
                        const look = sector(id);
                        return look ? (
                          <span key={id} className="inline-flex items-center gap-1.5">
                            <SectorMark sector={look} named size="small" /> {plannedSeats}
                          </span>
                        ) : null;
                      })}
                    </span>{' '}
                    <span className="whitespace-nowrap">
                      <TextLink to="/$slug/medlemmer" params={{ slug }}>
                        {t('members')}
                      </TextLink>
                    </span>
                  </>
                ),
              },
              ...(contact ? [{ term: t('contact'), value: <ContactLink address={contact} /> }] : []),
            ]}
          />
        </Section>
        {about.mandate ? (
          <Section title={t('tasks')} note={t('tasksNote')}>
            <MandateTasks mandate={about.mandate} />
          </Section>
        ) : null}
        <Section title={t('rules')}>
          <ul className="grid max-w-reading list-disc gap-1.5 pl-5">
            {sayCompositionRule(about.rule, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
        <StandingItems items={about.standingItems} />
        <Section title={t('facts')} note={t('factsNote')}>
          {about.facts.length > 0 ? (
            <>
              <p className="max-w-reading text-sm text-soft">{t('factsIntro')}</p>
              <div className="divide-y divide-line border-y border-line">
                {about.facts.map((fact) => (
                  <Fact key={fact.field} fact={fact} />
                ))}
              </div>
            </>
          ) : (
            <EmptyState title={t('noFacts')} />
          )}
        </Section>
        {/* What the operator did to the taskforce: created, archived, reopened, and why. */}
        <div className="flex">
          <HistoryFold noun="installation" thingId={taskforceId} />
        </div>
      </div>
    </>
  );
}
