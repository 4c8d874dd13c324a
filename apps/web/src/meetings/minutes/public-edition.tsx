import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { ofDecisionWords } from '@tvaers/domain/meetings/labels';
import { publicMinutes } from '@tvaers/domain/meetings/public-minutes';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemText } from '../agenda/agenda-item.tsx';
import { PaperHead } from '../paper-head.tsx';
import { publicAddress } from './publish-dialog.tsx';

/** What may leave the taskforce of approved minutes: the open items, and who took part without those who only follow. */
export function PublicEdition({ number }: { number: number }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const m = useWords('meetings');
  const dates = useDates();
  const { taskforceId, slug, sector } = useTaskforce();
  const meeting = useSuspenseQuery(trpc.meetings.page.queryOptions({ taskforceId, number })).data;
  const { startsLocal, endsLocal, place, state } = meeting;
  const back = (
    <p data-print="no">
      <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(number) }}>
        {t('chair.back', { number: String(number) })}
      </TextLink>
    </p>
  );
  const day = startsLocal ? dates.day(startsLocal.slice(0, 10)) : '';
  const title = <h1 className="text-2xl font-semibold">{m('meetingOn', { number: String(number), day })}</h1>;
  if (state !== 'minutesApproved')
    return (
      <div className="grid gap-3">
        {back}
        {title}
        <p className="text-soft">{t('public.notYet')}</p>
      </div>
    );
  const { present, apologies, items, corrections } = publicMinutes(meeting);
  const names = (people: typeof present) =>
    people.map(({ name, sectorId, employer }) => `${name} (${[sector(sectorId)?.letter, employer].filter(Boolean).join(', ')})`);
  return (
    <div className="grid max-w-[52rem] gap-6 print:max-w-none">
      <PaperHead meeting={meeting} kind="minutes" />
      <div className="flex flex-wrap items-center justify-between gap-3" data-print="no">
        {back}
        <Button onPress={() => window.print()}>{m('print')}</Button>
      </div>
      <p className="rounded bg-sunk px-4 py-3 text-sm" data-print="no">
        {meeting.publishedAt ? (
          <>
            {t('public.isPublic', { when: dates.moment(meeting.publishedAt) })}{' '}
            <a className="break-all text-accent underline underline-offset-3" href={publicAddress(slug, number)}>
              {publicAddress(slug, number)}
            </a>
          </>
        ) : (
          t('public.about')
        )}
      </p>
      <header className="grid gap-1">
        {title}
        <p className="text-soft">
          {startsLocal && endsLocal ? `${dates.time(startsLocal)}–${dates.time(endsLocal)}` : null}
          {place ? ` · ${place}` : null}
        </p>
      </header>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        <dt className="font-semibold">{t('minutes.present')}</dt>
        <dd>{names(present).join('; ')}</dd>
        {apologies.length > 0 ? (
          <>
            <dt className="font-semibold">{t('minutes.apologies')}</dt>
            <dd>{names(apologies).join('; ')}</dd>
          </>
        ) : null}
      </dl>
      {items.map((item) => (
        <Fragment key={item.id}>
          {item.heading ? <h2 className="text-xl font-semibold">{item.heading}</h2> : null}
          <article className="grid gap-3 border-t-2 border-line-strong pt-3">
            <h2 className="text-xl font-semibold">
              {item.position}. {item.title}
            </h2>
            {item.recused.length > 0 ? (
              <p className="text-sm">{t('minutes.recused', { names: item.recused.map(({ name }) => name).join(', ') })}</p>
            ) : null}
            {item.quorumLost ? (
              <p className="text-sm">
                {t('minutes.noQuorum')} {item.noQuorumReason}
              </p>
            ) : null}
            <ItemText item={item} />
            {item.outcomes.map(({ id, kind, result, text, decision, by, isOfDecision }) => (
              <p key={id} className="whitespace-pre-line">
                <strong className="font-semibold">
                  {isOfDecision ? ofDecisionWords[language] : t(`line.kinds.${kind}`)}
                  {result ? `, ${t(`line.results.${result}`).toLowerCase()}` : ''}:
                </strong>{' '}
                {text}
                {decision ? ` (${sayDecisionNumber(decision.year, decision.serial)})` : ''}
                {kind === 'remark' && by ? ` (${t('line.by', { name: by })})` : ''}
              </p>
            ))}
          </article>
        </Fragment>
      ))}
      {corrections.length > 0 ? (
        <section className="grid gap-3 border-t-2 border-line-strong pt-3">
          <h2 className="text-xl font-semibold">{t('minutes.corrections')}</h2>
          {corrections.map(({ number: nth, text, madeAt }) => (
            <p key={nth} className="whitespace-pre-line">
              {t('minutes.correction', { number: String(nth), when: dates.moment(madeAt) })}: {text}
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}
