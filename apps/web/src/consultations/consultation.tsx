import { StateChip } from '../look/state-chip.tsx';
import { useClock } from '../session/clock.ts';
import { useDates } from '../words/use-dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { consultationStateWords } from '@tvaers/domain/consultations/labels';
import { type ConsultationShown, countAnswered, silentOf, whoIs } from './consultation-data.ts';
import { ConsultationSteps } from './consultation-steps.tsx';
import { PointAnswered } from './point-answered.tsx';

/** One consultation: what was asked of whom, about which version beside the `latest`, and beneath each question the answers with what the taskforce says to them. */
export function Consultation({ consultation, latest }: { consultation: ConsultationShown; latest: string | null }) {
  const t = useWords('consultations');
  const dates = useDates();
  const language = useLanguage();
  const { today } = useClock();
  const { state, label, deadlineOn, closedAt, openedAt, openedBy, remindedAt, questions, answers, consultees, introduction } =
    consultation;
  const day = (on: string) => dates.day(on.slice(0, 10), { weekday: false, year: false });
  const silent = silentOf(consultation);
  const { answered, asked } = countAnswered(consultation);
  const deadline =
    closedAt !== null
      ? t('head.closedOn', { on: day(closedAt) })
      : t(deadlineOn < today ? 'head.wasDue' : 'head.due', { on: day(deadlineOn) });
  return (
    <section
      className="grid gap-6 not-first:border-t-2 not-first:border-line-strong not-first:pt-8"
      // Several may be on one version.
      aria-label={`${t('page.title')} ${t('head.onVersion', { label })}, ${t('head.openedBy', { name: openedBy, on: day(openedAt) })}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid max-w-reading gap-1.5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            <StateChip tone={state === 'open' ? 'active' : 'quiet'} glyph={state === 'open' ? 'going' : 'done'}>
              {consultationStateWords[state][language]}
            </StateChip>
            <span>{t('head.onVersion', { label })}</span>
            <span>{deadline}</span>
            <span>{t('head.openedBy', { name: openedBy, on: day(openedAt) })}</span>
            {remindedAt ? <span>{t('head.reminded', { on: day(remindedAt) })}</span> : null}
          </p>
          <p className="font-medium">
            {t('head.answered', { answered: String(answered), asked: String(asked) })}
            {' · '}
            <span className="font-normal text-soft">{t('head.notCounted')}</span>
          </p>
          {latest !== null && latest !== label ? <p className="text-sm text-soft">{t('head.newer', { label: latest })}</p> : null}
          {introduction ? (
            <p {...written} className="whitespace-pre-line">
              {introduction}
            </p>
          ) : null}
        </div>
        <ConsultationSteps consultation={consultation} />
      </div>
      <ol className="grid gap-8">
        {questions.map(({ id, text }, place) => {
          const own = answers.filter(({ consultationQuestionId }) => consultationQuestionId === id);
          return (
            <li key={id} className="grid gap-3">
              <h2 className="max-w-reading font-semibold">
                {place + 1}. <span {...written}>{text}</span>
              </h2>
              {own.length === 0 ? (
                <p className="text-soft">{t('noAnswers')}</p>
              ) : (
                <p className="hidden gap-8 text-sm font-medium text-soft lg:grid lg:grid-cols-2" aria-hidden="true">
                  <span>{t('answerColumn')}</span>
                  <span>{t('responseColumn')}</span>
                </p>
              )}
              {consultees.flatMap((consultee) =>
                own
                  .filter(({ consulteeId }) => consulteeId === consultee.id)
                  .map((answer) => (
                    <PointAnswered
                      key={answer.id}
                      answer={answer}
                      who={whoIs(consultee)}
                      mayRespond={consultation.offers.includes('respond')}
                    />
                  )),
              )}
            </li>
          );
        })}
      </ol>
      {silent.length > 0 ? (
        <p className="text-sm text-soft">
          {t('silent')}: {silent.map(whoIs).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
