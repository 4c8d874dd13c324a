import { sayCoverage, sayQuorum } from '@tvaers/domain/meetings/quorum';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Progress } from './progress.ts';

/** How ready the next meeting is: who comes, whether it can decide, what the agenda lacks. */
export function NextMeeting({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const dates = useDates();
  const language = useLanguage();
  const names = useSectorNames();
  const { slug } = useTaskforce();
  const { next, todayOn } = progress;
  if (!next) {
    return (
      <Section title={t('next.title')}>
        <p className="text-soft">{t('next.none')}</p>
      </Section>
    );
  }
  const { replies, quorum, agenda, isAgendaApproved, state, materialOn } = next;
  const lines = [
    quorum &&
      (quorum.quorate
        ? t('next.coming', {
            present: String(quorum.present),
            of: String(quorum.of),
            coverage: sayCoverage(quorum.sectorsMissing, names, language),
          })
        : t('next.notQuorate', { sentence: sayQuorum(quorum, names, language) })),
    replies && replies.unanswered + replies.maybe > 0 && t('next.open', { unanswered: replies.unanswered, maybe: replies.maybe }),
    agenda &&
      (agenda.lacking > 0
        ? t('next.lacking', { lacking: String(agenda.lacking), items: String(agenda.items) })
        : t('next.complete', { items: String(agenda.items) })),
    agenda && state === 'called' && !isAgendaApproved && t('next.agendaWaits'),
    state === 'called' && replies && t('next.material', { until: dates.deadline(materialOn, todayOn) }),
  ];
  return (
    <Section title={t('next.title')}>
      <div className="grid gap-1 border-t border-line pt-3">
        <p className="font-medium">
          <TextLink to={`/${slug}/moeder/${next.number}`}>
            {capital(dates.period(next.startsLocal, next.endsLocal, { year: false }))}
          </TextLink>
        </p>
        {lines.filter(Boolean).map((line) => (
          <p key={String(line)} className="text-sm text-soft">
            {line}
          </p>
        ))}
      </div>
    </Section>
  );
}
