import { sayCoverage, sayQuorum } from '@tvaers/domain/meetings/quorum';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { lineLink } from './plan-link.tsx';
import type { Progress } from './progress.ts';

type Next = NonNullable<Progress['next']>;

/** How ready the next meeting is: who comes, whether it can decide, what the agenda lacks. Each line leads to where it is answered. */
export function NextMeeting({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { next } = progress;
  if (!next) {
    return (
      <Section title={t('next.title')}>
        <p className="text-soft">{t('next.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('next.title')}>
      <div className="grid gap-1 border-t border-line pt-3">
        <p className="font-medium">
          <TextLink to={`/${slug}/moeder/${next.number}`}>
            {capital(dates.period(next.startsLocal, next.endsLocal, { year: false }))}
          </TextLink>
        </p>
        <Coming next={next} />
        <Material next={next} todayOn={progress.todayOn} />
      </div>
    </Section>
  );
}

function Line({ next, children }: { next: Next; children: ReactNode }) {
  const { slug } = useTaskforce();
  return (
    <p className="text-sm text-soft">
      <Link to="/$slug/moeder/$number" params={{ slug, number: String(next.number) }} className={lineLink}>
        {children}
      </Link>
    </p>
  );
}

/** Whether it can decide if those come who say so, and by name who has not said. */
function Coming({ next }: { next: Next }) {
  const t = useWords('progress');
  const language = useLanguage();
  const names = useSectorNames();
  const { sector } = useTaskforce();
  const { replies, quorum } = next;
  if (!replies || !quorum) return null;
  const said = (people: NonNullable<Next['replies']>['maybe']) =>
    people.map(({ name, sectorId }) => `${name} (${sector(sectorId)?.letter ?? ''})`).join(', ');
  const lines = [
    ['open', replies.unanswered],
    ['maybe', replies.maybe],
    ['apologies', replies.apologies],
  ] as const;
  return (
    <>
      <Line next={next}>
        {quorum.quorate
          ? t('next.coming', {
              present: String(quorum.present),
              of: String(quorum.of),
              coverage: sayCoverage(quorum.sectorsMissing, names, language),
            })
          : t('next.notQuorate', { sentence: sayQuorum(quorum, names, language) })}
      </Line>
      {lines.map(([kind, people]) =>
        people.length > 0 ? (
          <Line key={kind} next={next}>
            {t(`next.${kind}`, { count: people.length, names: said(people) })}
          </Line>
        ) : null,
      )}
      {replies.unanswered.length + replies.maybe.length === 0 ? <Line next={next}>{t('next.allAnswered')}</Line> : null}
    </>
  );
}

function Material({ next, todayOn }: { next: Next; todayOn: string }) {
  const t = useWords('progress');
  const dates = useDates();
  const { agenda, isAgendaApproved, state, materialOn, replies } = next;
  const lines = [
    agenda &&
      (agenda.lacking > 0
        ? t('next.lacking', { lacking: String(agenda.lacking), items: String(agenda.items) })
        : t('next.complete', { items: String(agenda.items) })),
    agenda && state === 'called' && !isAgendaApproved && t('next.agendaWaits'),
    state === 'called' && replies && t('next.material', { until: dates.deadline(materialOn, todayOn) }),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <Line key={line} next={next}>
      {line}
    </Line>
  ));
}
